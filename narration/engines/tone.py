"""An engine for tests and first looks: every word a short tone, in any language, in no time."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

import numpy as np

from media.pcm import Samples, fade, silence
from narration.engines.port import Engine, EngineOptions
from narration.errors import EngineFailed
from narration.model import Line, Piece, Voice

_RATE = 24_000
_EDGE_MS = 120
"""Silence before and after, as real engines leave it."""
_GAP_MS = 60
_WORD_MS = 80
_LETTER_MS = 25
_LOUDNESS = 0.2
_WORD = re.compile(r"\w+")


class ToneEngine(Engine):
    """One tone a word: its pitch from the word, its length from the letters."""

    name = "tone"
    revision = 1

    def __init__(self, options: EngineOptions) -> None:
        del options  # Nothing about a tone can be set.

    def voices(self) -> tuple[Voice, ...]:
        """One voice, for any language."""
        return (
            Voice(
                engine=self.name,
                name="plain",
                languages=("mul",),
                label="Plain tones, for trying things out",
                licence="GPL-3.0-or-later",
                credit="Wayvoice",
            ),
        )

    def unavailable(self) -> str:
        """It always can."""
        return ""

    def fingerprint(self, voice: Voice) -> str:
        """Its revision: there is no model."""
        return f"{voice.id} {self.revision}"

    def refusal(self, line: Line, pieces: Sequence[Piece], voice: Voice) -> str:
        """Only where there is no word at all."""
        del line
        return "" if _words(pieces) else f"there is no word in it for the voice {voice.id}"

    def speak(self, pieces: Sequence[Piece], voice: Voice, language: str) -> tuple[Samples, int]:
        """The words as tones, a short gap between them."""
        del language
        words = _words(pieces)
        if not words:
            raise EngineFailed(f"The voice {voice.id} was given no word to say.")
        parts = [silence(_EDGE_MS, _RATE)]
        for word in words:
            parts += [_tone(word), silence(_GAP_MS, _RATE)]
        return np.concatenate([*parts, silence(_EDGE_MS - _GAP_MS, _RATE)]), _RATE


def _words(pieces: Sequence[Piece]) -> list[str]:
    return _WORD.findall("".join(piece.text for piece in pieces))


def _tone(word: str) -> Samples:
    pitch = 180 + hashlib.sha256(word.lower().encode()).digest()[0]
    length = (_WORD_MS + _LETTER_MS * len(word)) * _RATE // 1000
    time = np.arange(length, dtype=np.float32) / _RATE
    wave = np.sin(2 * np.pi * pitch * time) + 0.3 * np.sin(6 * np.pi * pitch * time)
    return fade((_LOUDNESS * wave).astype(np.float32), _RATE)
