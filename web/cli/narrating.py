"""`wayvoice narrate`."""

from __future__ import annotations

import click

from tour.actions import narrating
from tour.actions.sound import Outcome
from tour.installation import Installation
from tour.roles import COMMAND_LINE
from web import wiring
from web.cli.progress import bar
from web.settings import Settings


@click.command()
@click.argument("slug")
@click.option("--stop", type=click.IntRange(1), help="Narrate the stop of this number alone.")
@click.option(
    "--voice", default="", metavar="ENGINE/VOICE", help="Choose this voice, for the tour or for the one stop."
)
@click.option("--language", default="", metavar="TAG", help="Language of the text; the tour's own otherwise.")
@click.option("--renew", is_flag=True, help="Speak anew what an older engine or older rules made.")
@click.pass_obj
def narrate(settings: Settings, slug: str, stop: int | None, voice: str, language: str, renew: bool) -> None:
    """Speak what is missing of a tour, or changed since it was spoken."""
    with wiring.installation(settings) as house:
        if voice:
            _tell_third_party(house, voice)
        click.echo(spoken(narrate_with_bar(house, slug, stop=stop, voice=voice, language=language, renew=renew)))


def narrate_with_bar(
    house: Installation,
    slug: str,
    *,
    stop: int | None = None,
    voice: str = "",
    language: str = "",
    renew: bool = False,
) -> Outcome:
    """Narrate, drawing progress where somebody watches."""
    with bar(f"Narrating {slug}", "sentences") as progress:
        return narrating.narrate(
            house, COMMAND_LINE, slug, stop=stop, voice=voice, language=language, renew=renew, progress=progress
        )


def spoken(outcome: Outcome) -> str:
    """The line that scripts read."""
    return f"spoken {outcome.spoken}, reused {outcome.reused}, audio {outcome.audio_ms / 1000:.1f} s"


def _tell_third_party(house: Installation, voice: str) -> None:
    receiver = house.engines.voice(voice).sends_text_to
    if receiver:
        click.echo(f"Note: {voice} sends every sentence to {receiver}.", err=True)
