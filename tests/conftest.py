"""What tests share: an installation of their own on real files, and a real server of the sample."""

from __future__ import annotations

import ctypes
import fcntl
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from hypothesis import settings as hypothesis_settings

from tests.strangers import Server, serving
from tour import samples
from tour.installation import Installation
from tour.roles import Person, Role
from web import wiring
from web.app import create
from web.settings import Settings, load

hypothesis_settings.register_profile("steady", deadline=None, derandomize=True)
hypothesis_settings.load_profile("steady")

EDITOR = Person("Sophea", Role.EDITOR)
TONE = "tone/plain"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Everything in a folder of the test's own, spoken by the fast engine."""
    return load({"WAYVOICE_DATA": str(tmp_path / "data"), "WAYVOICE_VOICE": TONE})


@pytest.fixture
def house(settings: Settings) -> Iterator[Installation]:
    """An installation on these settings."""
    with wiring.installation(settings) as parts:
        yield parts


@pytest.fixture
def visitor(settings: Settings) -> Iterator[TestClient]:
    """Somebody who asks the application over HTTP."""
    with TestClient(create(settings)) as client:
        yield client


@pytest.fixture
def server() -> Iterator[Server]:
    """A web server of strangers."""
    with serving() as running:
        yield running


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder with the real documents that are not part of the project."""
    folder = os.environ.get("WAYVOICE_CORPUS", "")
    if not folder:
        reason = "WAYVOICE_CORPUS names no folder with real documents"
        pytest.fail(reason) if os.environ.get("CI") == "true" else pytest.skip(reason)
    return Path(folder)


@dataclass(frozen=True)
class PublishedTour:
    """The sample, served by a process of its own."""

    base: str
    """http://127.0.0.1:port, without a final slash."""
    url: str
    """The player's address."""
    data: Path


def run_wayvoice(
    *arguments: str, data: Path, stdin: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the command line as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "web.cli", *arguments],
        input=stdin,
        capture_output=True,
        timeout=300,
        env=environment_for(data, **environment),
        check=False,
    )


def environment_for(data: Path, **more: str) -> dict[str, str]:
    """The environment of a process that uses this data folder and the fast engine."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("WAYVOICE_")}
    return {**ours, "WAYVOICE_DATA": str(data), "WAYVOICE_VOICE": TONE, **more}


@contextmanager
def started(*arguments: str, data: Path, **environment: str) -> Iterator[subprocess.Popen[str]]:
    """The command line as a process that goes on; killed at the end, whatever happens."""
    command = [sys.executable, "-m", "web.cli", *arguments]
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=environment_for(data, **environment),
        start_new_session=True,
        preexec_fn=_ends_with_us,
    )
    with process:
        try:
            yield process
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)


def _ends_with_us() -> None:
    """Have the kernel end this process with the one that started it, should somebody kill the tests."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG


def said(process: subprocess.Popen[str], pattern: str) -> re.Match[str]:
    """Wait until a process prints a line that matches."""
    assert process.stdout is not None
    lines = []
    for line in process.stdout:
        if match := re.search(pattern, line):
            return match
        lines.append(line)
    raise AssertionError(f"the process ended after it said: {''.join(lines)}")


@pytest.fixture(scope="session")
def demo_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `wayvoice demo` makes: the sample, imported, narrated and published. To be copied, never written to.

    It is made once in a run of the tests, by whichever process needs it first; the others wait for it.
    """
    folder = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        folder = folder.parent  # The run's, which all its processes share.
    made = folder / "demo"
    with (folder / "demo.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            ended = run_wayvoice("demo", "--no-serve", data=folder / "demo.begun")
            assert ended.returncode == 0, ended.stderr
            (folder / "demo.begun").rename(made)
    return made


@pytest.fixture
def sample_settings(demo_data: Path, settings: Settings) -> Settings:
    """The test's own settings, where the sample is published already."""
    shutil.copytree(demo_data, settings.data)
    return settings


@pytest.fixture(scope="session")
def published_tour(demo_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PublishedTour]:
    """The sample, imported, narrated and published as `wayvoice demo` does it, and served."""
    data = shutil.copytree(demo_data, tmp_path_factory.mktemp("published") / "data")
    with started("serve", "--port", "0", "--no-worker", data=data) as process:
        base = said(process, r"(http://[\d.:]+)")[1]
        yield PublishedTour(base, f"{base}/tours/{samples.load().slug}/", data)
