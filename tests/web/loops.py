"""Event loops for tests that share a process with others."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")


def in_a_loop_of_its_own(awaited: Coroutine[Any, Any, T]) -> T:
    """Run it in a thread: a browser's tests leave a loop running in their own."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, awaited).result()
