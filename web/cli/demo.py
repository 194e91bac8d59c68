"""`wayvoice demo`: the bundled sample, from text to a tour that plays."""

from __future__ import annotations

import click

from tour import samples
from tour.actions import importing, narrating, publishing
from tour.errors import NotFound
from tour.installation import Installation
from tour.roles import COMMAND_LINE
from web import wiring
from web.cli import serving
from web.cli.narrating import narrate_with_bar, spoken
from web.settings import Settings


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), envvar="PORT")
@click.option("--serve/--no-serve", default=True, help="Serve it when it is ready.")
@click.pass_obj
def demo(settings: Settings, host: str, port: int, serve: bool) -> None:
    """Import the bundled sample history, narrate it, publish it and serve it."""
    listener = serving.listen(host, port) if serve else None
    with wiring.installation(settings) as house:
        sample = samples.load()
        prepare(house, sample)
    if listener is None:
        click.echo(f"/tours/{sample.slug}/")
        return
    place = serving.address(listener)
    click.echo(f"Visitors: {place}/tours/{sample.slug}/")
    click.echo(f"All tours: {place}/  (Ctrl-C stops the server)")
    serving.run(listener, workers=1)


def prepare(house: Installation, sample: samples.Sample) -> None:
    """Have the sample live: import, narrate and publish what is missing of it."""
    try:
        narrating.draft(house, sample.slug)
    except NotFound:
        importing.import_sample(house, COMMAND_LINE, sample)
        click.echo(f"Imported “{sample.slug}”.")
    click.echo(f"Narrated: {spoken(narrate_with_bar(house, sample.slug))}.")
    click.echo(f"Edition {publishing.publish(house, COMMAND_LINE, sample.slug)} is live.")
