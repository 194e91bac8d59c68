"""Sounds to test with: made here, or spoken by the embedded voice."""

from __future__ import annotations

from functools import cache

import numpy as np
from hibari import Hibari

from media.pcm import Samples

RATE = 24_000


def tone(ms: int, hertz: float = 440.0, level: float = 0.2, rate: int = RATE) -> Samples:
    times = np.arange(ms * rate // 1000) / rate
    return (level * np.sin(2 * np.pi * hertz * times)).astype(np.float32)


def noise(ms: int, level: float, rate: int = RATE) -> Samples:
    return (level * np.random.default_rng(1).standard_normal(ms * rate // 1000)).astype(np.float32)


def joined(*parts: Samples) -> Samples:
    return np.concatenate(parts)


@cache
def spoken(text: str) -> Samples:
    return np.asarray(_voice()(text, seed=0), dtype=np.float32)


@cache
def _voice() -> Hibari:
    return Hibari()
