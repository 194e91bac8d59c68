"""How often stops are heard: what is counted, and how much of it may be told. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

Kind = Literal["plays", "completions"]
KINDS: tuple[Kind, ...] = get_args(Kind)
FEWEST = 5
"""Counts below are not told: a month in which four people came is about four people."""


class Heard(NamedTuple):
    """What one count is of."""

    number: int
    """Of the stop."""
    kind: Kind
    month: str
    """ISO 8601: "2026-11"."""


Counts = Counter[Heard]


@dataclass(frozen=True, slots=True)
class Told:
    """The counts of one stop; None for fewer than FEWEST, none at all among them."""

    number: int
    months: Mapping[str, Mapping[Kind, int | None]]
    """The same months for every stop, the oldest first."""
    total: Mapping[Kind, int | None]
    """Over those months whose count is told, so that no other can be found by subtracting."""


def told(counts: Mapping[Heard, int], stops: list[int]) -> list[Told]:
    """What may be told of the counts of these stops, and of others that were counted once.

    A month appears where it has a count that is told: that it is there at all tells nothing of the others.
    """
    shown = {heard: count for heard, count in counts.items() if count >= FEWEST}
    months = sorted({heard.month for heard in shown})
    numbers = dict.fromkeys([*stops, *sorted({heard.number for heard in shown})])
    return [_told(shown, number, months) for number in numbers]


def _told(shown: Mapping[Heard, int], number: int, months: list[str]) -> Told:
    return Told(
        number,
        {month: {kind: shown.get(Heard(number, kind, month)) for kind in KINDS} for month in months},
        {kind: sum(shown.get(Heard(number, kind, month), 0) for month in months) or None for kind in KINDS},
    )
