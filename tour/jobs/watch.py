"""How far a task is, written now and then; whether it is to go on, asked before each sentence."""

from __future__ import annotations

import time
from threading import Event

from tour.errors import Cancelled
from tour.store import tasks
from tour.store.database import Database

_WRITE_S = 0.25
"""Between two writings: at most four a second, however fast the sentences come."""


class Stopped(Exception):
    """The worker is to end: the task goes back to the queue."""


class Lost(Exception):
    """The task is another worker's now, or was removed with its stop."""


class Watch:
    """Called with sentences done and sentences in all, as `tour.actions.narrating` calls its progress."""

    def __init__(self, database: Database, workflow: str, worker: str, stopping: Event) -> None:
        self._database = database
        self._task = (workflow, worker)
        self._stopping = stopping
        self._next = 0.0

    def __call__(self, done: int, total: int) -> None:
        """Go on, or end the narration before its next sentence.

        Raises:
            Stopped, Lost: as the names say.
            Cancelled: a person cancelled the job.
        """
        if self._stopping.is_set():
            raise Stopped
        told = self._asked(done, total)
        if told == "lost":
            raise Lost
        if told == "cancelled":
            raise Cancelled("The job was cancelled.")

    def _asked(self, done: int, total: int) -> str:
        moment = time.monotonic()
        if moment < self._next:
            with self._database.reading() as connection:
                return tasks.standing(connection, *self._task)
        self._next = moment + _WRITE_S
        with self._database.writing() as connection:
            return tasks.progress(connection, *self._task, done, total)
