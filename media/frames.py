"""Mono sound as FFmpeg takes it."""

from __future__ import annotations

from typing import Literal

import av
import numpy as np
from numpy.typing import NDArray

SampleFormat = Literal["flt", "fltp", "s16"]


def as_frame(values: NDArray[np.float32] | NDArray[np.int16], rate: int, sample_format: SampleFormat) -> av.AudioFrame:
    """All of a sound, shape (n,), as one frame; the type of its values must be that of the format."""
    frame = av.AudioFrame.from_ndarray(values[np.newaxis, :], format=sample_format, layout="mono")
    frame.sample_rate = rate
    return frame
