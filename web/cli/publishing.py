"""`wayvoice publish`."""

from __future__ import annotations

import click

from tour.actions import publishing
from tour.roles import COMMAND_LINE
from web import wiring
from web.settings import Settings


@click.command()
@click.argument("slug")
@click.pass_obj
def publish(settings: Settings, slug: str) -> None:
    """Make an edition of a tour, put it live, and print its number."""
    with wiring.installation(settings) as house:
        click.echo(publishing.publish(house, COMMAND_LINE, slug))
