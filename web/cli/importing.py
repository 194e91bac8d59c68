"""`wayvoice import`."""

from __future__ import annotations

import click

from tour.actions import importing
from tour.outline import Shape
from tour.roles import COMMAND_LINE
from web import outlines, wiring
from web.cli import sources
from web.cli.previewing import read_and_planned, shaping
from web.settings import Settings


@click.command("import")
@click.argument("source")
@click.option("--slug", default="", metavar="NAME", help="The tour's name in addresses; made of its title otherwise.")
@click.option("--title", default="", metavar="TEXT", help="The tour's title, where the source has none or another.")
@shaping
@click.pass_obj
def import_(
    settings: Settings, source: str, slug: str, title: str, language: str, merge_short: bool, split_long: bool
) -> None:
    """Make a tour of SOURCE, and print its name in addresses on the last line.

    SOURCE is a file, or - for standard input.
    """
    document = sources.read(source)
    shape = Shape(merge_short, split_long)
    read, plan = read_and_planned(document, language=language, shape=shape, title=title)
    with wiring.installation(settings) as house:
        tour = importing.import_plan(house, COMMAND_LINE, plan, document, slug=slug, files=read.files, shape=shape)
    for warning in plan.warnings:
        click.echo(f"Warning: {warning}", err=True)
    for line in outlines.summary(plan):
        click.echo(line)
    click.echo(tour.slug)
