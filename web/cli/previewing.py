"""`wayvoice preview`."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any, TypeVar

import click

from tour import languages
from tour.actions import reading
from tour.model import Document, Plan, Source
from tour.outline import Shape
from tour.preview import planned
from web import outline_text, outlines
from web.cli import sources
from web.settings import Settings

F = TypeVar("F", bound=Callable[..., Any])

_OPTIONS = (
    click.option("--language", default="", metavar="TAG", help="Language of the text, where its words shall not tell."),
    click.option("--merge-short", is_flag=True, help="Join neighbouring sections of less than a minute."),
    click.option("--split-long", is_flag=True, help="Cut sections of more than two minutes between paragraphs."),
)


def shaping(command: F) -> F:
    """The options that say how a document becomes stops."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@click.command()
@click.argument("source")
@click.option("--json", "as_json", is_flag=True, help="Print it as one JSON object.")
@click.option(
    "--into",
    default="",
    metavar="SLUG",
    help="Show what SOURCE would change in this tour, as a newer version of its source.",
)
@shaping
@click.pass_obj
def preview(
    settings: Settings, source: str, as_json: bool, into: str, language: str, merge_short: bool, split_long: bool
) -> None:
    """Show what an import of SOURCE would make of it; nothing is written.

    SOURCE is a file, an http(s) address, or - for standard input.
    """
    document, shape = sources.read(source, settings), Shape(merge_short, split_long)
    if into:
        _changes(settings, document, into, as_json=as_json)
        return
    _, plan = read_and_planned(document, language=language, shape=shape, today=datetime.now(UTC).date())
    if as_json:
        click.echo(json.dumps(outlines.as_json(plan), ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(outline_text.as_text(plan, width=_width())))


def _width() -> int:
    """Of the terminal; wide enough for an outline where there is none."""
    return max(60, min(140, shutil.get_terminal_size((outline_text.WIDTH, 24)).columns))


def _changes(settings: Settings, source: Source, slug: str, *, as_json: bool) -> None:
    # Loaded here: the database and the engines take longer than most documents, and a preview alone needs neither.
    from tour.actions import renewing
    from web import renewals, wiring

    with wiring.installation(settings) as house:
        document = reading.read(source, language=renewing.language_of(house, slug))
        _, changes = renewing.look(house, slug, document)
    if as_json:
        click.echo(json.dumps(renewals.as_json(changes), ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(renewals.as_text(changes)))


def read_and_planned(
    source: Source, *, language: str, shape: Shape, title: str = "", today: date | None = None
) -> tuple[Document, Plan]:
    """A document as it was read, and the tour that would become of it; with `today`, flagged."""
    document = reading.read(source, language=languages.check(language) if language else "")
    return document, planned(document, title=title, shape=shape, today=today)
