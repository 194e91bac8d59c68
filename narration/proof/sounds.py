"""What is wrong with a sentence's sound, whatever its words: holes, silence, clipping, noise, a cut end. Pure.

Levels are dB relative to the sentence's own speech, so that loudness does not matter.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from media.pcm import Samples

REVISION = 1
"""Raised whenever a change here would measure other values in the same sound."""
WINDOW_MS = 10
HOP_MS = 5
LOUD_DB = -20.0
"""Windows this far below the loudest one, and above, are speech; their mean power is 0 dB."""
QUIET_DB = -30.0
"""A pause is below this."""
EDGE_DB = -50.0
"""Before the first sound and after the last, quiet is below this: a last "th" may be very soft."""
DEAD_DB = -85.0
"""No sound at all: breath and decay are above this."""
ABRUPT = 3
"""Windows beside a dead stretch, 15 ms: speech this near to it was cut; a voice falls silent slowly."""
END_MS = (35, 12)
"""Where the end is listened to: before the fade, within what is kept after the last voiced moment."""
FLAT = 1.5 / 32768
"""Samples this near to the highest are at the ceiling: takes are kept in 16 bits."""
COMPARED_DB = -35.0
"""Weaker windows tell nothing of whether two sounds are one."""
AVERAGED = 20
"""Windows over which two sounds are compared: 100 ms."""

Levels = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Measured:
    """One sentence's sound in figures."""

    seconds: float
    pause_ms: int
    """The longest pause inside it."""
    hole_ms: int
    """The longest stretch inside its take without any sound that begins or ends in the middle of speech."""
    lead_ms: int
    """Quiet before its first sound."""
    tail_ms: int
    """Quiet after its last."""
    floor_db: float
    """Of its quietest moment."""
    end_db: float
    """Of its last moment before the fade: a voice that was cut off is loud there."""
    crest_db: float
    """Of its highest sample: what was clipped has a low one."""
    flat: int
    """Samples in a row at the ceiling, in the take."""
    strays_db: float
    """How far the sound in the file strays from the take's, where it strays most; 0 where there is none to compare."""


def measure(sound: Samples, rate: int, take: Samples | None = None, raw: Samples | None = None) -> Measured:
    """Measure a sentence as the file has it; `take` is what is heard of its take (same rate), `raw` the take itself."""
    levels = _levels(sound, rate)
    relative = levels - _speech(levels)
    quiet = _runs(relative < QUIET_DB)
    inside = [(end - start) * HOP_MS for start, end in quiet if start > 0 and end < len(levels)]
    edges = _runs(relative < EDGE_DB)
    first, last = END_MS
    ending = _levels(sound[len(sound) - first * rate // 1000 : len(sound) - last * rate // 1000], rate)
    return Measured(
        seconds=round(len(sound) / rate, 3),
        pause_ms=max(inside, default=0),
        hole_ms=_hole(sound if take is None else take, rate) * HOP_MS,
        lead_ms=next(((end - start) * HOP_MS for start, end in edges if start == 0), 0),
        tail_ms=next(((end - start) * HOP_MS for start, end in edges if end == len(levels)), 0),
        floor_db=round(float(relative.min()), 1),
        end_db=round(float(ending.max() - _speech(levels)), 1),
        crest_db=round(20 * float(np.log10(np.abs(sound).max(initial=0.0) + 1e-9)) - _speech(levels), 1),
        flat=_flat(sound if raw is None else raw),
        strays_db=0.0 if take is None else round(_strays(sound, take, rate), 1),
    )


def _hole(sound: Samples, rate: int) -> int:
    """The longest dead stretch, in windows, with speech right before or right behind it; 0 where there is none."""
    levels = _levels(sound, rate)
    relative, longest = levels - _speech(levels), 0
    for start, end in _runs(relative < DEAD_DB):
        beside = (relative[max(0, start - ABRUPT) : start], relative[end : end + ABRUPT])
        if all(len(one) for one in beside) and max(one.max() for one in beside) > QUIET_DB:
            longest = max(longest, end - start)
    return longest


def _strays(sound: Samples, take: Samples, rate: int) -> float:
    """The largest difference of the two levels, averaged over 100 ms, once they are equally loud."""
    length = max(len(sound), len(take))
    ours, theirs = (_levels(np.pad(one, (0, length - len(one))), rate) for one in (sound, take))
    ours, theirs = ours - _speech(ours), theirs - _speech(theirs)
    telling = np.maximum(ours, theirs) > COMPARED_DB
    difference = np.maximum(ours, COMPARED_DB) - np.maximum(theirs, COMPARED_DB)
    difference -= np.median(difference[telling]) if telling.any() else 0.0
    apart = np.where(telling, np.abs(difference), 0.0)
    width = min(AVERAGED, len(apart))
    return float(np.convolve(apart, np.ones(width) / width, "valid").max())


def _levels(sound: Samples, rate: int) -> Levels:
    """RMS in dB of each window, one every hop; a sound shorter than a window is padded to one."""
    window, hop = WINDOW_MS * rate // 1000, HOP_MS * rate // 1000
    padded = np.pad(sound, (0, max(0, window - len(sound))))
    power = np.concatenate(([0.0], np.cumsum(padded.astype(np.float64) ** 2)))
    starts = np.arange((len(padded) - window) // hop + 1) * hop
    mean = np.maximum(power[starts + window] - power[starts], 0.0) / window
    return np.asarray(10 * np.log10(mean + 1e-15), dtype=np.float64)


def _speech(levels: Levels) -> float:
    loud = levels[levels > levels.max() + LOUD_DB]
    return float(10 * np.log10(np.mean(10 ** ((loud if len(loud) else levels) / 10))))


def _flat(samples: Samples) -> int:
    """The longest run of samples at the sound's own ceiling or floor."""
    highest = np.abs(samples).max(initial=0.0)
    return max((end - start for start, end in _runs(np.abs(samples) >= highest - FLAT)), default=0) if highest else 0


def _runs(flags: NDArray[np.bool_]) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate(([False], flags, [False])).astype(np.int8)))
    return [(int(start), int(end)) for start, end in zip(edges[::2], edges[1::2], strict=True)]
