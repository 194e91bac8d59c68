"""Peaks, between samples too, and holding them below a ceiling."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from media.pcm import Samples

OVERSAMPLING = 4
REACH = 10
"""Samples on either side from which the curve between two is found."""
KAISER = 5.0
"""Of the window over those samples."""
NEAR = 0.7
"""Where two samples are below this share of a level, so is the curve between them, up to a quarter of the rate."""
AT_ONCE = 1 << 16
"""Places whose curves are found at once: each takes the memory of some fifty samples."""
BEND_MS = 10
"""The gain falls, and rises again, within twice as long."""


def peaks(samples: Samples, rate: int, level: float) -> Samples:
    """The highest absolute value, between samples too, in each ms; 0 where all is far below `level`."""
    near = np.abs(samples) > NEAR * level
    near[:-1] |= near[1:]
    places = np.flatnonzero(near)
    # One sample more than is needed behind, so that there is a window where there is no sound.
    around = sliding_window_view(np.pad(samples, (REACH - 1, REACH + 1)), 2 * REACH)
    step = rate // 1000
    highest = np.zeros(-(-len(samples) // step), dtype=np.float32)
    for some in np.split(places, range(AT_ONCE, len(places), AT_ONCE)):
        np.maximum.at(highest, some // step, np.abs(around[some] @ _curve()).max(axis=1, initial=0.0))
    return highest


def gains(highest: Samples, rate: int, ceiling: float) -> Samples:
    """Gain per sample, at most 1, that holds the peaks of each ms at or below the ceiling, without a jump."""
    taken = 1 - np.float32(ceiling) / np.maximum(highest, np.float32(ceiling))
    # One gain at each border of two ms, straight lines between. It is what the ms within `reach` need, averaged by
    # a triangle that is no wider: both borders of every ms keep the whole of its reduction.
    reach = BEND_MS + 1
    widened = np.pad(taken, BEND_MS + reach)
    most = sliding_window_view(widened, len(widened) - 2 * reach + 1).max(axis=0)
    triangle = np.convolve(np.ones(reach), np.ones(reach)) / reach**2
    borders = (1 - np.convolve(most, triangle, "valid")).astype(np.float32)[:, np.newaxis]
    step = rate // 1000
    share = np.arange(step, dtype=np.float32) / np.float32(step)
    lines = (borders[1:] - borders[:-1]) * share
    lines += borders[:-1]
    return lines.reshape(-1)


@cache
def _curve() -> Samples:
    """Shape (samples around, points from one sample to the next): a windowed sinc for each point."""
    times = np.arange(1 - REACH, REACH + 1)[:, np.newaxis] - np.arange(OVERSAMPLING) / OVERSAMPLING
    window = np.i0(KAISER * np.sqrt(np.maximum(0, 1 - (times / REACH) ** 2)))
    weights = np.sinc(times) * window
    return np.asarray(weights / weights.sum(axis=0), dtype=np.float32)
