"""`wayvoice serve` and `wayvoice migrate`."""

from __future__ import annotations

import socket

import click
import uvicorn
from uvicorn.supervisors import Multiprocess

from web import wiring
from web.settings import Settings

_GRACE_S = 3
"""How long open answers may take when the server is told to stop."""


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on; 0.0.0.0 for every network.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535))
@click.option("--workers", default=1, show_default=True, type=click.IntRange(1, 64), help="Web processes.")
@click.option("--no-worker", is_flag=True, expose_value=False, help="Web alone, which is all there is in this release.")
@click.pass_obj
def serve(settings: Settings, host: str, port: int, workers: int) -> None:
    """Serve published tours to visitors."""
    with wiring.installation(settings):
        listener = listen(host, port)
    click.echo(f"Wayvoice at {address(listener)} (Ctrl-C stops it)", err=True)
    run(listener, workers)


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


def run(listener: socket.socket, workers: int) -> None:
    """Serve on a listening socket until told to stop."""
    config = uvicorn.Config(
        "web.app:create",
        factory=True,
        workers=workers,
        log_level="warning",
        server_header=False,
        timeout_graceful_shutdown=_GRACE_S,
        timeout_keep_alive=30,
    )
    with listener:
        if workers == 1:
            uvicorn.Server(config).run(sockets=[listener])
        else:
            Multiprocess(config, sockets=[listener]).run()


@click.command()
@click.pass_obj
def migrate(settings: Settings) -> None:
    """Bring the database up to date; every other command does so too."""
    with wiring.installation(settings):
        click.echo("The database is up to date.")
