"""A worker: takes tasks from the queue one at a time, gives signs of life, and looks after what others left behind."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from threading import Event, Lock
from uuid import uuid4

from sqlalchemy import URL
from sqlalchemy.exc import SQLAlchemyError

from tour.errors import DatabaseUnavailable
from tour.installation import Installation
from tour.jobs.hands import Hands
from tour.jobs.places import lives, place
from tour.jobs.queue import Queue
from tour.store import jobs, tasks, workers

log = logging.getLogger(__name__)

DEAD_S = 10.0
"""Without a sign of life: a worker that cannot be looked at counts as dead."""
HUNG_S = 60.0
"""Without a sign of life: so does one that can, for its number may be another process's by now."""
_FEED_S = 0.05
_BEAT_S = 2.0
_COMPARE_S = 5.0
_FORGET_S = 3600.0
_AWAY_S = 1.0
"""Before the database is asked again when it was away."""
_GRACE_S = 2.0
"""For the sentence in flight when the worker is told to end."""
_MOST = 500
"""Tasks looked at at a time."""
_FED = 50
"""Tasks put into the queue at a time: a slow disk must not keep the worker from its next sign of life."""


class Worker:
    """One process's worker."""

    def __init__(self, house: Installation, queue: URL, *, kept_days: float) -> None:
        """`queue` is the address of the queue's database; ended jobs are forgotten after `kept_days`."""
        self.id = uuid4().hex
        self._house = house
        self._place = place()
        self._kept = timedelta(days=kept_days)
        self._stopping = Event()
        self._hands = Hands(house, self.id, self._stopping)
        self._at_work = Lock()
        self._doing = ""
        self._queue = Queue(queue, self.id, self._do, self._stopping)
        self._next: dict[Callable[[], None], float] = {}

    def work(self, stop: Event) -> None:
        """Work until `stop` is set; what is being done then goes back to the queue after the sentence in flight."""
        self._beat()
        self._queue.launch()
        fault = ""
        while not stop.wait(_FEED_S):
            try:
                self._round()
                fault = ""
            except (DatabaseUnavailable, SQLAlchemyError) as error:
                if str(error) != fault:  # Once for as long as it lasts.
                    log.warning("the worker waits for the database: %s", error)
                fault = str(error)
                stop.wait(_AWAY_S)
        self._end()

    def _round(self) -> None:
        self._feed()
        self._now_and_then(self._beat, _BEAT_S)
        self._now_and_then(self._take_over, _BEAT_S)
        self._now_and_then(self._compare, _COMPARE_S)
        self._now_and_then(self._forget, _FORGET_S)

    def _do(self, workflow: str) -> None:
        with self._at_work:
            self._doing = workflow
            try:
                self._hands.do(workflow)
            finally:
                if not self._stopping.is_set():  # Else it is given back.
                    self._doing = ""

    def _now_and_then(self, do: Callable[[], None], every: float) -> None:
        moment = time.monotonic()
        if moment >= self._next.get(do, 0.0):
            self._next[do] = moment + every
            do()

    def _feed(self) -> None:
        """Put new tasks into the queue; one that was put in and not noted is put in again, and stays one."""
        database = self._house.database
        with database.reading() as connection:
            new = tasks.unqueued(connection, _FED)
        if new:
            self._queue.feed(new)
            with database.writing() as connection:
                tasks.mark_queued(connection, [workflow for workflow, _ in new])

    def _beat(self) -> None:
        with self._house.database.writing() as connection:
            workers.beat(connection, self.id, self._place, os.getpid())

    def _take_over(self) -> None:
        """Put back what dead workers had taken. Their signs go last: who dies in between leaves it to the next."""
        with self._house.database.reading() as connection:
            signs = workers.signs(connection)
        for sign in signs:
            if sign.id != self.id and self._is_dead(sign):
                taken = self._queue.take_over(sign.id)
                log.info("worker %s is gone: took over %d tasks", sign.id, taken)
                with self._house.database.writing() as connection:
                    tasks.taken_from(connection, sign.id)
                    workers.forget(connection, sign.id)

    def _is_dead(self, sign: workers.Sign) -> bool:
        if sign.place == self._place:
            return sign.age_s > HUNG_S or not lives(sign.pid)
        return sign.age_s > DEAD_S

    def _compare(self) -> None:
        """End what the queue holds for ended, put in again what it has lost, take over what nobody living has taken."""
        with self._house.database.reading() as connection:
            open_ = tasks.in_queue(connection, _MOST)
        held = self._queue.states(open_) if open_ else {}
        lost = [workflow for workflow in open_ if workflow not in held]
        over = [workflow for workflow, one in held.items() if one.over and workflow != self._doing]
        takers = {one.taker for one in held.values() if one.taker}
        if takers:
            with self._house.database.reading() as connection:  # Later: who takes a task has given a sign before.
                takers -= {sign.id for sign in workers.signs(connection)}
        for gone in takers:
            self._queue.take_over(gone)
        if lost or over:
            with self._house.database.writing() as connection:
                tasks.mark_queued(connection, lost, queued=False)
                for workflow in over:
                    tasks.give_up(connection, workflow, "The work ended without a word: ask again.")

    def _forget(self) -> None:
        before = (datetime.now(UTC) - self._kept).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        with self._house.database.writing() as connection:
            gone = jobs.forget(connection, before)
        for start in range(0, len(gone), _MOST):
            some = gone[start : start + _MOST]
            self._queue.forget(some)  # First: the rest is found again by whoever comes next.
            with self._house.database.writing() as connection:
                tasks.forget(connection, some)

    def _end(self) -> None:
        self._stopping.set()
        self._at_work.acquire(timeout=_GRACE_S)
        try:
            with self._house.database.writing() as connection:
                tasks.put_back(connection, self._doing, self.id)
                workers.retire(connection, self.id)
        except DatabaseUnavailable as error:
            log.warning("another worker finds out later that this one has ended: %s", error)
