"""The tables of those who log in."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, String, Table, Text

from tour.store.schema import MOMENT, metadata

people = Table(
    "people",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(80), nullable=False),
    Column("folded", String(160), nullable=False, unique=True),
    Column("role", String(10), nullable=False),
    Column("password", Text, nullable=False),
    Column("created_at", MOMENT, nullable=False),
)

logins = Table(
    "logins",
    metadata,
    Column("secret", String(64), primary_key=True),
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", String(10), nullable=False),
    Column("created_at", MOMENT, nullable=False),
    Column("ends_at", MOMENT, nullable=False),
)
"""Browsers' cookies and scripts' tokens, by the hash of their secret."""

failures = Table(
    "failures",
    metadata,
    Column("folded", String(160), primary_key=True),
    Column("count", Integer, nullable=False),
    Column("last_at", MOMENT, nullable=False),
)
"""Failed log-ins in a row, by the name that was given."""
