"""The port on the tour's own database: a job is asked for in one transaction, and the workers find it there."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from sqlalchemy.exc import IntegrityError

from tour.errors import Conflict
from tour.jobs.model import Job, Kind, Wanted, rank
from tour.model import Tour
from tour.store import jobs
from tour.store.database import Database

_TRIES = 3
"""Of two who ask for the same at one moment the second finds the first one's task when it tries again."""


class Ledger:
    """Implements `tour.jobs.port.Jobs`; loads nothing of the queue."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def enqueue(
        self, tour: Tour, person: str, wanted: Sequence[Wanted], *, kind: Kind = "narration", renew: bool = False
    ) -> Job:
        """See the port."""
        for _ in range(_TRIES):
            with suppress(IntegrityError), self._database.writing() as connection:
                job = jobs.add(connection, tour.id, person, kind)
                for turn, one in rank(wanted):
                    jobs.add_task(connection, job, one, kind=kind, rank=turn, renew=renew, person=person)
                return jobs.find(connection, job)
        raise Conflict("Somebody changed the tour at this moment: try again.")

    def progress(self, job: str) -> Job:
        """See the port."""
        with self._database.reading() as connection:
            return jobs.find(connection, job)

    def cancel(self, job: str) -> Job:
        """See the port."""
        with self._database.writing() as connection:
            jobs.find(connection, job)
            jobs.cancel(connection, job)
            return jobs.find(connection, job)

    def list(self, tour: str = "", *, most: int = 50) -> list[Job]:
        """See the port."""
        with self._database.reading() as connection:
            return jobs.newest(connection, tour, most)
