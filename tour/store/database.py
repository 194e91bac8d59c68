"""Engines and transactions: all that knows which database this is."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError
from sqlalchemy.pool import ConnectionPoolEntry

from tour.errors import BadValue, DatabaseUnavailable

_BUSY_MS = 10_000
_RETRY_S = 0.02
_BUSY = {"SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_BUSY_SNAPSHOT", "40001", "40P01", "55P03"}
"""The names by which SQLite and PostgreSQL say that another transaction is in the way."""


class Database:
    """Short transactions on one database, SQLite by default.

    SQLite has two engines: readers begin deferred, and the one writer takes its lock at once (BEGIN IMMEDIATE).
    A deferred transaction that turns to writing would fail, or lose an update, when two processes write.
    """

    def __init__(self, url: str | URL) -> None:
        self.url = make_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        if self.is_sqlite:
            if self.url.database:
                Path(self.url.database).parent.mkdir(parents=True, exist_ok=True)
            self._readers = _sqlite(url, "BEGIN")
            self._writers = _sqlite(url, "BEGIN IMMEDIATE")
        else:
            self._readers = self._writers = create_engine(url, pool_pre_ping=True)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one state of the database and changes nothing.

        Raises:
            DatabaseUnavailable: it cannot be read.
            BadValue: what is looked for has a character that this database cannot hold.
        """
        with _faults_named(), self._readers.connect() as connection, connection.begin() as transaction:
            yield connection
            transaction.rollback()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is committed at the end, or undone by an exception.

        Raises:
            DatabaseUnavailable: it cannot be written, for want of rights, of space or of a server, or is busy.
            BadValue: what is written has a character that this database cannot hold.
            sqlalchemy.exc.IntegrityError: what was written breaks a constraint.
        """
        with _faults_named(), self._writers.begin() as connection:
            yield connection

    def close(self) -> None:
        """Close every connection."""
        self._readers.dispose()
        self._writers.dispose()


@contextmanager
def _faults_named() -> Iterator[None]:
    """Every fault of the database in one plain line, save a broken constraint: the caller knows what that means."""
    try:
        yield
    except IntegrityError:
        raise
    except DataError as error:
        raise BadValue("There is a character in it that the database cannot hold: take it out.") from error
    except DBAPIError as error:
        raise DatabaseUnavailable(_told(error.orig)) from error


def _told(fault: BaseException | None) -> str:
    """What a driver's error says, without the statement that PostgreSQL repeats in its details."""
    name = getattr(fault, "sqlite_errorname", None) or getattr(fault, "sqlstate", None)
    if name in _BUSY:
        return "The database is busy: try again."
    primary = getattr(getattr(fault, "diag", None), "message_primary", None)
    words = " ".join(str(primary or fault).split())
    return f"The database cannot be used ({words}): check its address, its rights and the free space."


def _sqlite(url: str | URL, begin: str) -> Engine:
    engine = create_engine(url, connect_args={"timeout": _BUSY_MS / 1000})

    def prepare(raw: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        raw.isolation_level = None  # the driver must not begin transactions of its own
        cursor = raw.cursor()
        use_write_ahead_log(cursor)
        for pragma in ("synchronous=NORMAL", f"busy_timeout={_BUSY_MS}", "foreign_keys=ON"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    def begin_now(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine, "connect", prepare)
    event.listen(engine, "begin", begin_now)
    return engine


def use_write_ahead_log(cursor: DBAPICursor) -> None:
    """Switch a new file to its write-ahead log; SQLite does not wait for others there, so we do."""
    deadline = time.monotonic() + _BUSY_MS / 1000
    while True:
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(_RETRY_S)
        else:
            return
