"""What editors decided of the dates that their texts name."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, select

from tour.model import Tour
from tour.store.schema import dates, stops


class Key(NamedTuple):
    """A date that a sentence names."""

    stop_id: int
    sentence: str
    date: str
    """ISO 8601, as precise as the text; of a span, its beginning."""


class Decision(NamedTuple):
    """Whether it is left out of the timeline, and under what label it stands there."""

    hidden: bool = False
    label: str = ""
    """Empty for the one that is made of the sentence."""


def decisions(connection: Connection, tour: Tour) -> dict[Key, Decision]:
    """All decisions of a tour in its language, also those whose sentence names the date no more."""
    rows = connection.execute(
        select(dates)
        .join(stops, stops.c.id == dates.c.stop_id)
        .where(stops.c.tour_id == tour.id, dates.c.language == tour.language)
    )
    return {Key(row.stop_id, row.sentence, row.date): Decision(bool(row.hidden), row.label) for row in rows}


def decide(connection: Connection, tour: Tour, key: Key, decision: Decision) -> None:
    """Store a decision in place of the one before; one that changes nothing is not kept."""
    names = {**key._asdict(), "language": tour.language}
    connection.execute(delete(dates).where(*(dates.c[name] == value for name, value in names.items())))
    if decision != Decision():
        connection.execute(insert(dates).values(**names, hidden=int(decision.hidden), label=decision.label))
