"""What an engine is to the narrator, and what an installation may set about engines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from media.pcm import Samples
from narration.model import Line, Piece, Voice


@dataclass(frozen=True, slots=True)
class EngineOptions:
    """What an installation may set."""

    gtts_allowed: bool = True
    """False keeps every text on this machine."""
    gtts_url: str = "https://translate.google.com"
    gtts_timeout_s: float = 10.0
    """Of silence from the server; a whole answer may take three times as long."""
    gtts_attempts: int = 4
    gtts_backoff_s: float = 1.0
    """Before the second attempt; doubled before each further one, with jitter."""
    gtts_longest_wait_s: float = 60.0
    """A server that asks for a longer wait is taken at its word, and the narration fails."""
    gtts_interval_s: float = 0.5
    """Between two requests of this process."""
    piper_voices: tuple[str, ...] = ()
    """Folders with Piper voices, each an .onnx file and its .onnx.json."""


class Engine(Protocol):
    """An adapter to a synthesizer. One instance serves a process; its methods may be called from any thread."""

    name: str
    """The part of a voice's id before the stroke."""
    revision: int
    """Raised whenever the same pieces would sound otherwise because of a change in the adapter."""

    def voices(self) -> tuple[Voice, ...]:
        """What it offers, the usual voice first; cheap, loads no model."""

    def unavailable(self) -> str:
        """Why it cannot speak here and what to do about it; empty where it can."""

    def fingerprint(self, voice: Voice) -> str:
        """All that shapes the sound besides the pieces: revision, model, options. Part of every take's key."""

    def refusal(self, line: Line, pieces: Sequence[Piece], voice: Voice) -> str:
        """Why the voice cannot say this line as a whole; empty where it can. Nothing is ever left out silently."""

    def refusal_at_sight(self, line: Line, pieces: Sequence[Piece], voice: Voice) -> str:
        """The same, as far as the letters tell; loads no model. What it lets pass may still be refused."""
        return self.refusal(line, pieces, voice)

    def speak(self, pieces: Sequence[Piece], voice: Voice, language: str) -> tuple[Samples, int]:
        """The sound of one line and its samples per second; never empty. EngineFailed or EngineBusy where it fails."""

    def warm(self) -> None:
        """Begin to make ready, for a line will be asked about soon; returns at once."""
        return

    def close(self) -> None:
        """Let go of what is held; what is asked afterwards makes it ready again."""
        return
