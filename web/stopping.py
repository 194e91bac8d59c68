"""Answers that go on for ever end when the server is told to stop: it waits for them before anything else ends."""

from __future__ import annotations

import asyncio
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any


@contextmanager
def told_to_stop() -> Iterator[asyncio.Event]:
    """An event of the running loop that is set when the server gets a signal to end, and at the end in any case."""
    stopping = asyncio.Event()
    before: dict[int, Any] = {}
    if threading.current_thread() is threading.main_thread():  # Signals reach no other.
        for told in (signal.SIGTERM, signal.SIGINT):
            before[told] = signal.getsignal(told)
            signal.signal(told, _after(stopping, asyncio.get_running_loop(), before[told]))
    try:
        yield stopping
    finally:
        stopping.set()
        for number, handler in before.items():
            signal.signal(number, handler)


def _after(
    stopping: asyncio.Event, loop: asyncio.AbstractEventLoop, handler: Any
) -> Callable[[int, FrameType | None], None]:
    def handle(number: int, frame: FrameType | None) -> None:
        loop.call_soon_threadsafe(stopping.set)
        if callable(handler):
            handler(number, frame)

    return handle
