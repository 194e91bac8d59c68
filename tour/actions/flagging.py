"""What an editor should look at in a draft, as it is now."""

from __future__ import annotations

from datetime import date

from tour.actions.narrating import draft
from tour.flags import flags
from tour.installation import Installation
from tour.model import Flag
from tour.roles import Person, Role, require


def flags_of(house: Installation, person: Person, slug: str, *, today: date) -> tuple[Flag, ...]:
    """The flags of a tour's draft, in the order of its sentences; nothing is written.

    Raises:
        Forbidden: the person is no editor.
        NotFound: there is no such tour.
    """
    require(person, Role.EDITOR)
    read = draft(house, slug)
    return flags(((stop.number, stop.text) for stop in read.stops), read.tour.language, today=today)
