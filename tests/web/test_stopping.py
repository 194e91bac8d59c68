"""How a server ends: without a word, without delay, and with all its processes."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
import requests

from tests.conftest import EDITOR, environment_for, said, started
from tests.tour.river import SLUG, TEXT
from tests.web.logging_in import PASSWORD, add_everybody
from tour.actions import importing, jobs
from web import wiring
from web.settings import load


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def port_of(address: str) -> int:
    return int(address.rpartition(":")[2])


def answers(port: int) -> bool:
    """Whether somebody still listens there."""
    with socket.socket() as line:
        return line.connect_ex(("127.0.0.1", port)) == 0


@pytest.mark.parametrize("workers", ["1", "2"])
def test_ctrl_c_ends_a_server_without_a_word(data: Path, workers: str) -> None:
    with started("serve", "--port", "0", "--workers", workers, "--no-worker", data=data) as process:
        address = said(process, r"http://\S+")[0]
        assert requests.get(f"{address}/health", timeout=30).status_code == 200
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(timeout=20) == 0
        assert process.stdout is not None
        assert process.stdout.read().strip() == ""


def test_a_worker_beside_that_cannot_begin_says_why_in_one_line(data: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "web.cli", "work", "--beside"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment_for(data, WAYVOICE_VOICE="nobody/plain"),
    ) as worker:
        assert worker.wait(timeout=30) == 2
        assert worker.stderr is not None
        told = worker.stderr.read().splitlines()
        assert [line.partition(";")[0] for line in told] == ["Error: There is no engine “nobody”"]


def test_no_web_process_outlives_its_supervisor(data: Path) -> None:
    with started("serve", "--port", "0", "--workers", "2", "--no-worker", data=data) as process:
        address = said(process, r"http://\S+")[0]
        assert requests.get(f"{address}/health", timeout=30).status_code == 200
        process.kill()
        deadline = time.monotonic() + 10
        while answers(port_of(address)):
            assert time.monotonic() < deadline
            time.sleep(0.05)


def test_head_of_a_jobs_events_is_over_at_once(data: Path) -> None:
    with wiring.installation(load({"WAYVOICE_DATA": str(data), "WAYVOICE_VOICE": "tone/plain"})) as house:
        add_everybody(house)
        importing.import_document(house, EDITOR, TEXT, name="history.txt")
        job = jobs.narrate(house, EDITOR, SLUG).job.id
    with started("serve", "--port", "0", "--no-worker", data=data) as process:
        address = said(process, r"http://\S+")[0]
        told = requests.post(f"{address}/api/tokens", json={"name": "editor", "password": PASSWORD}, timeout=30).json()
        line = http.client.HTTPConnection("127.0.0.1", port_of(address), timeout=5)
        line.request("HEAD", f"/api/jobs/{job}/events", headers={"Authorization": f"Bearer {told['token']}"})
        with line.getresponse() as answer:
            assert (answer.status, answer.read()) == (200, b"")
        line.request("GET", "/health")
        assert line.getresponse().status == 200
        line.close()
