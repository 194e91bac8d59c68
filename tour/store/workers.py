"""Signs of life of the workers, by the database's clock."""

from __future__ import annotations

import time
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, text, update

from tour.store.schema_work import workers


@dataclass(frozen=True, slots=True)
class Sign:
    """A worker's last sign of life."""

    id: str
    place: str
    """The machine, or the container in it, within which process numbers mean something."""
    pid: int
    age_s: float


def beat(connection: Connection, id_: str, place: str, pid: int) -> None:
    """Give a sign of life."""
    values = {"place": place, "pid": pid, "seen_ms": _clock_ms(connection)}
    if not connection.execute(update(workers).where(workers.c.id == id_).values(values)).rowcount:
        connection.execute(insert(workers), {"id": id_, **values})


def retire(connection: Connection, id_: str) -> None:
    """The worker ends; what it still held may be taken over at once."""
    connection.execute(update(workers).where(workers.c.id == id_).values(seen_ms=0))


def signs(connection: Connection) -> list[Sign]:
    """The last sign of life of each worker."""
    now = _clock_ms(connection)
    return [Sign(row.id, row.place, row.pid, (now - row.seen_ms) / 1000) for row in connection.execute(select(workers))]


def forget(connection: Connection, id_: str) -> None:
    """A dead worker's tasks were taken over."""
    connection.execute(delete(workers).where(workers.c.id == id_))


def _clock_ms(connection: Connection) -> int:
    """The moment on the clock that all workers share."""
    if connection.dialect.name == "sqlite":
        return int(time.time() * 1000)
    moment = connection.execute(text("SELECT extract(epoch FROM clock_timestamp())")).scalar_one()
    return int(float(moment) * 1000)
