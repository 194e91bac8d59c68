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

    The pause after a sentence belongs to its dash, so that the dashes fill the line; a silent heading's has no width.
    """
    first = _first_spoken_ms(stop)
    starts = [sentence.start_ms if sentence.start_ms > first else 0 for sentence in sentences(stop)]
    ends = [*starts[1:], stop.duration_ms]
    scale = 100 / max(longest_ms or stop.duration_ms, 1)
    return tuple(
        Dash(round(start * scale, 2), round((end - start) * scale, 2)) for start, end in zip(starts, ends, strict=True)
    )


def gaps(stop: EditionStop) -> str:
    """How far apart the dashes can stand before they vanish: "wide", "fine" or "none"."""
    number = sum(sentence.start_ms < sentence.end_ms for sentence in sentences(stop))
    return "wide" if number <= _WIDE_GAPS else "fine" if number <= _ANY_GAPS else "none"


def _first_spoken_ms(stop: EditionStop) -> int:
    return next((one.start_ms for one in sentences(stop) if one.start_ms < one.end_ms), 0)
