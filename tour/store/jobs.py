"""Jobs and their tasks, as whoever asks for them sees them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from uuid import uuid4

from sqlalchemy import Connection, RowMapping, case, delete, exists, insert, select, update

from tour.errors import NotFound
from tour.jobs.model import OPEN, Job, Kind, Stop, Wanted
from tour.store.schema import tours
from tour.store.schema_work import job_tasks, jobs, tasks
from tour.store.tours import now

_STOP = tuple(field.name for field in fields(Stop) if field.name != "stop")
_NEW = {"done": 0, "spoken": 0, "reused": 0, "audio_ms": 0, "message": "", "starts": 0, "worker": "", "cancelled": 0}
_OTHERS = job_tasks.alias()


def add(connection: Connection, tour_id: int, person: str, kind: Kind) -> str:
    """Begin a job without tasks, and answer its id."""
    id_ = uuid4().hex
    values = {"id": id_, "kind": kind, "tour_id": tour_id, "person": person, "created_at": now()}
    connection.execute(insert(jobs), values)
    return id_


def add_task(
    connection: Connection, job: str, wanted: Wanted, *, kind: Kind, rank: int, renew: bool, person: str
) -> None:
    """Give a job a task: the open one for the same, or a new one that waits, or one that is done already."""
    task = connection.execute(select(tasks.c.id).where(tasks.c.open_key == wanted.key)).scalar()
    if task is None:
        values = _NEW | _beginning(wanted) | {"kind": kind, "rank": rank, "renew": int(renew), "person": person}
        task = connection.execute(insert(tasks).returning(tasks.c.id), values).scalar_one()
    connection.execute(insert(job_tasks), {"job_id": job, "task_id": task, "gone": 0})


def _beginning(wanted: Wanted) -> dict[str, object]:
    named = {"workflow": uuid4().hex, "stop_id": wanted.stop, "number": wanted.number, "total": wanted.total}
    if wanted.standing_ms is None:
        return named | {"state": "waiting", "open_key": wanted.key, "queued": 0, "ended_at": None}
    stands = {"done": wanted.total, "reused": wanted.total, "audio_ms": wanted.standing_ms}
    return named | stands | {"state": "done", "open_key": None, "queued": 1, "ended_at": now()}


def find(connection: Connection, job: str) -> Job:
    """A job with its stops.

    Raises:
        NotFound: there is none of that id.
    """
    found = _read(connection, [job])
    if not found:
        raise NotFound("There is no such job: finished ones are forgotten after a while.")
    return found[0]


def newest(connection: Connection, tour: str, most: int) -> list[Job]:
    """The newest jobs, of a tour (its slug) or of all."""
    wanted = select(jobs.c.id).join(tours).order_by(jobs.c.created_at.desc(), jobs.c.id).limit(most)
    if tour:
        wanted = wanted.where(tours.c.slug == tour)
    ids = list(connection.execute(wanted).scalars())
    found = {job.id: job for job in _read(connection, ids)}
    return [found[id_] for id_ in ids]


def _read(connection: Connection, ids: Sequence[str]) -> list[Job]:
    rows = connection.execute(
        select(jobs.c.id, jobs.c.kind, jobs.c.person, jobs.c.created_at, tours.c.slug)
        .join(tours)
        .where(jobs.c.id.in_(ids))
    ).mappings()
    found = list(rows)
    stops = _stops(connection, ids)
    return [
        Job(row["id"], row["kind"], row["slug"], row["person"], row["created_at"], tuple(stops.get(row["id"], ())))
        for row in found
    ]


def _stops(connection: Connection, ids: Sequence[str]) -> dict[str, list[Stop]]:
    columns = [tasks.c[name] for name in _STOP]
    rows = connection.execute(
        select(job_tasks.c.job_id, job_tasks.c.gone, tasks.c.stop_id, *columns)
        .join(tasks, tasks.c.id == job_tasks.c.task_id)
        .where(job_tasks.c.job_id.in_(ids))
        .order_by(tasks.c.number, tasks.c.id)
    ).mappings()
    found: dict[str, list[Stop]] = {}
    for row in rows:
        found.setdefault(row["job_id"], []).append(_stop(row))
    return found


def _stop(row: RowMapping) -> Stop:
    values = {name: row[name] for name in _STOP}
    if row["gone"]:
        values |= {"state": "cancelled", "message": "", "ended_at": row["ended_at"] or ""}
    return Stop(stop=row["stop_id"], **values)


def cancel(connection: Connection, job: str) -> None:
    """Take a job off its open tasks, and end those that no other job waits for; one that is spoken ends itself."""
    mine = select(job_tasks.c.task_id).where(job_tasks.c.job_id == job)
    open_ = tasks.c.id.in_(mine) & tasks.c.state.in_(OPEN)
    shared = exists().where(_OTHERS.c.task_id == tasks.c.id, _OTHERS.c.job_id != job, _OTHERS.c.gone == 0)
    others = select(tasks.c.id).where(open_, shared)
    connection.execute(
        update(job_tasks).where(job_tasks.c.job_id == job, job_tasks.c.task_id.in_(others)).values(gone=1)
    )
    waits = tasks.c.state == "waiting"
    connection.execute(
        update(tasks)
        .where(open_, ~shared)
        .values(
            cancelled=1,
            open_key=None,
            state=case((waits, "cancelled"), else_=tasks.c.state),
            ended_at=case((waits, now()), else_=None),
        )
    )


def forget(connection: Connection, before: str) -> list[str]:
    """Remove jobs that began before a moment and have ended; answers the workflows of ended tasks that no job has."""
    has_open = exists().where(
        job_tasks.c.job_id == jobs.c.id, job_tasks.c.task_id == tasks.c.id, tasks.c.state.in_(OPEN)
    )
    connection.execute(delete(jobs).where(jobs.c.created_at < before, ~has_open))
    nobodys = ~exists().where(job_tasks.c.task_id == tasks.c.id)
    gone = select(tasks.c.workflow).where(nobodys, tasks.c.state.not_in(OPEN))
    return list(connection.execute(gone).scalars())
