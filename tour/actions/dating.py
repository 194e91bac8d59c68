"""The timeline of a draft: dates that its sentences name, and what an editor decided of them."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from tour import prose, timeline
from tour.actions.narrating import Draft, draft
from tour.edition import TimelineDate
from tour.errors import BadValue, NotFound
from tour.installation import Installation
from tour.model import Stop, Tour
from tour.roles import Person, Role, require
from tour.store import dates, tours
from tour.store.dates import Decision, Key
from tour.timeline import Dated

log = logging.getLogger(__name__)

LONGEST_LABEL = 200
"""Characters of a label that an editor gives."""


@dataclass(frozen=True, slots=True)
class DraftDate:
    """A date of the draft, hidden or not."""

    stop: Stop
    found: Dated
    decision: Decision

    @property
    def label(self) -> str:
        """The label that it stands under."""
        return self.decision.label or self.found.label


def read_timeline(house: Installation, person: Person, slug: str) -> tuple[Tour, list[DraftDate]]:
    """A tour and all dates that its draft names, in order of time.

    Raises:
        Forbidden, NotFound: as the names say.
    """
    require(person, Role.EDITOR)
    read = draft(house, slug)
    return read.tour, _dates(house, read)


def timeline_of(house: Installation, read: Draft) -> tuple[TimelineDate, ...]:
    """A draft's timeline as visitors get it: in order of time, hidden dates left out."""
    shown = [
        TimelineDate(
            date=str(one.found.date),
            end=str(one.found.end or ""),
            label=one.label,
            stop=one.stop.number,
            sentence=one.found.sentence,
        )
        for one in _dates(house, read)
        if not one.decision.hidden
    ]
    return tuple({(one.date, one.end, one.label, one.stop): one for one in reversed(shown)}.values())[::-1]


def decide(
    house: Installation,
    person: Person,
    slug: str,
    key: Key,
    *,
    version: int,
    hidden: bool | None = None,
    label: str | None = None,
) -> Tour:
    """Hide a date or show it again, give it another label or, with an empty one, its own; what is None stays.

    Raises:
        Forbidden: as the name says.
        NotFound: no such tour or stop, or the sentence names no such date.
        BadValue: a label that cannot be.
        ChangedMeanwhile: the draft is no longer at `version`.
    """
    require(person, Role.EDITOR)
    with house.database.writing() as connection:
        tour = replace(tours.by_slug(connection, slug), version=version)
        stop = next((one for one in tours.stops_of(connection, tour) if one.id == key.stop_id), None)
        known = {_key(one, found) for one in (stop,) if one for found in _found(one, tour.language)}
        if key not in known:
            raise NotFound(f"No sentence “{key.sentence[:40]}” of this stop names the date {key.date[:40]}.")
        before = dates.decisions(connection, tour).get(key, Decision())
        wanted = Decision(
            before.hidden if hidden is None else hidden, before.label if label is None else _checked(label)
        )
        dates.decide(connection, tour, key, wanted)
        tours.changed(connection, tour)
    log.info("%s decided of the date %s in %s", person.name, key.date, slug)
    return replace(tour, version=version + 1)


def _checked(label: str) -> str:
    folded = prose.cleaned(label, "label")
    if len(folded) > LONGEST_LABEL:
        raise BadValue(f"The label has {len(folded)} characters: {LONGEST_LABEL} are the most.", "label")
    return folded


def _dates(house: Installation, read: Draft) -> list[DraftDate]:
    with house.database.reading() as connection:
        decided = dates.decisions(connection, read.tour)
    found = [one for stop in read.stops for one in _decided(stop, read.tour.language, decided)]
    return sorted(found, key=lambda one: one.found.date)


def _decided(stop: Stop, language: str, decided: Mapping[Key, Decision]) -> Iterator[DraftDate]:
    for found in _found(stop, language):
        yield DraftDate(stop, found, decided.get(_key(stop, found), Decision()))


def _found(stop: Stop, language: str) -> list[Dated]:
    return timeline.dates(stop.text.passages, language)


def _key(stop: Stop, found: Dated) -> Key:
    return Key(stop.id, found.sentence, str(found.date))
