"""`wayvoice import`."""

from __future__ import annotations

import click

from tour.actions import importing, imports
from tour.installation import Installation
from tour.model import Source
from tour.outline import Shape
from tour.rights import doubt
from tour.roles import COMMAND_LINE
from web import outline_text, renewals, wiring
from web.cli import sources
from web.cli.picturing import illustrate_with_bar
from web.cli.previewing import read_and_planned, shaping
from web.settings import Settings


@click.command("import")
@click.argument("source")
@click.option("--slug", default="", metavar="NAME", help="The tour's name in addresses; made of its title otherwise.")
@click.option("--title", default="", metavar="TEXT", help="The tour's title, where the source has none or another.")
@click.option("--into", default="", metavar="SLUG", help="Take SOURCE as the newer version of this tour's source.")
@click.option("--no-photos", is_flag=True, help="Leave the pictures' slots empty; `wayvoice photos` fills them later.")
@shaping
@click.pass_obj
def import_(
    settings: Settings,
    source: str,
    slug: str,
    title: str,
    into: str,
    no_photos: bool,
    language: str,
    merge_short: bool,
    split_long: bool,
) -> None:
    """Make a tour of SOURCE, and print its name in addresses on the last line.

    SOURCE is a file, an http(s) address, or - for standard input. With --into, stops and sentences that SOURCE does not
    change keep their numbers, sound and photos.
    """
    document, shape = sources.read(source, settings), Shape(merge_short, split_long)
    if into:
        if slug or title or language:
            raise click.UsageError("--into takes the tour's own name, title and language: leave those options out.")
        with wiring.installation(settings) as house:
            _into(house, document, into)
            _finish(house, into, no_photos=no_photos)
        return
    read, plan = read_and_planned(document, language=language, shape=shape, title=title)
    with wiring.installation(settings) as house:
        tour = importing.import_plan(house, COMMAND_LINE, plan, document, slug=slug, files=read.files, shape=shape)
        doubtful = doubt(plan.rights)
        for warning in (*plan.warnings, *([doubtful] if doubtful else [])):
            click.echo(f"Warning: {warning}", err=True)
        for line in outline_text.summary(plan):
            click.echo(line)
        _finish(house, tour.slug, no_photos=no_photos)


def _into(house: Installation, document: Source, slug: str) -> None:
    made = imports.prepare(house, COMMAND_LINE, document, tour=slug)
    _, changes = imports.renew(house, COMMAND_LINE, made.id, slug)
    click.echo("\n".join(renewals.as_text(changes)))


def _finish(house: Installation, slug: str, *, no_photos: bool) -> None:
    """Get the pictures, and say the slug on the last line whatever comes of them: the tour is there."""
    try:
        if not no_photos:
            illustrate_with_bar(house, slug)
    finally:
        click.echo(slug)
