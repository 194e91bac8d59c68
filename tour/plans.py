"""Floor plans, on which stops are pinned. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from tour import prose, titles
from tour.model import Rendition

MOST = 20
"""Floor plans of one tour."""


@dataclass(frozen=True, slots=True)
class FloorPlan:
    """A picture of a floor."""

    id: int
    title: str
    alt: str
    """What the picture shows; the title where nobody said more."""
    renditions: tuple[Rendition, ...]
    original: str
    """Name of the blob with the file as it came."""


def titled(title: str, alt: str) -> FloorPlan:
    """A plan of this title that has no picture yet.

    Raises:
        BadValue: the title or the alternative text cannot be one; `field` names it.
    """
    name = titles.cleaned(title)
    return FloorPlan(0, name, prose.cleaned(alt, "alt") or name, (), "")
