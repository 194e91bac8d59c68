"""Jobs over HTTP: a real server, the worker beside it, and those who listen."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import requests
from fastapi.testclient import TestClient

from tests.conftest import EDITOR, run_wayvoice, said, started
from tests.tour.river import SLUG, TEXT
from tests.web.logging_in import PASSWORD, add_everybody, token
from tests.web.loops import in_a_loop_of_its_own
from tour.actions import importing, narrating
from tour.errors import DatabaseUnavailable, NotFound
from tour.installation import Installation
from tour.jobs.model import Job, State, Stop
from tour.jobs.places import lives
from tour.store import workers
from tour.store.database import Database
from web import feeds, wiring
from web.app import create
from web.feeds import Feeds
from web.settings import Settings, load

LONG = "\n\n".join(
    ["The River", *(f"The bridge number {one} stands near the old harbour of the town." for one in range(120))]
)


class Server:
    """A server in a process of its own, and an editor who uses it."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.address = said(process, r"http://\S+")[0]
        self.http = requests.Session()
        answer = self.http.post(f"{self.address}/api/tokens", json={"name": "editor", "password": PASSWORD}, timeout=30)
        self.http.headers["Authorization"] = f"Bearer {answer.json()['token']}"

    def ask(self, slug: str = SLUG, **wanted: object) -> requests.Response:
        return self.http.post(f"{self.address}/api/tours/{slug}/draft/narrations", json=wanted, timeout=30)

    def events(self, job: str) -> Iterator[tuple[str, dict[str, Any]]]:
        url = f"{self.address}/api/jobs/{job}/events"
        with self.http.get(url, stream=True, timeout=30) as answer:
            assert answer.headers["content-type"].startswith("text/event-stream")
            event = ""
            for line in answer.iter_lines(decode_unicode=True, chunk_size=1):
                name, _, value = line.partition(": ")
                if name == "event":
                    event = value
                elif name == "data":
                    yield event, json.loads(value)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    with wiring.installation(load({"WAYVOICE_DATA": str(folder), "WAYVOICE_VOICE": "tone/plain"})) as house:
        add_everybody(house)
        importing.import_document(house, EDITOR, TEXT, name="history.txt")
        importing.import_document(house, EDITOR, LONG.encode(), name="long.txt", slug="long")
    return folder


def worker_of(data: Path, *, after: int = 0) -> int:
    """The process number of the worker that works on this data, and is not the one before."""
    database = Database(f"sqlite:///{data / 'wayvoice.db'}")
    deadline = time.monotonic() + 30
    while True:
        with database.reading() as connection:
            living = [
                sign.pid
                for sign in workers.signs(connection)
                if sign.age_s < 5 and sign.pid != after and lives(sign.pid)
            ]
        if living:
            database.close()
            return living[0]
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_a_tour_is_narrated_by_the_worker_beside_the_server_and_told_as_it_goes(data: Path) -> None:
    with started("serve", "--port", "0", data=data) as process:
        server = Server(process)
        answer = server.ask()
        job = answer.json()
        assert answer.status_code == 202
        assert answer.headers["Location"] == f"/api/jobs/{job['id']}"
        assert (job["kind"], job["tour"], job["state"], job["total"], job["person"]) == (
            *("narration", SLUG, "waiting"),
            *(4, "editor"),
        )
        told = [state for event, state in server.events(job["id"]) if event == "progress"]
        last = told[-1]
        assert (last["state"], last["done"], last["spoken"], last["message"]) == ("done", 4, 4, "")
        assert [stop["state"] for stop in last["stops"]] == ["done", "done"]
        assert last == server.http.get(f"{server.address}/api/jobs/{job['id']}", timeout=30).json()
        listed = server.http.get(f"{server.address}/api/jobs", params={"tour": SLUG}, timeout=30).json()
        assert listed == {"jobs": [last]}
        assert list(server.events(job["id"])) == [("progress", last)]
        assert server.ask().json()["state"] == "done"


def test_a_server_stops_with_its_worker_while_somebody_listens(data: Path) -> None:
    with started("serve", "--port", "0", data=data) as process:
        server = Server(process)
        worker = worker_of(data)
        events = server.events(server.ask("long").json()["id"])
        while next(events)[1]["done"] == 0:
            pass
        begun = time.monotonic()
        process.send_signal(signal.SIGTERM)
        assert [event for event in events if event[1].get("state") == "done"] == []
        assert process.wait(timeout=20) in (0, -signal.SIGTERM)
        assert time.monotonic() - begun < 6
        assert not lives(worker)
        assert "Traceback" not in (process.stdout.read() if process.stdout else "")


def test_a_worker_that_dies_is_started_again_and_goes_on(data: Path) -> None:
    with started("serve", "--port", "0", data=data) as process:
        server = Server(process)
        first = worker_of(data)
        job = server.ask("long").json()["id"]
        events = server.events(job)
        while next(events)[1]["done"] == 0:
            pass
        os.kill(first, signal.SIGKILL)
        assert worker_of(data, after=first)
        assert list(events)[-1][1]["state"] == "done"


def test_a_worker_does_not_outlive_a_server_that_was_killed(data: Path) -> None:
    with started("serve", "--port", "0", data=data) as process:
        Server(process)
        worker = worker_of(data)
        process.kill()
        deadline = time.monotonic() + 10
        while lives(worker):
            assert time.monotonic() < deadline
            time.sleep(0.05)


def test_without_a_worker_narrations_wait_until_they_are_cancelled(data: Path) -> None:
    with started("serve", "--port", "0", "--no-worker", data=data) as process:
        server = Server(process)
        job = server.ask().json()
        url = f"{server.address}/api/jobs/{job['id']}"
        events = server.events(job["id"])
        assert next(events)[1]["state"] == "waiting"
        assert server.http.delete(url, timeout=30).json()["state"] == "cancelled"
        assert [state["state"] for _, state in events] == ["cancelled"]


def test_a_worker_alone_says_that_it_waits_and_nothing_else(data: Path) -> None:
    with started("work", data=data) as process:
        assert said(process, "waits for narrations")
        worker_of(data)
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 0
        assert process.stdout
        assert process.stdout.read() == ""


def test_migrate_makes_the_workers_queue_with_its_write_ahead_log(data: Path) -> None:
    run = run_wayvoice("migrate", data=data)
    assert (run.returncode, run.stderr) == (0, b"")
    with closing(sqlite3.connect(data / "jobs.db")) as queue:
        assert queue.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert queue.execute("SELECT name FROM queues").fetchall() == [("narration",)]


@pytest.fixture
def client(settings: Settings, house: Installation) -> Iterator[TestClient]:
    add_everybody(house)
    importing.import_document(house, EDITOR, TEXT, name="history.txt")
    with TestClient(create(settings)) as opened:
        yield opened


def test_what_cannot_be_spoken_is_refused_at_once(client: TestClient, house: Installation) -> None:
    url, editor = f"/api/tours/{SLUG}/draft/narrations", token(client)
    for wanted, status, code in (
        ({"stops": [999]}, 422, "bad_value"),
        ({"stops": []}, 422, "bad_value"),
        ({"voice": "tone/loud"}, 422, "unknown_voice"),
        ({"sotps": [1]}, 422, "bad_value"),
    ):
        answer = client.post(url, json=wanted, headers=editor)
        assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
    river = narrating.draft(house, SLUG).stops[0].text
    passages = [{"id": river.passages[0].id, "text": "ទន្លេ"}, {"id": river.passages[1].id, "text": "ទន្លេវែង។"}]
    version = client.get(f"/api/tours/{SLUG}/draft", headers=editor).headers["ETag"]
    stop = narrating.draft(house, SLUG).stops[0].id
    text = f"/api/tours/{SLUG}/draft/stops/{stop}/text"
    assert client.put(text, json={"passages": passages}, headers={**editor, "If-Match": version}).status_code == 200
    answer = client.post(url, json={"voice": "hibari/heart"}, headers=editor)
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "unspeakable_text")
    assert client.get("/api/jobs", headers=editor).json() == {"jobs": []}


def test_a_voice_that_sends_text_away_is_named_in_the_answer(client: TestClient) -> None:
    url, editor = f"/api/tours/{SLUG}/draft/narrations", token(client)
    assert "note" not in client.post(url, json={}, headers=editor).json()
    note = client.post(url, json={"voice": "gtts/translate"}, headers=editor).json()["note"]
    assert note.startswith("This voice sends every sentence to ")


def test_a_job_that_is_not_there_has_no_events(client: TestClient) -> None:
    assert client.get("/api/jobs/none/events", headers=token(client)).status_code == 404


def job(state: State, done: int) -> Job:
    return Job("j", "narration", SLUG, "Sophea", "2026", (Stop(1, 1, state, done, 9, 0, 0, 0, "", None),))


def test_however_many_listen_a_job_is_read_a_few_times_a_second() -> None:
    reads = 0

    async def read() -> Job:
        nonlocal reads
        reads += 1
        return job("done", 9) if reads > 4 else job("running", reads)

    async def listen() -> list[list[int]]:
        watched = Feeds(asyncio.Event())

        async def one() -> list[int]:
            return [state.sum("done") async for state in watched.follow("j", read) if state]

        return await asyncio.gather(*(one() for _ in range(50)))

    begun = time.monotonic()
    heard = in_a_loop_of_its_own(listen())
    assert heard == [[1, 2, 3, 4, 9]] * 50
    assert reads == 5
    assert time.monotonic() - begun > 4 * feeds.READ_S * 0.9


def test_a_line_on_which_nothing_changes_beats_and_one_whose_job_is_gone_ends() -> None:
    reads = 0

    async def read() -> Job:
        nonlocal reads
        reads += 1
        if reads == 2:
            raise DatabaseUnavailable("away")
        if reads > 3:
            raise NotFound("gone")
        return job("running", 1)

    async def listen() -> list[Job | None]:
        return [state async for state in Feeds(asyncio.Event(), beat_s=0.1).follow("j", read)]

    heard = in_a_loop_of_its_own(listen())
    assert heard[0] == job("running", 1)
    assert heard[1:].count(None) == len(heard) - 1 > 2
