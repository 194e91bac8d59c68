"""Imports before they are tours, what an import made of each stop, rights, and photos' files as they came."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def _json(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.JSON(), nullable=False, server_default="{}")


def _words(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def upgrade() -> None:
    """Apply it."""
    op.add_column("tours", _json("rights"))
    op.add_column("photos", _json("rights"))
    op.add_column("photos", sa.Column("original", sa.String(length=80), nullable=False, server_default=""))
    op.add_column("documents", sa.Column("address", sa.Text(), nullable=False, server_default=""))
    op.add_column("documents", _json("made"))
    op.create_table(
        "imports",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("person", sa.String(length=80), nullable=False),
        _words("name"),
        _words("address"),
        sa.Column("blob", sa.String(length=80), nullable=False),
        sa.Column("document", sa.String(length=80), nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imports")),
    )
    op.create_index(op.f("ix_imports_created_at"), "imports", ["created_at"])
