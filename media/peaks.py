"""Peaks for drawing a waveform: small enough to send with a page, exact enough to see pauses and a cut end.

The file is JSON: {"version": 1, "per_second": 50, "highest": 255, "peaks": [0, 12, ...]}. Each number is the largest
absolute sample of its 20 ms, from 0 for silence to 255 for full scale; the last may stand for less than 20 ms.
"""

from __future__ import annotations

import json

import numpy as np

from media.pcm import Samples

VERSION = 1
PER_SECOND = 50
HIGHEST = 255


def peaks(samples: Samples, rate: int) -> list[int]:
    """The largest absolute sample of each 20 ms, 0 to 255; a sound too quiet for 1 shows as 1, silence as 0."""
    edges = np.arange(0, len(samples), rate / PER_SECOND).astype(np.intp)
    if not len(edges):
        return []
    largest = np.maximum.reduceat(np.abs(samples), edges)
    return [int(value) for value in np.ceil(np.minimum(largest, 1.0) * HIGHEST)]


def write(samples: Samples, rate: int) -> bytes:
    """The file of a sound's peaks. Equal sound gives equal bytes."""
    content = {"version": VERSION, "per_second": PER_SECOND, "highest": HIGHEST, "peaks": peaks(samples, rate)}
    return json.dumps(content, separators=(",", ":")).encode()
