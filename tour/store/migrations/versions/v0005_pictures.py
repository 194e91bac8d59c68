"""Why a photo has no file, and what kind of work a task is."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply it."""
    op.add_column("photos", sa.Column("problem", sa.Text(), nullable=False, server_default=""))
    op.add_column("tasks", sa.Column("kind", sa.String(length=20), nullable=False, server_default="narration"))
