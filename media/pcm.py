"""Sound as numbers: float32, mono."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from media.errors import AudioUnreadable

Samples = NDArray[np.float32]
"""Mono sound, shape (n,), values in [-1, 1]."""

LEAD_MS = 5
"""Kept before the window in which sound begins: with the window's own length, at most 10 ms of quiet."""
TAIL_MS = 30
"""Kept after the last voiced moment."""
WINDOW_MS = 5
SILENT_DB = -55.0
"""A take whose speech is weaker than this (dBFS, RMS) holds no speech."""
CORE_DB = -18.0
"""Relative to the level of the speech: surely voice."""
SOFT_DB = -36.0
"""Relative to the level of the speech: a soft "f" or "th" is above it, breath and decay are below."""
LOUD_NOISE_DB = -26.0
"""Noise never lifts the soft threshold above this."""
QUIET_PERCENTILE = 2
"""Low, because a take that was cut closely has hardly any pause to show its noise."""
NOISE_MARGIN_DB = 9.0
CORE_RUN_MS = 15
"""A shorter burst is a click, unless it leans on speech."""
GAP_BEFORE_MS = 40
"""A soft sound that ends earlier than this before the speech does not belong to it."""
GAP_AFTER_MS = 150
"""The closure before a final "t" or "k" is shorter than this."""


def trim(samples: Samples, rate: int) -> Samples:
    """Cut the quiet edges: at most 10 ms stay before the first voiced moment, about 30 ms after the last.

    Raises AudioUnreadable where nothing is heard.
    """
    first, last = voiced(samples, rate)
    start = max(0, first - LEAD_MS * rate // 1000)
    return samples[start : last + TAIL_MS * rate // 1000]


def voiced(samples: Samples, rate: int) -> tuple[int, int]:
    """The first voiced sample and the one after the last, to a few ms; AudioUnreadable where nothing is heard."""
    step = max(1, rate // 1000)
    levels = _levels(samples, step)
    if not np.isfinite(levels).all():
        raise AudioUnreadable("The sound holds values that are no numbers.")
    speech = _speech_level(levels)
    if speech < SILENT_DB:
        raise AudioUnreadable("The sound is silent.")
    noise = float(np.percentile(levels, QUIET_PERCENTILE))
    soft = speech + float(np.clip(noise + NOISE_MARGIN_DB - speech, SOFT_DB, LOUD_NOISE_DB))
    starts, ends = _runs(levels > soft)
    core_starts, core_ends = _runs(levels > speech + CORE_DB)
    long = core_ends - core_starts >= min(CORE_RUN_MS, int((core_ends - core_starts).max()))
    first = int(np.searchsorted(starts, core_starts[long][0], side="right")) - 1
    last = int(np.searchsorted(starts, core_starts[long][-1], side="right")) - 1
    while first > 0 and starts[first] - ends[first - 1] <= GAP_BEFORE_MS:
        first -= 1
    while last + 1 < len(starts) and starts[last + 1] - ends[last] <= GAP_AFTER_MS:
        last += 1
    return int(starts[first]) * step, min(len(samples), (int(ends[last]) - 1 + WINDOW_MS) * step)


def fade(samples: Samples, rate: int, ms: int = 10) -> Samples:
    """The same sound rising from silence and falling back to it in `ms` each (raised cosine)."""
    length = min(ms * rate // 1000, len(samples) // 2)
    ramp = (0.5 - 0.5 * np.cos(np.pi * np.arange(length) / max(1, length))).astype(np.float32)
    faded = samples.astype(np.float32, copy=True)
    faded[:length] *= ramp
    faded[len(faded) - length :] *= ramp[::-1]
    return faded


def silence(ms: int, rate: int) -> Samples:
    """Digital silence."""
    return np.zeros(ms * rate // 1000, dtype=np.float32)


def _levels(samples: Samples, step: int) -> NDArray[np.float64]:
    """RMS in dBFS of each window, one every `step` samples, without the direct current; sound is padded to a window."""
    padded = np.pad(samples, (0, max(0, WINDOW_MS * step - len(samples))))
    steps = (padded - padded.mean(dtype=np.float64).astype(np.float32))[: len(padded) // step * step].reshape(-1, step)
    power = np.convolve(np.einsum("ij,ij->i", steps, steps), np.ones(WINDOW_MS), "valid") / (WINDOW_MS * step)
    return np.asarray(10 * np.log10(np.maximum(power, 0.0) + 1e-15))


def _speech_level(levels: NDArray[np.float64]) -> float:
    """Mean power, in dB, of the windows within 20 dB of the loudest 50 ms (so that a click does not set it)."""
    power = 10 ** (levels / 10)
    width = min(50, len(power))
    loudest = 10 * np.log10(np.convolve(power, np.ones(width) / width, "valid").max())
    heard = power[levels > loudest - 20]
    return float(10 * np.log10(heard.mean())) if len(heard) else float(loudest)


def _runs(flags: NDArray[np.bool_]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Where each run of True begins, and where the next False stands."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], flags, [False])).astype(np.int8)))
    return edges[::2], edges[1::2]
