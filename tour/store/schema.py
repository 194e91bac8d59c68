"""The tables. Texts, photos' files and cues are JSON: they are read and written whole, and never searched by SQL."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
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

MOMENT = String(32)
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
    Column("headings", String(10), nullable=False, default="spoken"),
    Column("opening", Text, nullable=False, default=""),
    Column("spoken_note", Text, nullable=False, default=""),
    Column("rights", JSON, nullable=False, default=dict),
    Column("contact", Text, nullable=False, default=""),
    Column("support", Text, nullable=False, default=""),
    Column("created_at", MOMENT, nullable=False),
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
    Column("address", Text, nullable=False, default=""),
    Column("made", JSON, nullable=False, default=dict),
    Column("created_at", MOMENT, nullable=False),
)
"""`made` is the text of each stop as this import gave it, by the stop's id: what a later import is compared with."""

imports = Table(
    "imports",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("person", String(80), nullable=False),
    Column("name", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("blob", String(80), nullable=False),
    Column("document", String(80), nullable=False),
    Column("files", JSON, nullable=False),
    Column("created_at", MOMENT, nullable=False, index=True),
)
"""Documents that were read and are no tour yet. `blob` is the source, `document` what was read, `files` the pictures
that came inside it: source -> blob."""

stops = Table(
    "stops",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("tour_id", ForeignKey("tours.id", ondelete="CASCADE"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Column("advisory", Text, nullable=False, default=""),
    Column("voice", String(200), nullable=False, default=""),
    Column("pin", JSON(none_as_null=True)),
    UniqueConstraint("tour_id", "number"),
)

plans = Table(
    "plans",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("tour_id", ForeignKey("tours.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("alt", Text, nullable=False),
    Column("renditions", JSON, nullable=False),
    Column("original", String(80), nullable=False),
)
"""Pictures of floors, on which a stop's `pin` stands: {"plan": id, "x", "y"}, from 0 to 1 of its width and height."""

revisions = Table(
    "revisions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("stop_id", ForeignKey("stops.id", ondelete="CASCADE"), nullable=False),
    Column("language", String(35), nullable=False),
    Column("kind", String(12), nullable=False, default="text"),
    Column("body", JSON, nullable=False),
    Column("created_at", MOMENT, nullable=False),
    Index(None, "stop_id", "language", "id"),
)
"""`kind` is "text", or which of the stop's asides or notes it is; a newest body without passages removed it."""

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
    Column("rights", JSON, nullable=False, default=dict),
    Column("original", String(80), nullable=False, default=""),
    Column("problem", Text, nullable=False, default=""),
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
    Column("created_at", MOMENT, nullable=False),
)

narrations = Table(
    "narrations",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("stop_id", ForeignKey("stops.id", ondelete="CASCADE"), nullable=False),
    Column("language", String(35), nullable=False),
    Column("kind", String(12), nullable=False, default="text"),
    Column("voice", String(200), nullable=False),
    Column("source_key", String(64), nullable=False),
    Column("made_with", String(64), nullable=False),
    Column("key", String(64), nullable=False),
    Column("audio", String(80), nullable=False),
    Column("cues", JSON, nullable=False),
    Column("takes", JSON, nullable=False),
    Column("duration_ms", Integer, nullable=False),
    Column("peaks", String(80), nullable=False, default=""),
    Column("created_at", MOMENT, nullable=False),
    Index(None, "stop_id", "language", "id"),
)

editions = Table(
    "editions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("tour_id", ForeignKey("tours.id", ondelete="CASCADE"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("contents", JSON, nullable=False),
    Column("published_at", MOMENT, nullable=False),
    UniqueConstraint("tour_id", "number"),
)

dates = Table(
    "dates",
    metadata,
    Column("stop_id", ForeignKey("stops.id", ondelete="CASCADE"), primary_key=True),
    Column("language", String(35), primary_key=True),
    Column("sentence", String(40), primary_key=True),
    Column("date", String(40), primary_key=True),
    Column("hidden", Integer, nullable=False),
    Column("label", Text, nullable=False),
)
"""What an editor decided of a date that a sentence names: left out of the timeline, or under another label."""

counts = Table(
    "counts",
    metadata,
    Column("tour_id", ForeignKey("tours.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("kind", String(12), primary_key=True),
    Column("month", String(7), primary_key=True),
    Column("count", BigInteger, nullable=False),
)
"""How often stops were played and heard to their end, month by month; nothing tells by whom."""

heard = Table(
    "heard",
    metadata,
    Column("take_key", String(64), primary_key=True),
    Column("recognizer", String(80), primary_key=True),
    Column("words", Text, nullable=False),
    Column("created_at", MOMENT, nullable=False),
)
"""What a recognizer heard in a take; it never changes, for a take never does."""

verdicts = Table(
    "verdicts",
    metadata,
    Column("tour_id", ForeignKey("tours.id", ondelete="CASCADE"), primary_key=True),
    Column("take_key", String(64), primary_key=True),
    Column("verdict", String(10), nullable=False),
    Column("note", Text, nullable=False, default=""),
    Column("person", String(80), nullable=False),
    Column("created_at", MOMENT, nullable=False),
)
"""What a listener said of a take: it stands as long as the sentence is spoken by this take."""
