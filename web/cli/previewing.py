"""`wayvoice preview`."""

from __future__ import annotations

import json

import click

from tour.preview import preview as preview_of
from web import outlines
from web.cli import sources

language_option = click.option(
    "--language", default="", metavar="TAG", help="Language of the text, where its words shall not tell."
)


@click.command()
@click.argument("source")
@click.option("--json", "as_json", is_flag=True, help="Print it as one JSON object.")
@language_option
def preview(source: str, as_json: bool, language: str) -> None:
    """Show what an import of SOURCE would make of it; nothing is written.

    SOURCE is a file, or - for standard input.
    """
    plan = preview_of(sources.read(source), language=language)
    if as_json:
        click.echo(json.dumps(outlines.as_json(plan), ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(outlines.as_text(plan)))
