"""People, their log-ins, what listeners said, and how a tour is spoken."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply it."""
    for column in (
        sa.Column("headings", sa.String(length=10), nullable=False, server_default="spoken"),
        sa.Column("opening", sa.Text(), nullable=False, server_default=""),
        sa.Column("spoken_note", sa.Text(), nullable=False, server_default=""),
    ):
        op.add_column("tours", column)
    op.add_column("narrations", sa.Column("peaks", sa.String(length=80), nullable=False, server_default=""))
    op.create_table(
        "heard",
        sa.Column("take_key", sa.String(length=64), nullable=False),
        sa.Column("recognizer", sa.String(length=80), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("created_at", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("take_key", "recognizer", name=op.f("pk_heard")),
    )
    op.create_table(
        "verdicts",
        sa.Column("tour_id", sa.Integer(), nullable=False),
        sa.Column("take_key", sa.String(length=64), nullable=False),
        sa.Column("verdict", sa.String(length=10), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("person", sa.String(length=80), nullable=False),
        sa.Column("created_at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["tour_id"], ["tours.id"], name=op.f("fk_verdicts_tour_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("tour_id", "take_key", name=op.f("pk_verdicts")),
    )
    op.create_table(
        "people",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("folded", sa.String(length=160), nullable=False),
        sa.Column("role", sa.String(length=10), nullable=False),
        sa.Column("password", sa.Text(), nullable=False),
        sa.Column("created_at", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
        sa.UniqueConstraint("folded", name=op.f("uq_people_folded")),
    )
    op.create_table(
        "logins",
        sa.Column("secret", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("created_at", sa.String(length=32), nullable=False),
        sa.Column("ends_at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_logins_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("secret", name=op.f("pk_logins")),
    )
    op.create_index(op.f("ix_logins_person_id"), "logins", ["person_id"])
    op.create_table(
        "failures",
        sa.Column("folded", sa.String(length=160), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("last_at", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("folded", name=op.f("pk_failures")),
    )
