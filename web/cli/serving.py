"""`wayvoice serve` and `wayvoice migrate`."""

from __future__ import annotations

import signal
import socket
import sys
from contextlib import nullcontext
from types import FrameType

import click
import uvicorn
from uvicorn.supervisors import Multiprocess

from web import wiring
from web.cli.beside import worker_beside
from web.settings import Settings

_GRACE_S = 3
"""How long open answers may take when the server is told to stop."""


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on; 0.0.0.0 for every network.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535))
@click.option("--workers", default=1, show_default=True, type=click.IntRange(1, 64), help="Web processes.")
@click.option("--no-worker", is_flag=True, help="Web alone: narrations wait until a `wayvoice work` speaks them.")
@click.pass_obj
def serve(settings: Settings, host: str, port: int, workers: int, no_worker: bool) -> None:
    """Serve published tours to visitors, and speak what editors ask for."""
    with wiring.installation(settings):
        listener = listen(host, port)
    click.echo(f"Wayvoice at {address(listener)} (Ctrl-C stops it)", err=True)
    run(listener, workers, worker=not no_worker)


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens there.

    Raises:
        click.ClickException: the port is taken or the address is not this machine's.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=512)
    except OSError as error:
        raise click.ClickException(
            f"Cannot listen on {host} port {port} ({error.strerror}): choose another with --port, or stop what uses it."
        ) from error


def address(listener: socket.socket) -> str:
    """The address to open in a browser on this machine."""
    host, port = listener.getsockname()[:2]
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, host)  # noqa: S104 - read, not bound
    return f"http://{f'[{shown}]' if ':' in shown and not shown.startswith('[') else shown}:{port}"


def run(listener: socket.socket, workers: int, *, worker: bool = True) -> None:
    """Serve on a listening socket until told to stop, with a narration worker beside it."""
    config = uvicorn.Config(
        "web.app:create",
        factory=True,
        workers=workers,
        log_level="warning",
        access_log=False,  # It would hold visitors' addresses.
        server_header=False,
        timeout_graceful_shutdown=_GRACE_S,
        timeout_keep_alive=30,
    )
    for told in (signal.SIGTERM, signal.SIGINT):
        signal.signal(told, _leave)
    with worker_beside() if worker else nullcontext(), listener:
        if workers == 1:
            uvicorn.Server(config).run(sockets=[listener])
        else:
            Multiprocess(config, sockets=[listener]).run()


def _leave(_signal: int, _frame: FrameType | None) -> None:
    """End in order: uvicorn stops serving by handlers of its own, and then raises the signal again."""
    sys.exit()


@click.command()
@click.pass_obj
def migrate(settings: Settings) -> None:
    """Bring the databases up to date; every other command does so with what it needs."""
    with wiring.installation(settings) as house:
        wiring.prepare_queue(settings, house)
        click.echo("The database is up to date.")
