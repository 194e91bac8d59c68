"""Mono sound as FFmpeg takes it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import av
import numpy as np
from numpy.typing import NDArray

SampleFormat = Literal["flt", "fltp", "s16"]
LONGEST_S = 10
"""Of a frame, where a sound is handed over in several: FFmpeg copies each more than once."""


def as_frame(values: NDArray[np.float32] | NDArray[np.int16], rate: int, sample_format: SampleFormat) -> av.AudioFrame:
    """All of a sound, shape (n,), as one frame; the type of its values must be that of the format."""
    frame = av.AudioFrame.from_ndarray(values[np.newaxis, :], format=sample_format, layout="mono")
    frame.sample_rate = rate
    return frame


def as_frames(
    values: NDArray[np.float32] | NDArray[np.int16], rate: int, sample_format: SampleFormat
) -> Iterator[av.AudioFrame]:
    """The same as frames of at most `LONGEST_S`, one after the other."""
    for start in range(0, len(values), LONGEST_S * rate):
        yield as_frame(values[start : start + LONGEST_S * rate], rate, sample_format)
