"""`wayvoice preview` and `wayvoice import`."""

from __future__ import annotations

import json

import click

from tour.actions import importing
from tour.roles import COMMAND_LINE
from web import outlines, wiring
from web.cli import sources
from web.settings import Settings

_language = click.option("--language", default="en", show_default=True, metavar="TAG", help="Language of the text.")


@click.command()
@click.argument("source")
@click.option("--json", "as_json", is_flag=True, help="Print it as one JSON object.")
@_language
def preview(source: str, as_json: bool, language: str) -> None:
    """Show what an import of SOURCE would make of it; nothing is written.

    SOURCE is a file, or - for standard input.
    """
    _, data = sources.read(source)
    plan = importing.preview(data, language=language)
    if as_json:
        click.echo(json.dumps(outlines.as_json(plan), ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(outlines.as_text(plan)))


@click.command("import")
@click.argument("source")
@click.option("--slug", default="", metavar="NAME", help="The tour's name in addresses; made of its title otherwise.")
@click.option("--title", default="", metavar="TEXT", help="The tour's title, where the source has none or another.")
@_language
@click.pass_obj
def import_(settings: Settings, source: str, slug: str, title: str, language: str) -> None:
    """Make a tour of SOURCE, and print its name in addresses on the last line.

    SOURCE is a file, or - for standard input.
    """
    name, data = sources.read(source)
    plan = importing.preview(data, language=language, title=title)
    with wiring.installation(settings) as house:
        tour = importing.import_document(
            house, COMMAND_LINE, data, name=name, language=language, title=title, slug=slug
        )
    for warning in plan.warnings:
        click.echo(f"Warning: {warning}", err=True)
    for line in outlines.summary(plan):
        click.echo(line)
    click.echo(tour.slug)
