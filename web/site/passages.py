"""A stop's passages, as its page lays them out."""

from __future__ import annotations

from itertools import groupby

from tour.edition import Aside, EditionStop, SpokenPassage


def runs(part: EditionStop | Aside, *, titled: bool = True) -> tuple[tuple[str, tuple[SpokenPassage, ...]], ...]:
    """The passages, neighbours of a kind together: the entries of a list make one list.

    Those after the title, where the first of them is that.
    """
    shown = part.passages[1:] if titled else part.passages
    return tuple((kind, tuple(group)) for kind, group in groupby(shown, key=lambda each: each.kind))


def heading(passage: SpokenPassage) -> str:
    """The element of a heading inside a stop, whose own title is an h2."""
    return f"h{min(max(passage.level + 1, 3), 6)}"
