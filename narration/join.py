"""From takes to one file: edges cut, sentences made equally loud, pauses put in, loudness mastered, encoded once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from media import codec, loudness
from media.pcm import Samples, fade, trim
from media.resampling import resample
from narration import timing
from narration.model import Take

REVISION = 2
"""Raised whenever the same takes and pauses would give another file because of a change here or in `media`."""
LEVELLED_DB = 6.0
"""No sentence is made louder or quieter by more: what lies farther off is a faulty take, and its noise with it."""
SETTINGS = (
    REVISION,
    LEVELLED_DB,
    timing.LEAD_IN_MS,
    timing.TAIL_MS,
    loudness.TARGET_LUFS,
    loudness.CEILING_DBTP,
    codec.MP3_RATE,
    codec.MP3_BITS_PER_SECOND,
)
"""What shapes a file besides its takes and pauses; part of a narration's key."""


def heard(take: Take) -> Samples:
    """What is heard of a take, at timing.RATE, without its quiet edges; AudioUnreadable where nothing is."""
    return fade(trim(resample(take.samples, take.rate, timing.RATE), timing.RATE), timing.RATE)


def levels(sounds: Mapping[str, Samples]) -> dict[str, float]:
    """The factor that brings each sound to the level which most of them share, by at most LEVELLED_DB."""
    loud = {key: loudness.integrated(sound, timing.RATE) for key, sound in sounds.items()}
    common = _median([(loud[key], len(sound)) for key, sound in sounds.items() if np.isfinite(loud[key])])
    return {
        key: 10 ** (float(np.clip(common - heard, -LEVELLED_DB, LEVELLED_DB)) / 20) if np.isfinite(heard) else 1.0
        for key, heard in loud.items()
    }


def together(sounds: Sequence[Samples], factors: Sequence[float], placing: timing.Placing) -> Samples:
    """The sounds in their places, each made louder by its factor, silence between them."""
    whole = np.zeros(placing.total, dtype=np.float32)
    for start, sound, factor in zip(placing.starts, sounds, factors, strict=True):
        np.multiply(sound, np.float32(factor), out=whole[start : start + len(sound)])
    return whole


def finished(whole: Samples) -> bytes:
    """A sound at timing.RATE as an MP3, as loud as every narration."""
    return codec.encode_mp3(loudness.master(whole, timing.RATE), timing.RATE)


def _median(weighted: Sequence[tuple[float, int]]) -> float:
    """The value in the middle of all weight; 0 where there is none."""
    ordered = sorted(weighted)
    half = sum(weight for _, weight in ordered) / 2
    passed = 0
    for value, weight in ordered:
        passed += weight
        if passed >= half:
            return value
    return 0.0
