"""An engine whose model goes wild in its own process, as the line tells it to."""

from __future__ import annotations

import os
import re
import signal
import sys
import time
from collections.abc import Callable, Sequence

import numpy as np

from media.pcm import Samples
from narration.engines import ENGINES, EngineOptions, Engines
from narration.engines.apart import Apart, Patience
from narration.engines.tone import ToneEngine
from narration.model import Line, Piece, Voice

IMPATIENT = Patience(start_s=20, answer_s=1, letter_s=0, memory=2 * 2**30)


class WildSpeech:
    """Sings tones, unless a word in the line makes it wild."""

    def __init__(self, options: EngineOptions) -> None:
        self._tone = ToneEngine(options)
        os.write(1, b"a library greets you on standard output\n")

    def refusal(self, _pieces: Sequence[Piece], _voice: str, _language: str) -> str:
        return ""

    def speak(self, pieces: Sequence[Piece], _voice: str, language: str) -> tuple[Samples, int]:
        for word in "".join(piece.text for piece in pieces).split():
            WILD.get(word, _stay_calm)()
        return self._tone.speak(pieces, self._tone.voices()[0], language)


def _stay_calm() -> None:
    """Any other word."""


def _babble() -> None:
    for stream in (1, 2):
        os.write(stream, b"garbage \xff\x00 " * 100_000)


def _raise() -> None:
    raise ValueError("[ONNXRuntimeError] : 2\nsecond line")


WILD: dict[str, Callable[[], object]] = {
    "hang": lambda: time.sleep(60),
    "brood": lambda: re.fullmatch("(a+)+b", "a" * 60),  # It holds the interpreter's lock all the while.
    "swell": lambda: [np.empty(2**28, np.uint8) for _ in range(100)],
    "leave": lambda: os._exit(3),
    "fall": lambda: os.kill(os.getpid(), signal.SIGKILL),
    "babble": _babble,
    "lie": lambda: os.write(int(sys.argv[1]), b"\xff" * 64),  # Into the connection itself.
    "raise": _raise,
}


class WildEngine(ToneEngine):
    """The engine of that speaker."""

    name = "wild"

    def __init__(self, options: EngineOptions) -> None:
        super().__init__(options)
        self.apart = Apart(self.name, "tests.narration.wild:WildSpeech", options, IMPATIENT)

    def refusal(self, line: Line, pieces: Sequence[Piece], voice: Voice) -> str:
        return self.apart.refusal(line, pieces, voice)

    def speak(self, pieces: Sequence[Piece], voice: Voice, language: str) -> tuple[Samples, int]:
        return self.apart.speak(pieces, voice, language)

    def warm(self) -> None:
        self.apart.start()

    def close(self) -> None:
        self.apart.close()


def wilderness() -> Engines:
    """A registry with the wild engine in it."""
    return Engines(named=ENGINES | {"wild": "tests.narration.wild:WildEngine"})
