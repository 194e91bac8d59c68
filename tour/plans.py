"""Floor plans, on which stops are pinned. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from tour.model import Rendition


@dataclass(frozen=True, slots=True)
class FloorPlan:
    """A picture of a floor."""

    id: int
    title: str
    alt: str
    renditions: tuple[Rendition, ...]
    original: str
    """Name of the blob with the file as it came."""
