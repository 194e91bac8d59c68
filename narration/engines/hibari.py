"""The embedded voice: hibari, an American English synthesizer whose model is inside its package. No network.

The model itself lives in a process of its own: see `narration.engines.hibari_speech`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path

from media.pcm import Samples
from narration.engines.apart import Apart
from narration.engines.model_files import digest_of
from narration.engines.port import Engine, EngineOptions
from narration.engines.scripts import refused_at_sight
from narration.keys import digest
from narration.model import Line, Piece, Voice

SEED = 0
"""Of the noise in breath and consonants: fixed, so that equal text is equal sound, bit by bit."""
SPEED = 0.88
"""Of its own pace: it then speaks 140 to 150 words a minute, pauses included, which a listener on foot can follow."""
_HEART = Voice(
    engine="hibari",
    name="heart",
    languages=("en-US", "en"),
    label="Heart, American English",
    licence="Apache-2.0",
    credit="hibari by Maureese Williams, after Kokoro-82M by hexgrad",
    source="https://huggingface.co/maureesewilliams/hibari",
)
# The package names four more voices, each a download from a hub: none of them is offered, because none is here.
_UNSOUND = ("*_gb*", "voices.json")
"""Files of the package that do not shape this voice's sound."""


class HibariEngine(Engine):
    """The voice "heart". Its model is loaded when the first line is asked about."""

    name = "hibari"
    revision = 3

    def __init__(self, options: EngineOptions) -> None:
        self._apart = Apart(self.name, "narration.engines.hibari_speech:HibariSpeech", options)

    def voices(self) -> tuple[Voice, ...]:
        """The one voice whose model is in the package."""
        return (_HEART,)

    def unavailable(self) -> str:
        """Why it cannot speak; empty where the package is whole."""
        whole = (_assets() / "hibari.onnx").is_file()
        return "" if whole else "The package hibari-tts lacks its model: install it again (pip install hibari-tts)."

    def fingerprint(self, voice: Voice) -> str:
        """Hash of the model, its tables, the seed, the pace, the Fourier library and this adapter's revision."""
        fourier = "scipy" if find_spec("scipy") else "numpy"
        return digest([self.revision, voice.name, self._model_digest, SEED, SPEED, fourier])

    def refusal_at_sight(self, line: Line, pieces: Sequence[Piece], voice: Voice) -> str:
        """It reads English in Latin letters, and would leave anything else out."""
        return refused_at_sight(line, pieces, voice, "English")

    def refusal(self, line: Line, pieces: Sequence[Piece], voice: Voice) -> str:
        """What is refused at sight, and what only its model can tell."""
        return self.refusal_at_sight(line, pieces, voice) or self._apart.refusal(line, pieces, voice)

    def speak(self, pieces: Sequence[Piece], voice: Voice, language: str) -> tuple[Samples, int]:
        """The sound of one line, 24,000 samples a second, the same on every call."""
        return self._apart.speak(pieces, voice, language)

    def warm(self) -> None:
        """Start loading the model."""
        self._apart.start()

    def close(self) -> None:
        """Let the model go."""
        self._apart.close()

    @cached_property
    def _model_digest(self) -> str:
        return digest_of(path for path in _assets().iterdir() if not any(map(path.match, _UNSOUND)))


def _assets() -> Path:
    """The package's data, found without importing the package."""
    found = find_spec("hibari")
    return Path(found.origin or "").parent / "assets" if found else Path("assets")
