"""From takes to one file: edges cut, pauses put in, loudness mastered, encoded once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from media import codec, loudness
from media.pcm import Samples, fade, trim
from media.resampling import resample
from narration import timing
from narration.model import Take

REVISION = 1
"""Raised whenever the same takes and pauses would give another file because of a change here or in `media`."""
SETTINGS = (
    REVISION,
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


def together(sounds: Sequence[Samples], placing: timing.Placing) -> Samples:
    """The sounds in their places, silence between them."""
    whole = np.zeros(placing.total, dtype=np.float32)
    for start, sound in zip(placing.starts, sounds, strict=True):
        whole[start : start + len(sound)] = sound
    return whole


def finished(whole: Samples) -> bytes:
    """A sound at timing.RATE as an MP3, as loud as every narration."""
    return codec.encode_mp3(loudness.master(whole, timing.RATE), timing.RATE)
