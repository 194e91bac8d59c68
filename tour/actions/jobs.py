"""Work that is left to a worker, asked for and watched: narration, and pictures."""

from __future__ import annotations

import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from narration.keys import digest
from tour.actions import narrating
from tour.actions.illustrating import waiting
from tour.actions.narrating import Draft, draft
from tour.actions.sound import Part
from tour.errors import BadValue
from tour.installation import Installation
from tour.jobs.model import Job, Wanted
from tour.roles import Person, Role, require

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Asked:
    """A job that was asked for."""

    job: Job
    receivers: tuple[str, ...]
    """Third parties that its voices send text to, as people call them."""


def narrate(
    house: Installation,
    person: Person,
    slug: str,
    *,
    stops: Collection[int] | None = None,
    voice: str = "",
    renew: bool = False,
) -> Asked:
    """Have a tour, or its stops of these ids, spoken by a worker: what is missing, stale, or with `renew` outdated.

    `voice` (engine/name) is chosen for good, for these stops or for the whole tour, once it is certain that it is here
    and can say every sentence.

    Raises:
        Forbidden, NotFound: as the names say.
        BadValue: a stop that the tour has not, or none at all.
        Conflict: somebody changed the tour meanwhile; nothing was chosen and nothing is spoken.
        NarrationError: the voice is not here, or cannot say a sentence.
    """
    require(person, Role.EDITOR)
    read = draft(house, slug)
    _check_stops(read, stops)
    parts = narrating.prepared(house, read, stops, voice=voice, renew=renew, at_sight=True)
    by_stop = [list(one) for _, one in groupby(parts, key=lambda part: part.stop.id)]
    wanted = [_wanted(house, read, one, renew=renew) for one in by_stop]
    job = house.jobs.enqueue(read.tour, person.name, wanted, renew=renew)
    log.info("%s asked for the narration of %d stops of %s", person.name, len(wanted), slug)
    return Asked(job, tuple(sorted({part.voice.sends_text_to for part in parts if part.voice.sends_text_to})))


def fetch_photos(house: Installation, person: Person, slug: str) -> Job | None:
    """Have a worker get the files of a draft's pictures that have none; None where there is none to be had.

    Raises:
        Forbidden, NotFound: as the names say.
        Conflict: a stop was removed meanwhile.
    """
    require(person, Role.EDITOR)
    read = draft(house, slug)
    wanted = []
    for stop in read.stops:
        open_ = [photo.id for photo in waiting(replace(read, stops=(stop,)))]
        if open_:
            key = digest(["photos", read.tour.id, stop.id, open_])
            wanted.append(Wanted(stop.id, stop.number, key, len(open_)))
    if not wanted:
        return None
    job = house.jobs.enqueue(read.tour, person.name, wanted, kind="photos")
    log.info("%s asked for the pictures of %d stops of %s", person.name, len(wanted), slug)
    return job


def progress(house: Installation, person: Person, job: str) -> Job:
    """How a job stands.

    Raises:
        Forbidden, NotFound: as the names say.
    """
    require(person, Role.EDITOR)
    return house.jobs.progress(job)


def cancel(house: Installation, person: Person, job: str) -> Job:
    """Cancel a job; what was done is kept.

    Raises:
        Forbidden, NotFound: as the names say.
    """
    require(person, Role.EDITOR)
    state = house.jobs.cancel(job)
    log.info("%s cancelled a job on %s", person.name, state.tour)
    return state


def recent(house: Installation, person: Person, tour: str = "") -> list[Job]:
    """The newest jobs, of one tour (its slug) or of all.

    Raises:
        Forbidden: as the name says.
    """
    require(person, Role.EDITOR)
    return house.jobs.list(tour)


def _check_stops(read: Draft, ids: Collection[int] | None) -> None:
    if ids is None:
        return
    if not ids:
        raise BadValue("Name at least one stop, or leave the stops out for the whole tour.", "stops")
    if strangers := sorted(set(ids) - {stop.id for stop in read.stops}):
        raise BadValue(f"“{read.tour.slug}” has no stop with the id {strangers[0]}.", "stops")


def _wanted(house: Installation, read: Draft, parts: Sequence[Part], *, renew: bool) -> Wanted:
    """One stop's work, of all its parts."""
    stop = parts[0].stop
    standing = [part.stored.duration_ms for part in parts if part.fresh and part.stored]
    said = [
        (house.narrator.source_key(part.script, part.voice), house.narrator.fingerprint(part.voice)) for part in parts
    ]
    return Wanted(
        stop=stop.id,
        number=stop.number,
        key=digest([read.tour.id, stop.id, read.tour.language, said, renew]),
        total=sum(len(part.script.lines) for part in parts),
        standing_ms=sum(standing) if len(standing) == len(parts) else None,
    )
