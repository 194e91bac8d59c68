"""How a web process ends: its answers that go on for ever before anything else, and itself with its supervisor."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import parent_process
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


def end_with_parent() -> None:
    """End this process once the one that started it is gone, however that ended: it would hold the port for ever."""
    parent = parent_process()
    if parent is None:
        return  # It was started by no other web process.

    def outlive() -> None:
        parent.join()
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=outlive, name="parent", daemon=True).start()


def _after(
    stopping: asyncio.Event, loop: asyncio.AbstractEventLoop, handler: Any
) -> Callable[[int, FrameType | None], None]:
    def handle(number: int, frame: FrameType | None) -> None:
        loop.call_soon_threadsafe(stopping.set)
        if callable(handler):
            handler(number, frame)

    return handle
