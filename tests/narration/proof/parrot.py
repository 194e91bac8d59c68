"""A recognizer that knows by heart what each sound says, and counts how often it is asked."""

from __future__ import annotations

import hashlib

import numpy as np

from media.pcm import Samples


class Parrot:
    """Hears what it was taught, and "nothing I know" elsewhere."""

    name = "parrot"

    def __init__(self) -> None:
        self.asked = 0
        self.away = ""
        """Why it is unavailable."""
        self.languages = ("en",)
        self._known: dict[str, str] = {}

    def teach(self, samples: Samples, words: str) -> None:
        self._known[_name(samples)] = words

    def unavailable(self) -> str:
        return self.away

    def hears(self, language: str) -> bool:
        return language in self.languages

    def words(self, samples: Samples, rate: int) -> str:
        del rate
        self.asked += 1
        return self._known.get(_name(samples), "nothing I know")


def _name(samples: Samples) -> str:
    return hashlib.sha256(np.ascontiguousarray(samples).tobytes()).hexdigest()
