"""Tasks, as the workers see them. Whoever lost a task to another worker can write nothing more about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, delete, func, select, update

from tour.jobs.model import OPEN, State
from tour.store.schema import stops, tours
from tour.store.schema_work import tasks
from tour.store.tours import now


@dataclass(frozen=True, slots=True)
class Claim:
    """A task that a worker has begun."""

    workflow: str
    tour: str
    """Slug."""
    stop: int
    """Id of the stop."""
    renew: bool
    person: str
    kind: str
    total: int
    """Sentences or pictures, when it was asked for."""
    starts: int
    """How often it was begun before, and never ended."""


class StopBusy(Exception):
    """Another worker does the same for this stop now."""


def unqueued(connection: Connection, most: int) -> list[tuple[str, int]]:
    """Workflows and ranks of tasks that no queue knows yet, the oldest first."""
    wanted = select(tasks.c.workflow, tasks.c.rank).where(tasks.c.queued == 0, tasks.c.state == "waiting")
    return [(row.workflow, row.rank) for row in connection.execute(wanted.order_by(tasks.c.id).limit(most))]


def mark_queued(connection: Connection, workflows: Iterable[str], *, queued: bool = True) -> None:
    """The queue has these tasks now; or has lost them."""
    connection.execute(update(tasks).where(tasks.c.workflow.in_(list(workflows))).values(queued=int(queued)))


def claim(connection: Connection, workflow: str, worker: str) -> Claim | None:
    """Begin a task; None where it has ended, or was cancelled or removed.

    Raises:
        StopBusy: another task of the same kind is being done for the stop.
    """
    row = connection.execute(
        select(tasks, tours.c.slug)
        .join(stops, stops.c.id == tasks.c.stop_id)
        .join(tours, tours.c.id == stops.c.tour_id)
        .where(tasks.c.workflow == workflow)
        .with_for_update(of=stops)
    ).first()
    if row is None or row.state not in OPEN:
        return None
    if row.cancelled:
        end(connection, workflow, row.worker, "cancelled")
        return None
    same = (tasks.c.stop_id == row.stop_id) & (tasks.c.kind == row.kind) & (tasks.c.id != row.id)
    busy = select(func.count()).where(same, tasks.c.state == "running")
    if connection.execute(busy).scalar_one():
        raise StopBusy
    connection.execute(
        update(tasks).where(tasks.c.id == row.id).values(state="running", worker=worker, starts=row.starts + 1)
    )
    return Claim(workflow, row.slug, row.stop_id, bool(row.renew), row.person, row.kind, row.total, row.starts)


def progress(connection: Connection, workflow: str, worker: str, done: int, total: int) -> str:
    """Write how far a task is; see `standing` for the answer."""
    written = update(tasks).where(_mine(workflow, worker)).values(done=done, total=total)
    return _told(connection.execute(written.returning(tasks.c.cancelled)).scalar())


def standing(connection: Connection, workflow: str, worker: str) -> str:
    """Whether a worker is to go on: "go on", "cancelled", or "lost" where the task is another's or was removed."""
    return _told(connection.execute(select(tasks.c.cancelled).where(_mine(workflow, worker))).scalar())


def _told(cancelled: int | None) -> str:
    return "lost" if cancelled is None else "cancelled" if cancelled else "go on"


def end(connection: Connection, workflow: str, worker: str, state: State, **values: object) -> None:
    """End a task with its counts or its message."""
    ended = {"state": state, "open_key": None, "ended_at": now(), **values}
    connection.execute(update(tasks).where(_mine(workflow, worker)).values(ended))


def put_back(connection: Connection, workflow: str, worker: str) -> None:
    """A worker that ends in order gives its task back: that counts for no attempt."""
    values = {"state": "waiting", "worker": "", "starts": tasks.c.starts - 1}
    connection.execute(update(tasks).where(_mine(workflow, worker), tasks.c.state == "running").values(values))


def taken_from(connection: Connection, worker: str) -> None:
    """What a dead worker did waits for another."""
    mine = (tasks.c.worker == worker) & (tasks.c.state == "running")
    connection.execute(update(tasks).where(mine).values(state="waiting", worker=""))


def in_queue(connection: Connection, most: int) -> list[str]:
    """Workflows of open tasks that the queue has, the oldest first."""
    wanted = select(tasks.c.workflow).where(tasks.c.queued == 1, tasks.c.state.in_(OPEN))
    return list(connection.execute(wanted.order_by(tasks.c.id).limit(most)).scalars())


def give_up(connection: Connection, workflow: str, message: str) -> None:
    """End a task that no worker will end."""
    ended = {"state": "failed", "open_key": None, "ended_at": now(), "message": message}
    connection.execute(update(tasks).where(tasks.c.workflow == workflow, tasks.c.state.in_(OPEN)).values(ended))


def forget(connection: Connection, workflows: Iterable[str]) -> None:
    """Remove ended tasks that the queue has forgotten."""
    connection.execute(delete(tasks).where(tasks.c.workflow.in_(list(workflows)), tasks.c.state.not_in(OPEN)))


def _mine(workflow: str, worker: str) -> ColumnElement[bool]:
    return (tasks.c.workflow == workflow) & (tasks.c.worker == worker) & tasks.c.state.in_(OPEN)
