"""`wayvoice people`."""

from __future__ import annotations

import sys

import click

from tour.actions import people as acts
from tour.errors import BadValue
from tour.roles import COMMAND_LINE, Role
from web import wiring
from web.settings import Settings

_ROLES = click.Choice([role.name.lower() for role in Role if role is not Role.VISITOR])


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def people() -> None:
    """Say who may log in, and as what: guide, editor or admin."""


@people.command()
@click.argument("name")
@click.option("--role", type=_ROLES, required=True, help="Each may do all that the one before it may.")
@click.pass_obj
def add(settings: Settings, name: str, role: str) -> None:
    """Let NAME log in. The password is asked for, or read from standard input where that is no terminal."""
    with wiring.installation(settings) as house:
        added = acts.add(house, COMMAND_LINE, name, Role[role.upper()], _password())
        click.echo(f"{added.name} may log in as {role}.")


@people.command("list")
@click.pass_obj
def list_(settings: Settings) -> None:
    """List everybody with their role."""
    with wiring.installation(settings) as house:
        for person in acts.everybody(house, COMMAND_LINE):
            click.echo(f"{person.role.name.lower():8}{person.name}")


@people.command()
@click.argument("name")
@click.pass_obj
def reset(settings: Settings, name: str) -> None:
    """Give NAME another password; this ends all their logins and tokens."""
    with wiring.installation(settings) as house:
        acts.reset(house, COMMAND_LINE, name, _password())
        click.echo(f"{name} has another password, and must log in again.")


@people.command()
@click.argument("name")
@click.pass_obj
def remove(settings: Settings, name: str) -> None:
    """Let NAME log in no more; this ends all their logins and tokens."""
    with wiring.installation(settings) as house:
        acts.remove(house, COMMAND_LINE, name)
        click.echo(f"{name} can log in no more.")


def _password() -> str:
    if sys.stdin.isatty():
        password: str = click.prompt("Password", hide_input=True, confirmation_prompt=True)
        return password
    try:
        return sys.stdin.buffer.readline().decode().rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise BadValue("The password on standard input is no UTF-8 text.", "password") from error
