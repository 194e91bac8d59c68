"""The dates that a tour names, as its timeline shows them. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tour.edition import Edition
from web.site.catalogue import Catalogue
from web.site.lines import sentences

LONG_YEARS = 10
"""From how many years on a gap is shown as one."""
_DATE = re.compile(r"(-?\d+)(?:-(\d\d))?(?:-(\d\d))?")


class Entry(NamedTuple):
    """A date in the timeline."""

    year: str
    """"1975", "251 BC"."""
    rest: tuple[str, ...]
    """What else is known of the date: "17 April", "to 1973"."""
    label: str
    stop: int
    sentence: str
    """Its id."""
    nth: int
    """Which sentence of its stop, from 1; 0 where the stop has it no more."""
    gap: int
    """How many years lie between it and the date before, where that is long; else 0."""


def entries(edition: Edition, t: Catalogue) -> Iterator[Entry]:
    """The dates in their order."""
    ids = {stop.number: [sentence.id for sentence in sentences(stop)] for stop in edition.stops}
    last: int | None = None
    for date in edition.timeline:
        year, rest = _told(date.date, t)
        parts = (rest,) if rest else ()
        if date.end:
            parts = (*parts, _end(date.end, t))
        start = _year(date.date)
        gap = start - last if last is not None and start - last >= LONG_YEARS else 0
        last = _year(date.end or date.date)
        own = ids.get(date.stop, [])
        nth = own.index(date.sentence) + 1 if date.sentence in own else 0
        yield Entry(year, parts, date.label, date.stop, date.sentence, nth, gap)


def _end(date: str, t: Catalogue) -> str:
    told = " ".join(filter(None, reversed(_told(date, t))))
    to_a_day = re.search(r"-\d\d-\d\d$", date)
    return t("timeline.to_day", date=told) if to_a_day else t("timeline.to", date=told)


def _year(date: str) -> int:
    """In the count of ISO 8601, which has a year 0: -250 is 251 BC."""
    found = _DATE.fullmatch(date)
    return int(found[1]) if found else 0


def _told(date: str, t: Catalogue) -> tuple[str, str]:
    """The year, and the day and month where they are known."""
    found = _DATE.fullmatch(date)
    if not found:
        return date, ""
    year, month, day = (int(part) if part else 0 for part in found.groups())
    told = str(year) if year > 0 else t("timeline.bc", year=1 - year)
    return told, t.day(month, day)
