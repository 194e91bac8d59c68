"""The parts that a running Wayvoice consists of; put together in `web.wiring`, handed to every action."""

from __future__ import annotations

from dataclasses import dataclass

from media.blobs import Blobs
from media.pointers import Pointers
from narration.engines import Engines
from narration.narrator import Narrator
from narration.proof.recognizer import Recognizer
from tour.fetching.client import Web
from tour.jobs.port import Jobs
from tour.store.database import Database


@dataclass(frozen=True, slots=True)
class Installation:
    """Everything that actions work with."""

    database: Database
    blobs: Blobs
    pointers: Pointers
    """Small named files: which edition of each tour is live."""
    engines: Engines
    narrator: Narrator
    recognizer: Recognizer
    """Hears words; loaded when it is first asked to."""
    jobs: Jobs
    default_voice: str
    """engine/name for tours that chose none."""
    web: Web
    """Fetches documents and pictures from addresses of strangers."""

    def close(self) -> None:
        """Let go of the database."""
        self.database.close()
