"""Sound at another rate."""

from __future__ import annotations

from math import gcd

import av
import numpy as np

from media.frames import as_frame
from media.pcm import Samples

REACH = 64
"""Samples, at the lower rate, beyond which the resampler's filter does not see."""


def resample(samples: Samples, from_rate: int, to_rate: int) -> Samples:
    """The same sound at another number of samples per second: as long, rounded up to a sample, and in its place."""
    if from_rate == to_rate or not len(samples):
        return samples
    length = -(-len(samples) * to_rate // from_rate)
    # FFmpeg mirrors a sound at its ends. Silence is what surrounds it; in front, a whole number of both rates' samples.
    period = from_rate // gcd(from_rate, to_rate)
    before = -(-REACH * max(1, -(-from_rate // to_rate)) // period) * period
    padded = np.pad(samples, (before, before + REACH))
    resampler = av.AudioResampler("flt", "mono", to_rate)
    chunks = [*resampler.resample(as_frame(padded, from_rate, "flt")), *resampler.resample(None)]
    start = before * to_rate // from_rate
    return np.concatenate([chunk.to_ndarray()[0] for chunk in chunks])[start : start + length]
