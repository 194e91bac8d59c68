"""What is wrong with a sentence's sound, whatever its words: holes, silence, clipping, noise, a cut end. Pure.

Levels are dB relative to the sentence's own speech, so that loudness does not matter.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from media.pcm import Samples

REVISION = 2
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
LIKE_MS = 100
"""Stretches in which two sounds are compared, one every quarter of it."""
LOUD_LIKE_DB = -25.0
"""Below the loudest stretch; weaker ones tell nothing of whether two sounds are one."""
DULL = 6
"""Samples over which sound is averaged before it is compared: what is left lies below 2 kHz."""
TINY = 1e-15

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
    likeness: float
    """Of the sound in the file to its take's, where it is least alike: 1 for one sound, about 0 for strangers."""


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
        likeness=1.0 if take is None else round(_likeness(sound, take, rate), 3),
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


def _likeness(sound: Samples, take: Samples, rate: int) -> float:
    """The least correlation of the two in any stretch that is loud in one of them; no gain or limiter changes it."""
    length, window, hop = max(len(sound), len(take)), LIKE_MS * rate // 1000, LIKE_MS * rate // 4000
    ours, theirs = (_dull(np.pad(one, (0, max(length, window) - len(one)))) for one in (sound, take))
    own, other, both = (_sums(one, window, hop) for one in (ours * ours, theirs * theirs, ours * theirs))
    loud = np.maximum(own / max(own.max(), TINY), other / max(other.max(), TINY)) > 10 ** (LOUD_LIKE_DB / 10)
    alike = both[loud] / np.sqrt(np.maximum(own[loud] * other[loud], TINY))
    return float(alike.min(initial=1.0))


def _dull(sound: Samples) -> Levels:
    """Without its highest sounds, of which an MP3 keeps the strength but not the shape."""
    return np.convolve(sound.astype(np.float64), np.ones(DULL) / DULL, "same")


def _sums(values: Levels, window: int, hop: int) -> Levels:
    """The sum of each window of values."""
    run = np.concatenate(([0.0], np.cumsum(values)))
    starts = np.arange((len(values) - window) // hop + 1) * hop
    return np.asarray(run[starts + window] - run[starts], dtype=np.float64)


def _levels(sound: Samples, rate: int) -> Levels:
    """RMS in dB of each window, one every hop; a sound shorter than a window is padded to one."""
    window, hop = WINDOW_MS * rate // 1000, HOP_MS * rate // 1000
    padded = np.pad(sound, (0, max(0, window - len(sound))))
    mean = np.maximum(_sums(padded.astype(np.float64) ** 2, window, hop), 0.0) / window
    return np.asarray(10 * np.log10(mean + TINY), dtype=np.float64)


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
