"""Jobs, their tasks, and the workers that do them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_NUMBERS = ("number", "rank", "renew")
_COUNTS = ("done", "total", "spoken", "reused", "audio_ms")


def _whole(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def upgrade() -> None:
    """Apply it."""
    op.create_table(
        "jobs",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("tour_id", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(length=80), nullable=False),
        sa.Column("created_at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["tour_id"], ["tours.id"], name=op.f("fk_jobs_tour_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_jobs")),
    )
    op.create_index(op.f("ix_jobs_tour_id"), "jobs", ["tour_id"])
    op.create_index(op.f("ix_jobs_created_at"), "jobs", ["created_at"])
    op.create_table(
        "tasks",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workflow", sa.String(length=32), nullable=False),
        sa.Column("open_key", sa.String(length=64), nullable=True),
        sa.Column("stop_id", sa.Integer(), nullable=False),
        *map(_whole, _NUMBERS),
        sa.Column("state", sa.String(length=10), nullable=False),
        *map(_whole, _COUNTS),
        sa.Column("message", sa.Text(), nullable=False),
        _whole("starts"),
        sa.Column("worker", sa.String(length=64), nullable=False),
        _whole("queued"),
        _whole("cancelled"),
        sa.Column("person", sa.String(length=80), nullable=False),
        sa.Column("ended_at", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(["stop_id"], ["stops.id"], name=op.f("fk_tasks_stop_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tasks")),
        sa.UniqueConstraint("workflow", name=op.f("uq_tasks_workflow")),
        sa.UniqueConstraint("open_key", name=op.f("uq_tasks_open_key")),
    )
    op.create_index(op.f("ix_tasks_stop_id"), "tasks", ["stop_id"])
    op.create_index(op.f("ix_tasks_state"), "tasks", ["state"])
    op.create_table(
        "job_tasks",
        sa.Column("job_id", sa.String(length=32), nullable=False),
        sa.Column("task_id", sa.Integer(), nullable=False),
        _whole("gone"),
        sa.ForeignKeyConstraint(["job_id"], ["jobs.id"], name=op.f("fk_job_tasks_job_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["task_id"], ["tasks.id"], name=op.f("fk_job_tasks_task_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("job_id", "task_id", name=op.f("pk_job_tasks")),
    )
    op.create_index(op.f("ix_job_tasks_task_id"), "job_tasks", ["task_id"])
    op.create_table(
        "workers",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("pid", sa.Integer(), nullable=False),
        sa.Column("seen_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_workers")),
    )
