"""One task is done: begun, watched, and ended in one of the ways that it may end."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from threading import Event
from typing import TypeVar

from media.errors import MediaError
from narration.errors import EngineBusy, NarrationError
from tour.errors import Cancelled, DatabaseUnavailable, TourError
from tour.installation import Installation
from tour.jobs.model import State
from tour.jobs.watch import Lost, Stopped, Watch
from tour.jobs.work import WORK
from tour.store import tasks
from tour.store.tasks import Claim, StopBusy

log = logging.getLogger(__name__)

T = TypeVar("T")

STARTS = 3
"""A task that ended its worker as often is not begun again."""
TRIES = 3
"""Of what another attempt may mend: a busy service, a busy database."""
_PAUSES_S = (2.0, 5.0)
_BUSY_S = 0.2
"""Until it is looked again whether the stop is free."""
_LAST_WORD_S = 60.0
"""How long it is tried to write how a task ended."""


class Hands:
    """A worker's hands: does the tasks that the queue gives to it."""

    def __init__(self, house: Installation, worker: str, stopping: Event) -> None:
        self._house = house
        self._worker = worker
        self._stopping = stopping

    def do(self, workflow: str) -> None:
        """Do a task to its end, whatever end that is.

        Raises:
            Stopped: the worker is to end.
            DatabaseUnavailable: it could not be written how the task ended.
        """
        try:
            claim = self._claimed(workflow)
            if claim is None:
                return
            if claim.starts >= STARTS:
                doing = WORK[claim.kind].doing
                message = f"The worker died {STARTS} times while it {doing}: look at its log, then ask again."
                self._end(claim, "failed", message=message)
            else:
                self._attempted(claim)
        except Lost:
            log.warning("task %s was taken over by another worker", workflow)

    def _claimed(self, workflow: str) -> Claim | None:
        """The task, begun, as soon as no other worker does the same for its stop; None where nothing is to be done."""
        while True:
            if self._stopping.is_set():
                raise Stopped
            try:
                return self._lasting(lambda: self._claim(workflow))
            except StopBusy:
                self._stopping.wait(_BUSY_S)

    def _claim(self, workflow: str) -> Claim | None:
        with self._house.database.writing() as connection:
            return tasks.claim(connection, workflow, self._worker)

    def _attempted(self, claim: Claim) -> None:
        for again in range(TRIES):
            try:
                made = self._done(claim)
            except Cancelled:
                self._end(claim, "cancelled")
                return
            except (EngineBusy, DatabaseUnavailable) as error:
                if again == TRIES - 1:
                    self._end(claim, "failed", message=str(error))
                    return
                log.info("task %s is tried again: %s", claim.workflow, error)
                self._stopping.wait(_PAUSES_S[again])
            else:
                if made:
                    self._end(claim, "done", **made)
                return

    def _done(self, claim: Claim) -> dict[str, object] | None:
        """The counts of a finished task; None where it failed for good, and was ended so."""
        try:
            watch = Watch(self._house.database, claim.workflow, self._worker, self._stopping)
            return WORK[claim.kind].do(self._house, claim, watch)
        except (EngineBusy, DatabaseUnavailable, Cancelled, Stopped, Lost):
            raise
        except (NarrationError, MediaError, TourError) as error:
            self._end(claim, "failed", message=str(error))
        except Exception as error:
            log.exception("task %s failed", claim.workflow)
            fault = " ".join(str(error).split())[:200]
            self._end(claim, "failed", message=f"Something went wrong inside ({type(error).__name__}: {fault}).")
        return None

    def _end(self, claim: Claim, state: State, **values: object) -> None:
        def write() -> None:
            with self._house.database.writing() as connection:
                tasks.end(connection, claim.workflow, self._worker, state, **values)

        self._lasting(write)

    def _lasting(self, do: Callable[[], T]) -> T:
        """Do it, and wait for the database where that is away for a while."""
        until = time.monotonic() + _LAST_WORD_S
        while True:
            try:
                return do()
            except DatabaseUnavailable:
                if time.monotonic() > until or self._stopping.wait(1):
                    raise
