"""Piper: neural voices for some forty languages, each an .onnx file. Extra `piper`; one voice comes with it.

The models live in a process of their own: see `narration.engines.piper_speech`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache
from importlib.util import find_spec
from pathlib import Path

from media.pcm import Samples
from narration.engines import piper_voices
from narration.engines.apart import Apart
from narration.engines.model_files import digest_of
from narration.engines.port import Engine, EngineOptions
from narration.engines.scripts import refused_at_sight
from narration.errors import EngineFailed
from narration.keys import digest
from narration.model import Line, Piece, Voice

SEED = 0
"""Of the noise that a model asks for: fixed, so that equal text is equal sound, bit by bit."""
SLOWER = 1.25
"""Times the length that a voice gives its sounds: joe then speaks about 140 words a minute, pauses included."""


class PiperEngine(Engine):
    """The voice "joe" of the extra, and every voice in the folders that an installation names."""

    name = "piper"
    revision = 2

    def __init__(self, options: EngineOptions) -> None:
        self._folders = options.piper_voices
        self._apart = Apart(self.name, "narration.engines.piper_speech:PiperSpeech", options)
        self._digest = lru_cache(maxsize=64)(self._model_digest)

    def voices(self) -> tuple[Voice, ...]:
        """joe, then the folders' by name."""
        return self._voices or (piper_voices.absent(),)

    def unavailable(self) -> str:
        """Which of its parts is missing, and how to get it."""
        if not find_spec("piper"):
            return "Piper is not installed: pip install 'wayvoice[piper]'"
        if not self._voices:
            return "it has no voice here: pip install 'wayvoice[piper]', or name a folder in WAYVOICE_PIPER_VOICES"
        return ""

    def fingerprint(self, voice: Voice) -> str:
        """Hash of the model and its settings, the seed, the pace and this adapter's revision."""
        return digest([self.revision, voice.name, self._digest(voice.name), SEED, SLOWER])

    def refusal_at_sight(self, line: Line, pieces: Sequence[Piece], voice: Voice) -> str:
        """A voice has one language, and would leave out what that is not written in."""
        return refused_at_sight(line, pieces, voice, voice.languages[0])

    def refusal(self, line: Line, pieces: Sequence[Piece], voice: Voice) -> str:
        """What is refused at sight, and what only its model can tell."""
        return self.refusal_at_sight(line, pieces, voice) or self._apart.refusal(line, pieces, voice)

    def speak(self, pieces: Sequence[Piece], voice: Voice, language: str) -> tuple[Samples, int]:
        """The sound of one line, at the model's own rate, the same on every call."""
        if reason := self.unavailable():
            raise EngineFailed(f"{voice.id} cannot speak: {reason}.")
        return self._apart.speak(pieces, voice, language)

    def warm(self) -> None:
        """Start the process; a model is loaded when its voice is first asked."""
        self._apart.start()

    def close(self) -> None:
        """Let the models go."""
        self._apart.close()

    @cached_property
    def _voices(self) -> tuple[Voice, ...]:
        read = (piper_voices.described(name, path) for name, path in self._models.items())
        return tuple(voice for voice in read if voice)

    @cached_property
    def _models(self) -> dict[str, Path]:
        return piper_voices.models(self._folders)

    def _model_digest(self, name: str) -> str:
        model = self._models.get(name)
        return digest_of([model, piper_voices.config_of(model)]) if model else ""
