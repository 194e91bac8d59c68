"""How loud speech is, and making it as loud as every other narration."""

from __future__ import annotations

import numpy as np
import pyloudnorm
from numpy.typing import NDArray
from scipy.ndimage import minimum_filter1d, uniform_filter1d
from scipy.signal import resample_poly

from media.errors import AudioUnreadable
from media.pcm import Samples

TARGET_LUFS = -19.0
"""Mono speech; it sounds as loud as -16 LUFS of stereo."""
CEILING_DBTP = -2.5
"""Of what the encoder gets: MP3 overshoots, and -1.5 dBTP must hold for what decodes."""
CLOSE_LU = 0.05
PASSES = 4
BLOCK_S = 0.4
"""BS.1770 measures blocks of this length; a shorter sound is repeated to fill one."""
OVERSAMPLING = 4
LOOK_AHEAD_MS = 10


def integrated(samples: Samples, rate: int) -> float:
    """Loudness in LUFS (BS.1770-4, gated); minus infinity for silence."""
    block = int(BLOCK_S * rate) + 1
    sound = np.resize(samples, block) if len(samples) < block else samples
    return float(pyloudnorm.Meter(rate).integrated_loudness(sound))


def true_peak(samples: Samples, rate: int) -> float:
    """The highest peak, between samples too, in dBTP; minus infinity for silence."""
    del rate  # The same at every rate: named so that both measures are called alike.
    with np.errstate(divide="ignore"):
        return float(20 * np.log10(_peaks(samples).max(initial=0.0)))


def master(samples: Samples, rate: int) -> Samples:
    """The same speech at -19 LUFS, its true peaks held below -2.5 dBTP; AudioUnreadable where all is silence."""
    gain_db = TARGET_LUFS - integrated(samples, rate)
    if not np.isfinite(gain_db):
        raise AudioUnreadable("The sound is silent.")
    peaks = _peaks(samples)
    for _ in range(PASSES):
        gain = np.float32(10 ** (gain_db / 20))
        held = _reduction(peaks * gain, rate)
        mastered = samples * (gain * held)
        if held.min() == 1:
            break
        missing = TARGET_LUFS - integrated(mastered, rate)
        if abs(missing) < CLOSE_LU:
            break
        gain_db += missing
    return mastered


def _peaks(samples: Samples) -> NDArray[np.float32]:
    """For each sample the highest absolute value from it to the next, found by oversampling."""
    between = resample_poly(samples.astype(np.float32, copy=False), OVERSAMPLING, 1)
    return np.asarray(np.abs(between).reshape(-1, OVERSAMPLING).max(axis=1), dtype=np.float32)


def _reduction(peaks: NDArray[np.float32], rate: int) -> NDArray[np.float32]:
    """Gain per sample, at most 1, that holds the peaks below the ceiling; it bends over 10 ms before and after."""
    ceiling = np.float32(10 ** (CEILING_DBTP / 20))
    needed = np.asarray(ceiling / np.maximum(peaks, ceiling), dtype=np.float32)
    if needed.min() == 1:
        return needed
    reach = LOOK_AHEAD_MS * rate // 1000
    lowest = minimum_filter1d(needed, 2 * reach + 1)
    # Two averages that together reach as far as the minimum: every peak still gets the whole of its reduction.
    smooth = uniform_filter1d(uniform_filter1d(lowest, reach + 1), reach + 1)
    return np.asarray(smooth, dtype=np.float32)
