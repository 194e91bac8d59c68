"""Who may do what. Visitors never log in; each role may do all that the ones before it may. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from tour.errors import Forbidden


class Role(IntEnum):
    """What somebody is trusted with."""

    VISITOR = 0
    GUIDE = 1
    EDITOR = 2
    ADMIN = 3


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who acts."""

    name: str
    role: Role


COMMAND_LINE = Person("command line", Role.ADMIN)
"""Whoever may run commands on the machine may do everything."""


def require(person: Person, least: Role) -> None:
    """Refuse a person with less than the least role.

    Raises:
        Forbidden: always with the role that is missing.
    """
    if person.role < least:
        raise Forbidden(f"{person.name} may not do this: it takes the role {least.name.lower()}.")
