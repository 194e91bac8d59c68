"""What visitors find their way by, short texts spoken beside a stop, floor plans, dates and counts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply it."""
    op.add_column("tours", sa.Column("contact", sa.Text(), nullable=False, server_default=""))
    op.add_column("tours", sa.Column("support", sa.Text(), nullable=False, server_default=""))
    op.add_column("stops", sa.Column("pin", sa.JSON(none_as_null=True)))
    for table in ("revisions", "narrations"):
        op.add_column(table, sa.Column("kind", sa.String(length=12), nullable=False, server_default="text"))
    op.create_table(
        "plans",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("tour_id", sa.Integer(), sa.ForeignKey("tours.id", ondelete="CASCADE"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("alt", sa.Text(), nullable=False),
        sa.Column("renditions", sa.JSON(), nullable=False),
        sa.Column("original", sa.String(length=80), nullable=False),
    )
    op.create_index("ix_plans_tour_id", "plans", ["tour_id"])
    op.create_table(
        "dates",
        sa.Column("stop_id", sa.Integer(), sa.ForeignKey("stops.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("language", sa.String(length=35), primary_key=True),
        sa.Column("sentence", sa.String(length=40), primary_key=True),
        sa.Column("date", sa.String(length=40), primary_key=True),
        sa.Column("hidden", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
    )
    op.create_table(
        "counts",
        sa.Column("tour_id", sa.Integer(), sa.ForeignKey("tours.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("kind", sa.String(length=12), primary_key=True),
        sa.Column("month", sa.String(length=7), primary_key=True),
        sa.Column("count", sa.BigInteger(), nullable=False),
    )
