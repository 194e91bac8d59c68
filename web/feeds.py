"""Jobs watched by many: each is read by one task, a few times a second, for all who listen to it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable

from tour.errors import DatabaseUnavailable, NotFound
from tour.jobs.model import Job

log = logging.getLogger(__name__)

Read = Callable[[], Awaitable[Job]]

READ_S = 0.25
"""Between two readings of a job."""
BEAT_S = 15.0
"""Without a change: then a sign that the line still holds."""


class _Watched:
    """A job that somebody listens to."""

    def __init__(self) -> None:
        self.job: Job | None = None
        self.over = False
        """It will not change any more, or nobody can say how it does."""
        self.wakers: set[asyncio.Event] = set()
        self.reader: asyncio.Task[None] | None = None

    def wake(self) -> None:
        for waker in self.wakers:
            waker.set()


class Feeds:
    """The jobs that somebody listens to, in this process; used on the event loop alone."""

    def __init__(self, stopping: asyncio.Event, *, beat_s: float = BEAT_S) -> None:
        """All feeds end once `stopping` is set."""
        self._stopping = stopping
        self._beat_s = beat_s
        self._watched: dict[str, _Watched] = {}

    async def follow(self, id_: str, read: Read) -> AsyncGenerator[Job | None]:
        """A job's state now and after each change, to its end; None where nothing changed for a while.

        `read` reads the job without blocking the loop; that of the first listener serves them all.
        """
        watched = self._watched.setdefault(id_, _Watched())
        waker, told = asyncio.Event(), None
        waker.set()
        watched.wakers.add(waker)
        if watched.reader is None:
            watched.reader = asyncio.create_task(self._keep_reading(watched, read))
        try:
            while not (watched.over and told is watched.job):
                if not await _within(self._beat_s, waker):
                    yield None
                waker.clear()
                if watched.job is not told:
                    told = watched.job
                    yield told
        finally:
            watched.wakers.discard(waker)
            if not watched.wakers:
                watched.reader.cancel()
                self._watched.pop(id_, None)

    async def _keep_reading(self, watched: _Watched, read: Read) -> None:
        try:
            while not (self._stopping.is_set() or (watched.job and watched.job.ended)):
                job = await _read(read, watched.job)
                if job != watched.job:
                    watched.job = job
                    watched.wake()
                await _within(READ_S, self._stopping)
        except NotFound:
            log.debug("a job that was listened to is gone")
        finally:
            watched.over = True
            watched.wake()


async def _read(read: Read, last: Job | None) -> Job | None:
    """The job; what it was before where the database is away."""
    try:
        return await read()
    except DatabaseUnavailable as error:
        log.warning("%s", error)
        return last


async def _within(seconds: float, event: asyncio.Event) -> bool:
    """Wait for an event; whether it came in time."""
    try:
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError:
        return False
    return True
