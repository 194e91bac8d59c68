"""The queue that hands each task to one worker: DBOS, in a database of its own. Only workers and `migrate` load it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from threading import Event

from dbos import DBOS, DBOSClient, DBOSConfig
from dbos._recovery import recover_pending_workflows
from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

from tour.store.database import use_write_ahead_log

APPLICATION = "wayvoice"
VERSION = "1"
"""Of what is kept in the queue: raised only where a release cannot do the tasks that an older one put there."""
QUEUE = "narration"
WORKFLOW = "task"
_POLL_S = 0.05
_BUSY_MS = 10_000

OVER = ("SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED")

Do = Callable[[str], None]
"""Does the task of that workflow."""


@dataclass(frozen=True, slots=True)
class Held:
    """How the queue holds a task."""

    over: bool
    taker: str
    """The worker that has taken it; empty while it waits, and when it is over."""


class Queue:
    """One worker's end of the queue."""

    def __init__(self, url: URL, worker: str, do: Do, stopping: Event) -> None:
        """`worker` is unique to this process; once `stopping` is set, tasks that are broken off stay in the queue."""
        level = quietened()
        self._engine = _engine(url)
        self._client = DBOSClient(system_database_engine=self._engine, application_name=APPLICATION, lazy=True)
        _register(do, stopping)
        self._dbos = DBOS(
            config=DBOSConfig(
                name=APPLICATION,
                system_database_engine=self._engine,
                application_version=VERSION,
                executor_id=worker,
                log_level=level,
                enable_otlp=False,
            )
        )

    def launch(self) -> None:
        """Begin to take tasks."""
        prepare(self._engine.url)
        DBOS.listen_queues([QUEUE])
        DBOS.launch()

    def feed(self, tasks: Iterable[tuple[str, int]]) -> None:
        """Put tasks (workflow, rank) into the queue; those that are in it already stay as they are."""
        for workflow, rank in tasks:
            self._client.enqueue(
                {
                    "workflow_name": WORKFLOW,
                    "queue_name": QUEUE,
                    "workflow_id": workflow,
                    "app_version": VERSION,
                    "priority": rank,
                },
                workflow,
            )

    def take_over(self, worker: str) -> int:
        """Put back what a dead worker had taken, and answer how much; what another has taken since stays with it."""
        return len(recover_pending_workflows(self._dbos, [worker]))

    def states(self, workflows: Sequence[str]) -> dict[str, Held]:
        """How the queue holds these tasks; those that it does not know are not in the answer."""
        found = self._client.list_workflows(workflow_ids=list(workflows), load_input=False, load_output=False)
        return {one.workflow_id: Held(one.status in OVER, _taker(one.status, one.executor_id)) for one in found}

    def forget(self, workflows: Sequence[str]) -> None:
        """Remove ended tasks."""
        self._client.delete_workflows(list(workflows))


def prepare(url: URL) -> None:
    """Bring the queue's database up to date; safe when several processes do it at once."""
    quietened()
    engine = _engine(url)
    engine.connect().close()  # A SQLite file gets its write-ahead log before anybody else opens it.
    DBOS.migrate(url.render_as_string(hide_password=False))
    client = DBOSClient(system_database_engine=engine, application_name=APPLICATION, lazy=True)
    client.register_queue(QUEUE, worker_concurrency=1, polling_interval_sec=_POLL_S)
    engine.dispose()


def quietened() -> str:
    """Keep DBOS from the console, save where everything is asked for; its level."""
    logger = logging.getLogger("dbos")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())  # Without one it would add a handler of its own.
    level = "DEBUG" if logging.getLogger().isEnabledFor(logging.DEBUG) else "CRITICAL"
    logger.setLevel(level)
    return level


def _taker(status: str, executor: str | None) -> str:
    return (executor or "") if status == "PENDING" else ""


def _register(do: Do, stopping: Event) -> None:
    @DBOS.workflow(name=WORKFLOW)
    def task(workflow: str) -> None:
        try:
            do(workflow)
        except Exception:
            if not stopping.is_set():
                raise
            Event().wait()  # A workflow that returns has ended; this one is to be taken over by another worker.


def _engine(url: URL) -> Engine:
    engine = create_engine(url, pool_pre_ping=True, max_overflow=20)
    if url.get_backend_name() == "sqlite":
        event.listen(engine, "connect", _prepared)
    return engine


def _prepared(raw: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    raw.isolation_level = "IMMEDIATE"  # As DBOS sets it on engines of its own: a writer never begins as a reader.
    cursor = raw.cursor()
    use_write_ahead_log(cursor)
    for pragma in ("synchronous=NORMAL", f"busy_timeout={_BUSY_MS}", "foreign_keys=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
