"""The tables of jobs, their tasks and the workers that do them."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, String, Table, Text

from tour.store.schema import MOMENT, metadata

jobs = Table(
    "jobs",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("kind", String(20), nullable=False),
    Column("tour_id", ForeignKey("tours.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("person", String(80), nullable=False),
    Column("created_at", MOMENT, nullable=False, index=True),
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
    Column("ended_at", MOMENT),
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
