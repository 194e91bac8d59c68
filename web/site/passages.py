"""A stop's passages, as its page lays them out."""

from __future__ import annotations

from itertools import groupby

from tour.edition import EditionStop, SpokenPassage


def runs(stop: EditionStop) -> tuple[tuple[str, tuple[SpokenPassage, ...]], ...]:
    """The passages after the title, neighbours of a kind together: the entries of a list make one list."""
    return tuple((kind, tuple(group)) for kind, group in groupby(stop.passages[1:], key=lambda each: each.kind))


def heading(passage: SpokenPassage) -> str:
    """The element of a heading inside a stop, whose own title is an h2."""
    return f"h{min(max(passage.level + 1, 3), 6)}"
