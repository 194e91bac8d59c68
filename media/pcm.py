"""Sound as numbers: float32, mono."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]
"""Mono sound, shape (n,), values in [-1, 1]."""
