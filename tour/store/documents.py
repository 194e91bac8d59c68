"""Imported sources: their bytes, what was left out of the tour and why, and what they made of each stop."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, insert, select

from tour.model import Block, Tour
from tour.outline import PLAIN, Shape
from tour.renewal.model import Base
from tour.store.schema import documents
from tour.store.tours import now

_BLOCKS = TypeAdapter(tuple[Block, ...])


@dataclass(frozen=True, slots=True)
class Made:
    """What an import made of a document."""

    bases: Mapping[int, Base]
    """By the id of the stop."""
    shape: Shape = PLAIN


_MADE = TypeAdapter(Made)


def add(
    connection: Connection,
    tour: Tour,
    *,
    name: str,
    blob: str,
    left_out: tuple[Block, ...],
    warnings: tuple[str, ...],
    address: str = "",
    made: Made | None = None,
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
            "address": address,
            "made": _MADE.dump_python(made, mode="json") if made else {},
            "created_at": now(),
        },
    )


def left_out(connection: Connection, tour: Tour) -> tuple[Block, ...]:
    """What the newest import left out of a tour."""
    return tuple(_BLOCKS.validate_python(_newest(connection, tour, "left_out") or ()))


def made(connection: Connection, tour: Tour) -> Made | None:
    """What the newest import made of each stop; None where it was done by a version that did not keep it."""
    found = _newest(connection, tour, "made")
    return _MADE.validate_python(found) if found else None


def _newest(connection: Connection, tour: Tour, column: str) -> Any:
    query = select(documents.c[column]).where(documents.c.tour_id == tour.id)
    return connection.execute(query.order_by(documents.c.id.desc()).limit(1)).scalar()
