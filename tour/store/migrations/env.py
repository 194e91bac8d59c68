"""Alembic's entry: the caller gives the connection and owns its transaction."""

from alembic import context

from tour.store import schema_people, schema_work  # noqa: F401  they add their tables
from tour.store.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
