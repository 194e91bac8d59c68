"""When each sentence is heard. Pure: lengths in, places out.

Every length is a whole number of milliseconds of samples, so cues are sums, exact by construction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from narration.model import Cue

RATE = 24_000
"""Samples per second of every narration: 24 of them make a millisecond."""
PER_MS = RATE // 1000

LEAD_IN_MS = 150
"""Silence before the first sentence, so that a phone that wakes its loudspeaker swallows no sound."""
TAIL_MS = 250
"""Silence after the last sentence; it belongs to the last cue, which ends with the file."""

SHORTEST_PAUSE_MS = 40
"""No gap between two cues is shorter."""


@dataclass(frozen=True, slots=True)
class Placing:
    """Where each take begins in the joined sound, in samples, and how long that is."""

    starts: tuple[int, ...]
    total: int


def whole_ms(samples: int) -> int:
    """A length in samples, rounded up to whole milliseconds of them."""
    return -(-samples // PER_MS) * PER_MS


def place(lengths: Sequence[int], pauses_ms: Sequence[int]) -> Placing:
    """Place takes of these lengths (samples, at RATE), each followed by its pause; the last pause is not used."""
    starts: list[int] = []
    here = end = LEAD_IN_MS * PER_MS
    for length, pause_ms in zip(lengths, pauses_ms, strict=True):
        starts.append(here)
        end = here + whole_ms(length)
        here = end + max(pause_ms, SHORTEST_PAUSE_MS) * PER_MS
    return Placing(tuple(starts), end + TAIL_MS * PER_MS)


def cues(ids: Sequence[str], lengths: Sequence[int], placing: Placing) -> tuple[Cue, ...]:
    """The cues of placed takes, in ms; the last ends at the file's end."""
    starts = [start // PER_MS for start in placing.starts]
    ends = [start + whole_ms(length) // PER_MS for start, length in zip(starts, lengths, strict=True)]
    ends[-1:] = [placing.total // PER_MS]
    return tuple(Cue(*cue) for cue in zip(ids, starts, ends, strict=True))
