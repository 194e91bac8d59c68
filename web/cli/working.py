"""`wayvoice work`: a narration worker, alone or beside a web server."""

from __future__ import annotations

import os
import signal
import sys
from threading import Event, Thread
from types import FrameType

import click

from web import wiring
from web.settings import Settings

_NICENESS = 10
"""Visitors come first: speaking gives way to answering."""


@click.command()
@click.option("--beside", is_flag=True, hidden=True, help="Give way to the server, and end when standard input does.")
@click.pass_obj
def work(settings: Settings, beside: bool) -> None:
    """Speak what editors ask for, until told to stop."""
    stop = Event()

    def end(_signal: int, _frame: FrameType | None) -> None:
        stop.set()

    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, end)
    if beside:
        os.nice(_NICENESS)
        Thread(target=_until_alone, args=(stop,), daemon=True).start()
    with wiring.installation(settings) as house:
        worker = wiring.worker(settings, house)
        house.engines.get(settings.voice.partition("/")[0]).warm()
        if not beside:
            click.echo("The worker waits for narrations to speak (Ctrl-C stops it)", err=True)
        worker.work(stop)
    sys.stderr.flush()
    os._exit(0)  # A task that was broken off waits in a thread for ever; its queue has it back.


def _until_alone(stop: Event) -> None:
    """The server holds the other end of standard input: when it is gone, however it ended, so is the worker."""
    while os.read(sys.stdin.fileno(), 1024):  # Not by way of a buffer, whose lock would be held when the process ends.
        pass
    stop.set()
