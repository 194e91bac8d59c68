"""`wayvoice proof`."""

from __future__ import annotations

import json

import click

from tour.actions import listening, proofing
from tour.roles import COMMAND_LINE
from web import proofs, wiring
from web.cli.progress import bar
from web.settings import Settings


@click.command()
@click.argument("slug")
@click.option("--stop", type=click.IntRange(1), help="Listen to the stop of this number alone.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.pass_obj
def proof(settings: Settings, slug: str, stop: int | None, as_json: bool) -> None:
    """Listen to a narrated tour, and list the sentences that somebody should listen to, the worst first.

    Nothing is heard twice. It is a report: the exit status is 0 whatever was found.
    """
    with wiring.installation(settings) as house:
        with bar(f"Listening to {slug}", "sentences") as progress:
            listening.listen(house, COMMAND_LINE, slug, stop=stop, progress=progress)
        found = proofing.proof(house, COMMAND_LINE, slug, stop=stop)
    if as_json:
        click.echo(json.dumps(proofs.as_json(found), ensure_ascii=False, indent=1))
        return
    for line in proofs.as_text(found):
        click.echo(line)
