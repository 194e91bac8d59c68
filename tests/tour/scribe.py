"""A worker of a process of its own whose engine writes down every sentence that it is asked to say.

`python -m tests.tour.scribe LOG SECONDS` works on the installation of the environment's settings. LOG gets the number
of the process and the sentence, a line each, before SECONDS pass and it is said. Sentences tell how it is to behave:
"faulty" fails, "busy" is put off once, "deadly" ends the process.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event

from media.pcm import Samples
from narration.engines import ENGINES, EngineOptions, Engines
from narration.engines.tone import ToneEngine
from narration.errors import EngineBusy
from narration.model import Piece, Voice
from narration.narrator import Narrator
from tour.installation import Installation
from tour.store.takes import StoredTakes
from web import wiring
from web.settings import load

VOICE = "scribe/plain"


class Scribe(ToneEngine):
    """Sings tones, slowly, and keeps a log."""

    name = "scribe"

    def __init__(self, options: EngineOptions) -> None:
        super().__init__(options)
        self.log: Path | None = None
        self.seconds = 0.0

    def speak(self, pieces: Sequence[Piece], voice: Voice, language: str) -> tuple[Samples, int]:
        text = "".join(piece.text for piece in pieces)
        before = spoken(self.log) if self.log else []
        if self.log:
            with self.log.open("a") as log:
                log.write(f"{os.getpid()} {text}\n")
        time.sleep(self.seconds)
        if "deadly" in text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "faulty" in text:
            raise ValueError("no such note")
        if "busy" in text and text not in before:
            raise EngineBusy("come back later")
        return super().speak(pieces, voice, language)


def spoken(log: Path) -> list[str]:
    """The sentences in a log, in their order."""
    return [line.partition(" ")[2] for line in log.read_text().splitlines()] if log.exists() else []


def with_scribe(house: Installation, log: Path | None = None, seconds: float = 0.0) -> Installation:
    """The installation with the scribe among its engines."""
    engines = Engines(named=ENGINES | {"scribe": "tests.tour.scribe:Scribe"})
    scribe = engines.get("scribe")
    assert isinstance(scribe, Scribe)
    scribe.log, scribe.seconds = log, seconds
    return replace(house, engines=engines, narrator=Narrator(engines, StoredTakes(house.database, house.blobs)))


def main(log: str, seconds: str) -> None:
    """Work until told to stop."""
    stop = Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    settings = load()
    with wiring.installation(settings) as house:
        wiring.worker(settings, with_scribe(house, Path(log), float(seconds))).work(stop)
    os._exit(0)


if __name__ == "__main__":
    # The engine is this module by its name, not as the program that runs.
    from tests.tour import scribe

    scribe.main(*sys.argv[1:])
