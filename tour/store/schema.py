"""The tables. Texts, photos' files and cues are JSON: they are read and written whole, and never searched by SQL."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

_MOMENT = String(32)
"""ISO 8601 in UTC: sorts as text, and is the same on every database."""

tours = Table(
    "tours",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("slug", String(80), nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("language", String(35), nullable=False),
    Column("description", Text, nullable=False, default=""),
    Column("advisory", Text, nullable=False, default=""),
    Column("voice", String(200), nullable=False, default=""),
    Column("version", Integer, nullable=False, default=1),
    Column("live_edition", Integer),
    Column("created_at", _MOMENT, nullable=False),
)

documents = Table(
    "documents",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("tour_id", ForeignKey("tours.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("blob", String(80), nullable=False),
    Column("left_out", JSON, nullable=False),
    Column("warnings", JSON, nullable=False),
    Column("created_at", _MOMENT, nullable=False),
)

stops = Table(
    "stops",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("tour_id", ForeignKey("tours.id", ondelete="CASCADE"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Column("advisory", Text, nullable=False, default=""),
    Column("voice", String(200), nullable=False, default=""),
    UniqueConstraint("tour_id", "number"),
)

revisions = Table(
    "revisions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("stop_id", ForeignKey("stops.id", ondelete="CASCADE"), nullable=False),
    Column("language", String(35), nullable=False),
    Column("body", JSON, nullable=False),
    Column("created_at", _MOMENT, nullable=False),
    Index(None, "stop_id", "language", "id"),
)

photos = Table(
    "photos",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("stop_id", ForeignKey("stops.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("caption", Text, nullable=False),
    Column("credit", Text, nullable=False),
    Column("alt", Text, nullable=False),
    Column("licence", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("from_sentence", String(40), nullable=False),
    Column("renditions", JSON, nullable=False),
)

lexicon = Table(
    "lexicon",
    metadata,
    Column("tour_id", ForeignKey("tours.id", ondelete="CASCADE"), primary_key=True),
    Column("language", String(35), primary_key=True),
    Column("written", String(200), primary_key=True),
    Column("respelling", Text, nullable=False),
    Column("ipa", Text, nullable=False),
)

takes = Table(
    "takes",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("blob", String(80), nullable=False),
    Column("created_at", _MOMENT, nullable=False),
)

narrations = Table(
    "narrations",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("stop_id", ForeignKey("stops.id", ondelete="CASCADE"), nullable=False),
    Column("language", String(35), nullable=False),
    Column("voice", String(200), nullable=False),
    Column("source_key", String(64), nullable=False),
    Column("made_with", String(64), nullable=False),
    Column("key", String(64), nullable=False),
    Column("audio", String(80), nullable=False),
    Column("cues", JSON, nullable=False),
    Column("takes", JSON, nullable=False),
    Column("duration_ms", Integer, nullable=False),
    Column("created_at", _MOMENT, nullable=False),
    Index(None, "stop_id", "language", "id"),
)

editions = Table(
    "editions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("tour_id", ForeignKey("tours.id", ondelete="CASCADE"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("contents", JSON, nullable=False),
    Column("published_at", _MOMENT, nullable=False),
    UniqueConstraint("tour_id", "number"),
)
