"""The short texts that are spoken beside a stop's narration, and where the way to the next stop begins. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from narration.model import Manner, Passage, Sentence
from tour import manner as manners
from tour import prose
from tour.errors import BadValue
from tour.model import AsideKind, NoteKind, Stop, StopText, Tour
from tour.text import Numbering, passage, revise, split

KINDS: tuple[AsideKind, ...] = ("advisory", "directions", "description", "gentler")
"""In the order in which they are made."""
MARKS: Mapping[AsideKind, str] = {"advisory": "a", "directions": "d", "description": "v", "gentler": "g"}
"""What the ids of an aside's passages and sentences begin with; those of the stop's own text begin with p, s or n."""
LONGEST: Mapping[AsideKind | NoteKind, int] = {
    "place": 200,
    "step_free": 500,
    "advisory": 500,
    "directions": 1_000,
    "description": 4_000,
}
"""Characters."""

BUTTONS: Mapping[str, Mapping[AsideKind, str]] = {
    "en": {
        "advisory": "Press play to listen, or next to skip this stop.",
        "directions": "Press play when you are there.",
    },
    "fr": {
        "advisory": "Appuyez sur lecture pour écouter, ou sur suivant pour passer cette étape.",
        "directions": "Appuyez sur lecture une fois sur place.",
    },
}
"""By language: what the buttons of a locked phone do while a tour waits after this aside."""

_PARAGRAPHS = re.compile(r"\n[^\S\n]*\n\s*")


def spoken(tour: Tour, stop: Stop, *, first: bool) -> dict[AsideKind, tuple[Passage, ...]]:
    """The passages of each aside that a stop has, in the tour's language; `first` is its first stop."""
    found: dict[AsideKind, tuple[Passage, ...]] = {}
    for kind in KINDS:
        told = tuple(_told(tour, stop, kind, first=first))
        if any(character.isalnum() for one in told for character in one.text):
            buttons = _buttons(tour.language, kind)
            found[kind] = tuple(_marked(one, MARKS[kind]) for one in (*told, *buttons))
    return found


def manner(tour: Tour, stop: Stop, kind: AsideKind) -> Manner:
    """How an aside is spoken: what replaces a stop's text begins like it, the others just say their words."""
    return manners.manner(tour, stop) if kind == "gentler" else Manner()


def elsewhere(stop: Stop, following: Stop | None) -> bool:
    """Whether the visitor has to walk from a stop to the one after it."""
    if following is None:
        return False
    return "directions" in stop.asides or _where(stop) != _where(following)


def words(stop: Stop, kind: AsideKind | NoteKind) -> str:
    """An aside or a note as an editor gives it: paragraphs separated by a blank line; empty where there is none."""
    text = stop.asides.get(kind)
    return "\n\n".join(one.text for one in text.passages) if text else ""


def given(old: StopText | None, text: str, kind: AsideKind | NoteKind, language: str) -> StopText:
    """A text that an editor gives, as it is kept; one without passages removes it. Sentences that stay keep their ids.

    Raises:
        BadValue: it has no word, is too long, or has characters that nothing could show.
    """
    numbers = Numbering()
    checked_ = checked(text, kind)
    parts = [" ".join(one.split()) for one in _PARAGRAPHS.split(checked_)] if checked_ else []
    return revise(old or StopText(()), [passage("paragraph", one, language, numbers) for one in parts])


def checked(text: str, kind: AsideKind | NoteKind) -> str:
    """A given text without the white space around it.

    Raises:
        BadValue: as for `given`.
    """
    named = kind.replace("_", " ").replace("step free", "step-free note")
    tidied = prose.checked(text, kind).strip()
    if tidied and not any(character.isalnum() for character in tidied):
        raise BadValue(f"There is no word in the {named}: leave it empty for none.", kind)
    if len(tidied) > LONGEST[kind]:
        raise BadValue(f"The {named} has {len(tidied):,} characters: {LONGEST[kind]:,} are the most.", kind)
    return tidied


def _told(tour: Tour, stop: Stop, kind: AsideKind, *, first: bool) -> Iterator[Passage]:
    """What an editor wrote of it."""
    if kind == "advisory":
        yield from _paragraph("p", "s", stop.advisory, tour.language)
    elif kind == "gentler" and kind in stop.asides:
        yield from manners.passages(tour, replace(stop, text=stop.asides[kind]), first=first)
    elif kind in stop.asides:
        yield from stop.asides[kind].passages


def _buttons(language: str, kind: AsideKind) -> Iterator[Passage]:
    primary = language.lower().partition("-")[0]
    yield from _paragraph("b", "b", BUTTONS.get(primary, {}).get(kind, ""), language)


def _paragraph(id_: str, mark: str, text: str, language: str) -> Iterator[Passage]:
    parts = enumerate(split(text, language), start=1)
    if sentences := tuple(Sentence(f"{mark}{number}", part) for number, part in parts):
        yield Passage(id_, "paragraph", sentences)


def _marked(told: Passage, mark: str) -> Passage:
    sentences = tuple(replace(one, id=f"{mark}{one.id}") for one in told.sentences)
    return replace(told, id=f"{mark}{told.id}", sentences=sentences)


def _where(stop: Stop) -> tuple[str, object]:
    return words(stop, "place"), stop.pin
