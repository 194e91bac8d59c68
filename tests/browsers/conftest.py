"""What these checks need of a machine, and a server that can be killed and started again at its address."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

import pytest
import requests

from tests.browsers.webdriver import free_port
from tests.conftest import said, started
from tour import samples

HERE = Path(__file__).parent


def missing(reason: str) -> NoReturn:
    """Skip a check, or fail it where everything has to be there."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def node() -> str:
    """Node, with the packages of this folder."""
    found = shutil.which("node")
    if not found or not (HERE / "node_modules/.installed").exists():
        missing("The page checks are not installed: make test-browsers installs them where there are node and npm")
    return found


@dataclass
class Served:
    """A server of the sample, on a port that stays its own."""

    data: Path
    environment: dict[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)
    running: ExitStack = field(default_factory=ExitStack)

    @property
    def base(self) -> str:
        return f"http://localhost:{self.port}"

    @property
    def tour(self) -> str:
        """The player's address."""
        return f"{self.base}/tours/{samples.load().slug}/"

    def start(self) -> None:
        """Serve, until it is killed."""
        process = self.running.enter_context(
            started("serve", "--port", str(self.port), "--no-worker", data=self.data, **self.environment)
        )
        said(process, r"http://")
        assert requests.get(f"{self.base}/health", timeout=60).ok  # It listens before it can answer.

    def kill(self) -> None:
        """As a lost line: nobody answers any more."""
        self.running.close()

    @property
    def plain_stops(self) -> list[int]:
        """The numbers of the stops that play without a question."""
        return [stop["number"] for stop in self.edition["stops"] if not stop["advisory"]]

    @property
    def edition(self) -> dict[str, Any]:
        """What the tour says of itself."""
        found: dict[str, Any] = requests.get(f"{self.base}/api/tours/{samples.load().slug}", timeout=10).json()
        return found


@pytest.fixture(scope="session")
def served(demo_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The sample."""
    server = Served(shutil.copytree(demo_data, tmp_path_factory.mktemp("served") / "data"))
    server.start()
    yield server
    server.kill()


def run(*command: str, **more: Any) -> subprocess.CompletedProcess[str]:
    """Run a checker in this folder."""
    return subprocess.run(command, cwd=HERE, text=True, capture_output=True, timeout=300, check=False, **more)
