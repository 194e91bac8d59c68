"""The sentence line: each sentence a dash as long as its seconds."""

from __future__ import annotations

from typing import NamedTuple

from tour.edition import EditionStop, SpokenSentence

_WIDE_GAPS = 45
_ANY_GAPS = 150


class Dash(NamedTuple):
    """Where one dash lies, in percent of the line's width."""

    x: float
    width: float


def sentences(stop: EditionStop) -> tuple[SpokenSentence, ...]:
    """All sentences of a stop in the order they are heard."""
    return tuple(sentence for passage in stop.passages for sentence in passage.sentences)


def dashes(stop: EditionStop, longest_ms: int | None = None) -> tuple[Dash, ...]:
    """The dashes of a stop; drawn to scale beside others where the longest one's length is given.

    The pause after a sentence belongs to its dash, so that the dashes fill the line.
    """
    starts = [0, *(sentence.start_ms for sentence in sentences(stop)[1:])]
    ends = [*starts[1:], stop.duration_ms]
    scale = 100 / max(longest_ms or stop.duration_ms, 1)
    return tuple(
        Dash(round(start * scale, 2), round((end - start) * scale, 2)) for start, end in zip(starts, ends, strict=True)
    )


def gaps(stop: EditionStop) -> str:
    """How far apart the dashes can stand before they vanish: "wide", "fine" or "none"."""
    number = len(sentences(stop))
    return "wide" if number <= _WIDE_GAPS else "fine" if number <= _ANY_GAPS else "none"
