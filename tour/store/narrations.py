"""Narrations of stops. Older ones stay: the last good one is what an edition may still pin."""

from __future__ import annotations

from pydantic import TypeAdapter
from sqlalchemy import Connection, func, insert, select, update

from narration.model import Cue
from tour.model import StoredNarration, TextKind, Tour
from tour.store.schema import narrations, stops
from tour.store.tours import now

_CUES = TypeAdapter(tuple[Cue, ...])
_NAMES = (
    "stop_id",
    "language",
    "voice",
    "source_key",
    "made_with",
    "key",
    "audio",
    "takes",
    "duration_ms",
    "peaks",
    "kind",
)


def add(connection: Connection, narration: StoredNarration) -> None:
    """Keep a new narration of a stop."""
    values = {name: getattr(narration, name) for name in _NAMES}
    cues = _CUES.dump_python(narration.cues, mode="json")
    connection.execute(insert(narrations), {**values, "cues": cues, "created_at": now()})


def set_peaks(connection: Connection, narration: StoredNarration, peaks: str) -> None:
    """Note the peaks of every narration that has this one's file."""
    connection.execute(update(narrations).where(narrations.c.audio == narration.audio).values(peaks=peaks))


def newest(connection: Connection, tour: Tour, language: str) -> dict[int, StoredNarration]:
    """The newest narration of each stop that has one, by the stop's id."""
    return {one.stop_id: one for one in _newest(connection, tour, language) if one.kind == "text"}


def newest_asides(connection: Connection, tour: Tour, language: str) -> dict[tuple[int, TextKind], StoredNarration]:
    """The newest narration of each aside that has one, by the stop's id and the aside's kind."""
    return {(one.stop_id, one.kind): one for one in _newest(connection, tour, language) if one.kind != "text"}


def _newest(connection: Connection, tour: Tour, language: str) -> list[StoredNarration]:
    last = (
        select(func.max(narrations.c.id).label("id"))
        .where(narrations.c.language == language)
        .group_by(narrations.c.stop_id, narrations.c.kind)
        .subquery()
    )
    rows = connection.execute(
        select(narrations)
        .join(last, last.c.id == narrations.c.id)
        .join(stops, stops.c.id == narrations.c.stop_id)
        .where(stops.c.tour_id == tour.id)
    ).mappings()
    return [
        StoredNarration(**{name: row[name] for name in _NAMES}, cues=_CUES.validate_python(row["cues"])) for row in rows
    ]
