"""`wayvoice import`."""

from __future__ import annotations

import click

from tour.actions import importing
from tour.preview import preview
from tour.roles import COMMAND_LINE
from web import outlines, wiring
from web.cli import sources
from web.cli.previewing import language_option
from web.settings import Settings


@click.command("import")
@click.argument("source")
@click.option("--slug", default="", metavar="NAME", help="The tour's name in addresses; made of its title otherwise.")
@click.option("--title", default="", metavar="TEXT", help="The tour's title, where the source has none or another.")
@language_option
@click.pass_obj
def import_(settings: Settings, source: str, slug: str, title: str, language: str) -> None:
    """Make a tour of SOURCE, and print its name in addresses on the last line.

    SOURCE is a file, or - for standard input.
    """
    document = sources.read(source)
    plan = preview(document, language=language, title=title)
    with wiring.installation(settings) as house:
        tour = importing.import_plan(house, COMMAND_LINE, plan, document.data, name=document.name, slug=slug)
    for warning in plan.warnings:
        click.echo(f"Warning: {warning}", err=True)
    for line in outlines.summary(plan):
        click.echo(line)
    click.echo(tour.slug)
