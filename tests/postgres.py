"""A PostgreSQL database for a test or a measurement of its own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

from sqlalchemy import create_engine, make_url, text


@contextmanager
def database() -> Iterator[str]:
    """The address of a new database, on the server of WAYVOICE_TEST_POSTGRES or of this machine; dropped at the end.

    Raises:
        OperationalError: there is no server.
    """
    server = os.environ.get("WAYVOICE_TEST_POSTGRES", "postgresql+psycopg://root@127.0.0.1:5432/postgres")
    name = f"wayvoice_{uuid4().hex[:12]}"
    engine = create_engine(server, isolation_level="AUTOCOMMIT", connect_args={"connect_timeout": 3})
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    try:
        yield make_url(server).set(database=name).render_as_string(hide_password=False)
    finally:
        with engine.connect() as connection:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
        engine.dispose()
