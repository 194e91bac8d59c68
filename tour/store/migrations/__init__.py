"""The schema's history, run by Alembic inside one transaction."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import inspect, text

from tour.errors import DatabaseUnavailable
from tour.store.database import Database

HEAD = "0006"
"""The newest revision: a database that has it needs no Alembic run."""
_LOCK = 7_166_001


def migrate(database: Database) -> None:
    """Bring the schema to HEAD. Safe when several processes start at once.

    Raises:
        DatabaseUnavailable: it cannot be used, or a newer release has changed it.
    """
    if _revision(database) != HEAD:
        _upgrade(database)


def _revision(database: Database) -> str | None:
    with database.reading() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        revision: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        return revision


def _upgrade(database: Database) -> None:
    # Alembic takes as long to import as a whole command may last, and is needed once in a release.
    from alembic import command
    from alembic.config import Config
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.set_main_option("path_separator", "os")
    with database.writing() as connection:
        if not database.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        standing = MigrationContext.configure(connection).get_current_revision()
        known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
        if standing and standing not in known:
            raise DatabaseUnavailable("The database was made by a newer release of Wayvoice: install that one.")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
