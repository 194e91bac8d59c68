"""The worker beside a web server: a process of its own, started again where it dies, and ended with the server."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

log = logging.getLogger(__name__)

_COMMAND = (sys.executable, "-P", "-m", "web.cli", "work", "--beside")
_PAUSES_S = (0.2, 1.0, 5.0, 30.0)
"""Before it is started again; the longer the more often it died soon."""
_SOON_S = 60.0
_GRACE_S = 4.0
"""For the sentence in flight."""


@contextmanager
def worker_beside() -> Iterator[None]:
    """Have a worker run meanwhile."""
    ending = Event()
    watching = Thread(target=_watch, args=(ending,), name="worker")
    watching.start()
    try:
        yield
    finally:
        ending.set()
        watching.join()


def _watch(ending: Event) -> None:
    deaths = 0
    while not ending.is_set():
        begun = time.monotonic()
        status = _run(ending)
        if ending.is_set():
            return
        deaths = 1 if time.monotonic() - begun > _SOON_S else deaths + 1
        log.warning("the worker ended (%s) and is started again", status)
        ending.wait(_PAUSES_S[min(deaths, len(_PAUSES_S)) - 1])


def _run(ending: Event) -> int:
    """Run one worker until it ends, or until the server does; its exit status."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    # In a group of its own: Ctrl-C is for the server to handle. The pipe tells it when the server is gone.
    with subprocess.Popen(_COMMAND, stdin=subprocess.PIPE, env=environment, start_new_session=True) as worker:
        while not ending.is_set():
            try:
                return worker.wait(timeout=0.2)
            except subprocess.TimeoutExpired:
                continue
        if worker.stdin:
            worker.stdin.close()
        try:
            return worker.wait(timeout=_GRACE_S)
        except subprocess.TimeoutExpired:
            worker.kill()
            return worker.wait()
