"""The schema's history, run by Alembic inside one transaction."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import text

from tour.store.database import Database

HEAD = "0001"
"""The newest revision: a database that has it needs no Alembic run."""
_LOCK = 7_166_001


def migrate(database: Database) -> None:
    """Bring the schema to HEAD. Safe when several processes start at once."""
    with database.reading() as connection:
        if MigrationContext.configure(connection).get_current_revision() == HEAD:
            return
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.set_main_option("path_separator", "os")
    with database.writing() as connection:
        if not database.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
