"""An installation and the workers that are hired for it, each in a process of its own."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import EDITOR
from tests.tour import scribe
from tour.actions import importing, jobs
from tour.installation import Installation
from tour.jobs.model import Job
from web.settings import Settings

PATIENCE_S = 90.0


@dataclass
class Office:
    """An installation, and the workers that are hired for it."""

    house: Installation
    settings: Settings
    environment: dict[str, str]
    log: Path

    @contextmanager
    def worker(self, seconds: float = 0.0) -> Iterator[subprocess.Popen[bytes]]:
        """A worker whose engine takes so long for a sentence; killed at the end."""
        command = [sys.executable, "-m", "tests.tour.scribe", str(self.log), str(seconds)]
        with subprocess.Popen(command, env=self.environment) as process:
            try:
                yield process
            finally:
                process.kill()

    @property
    def said(self) -> list[str]:
        return scribe.spoken(self.log)

    def tour(self, slug: str, *paragraphs: str) -> str:
        """A tour of one stop for each paragraph."""
        stops = [f"Place {number}\n\n{prose}\n" for number, prose in enumerate(paragraphs, start=1)]
        document = "\n".join(["The Old Town\n", *stops]).encode()
        importing.import_document(self.house, EDITOR, document, name="town.txt", slug=slug)
        return slug

    def ended(self, job: Job) -> Job:
        return self.until(lambda: jobs.progress(self.house, EDITOR, job.id), lambda now: now.ended)

    def until(self, look: Callable[[], Job], enough: Callable[[Job], bool]) -> Job:
        deadline = time.monotonic() + PATIENCE_S
        while not enough(found := look()):
            assert time.monotonic() < deadline, found
            time.sleep(0.02)
        return found
