"""An engine that misbehaves when it is told to, and remembers what it was asked."""

from __future__ import annotations

from collections.abc import Sequence

from media.pcm import Samples
from narration.engines import ENGINES, EngineOptions, Engines
from narration.engines.tone import ToneEngine
from narration.model import Line, Piece, Voice


class Diva(ToneEngine):
    """Sings tones, unless something is wrong."""

    name = "diva"

    def __init__(self, options: EngineOptions) -> None:
        super().__init__(options)
        self.asked: list[str] = []
        self.warmed = 0
        self.away = ""
        """Why it is unavailable."""
        self.fault: Exception | None = None
        """Raised when it is to speak, after `fault_after` lines."""
        self.fault_after = 0
        self.sound: Samples | None = None
        """What it answers instead of tones."""

    def warm(self) -> None:
        self.warmed += 1

    def unavailable(self) -> str:
        return self.away

    def refusal(self, line: Line, pieces: Sequence[Piece], voice: Voice) -> str:
        return "it is too low" if "low" in line.written else super().refusal(line, pieces, voice)

    def speak(self, pieces: Sequence[Piece], voice: Voice, language: str) -> tuple[Samples, int]:
        self.asked.append("".join(piece.text for piece in pieces))
        if self.fault and len(self.asked) > self.fault_after:
            raise self.fault
        return (self.sound, 24_000) if self.sound is not None else super().speak(pieces, voice, language)


def stage() -> tuple[Engines, Diva]:
    """A registry with the diva in it, and herself."""
    engines = Engines(named=ENGINES | {"diva": "tests.narration.diva:Diva"})
    diva = engines.get("diva")
    assert isinstance(diva, Diva)
    return engines, diva
