"""The dates that a text names, for a timeline: found in its sentences, each with a short line. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from narration.model import Passage
from tour.timeline.labels import label
from tour.timeline.naming import named
from tour.timeline.patterns import Named
from tour.timeline.points import Point

__all__ = ["Dated", "Point", "dates"]


_BESIDE = re.compile(
    r"\b(?:before|after|until|since|avant|après|depuis|jusqu\w*|vor|nach|bis|seit|antes de|después de|hasta|desde)\W*$",
    re.IGNORECASE,
)
"""In a heading, before a date at which nothing happened."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that a sentence of a stop names."""

    sentence: str
    """Id of the sentence."""
    date: Point
    end: Point | None
    """Of a span of time: when it ended."""
    label: str
    """Made of the sentence's own words."""


def dates(passages: Iterable[Passage], language: str) -> list[Dated]:
    """The dates that a stop's text names, in its order; each once for a sentence, and once for a label.

    A heading's date counts where no sentence of the stop names it.
    """
    shown = list(passages)
    found = list(_named(shown, language, headings=False))
    known = {(one.date, one.end) for one in found}
    found += [one for one in _named(shown, language, headings=True) if (one.date, one.end) not in known]
    places = {sentence.id: place for place, sentence in enumerate(s for p in shown for s in p.sentences)}
    found.sort(key=lambda one: places[one.sentence])
    return list({(one.date, one.end, one.label): one for one in reversed(found)}.values())[::-1]


def _named(passages: Iterable[Passage], language: str, *, headings: bool) -> Iterator[Dated]:
    for passage in passages:
        if (passage.kind == "heading") is not headings:
            continue
        spoken = passage.language or language
        before: Point | None = None
        for sentence in passage.sentences:
            here = named(sentence.text, spoken, before)
            if headings:
                here = [one for one in here if not _BESIDE.search(sentence.text[: one.begin])]
            yield from (_dated(sentence.id, sentence.text, one, spoken) for one in _once(here))
            last = here[-1] if here else None
            before = (last.until or last.date) if last else None


def _once(found: list[Named]) -> Iterable[Named]:
    """One for each first day; a span says more than its beginning."""
    kept: dict[Point, Named] = {}
    for one in found:
        before = kept.get(one.date)
        if before is None or (one.until and not before.until):
            kept[one.date] = one
    return kept.values()


def _dated(sentence: str, text: str, one: Named, language: str) -> Dated:
    return Dated(sentence, one.date, one.until, label(text, one, language))
