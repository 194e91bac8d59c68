"""Whether what an engine answered can be speech of that text at all. Pure."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from narration.errors import EngineFailed
from narration.model import Piece, Take

SILENT = 1e-4
"""Peak below which a take is silence."""
LONGEST_S = 1.0
"""For each letter or figure, and once more for the edges."""
SHORTEST_S = 0.01
"""For each word; nobody speaks as fast."""


def check(take: Take, pieces: Sequence[Piece]) -> None:
    """Raise EngineFailed where a take is empty, silent, no number, or absurdly short or long for its text."""
    said = "".join(piece.text for piece in pieces)
    if take.samples.ndim != 1 or not len(take.samples):
        raise EngineFailed("The engine answered without sound.")
    if not np.isfinite(take.samples).all():
        raise EngineFailed("The engine answered with values that are no sound.")
    if np.abs(take.samples).max() < SILENT:
        raise EngineFailed("The engine answered with silence.")
    seconds = len(take.samples) / take.rate
    if seconds > LONGEST_S * (1 + sum(character.isalnum() for character in said)):
        raise EngineFailed(f"The engine answered with {seconds:.0f} s of sound for “{said[:60]}”.")
    if seconds < SHORTEST_S * len(said.split()):
        raise EngineFailed(f"The engine answered with only {seconds:.2f} s of sound for “{said[:60]}”.")
