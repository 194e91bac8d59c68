"""`wayvoice photos`, and the same after an import."""

from __future__ import annotations

from collections import Counter

import click

from tour.actions import illustrating
from tour.installation import Installation
from tour.roles import COMMAND_LINE
from web import wiring
from web.cli.progress import bar
from web.settings import Settings


class StoppedByHand(click.ClickException):
    """Ctrl-C while pictures were got."""

    exit_code = 130


@click.command()
@click.argument("slug")
@click.pass_obj
def photos(settings: Settings, slug: str) -> None:
    """Get the pictures of a tour that have no file yet, from its document or from the web."""
    with wiring.installation(settings) as house:
        made = illustrate_with_bar(house, slug)
    click.echo(f"pictures {made.made}, missing {len(made.problems)}")


def illustrate_with_bar(house: Installation, slug: str) -> illustrating.Illustrated:
    """Get pictures, drawing progress where somebody watches; what is missing is told, and ends nothing.

    Raises:
        StoppedByHand: by Ctrl-C; the pictures that were there are kept.
    """
    try:
        with bar("Getting pictures", "pictures") as progress:
            made = illustrating.illustrate(house, COMMAND_LINE, slug, progress=progress)
    except KeyboardInterrupt as error:
        raise StoppedByHand(
            f"Stopped. The tour has the pictures that were there; `wayvoice photos {slug}` gets the others."
        ) from error
    for problem, times in Counter(made.problems).items():
        click.echo(f"Warning: {times} {'picture is' if times == 1 else 'pictures are'} missing: {problem}", err=True)
    return made
