"""`wayvoice demo`: the bundled sample, from text to a tour that plays."""

from __future__ import annotations

import json
from pathlib import Path

import click
from pydantic import TypeAdapter, ValidationError

from tour import passwords, samples
from tour.actions import importing, narrating, people, publishing
from tour.errors import Conflict, NotFound
from tour.installation import Installation
from tour.roles import COMMAND_LINE, Role
from web import wiring
from web.cli import serving
from web.cli.narrating import narrate_with_bar, spoken
from web.settings import Settings

DEMO_PEOPLE = {"guide": Role.GUIDE, "editor": Role.EDITOR}
"""Who may log in to the demo."""
_PASSWORDS = TypeAdapter(dict[str, str])


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), envvar="PORT")
@click.option("--serve/--no-serve", default=True, help="Serve it when it is ready.")
@click.pass_obj
def demo(settings: Settings, host: str, port: int, serve: bool) -> None:
    """Import the bundled sample history, narrate it, publish it and serve it."""
    listener = serving.listen(host, port) if serve else None
    with wiring.installation(settings) as house:
        sample = samples.load()
        prepare(house, sample)
        logins = demo_people(house, settings.data / "demo-logins.json")
    if listener is None:
        click.echo(f"Log-ins: {logins}")
        click.echo(f"/tours/{sample.slug}/")
        return
    place = serving.address(listener)
    click.echo(f"Visitors: {place}/tours/{sample.slug}/")
    click.echo(f"All tours: {place}/  (Ctrl-C stops the server)")
    click.echo(f"Log-ins of the API ({place}/api/login, {place}/api/tokens): {logins}")
    serving.run(listener, workers=1)


def demo_people(house: Installation, kept: Path) -> str:
    """Have a guide and an editor who may log in, and tell their passwords.

    They are made once for this installation, and remembered in the file `kept`: whoever may read the data may log in.
    Somebody of such a name who was there before, or has another password by now, is left alone.
    """
    told = _remembered(kept)
    for name, role in DEMO_PEOPLE.items():
        password = passwords.new_password()
        try:
            people.add(house, COMMAND_LINE, name, role, password)
        except Conflict:
            continue
        told[name] = password
        kept.touch(mode=0o600)
        kept.write_text(json.dumps(told))
    return ", ".join(_told(house, name, told.get(name, "")) for name in DEMO_PEOPLE)


def _remembered(kept: Path) -> dict[str, str]:
    try:
        return _PASSWORDS.validate_json(kept.read_bytes())
    except (FileNotFoundError, ValidationError):
        return {}


def _told(house: Installation, name: str, password: str) -> str:
    if people.opens(house, COMMAND_LINE, name, password):
        return f"{name} / {password}"
    return f"{name} / a password that only {name} knows (`wayvoice people reset {name}` sets another)"


def prepare(house: Installation, sample: samples.Sample) -> None:
    """Have the sample live: import, narrate and publish what is missing of it."""
    try:
        narrating.draft(house, sample.slug)
    except NotFound:
        importing.import_sample(house, COMMAND_LINE, sample)
        click.echo(f"Imported “{sample.slug}”.")
    click.echo(f"Narrated: {spoken(narrate_with_bar(house, sample.slug))}.")
    click.echo(f"Edition {publishing.publish(house, COMMAND_LINE, sample.slug)} is live.")
