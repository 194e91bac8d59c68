"""How well and how fast sentences are made speakable, on sentences that nobody saw while writing the rules."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from statistics import median

from kitten_text_processing import normalize_text

from narration.spoken import pieces, readings, rest
from tests.bench.table import Figure
from tests.narration.spoken.unseen import CASES


def measure() -> Iterator[Figure]:
    """The share that is said in one of its good ways, microseconds a sentence, and calls of the slow grammar."""
    normalize_text("a 5")  # loads the grammar: half a second that belongs to no sentence
    rest.by_grammar.cache_clear()
    cold = [_timed(written) for written, _ in CASES]
    asked = rest.by_grammar.cache_info().misses
    warm = [_timed(written) for written, _ in CASES]
    wrong = [(written, good, said(written)) for written, good in CASES if not _right(said(written), good)]
    for written, good, heard in wrong:
        print(f"{written}\n  said: {heard}\n  good: {' | '.join(good)}", file=sys.stderr)
    right = len(CASES) - len(wrong)
    yield Figure("sentences said right", f"{right} of {len(CASES)}", f"{right / len(CASES):.1%}")
    yield Figure("a sentence, cold", _microseconds(cold), "median, and the 95th of a hundred")
    yield Figure("a sentence, its words known", _microseconds(warm))
    yield Figure("calls of the slow grammar", f"{asked}", f"for {len(CASES)} sentences")


def said(written: str) -> str:
    """As an engine is given it."""
    return "".join(piece.text for piece in pieces(written, readings(written, "en")))


def _right(heard: str, good: tuple[str, ...]) -> bool:
    return _bare(heard) in {_bare(way) for way in good}


def _bare(text: str) -> str:
    """Without case, marks, hyphens and spaces: they are no part of what is heard as words."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _timed(written: str) -> float:
    begin = time.perf_counter()
    readings(written, "en")
    return time.perf_counter() - begin


def _microseconds(runs: list[float]) -> str:
    return f"{median(runs) * 1e6:.0f} µs ({sorted(runs)[int(len(runs) * 0.95)] * 1e6:.0f} µs)"
