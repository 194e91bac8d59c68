"""Imported sources: their bytes, and what was left out of the tour and why."""

from __future__ import annotations

from pydantic import TypeAdapter
from sqlalchemy import Connection, insert, select

from tour.model import Block, Tour
from tour.store.schema import documents
from tour.store.tours import now

_BLOCKS = TypeAdapter(tuple[Block, ...])


def add(
    connection: Connection,
    tour: Tour,
    name: str,
    blob: str,
    left_out: tuple[Block, ...],
    warnings: tuple[str, ...],
) -> None:
    """Keep a source beside the tour that was made of it."""
    connection.execute(
        insert(documents),
        {
            "tour_id": tour.id,
            "name": name,
            "blob": blob,
            "left_out": _BLOCKS.dump_python(left_out, mode="json"),
            "warnings": list(warnings),
            "created_at": now(),
        },
    )


def left_out(connection: Connection, tour: Tour) -> tuple[Block, ...]:
    """Everything that imports left out of a tour."""
    rows = connection.execute(
        select(documents.c.left_out).where(documents.c.tour_id == tour.id).order_by(documents.c.id)
    ).scalars()
    return tuple(block for row in rows for block in _BLOCKS.validate_python(row))
