"""Asking a busy server again: how long to wait, and when to give up."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from threading import Lock

_CHANCE = random.SystemRandom()


@dataclass(slots=True)
class Throttle:
    """Lets the callers of one process through one by one, `interval_s` apart."""

    interval_s: float
    _last: float = -1e9
    _lock: Lock = field(default_factory=Lock)

    def wait(self) -> None:
        """Return when it is this caller's turn."""
        with self._lock:
            time.sleep(max(0.0, self._last + self.interval_s - time.monotonic()))
            self._last = time.monotonic()


def backoff(attempt: int, first_s: float) -> float:
    """Seconds to wait after the given attempt (from 1): doubled each time, half of it left to chance."""
    longest = first_s * 2 ** (attempt - 1)
    return _CHANCE.uniform(longest / 2, longest)


def retry_after(header: str, now: datetime | None = None) -> float:
    """Seconds that a Retry-After header asks for, given as seconds or as a date; 0 where it says nothing."""
    header = header.strip()
    if header.isascii() and header.isdigit():
        return float(header[:9])
    try:
        until = parsedate_to_datetime(header)
    except ValueError:
        return 0.0
    if until.tzinfo is None:
        until = until.replace(tzinfo=UTC)
    return max(0.0, (until - (now or datetime.now(UTC))).total_seconds())
