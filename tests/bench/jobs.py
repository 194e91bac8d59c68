"""500 jobs and a worker that is killed three times, on SQLite and on PostgreSQL."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError

from tests import postgres
from tests.bench.table import Figure, seconds
from tests.conftest import EDITOR, environment_for
from tests.tour import scribe
from tour.actions import importing, jobs, narrating
from tour.installation import Installation
from tour.jobs.model import OPEN
from tour.store.schema_work import tasks
from web import wiring
from web.settings import load

JOBS = 500
SENTENCES = 4
KILLS = 3
ALONE = 20
SECONDS = 0.01
"""That the engine takes for a sentence."""


def measure() -> Iterator[Figure]:
    """What is lost, what is said twice, how fast it is."""
    with _databases() as databases:
        for name, url in databases.items():
            run = _killed(url)
            what = f"{JOBS} jobs on {name}, {run.kills} times kill -9"
            yield Figure(f"{what}: lost", str(run.lost), "0 wanted")
            yield Figure(f"{what}: said twice", str(run.twice), f"of {run.calls} calls of the engine")
            yield Figure(f"{what}: not in flight", str(run.beyond), "0 wanted")
            yield Figure(what, f"{run.seconds:.1f} s", f"{1000 * run.seconds / JOBS:.0f} ms a job, restarts in it")
            yield Figure("the same narration by the action itself", seconds(run.alone))


@dataclass(frozen=True)
class _Run:
    lost: int
    kills: int
    calls: int
    twice: int
    beyond: int
    seconds: float
    alone: list[float]
    """Seconds of narrations without a job."""


def _killed(url: str) -> _Run:
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "said.log"
        environment = environment_for(Path(folder) / "data", WAYVOICE_DATABASE=url, WAYVOICE_VOICE=scribe.VOICE)
        with wiring.installation(load(environment)) as installation:
            house = scribe.with_scribe(installation, seconds=SECONDS)
            wanted = [_asked(house, number) for number in range(JOBS)]
            begin = time.perf_counter()
            killed = _work(house, environment, log)
            spent = time.perf_counter() - begin
            states = Counter(jobs.progress(house, EDITOR, job).state for job in wanted)
            alone = [_alone(house, JOBS + number) for number in range(ALONE)]
        return _told(log, killed, JOBS - states["done"], spent, alone)


def _alone(house: Installation, number: int) -> float:
    slug = _imported(house, number)
    begin = time.perf_counter()
    narrating.narrate(house, EDITOR, slug)
    return time.perf_counter() - begin


def _asked(house: Installation, number: int) -> str:
    return jobs.narrate(house, EDITOR, _imported(house, number)).job.id


def _imported(house: Installation, number: int) -> str:
    sentences = " ".join(f"Lamp {number} has a part {part} that nobody has seen yet." for part in range(1, SENTENCES))
    slug = f"lamp-{number}"
    importing.import_document(house, EDITOR, f"Lamp {number}\n\n{sentences}\n".encode(), name="l.txt", slug=slug)
    return slug


def _work(house: Installation, environment: dict[str, str], log: Path) -> list[int]:
    """Have workers do all jobs, one after the other killed when a share of them is done; their process numbers."""
    chance = np.random.default_rng(3)
    shares = sorted(chance.uniform(0.05, 0.95) for _ in range(KILLS))
    killed: list[int] = []
    worker = _hired(environment, log)
    try:
        while open_ := _open(house):
            time.sleep(0.1)
            if len(killed) < KILLS and 1 - open_ / JOBS > shares[len(killed)]:
                time.sleep(chance.uniform(0, 0.1))
                worker.kill()
                worker.wait()
                killed.append(worker.pid)
                worker = _hired(environment, log)
    finally:
        worker.kill()
        worker.wait()
    return killed


def _open(house: Installation) -> int:
    """Tasks that have not ended; a cheap question, for it is asked all the time."""
    with house.database.reading() as connection:
        return connection.execute(select(func.count()).where(tasks.c.state.in_(OPEN))).scalar_one()


def _hired(environment: dict[str, str], log: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "tests.tour.scribe", str(log), str(SECONDS)], env=environment)


def _told(log: Path, killed: list[int], lost: int, spent: float, alone: list[float]) -> _Run:
    lines = [line.partition(" ")[::2] for line in log.read_text().splitlines()]
    said_by = [sentence for _, sentence in lines]
    last = {int(pid): sentence for pid, sentence in lines}
    in_flight = {last[pid] for pid in killed if pid in last}
    twice = {sentence: count - 1 for sentence, count in Counter(said_by).items() if count > 1}
    beyond = sum(times - (sentence in in_flight) for sentence, times in twice.items())
    return _Run(lost, len(killed), len(lines), sum(twice.values()), beyond, spent, alone)


@contextmanager
def _databases() -> Iterator[dict[str, str]]:
    """Name -> address; an empty one is SQLite in the data folder."""
    with ExitStack() as stack:
        known = {"SQLite": ""}
        with suppress(OperationalError):
            known["PostgreSQL"] = stack.enter_context(postgres.database())
        yield known
