"""What a benchmark answers, and how it is printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Figure:
    """One measured value."""

    what: str
    value: str
    note: str = ""


def seconds(runs: Sequence[float]) -> str:
    """The median of runs, with the least and the most."""
    return f"{median(runs):.3f} s ({min(runs):.3f} to {max(runs):.3f})"


def milliseconds(runs: Sequence[float]) -> str:
    """The same in ms."""
    return f"{1000 * median(runs):.2f} ms ({1000 * min(runs):.2f} to {1000 * max(runs):.2f})"


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> str:
    """The median of the ratios of paired runs, with the least and the most."""
    ratios = [a / b for a, b in zip(ours, theirs, strict=True)]
    return f"{median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})"


def megabytes(size: float) -> str:
    """A size of memory."""
    return f"{size / 1e6:.0f} MB"


def show(name: str, figures: Iterable[Figure]) -> None:
    """Print one benchmark's rows."""
    for figure in figures:
        print(f"{name:10} {figure.what:58} {figure.value:>28}  {figure.note}", flush=True)
