"""`wayvoice lexicon`: how names are said."""

from __future__ import annotations

import json

import click

from narration.model import Entry
from tour.actions import narrating, pronouncing
from tour.actions.reaches import Reach
from tour.installation import Installation
from tour.roles import COMMAND_LINE
from web import wiring
from web.settings import Settings


@click.group()
def lexicon() -> None:
    """Say how names are said: written word to respelling or IPA."""


@lexicon.command("list")
@click.argument("slug")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.pass_obj
def list_(settings: Settings, slug: str, as_json: bool) -> None:
    """List a tour's lexicon, and how many sentences each entry is said in."""
    with wiring.installation(settings) as house:
        _, found = pronouncing.entries(house, COMMAND_LINE, slug)
    if as_json:
        rows = [
            {
                "written": entry.written,
                "respelling": entry.respelling,
                "ipa": entry.ipa,
                "reach": {"sentences": reach.sentences, "stops": reach.stops},
            }
            for entry, reach in found.items()
        ]
        click.echo(json.dumps({"entries": rows}, ensure_ascii=False, indent=1))
        return
    for entry, reach in found.items():
        sounds = f"/{entry.ipa}/" if entry.ipa else ""
        click.echo(f"{entry.written:24} {entry.respelling:24} {sounds:24} {_counted(reach)}")


@lexicon.command("set")
@click.argument("slug")
@click.argument("written")
@click.option("--respelling", default="", metavar="LETTERS", help="Plain letters that are read right: “doyk”.")
@click.option("--ipa", default="", metavar="SOUNDS", help="Its sounds in IPA, without slashes: “ˈdɔɪk”.")
@click.pass_obj
def set_(settings: Settings, slug: str, written: str, respelling: str, ipa: str) -> None:
    """Say how WRITTEN is said; narrate speaks the sentences that hold it anew."""
    with wiring.installation(settings) as house:
        new = Entry(written, respelling, ipa)
        _, _, reach = pronouncing.put(house, COMMAND_LINE, slug, new, version=_version(house, slug))
    click.echo(f"{_counted(reach)} to narrate")


@lexicon.command("remove")
@click.argument("slug")
@click.argument("written")
@click.pass_obj
def remove(settings: Settings, slug: str, written: str) -> None:
    """Take WRITTEN out of a tour's lexicon."""
    with wiring.installation(settings) as house:
        _, reach = pronouncing.remove(house, COMMAND_LINE, slug, written, version=_version(house, slug))
    click.echo(f"{_counted(reach)} to narrate")


def _version(house: Installation, slug: str) -> int:
    return narrating.draft(house, slug).tour.version


def _counted(reach: Reach) -> str:
    sentences = "sentence" if reach.sentences == 1 else "sentences"
    stops = "stop" if reach.stops == 1 else "stops"
    return f"{reach.sentences} {sentences} in {reach.stops} {stops}"
