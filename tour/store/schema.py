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
    Column("headings", String(10), nullable=False, default="spoken"),
    Column("opening", Text, nullable=False, default=""),
    Column("spoken_note", Text, nullable=False, default=""),
    Column("rights", JSON, nullable=False, default=dict),
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
    Column("address", Text, nullable=False, default=""),
    Column("made", JSON, nullable=False, default=dict),
    Column("created_at", _MOMENT, nullable=False),
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
    Column("created_at", _MOMENT, nullable=False, index=True),
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
    Column("peaks", String(80), nullable=False, default=""),
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

heard = Table(
    "heard",
    metadata,
    Column("take_key", String(64), primary_key=True),
    Column("recognizer", String(80), primary_key=True),
    Column("words", Text, nullable=False),
    Column("created_at", _MOMENT, nullable=False),
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
    Column("created_at", _MOMENT, nullable=False),
)
"""What a listener said of a take: it stands as long as the sentence is spoken by this take."""

people = Table(
    "people",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(80), nullable=False),
    Column("folded", String(160), nullable=False, unique=True),
    Column("role", String(10), nullable=False),
    Column("password", Text, nullable=False),
    Column("created_at", _MOMENT, nullable=False),
)

logins = Table(
    "logins",
    metadata,
    Column("secret", String(64), primary_key=True),
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", String(10), nullable=False),
    Column("created_at", _MOMENT, nullable=False),
    Column("ends_at", _MOMENT, nullable=False),
)
"""Browsers' cookies and scripts' tokens, by the hash of their secret."""

failures = Table(
    "failures",
    metadata,
    Column("folded", String(160), primary_key=True),
    Column("count", Integer, nullable=False),
    Column("last_at", _MOMENT, nullable=False),
)
"""Failed log-ins in a row, by the name that was given."""

jobs = Table(
    "jobs",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("kind", String(20), nullable=False),
    Column("tour_id", ForeignKey("tours.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("person", String(80), nullable=False),
    Column("created_at", _MOMENT, nullable=False, index=True),
)

tasks = Table(
    "tasks",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("workflow", String(32), nullable=False, unique=True),
    Column("open_key", String(64), unique=True),
    Column("kind", String(20), nullable=False, default="narration"),
    Column("stop_id", ForeignKey("stops.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("number", Integer, nullable=False),
    Column("rank", Integer, nullable=False),
    Column("renew", Integer, nullable=False),
    Column("state", String(10), nullable=False, index=True),
    Column("done", Integer, nullable=False),
    Column("total", Integer, nullable=False),
    Column("spoken", Integer, nullable=False),
    Column("reused", Integer, nullable=False),
    Column("audio_ms", Integer, nullable=False),
    Column("message", Text, nullable=False),
    Column("starts", Integer, nullable=False),
    Column("worker", String(64), nullable=False),
    Column("queued", Integer, nullable=False),
    Column("cancelled", Integer, nullable=False),
    Column("person", String(80), nullable=False),
    Column("ended_at", _MOMENT),
)
"""One stop that is to be spoken, or to get its pictures (`kind`), for one job or several. `open_key` says what is to be
done, as long as it is open: who asks for the same joins it. `workflow` is its name in the queue, `rank` its place in
its job."""

job_tasks = Table(
    "job_tasks",
    metadata,
    Column("job_id", ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True),
    Column("task_id", ForeignKey("tasks.id", ondelete="CASCADE"), primary_key=True, index=True),
    Column("gone", Integer, nullable=False),
)
"""The tasks of a job; `gone` from one that was cancelled while another job still waits for the task."""

workers = Table(
    "workers",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("place", String(200), nullable=False),
    Column("pid", Integer, nullable=False),
    Column("seen_ms", BigInteger, nullable=False),
)
"""The workers that run, each with its last sign of life by the database's clock (on SQLite, the machine's)."""
