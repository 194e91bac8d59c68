"""What is asked of jobs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from tour.jobs.model import Job, Kind, Wanted
from tour.model import Tour


class Jobs(Protocol):
    """Jobs of an installation; every answer is the whole state."""

    def enqueue(
        self, tour: Tour, person: str, wanted: Sequence[Wanted], *, kind: Kind = "narration", renew: bool = False
    ) -> Job:
        """Have this done for these stops by a worker. What another job already waits for is joined, never done twice.

        Raises:
            Conflict: a stop was removed meanwhile.
        """

    def progress(self, job: str) -> Job:
        """How a job stands; NotFound where there is none of that id."""

    def cancel(self, job: str) -> Job:
        """Stop a job: what waits at once, what is being done before its next sentence or picture.

        What was done is kept, and what another job waits for goes on. NotFound where there is no such job.
        """

    def list(self, tour: str = "", *, most: int = 50) -> list[Job]:
        """The newest jobs, of one tour (its slug) or of all, newest first."""
