"""Imported sources: their bytes, what was left out of the tour and why, and what they made of each stop."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

from pydantic import TypeAdapter
from sqlalchemy import Connection, RowMapping, insert, select

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


@dataclass(frozen=True, slots=True)
class KeptDocument:
    """A document that a tour was made of."""

    name: str
    address: str
    """Where it was fetched from; empty for a file or a text."""
    left_out: tuple[Block, ...]
    warnings: tuple[str, ...]
    created_at: str
    """When it was imported: ISO 8601, UTC."""


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


def of_tour(connection: Connection, tour: Tour) -> list[KeptDocument]:
    """The documents that a tour was made of, the newest first."""
    columns = [documents.c[field.name] for field in fields(KeptDocument)]
    rows = connection.execute(select(*columns).where(documents.c.tour_id == tour.id).order_by(documents.c.id.desc()))
    return [_kept(row) for row in rows.mappings()]


def _kept(row: RowMapping) -> KeptDocument:
    left_out = _BLOCKS.validate_python(row["left_out"])
    return KeptDocument(**{**row, "left_out": left_out, "warnings": tuple(row["warnings"])})


def made(connection: Connection, tour: Tour) -> Made | None:
    """What the newest import made of each stop; None where it was done by a version that did not keep it."""
    query = select(documents.c.made).where(documents.c.tour_id == tour.id).order_by(documents.c.id.desc()).limit(1)
    found = connection.execute(query).scalar()
    return _MADE.validate_python(found) if found else None
