"""Counts of what is heard: gathered in memory, kept in batches, told to editors. Nothing tells who heard it."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from threading import Lock

from sqlalchemy.exc import IntegrityError

from tour import tally
from tour.actions import visiting
from tour.errors import DatabaseUnavailable
from tour.installation import Installation
from tour.roles import Person, Role, require
from tour.store import counts, tours
from tour.tally import Counts, Heard, Kind, Told

log = logging.getLogger(__name__)


class Tally:
    """Counts of one process that are not kept yet, for any number of threads.

    It grows with the stops of published tours, not with what is sent: a flood cannot fill the memory.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._counts: dict[str, Counts] = {}

    def add(self, slug: str, more: Counts) -> None:
        """Count these for a tour."""
        with self._lock:
            self._counts.setdefault(slug, Counter()).update(more)

    def take(self) -> dict[str, Counts]:
        """All counts, by the tours' slugs; it begins anew then."""
        with self._lock:
            taken, self._counts = self._counts, {}
        return taken


def count(house: Installation, gathered: Tally, slug: str, heard: Mapping[Kind, Iterable[int]]) -> None:
    """Count stops of a published tour as heard in this month; numbers that it does not have are passed over.

    Raises:
        NotFound: no such tour is published.
    """
    known = {stop.number for stop in visiting.live(house, slug).stops}
    month = datetime.now(UTC).strftime("%Y-%m")
    more = Counter(
        Heard(number, kind, month) for kind, numbers in heard.items() for number in numbers if number in known
    )
    if more:
        gathered.add(slug, more)


def keep(house: Installation, gathered: Tally) -> None:
    """Store what was gathered, in one transaction; where the database cannot be written, another time."""
    taken = gathered.take()
    if not taken:
        return
    try:
        with house.database.writing() as connection:
            for slug, more in sorted(taken.items()):
                counts.add(connection, slug, more)
    except (DatabaseUnavailable, IntegrityError) as error:
        log.warning("what was heard could not be counted yet: %s", error)
        for slug, more in taken.items():
            gathered.add(slug, more)


def told(house: Installation, person: Person, slug: str) -> list[Told]:
    """What may be told of a tour's counts, stop by stop; what was gathered and not kept yet is not among it.

    Raises:
        Forbidden, NotFound: as the names say.
    """
    require(person, Role.EDITOR)
    with house.database.reading() as connection:
        tour = tours.by_slug(connection, slug)
        known = [stop.number for stop in tours.stops_of(connection, tour)]
        return tally.told(counts.of_tour(connection, tour), known)
