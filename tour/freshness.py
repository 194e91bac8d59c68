"""Whether a narration still says what its stop says. Computed by comparing keys, never stored. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from tour.model import StoredNarration


class Freshness(Enum):
    """How a stop's newest narration stands to its text, lexicon and voice."""

    MISSING = "not narrated"
    STALE = "changed since it was narrated"
    OUTDATED = "narrated by an older engine"
    FRESH = "narrated"

    @property
    def may_be_published(self) -> bool:
        """True where text and sound agree."""
        return self in (Freshness.FRESH, Freshness.OUTDATED)


def freshness(narration: StoredNarration | None, *, source_key: str, made_with: str) -> Freshness:
    """Compare what is kept with what would be made now.

    `source_key` covers all that an editor decides, `made_with` our rules, the engine and its model.
    """
    if narration is None:
        return Freshness.MISSING
    if narration.source_key != source_key:
        return Freshness.STALE
    return Freshness.FRESH if narration.made_with == made_with else Freshness.OUTDATED


def worst(states: Iterable[Freshness]) -> Freshness:
    """How a whole stands whose parts stand so: as its worst part; FRESH without any."""
    order = list(Freshness)
    return min(states, key=order.index, default=Freshness.FRESH)
