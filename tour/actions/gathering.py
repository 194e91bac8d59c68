"""Pictures are fetched from the web: from a few hosts at once, over one connection to each."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from queue import Empty, Full, Queue
from threading import Event, Lock, Thread
from urllib.parse import urlsplit

from tour.errors import HostSilent, TourError
from tour.pictures import Pictures

log = logging.getLogger(__name__)

AT_ONCE = 4
"""Hosts that are asked at the same time."""
FAILURES = 2
"""In a row, after which a host is left alone for a while."""
LONGEST_S = 600.0
"""For all that is fetched in one go."""
FORGIVEN_S = 300.0
_LOOK_S = 0.25

Found = bytes | str
"""A picture's file, or one line that says why it cannot be had."""


class Manners:
    """Remembers which hosts failed, so that nobody waits for the same silence again and again. For many threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._failed: dict[str, tuple[int, float]] = {}

    def refused(self, host: str) -> bool:
        """Whether a host is not to be asked now."""
        with self._lock:
            times, at = self._failed.get(host, (0, 0.0))
            return times >= FAILURES and time.monotonic() - at < FORGIVEN_S

    def failed(self, host: str) -> None:
        """It gave no answer."""
        with self._lock:
            times, at = self._failed.get(host, (0, 0.0))
            times = times if time.monotonic() - at < FORGIVEN_S else 0
            self._failed[host] = (times + 1, time.monotonic())

    def answered(self, host: str) -> None:
        """It answered, be it with a refusal."""
        with self._lock:
            self._failed.pop(host, None)


@contextmanager
def gathered(
    pictures: Pictures, addresses: Iterable[str], manners: Manners, *, longest_s: float = LONGEST_S
) -> Iterator[Iterator[tuple[str, Found] | None]]:
    """Each address with its file as it comes, in no order; None four times a second while nothing comes.

    At most `AT_ONCE` files are kept waiting. Whoever leaves the block early waits for no host: what is still on its way
    comes to nothing.
    """
    gathering = _Gathering(pictures, addresses, manners, time.monotonic() + longest_s)
    try:
        yield gathering.found()
    finally:
        gathering.stop.set()


class _Gathering:
    def __init__(self, pictures: Pictures, addresses: Iterable[str], manners: Manners, deadline: float) -> None:
        self.stop = Event()
        self._pictures = pictures
        self._manners = manners
        self._deadline = deadline
        self._found: Queue[tuple[str, Found]] = Queue(AT_ONCE)
        hosts: dict[str, list[str]] = {}
        for address in dict.fromkeys(addresses):
            hosts.setdefault(host_of(address), []).append(address)
        self._open = sum(map(len, hosts.values()))
        self._hosts = iter(hosts.items())
        self._next = Lock()
        for _ in range(min(AT_ONCE, len(hosts))):
            # Threads that end with the process: a slow host must not keep it alive.
            Thread(target=self._ask_hosts, daemon=True).start()

    def found(self) -> Iterator[tuple[str, Found] | None]:
        """What came."""
        while self._open:
            try:
                one = self._found.get(timeout=_LOOK_S)
            except Empty:
                yield None
            else:
                self._open -= 1
                yield one

    def _ask_hosts(self) -> None:
        while True:
            with self._next:
                host, addresses = next(self._hosts, ("", []))
            if not addresses:
                return
            for address in addresses:
                self._hand_over(address, self._asked(host, address))

    def _asked(self, host: str, address: str) -> Found:
        if self.stop.is_set():
            return ""
        if time.monotonic() > self._deadline:
            return "There was no time left to fetch it: ask again."
        if self._manners.refused(host):
            return (
                f"{host} gave no answer {FAILURES} times in a row, so it was not asked for this one: try again later."
            )
        try:
            found: Found = self._pictures.get(address)
        except HostSilent as error:
            self._manners.failed(host)
            return str(error)
        except TourError as error:
            found = str(error)
        except Exception as error:
            log.exception("a picture of %s was not fetched", host)
            found = f"It cannot be fetched: something went wrong inside ({type(error).__name__})."
        self._manners.answered(host)
        return found

    def _hand_over(self, address: str, found: Found) -> None:
        while not self.stop.is_set():
            try:
                self._found.put((address, found), timeout=_LOOK_S)
            except Full:
                continue
            return


def host_of(address: str) -> str:
    """The host of an address, as people read it; empty where it has none."""
    try:
        return (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""
