"""The order in which a page is read: one column after another, broken by lines that stretch over all of them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from statistics import median

from tour.documents.pdf.layout import Line, Word
from tour.documents.pdf.lines import is_one_height, line

_BIN = 2.0
"""Points."""
_NARROWEST_GUTTER = 7.0
_WIDE = 0.6
"""Share of a page's text: wider lines stretch over its columns."""
_FEW_ACROSS = 5
"""Lines over the strip between columns that leave it a strip: a title, an author, a date, a page number."""
_FEWEST_LINES = 4
_FEWEST_WORDS = 3
_MOST_BINS = 2_000
_DEEPEST = 2
"""Columns are split twice at most: four of them."""


Strip = tuple[float, float]
"""Left and right of a strip without text."""


@dataclass(slots=True)
class _Piece:
    words: list[Word]
    left: float
    right: float
    baseline: float
    size: float


def in_order(found: list[list[Word]], page: int, usual: Strip | None = None) -> tuple[list[Line], Strip | None]:
    """The lines of a page in reading order, from pieces in the order they were drawn.

    `usual` is the strip between the columns of an earlier page; answered is that of this one, where it has columns.
    """
    pieces = [
        _Piece(
            words,
            min(word.left for word in words),
            max(word.right for word in words),
            max(words, key=lambda word: word.style.size).baseline,
            max(word.style.size for word in words),
        )
        for words in found
    ]
    numbers = count(1)
    gutter = _gutter(pieces) or (usual if usual and _keeps(pieces, usual) else None)
    runs = _runs(pieces, _DEEPEST, gutter)
    return [one for run in runs for one in _lines(run, page, next(numbers))], gutter


def _runs(pieces: list[_Piece], depth: int, gutter: Strip | None = None) -> list[list[_Piece]]:
    """Pieces of one column each, in reading order."""
    gutter = gutter or (_gutter(pieces) if depth else None)
    if gutter is None:
        return [pieces] if pieces else []
    begin, end = gutter
    middle = (begin + end) / 2
    ordered = sorted(pieces, key=lambda piece: -piece.baseline)
    runs: list[list[_Piece]] = []
    sides: tuple[list[_Piece], list[_Piece]] = ([], [])
    wide: list[_Piece] = []
    for piece in ordered:
        if (piece.left < begin and piece.right > end) or _is_of_wide(piece, wide):
            if sides[0] or sides[1]:
                runs += _runs(sides[0], depth - 1) + _runs(sides[1], depth - 1)
                sides = ([], [])
            wide.append(piece)
        else:
            if wide:
                runs.append(wide)
                wide = []
            sides[(piece.left + piece.right) / 2 > middle].append(piece)
    if wide:
        runs.append(wide)
    return runs + _runs(sides[0], depth - 1) + _runs(sides[1], depth - 1)


def _is_of_wide(piece: _Piece, wide: list[_Piece]) -> bool:
    """True for a piece on the same line as one that stretches over the columns."""
    return bool(wide) and is_one_height(wide[-1].baseline, piece.baseline, piece.size)


def _keeps(pieces: list[_Piece], strip: Strip) -> bool:
    """True for a page with too few lines to tell by themselves, which keep to the columns of the page before."""
    sides = (
        [piece for piece in pieces if piece.right <= strip[0] + _BIN],
        [piece for piece in pieces if piece.left >= strip[1] - _BIN],
    )
    beside = sum(any(is_one_height(one.baseline, other.baseline, one.size) for other in sides[1]) for one in sides[0])
    return beside > 0 and len(pieces) - len(sides[0]) - len(sides[1]) <= _FEW_ACROSS


def _gutter(pieces: list[_Piece]) -> Strip | None:
    """Where a strip without text runs down between two columns of prose; None where there are none."""
    if len(pieces) < 2 * _FEWEST_LINES:
        return None
    left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    pieces = [piece for piece in pieces if piece.right - piece.left < _WIDE * (right - left)]
    if len(pieces) < 2 * _FEWEST_LINES:
        return None
    bins = min(_MOST_BINS, int((right - left) / _BIN) + 1)
    scale = bins / (right - left + 1)
    change = [0] * (bins + 1)
    for piece in pieces:
        change[int((piece.left - left) * scale)] += 1
        change[min(bins, int((piece.right - left) * scale) + 1)] -= 1
    covered, level = [], 0
    for step in change[:bins]:
        level += step
        covered.append(level)
    strips = (_widest(pieces, covered, few, left, scale) for few in (0, 1, 3, max(_FEW_ACROSS, 0.12 * max(covered))))
    return next((strip for strip in strips if strip), None)


def _widest(pieces: list[_Piece], covered: list[int], few: float, left: float, scale: float) -> Strip | None:
    """The widest strip that no more than a few pieces reach over, and that parts prose."""
    bins = len(covered)
    best: Strip | None = None
    begin = None
    for index in range(int(0.15 * bins), int(0.85 * bins) + 1):
        if index < bins and covered[index] <= few:
            begin = index if begin is None else begin
        elif begin is not None:
            strip = (left + begin / scale, left + index / scale)
            if (best is None or strip[1] - strip[0] > best[1] - best[0]) and _parts_prose(pieces, strip):
                best = strip
            begin = None
    return best


def _parts_prose(pieces: list[_Piece], strip: Strip) -> bool:
    """True where lines of several words stand on both sides, one beside the other."""
    if strip[1] - strip[0] < _NARROWEST_GUTTER:
        return False
    sides = (
        [piece for piece in pieces if piece.right <= strip[0] + _BIN],
        [piece for piece in pieces if piece.left >= strip[1] - _BIN],
    )
    if any(len(side) < _FEWEST_LINES or median(_words(one) for one in side) < _FEWEST_WORDS for side in sides):
        return False
    low = max(min(piece.baseline for piece in side) for side in sides)
    high = min(max(piece.baseline for piece in side) for side in sides)
    shorter = min(max(one.baseline for one in side) - min(one.baseline for one in side) for side in sides)
    return high - low >= 0.5 * shorter


def _words(piece: _Piece) -> int:
    return sum(not word.glued for word in piece.words)


def _is_cap(piece: _Piece) -> bool:
    """True for a letter on its own, which may stand beside several lines."""
    return len(piece.words) == 1 and len(piece.words[0].text) == 1 and piece.words[0].text.isalpha()


def _lines(run: list[_Piece], page: int, column: int) -> list[Line]:
    """The lines of one column from top to bottom; pieces of one height are one line."""
    rows: list[list[_Piece]] = []
    for piece in sorted(run, key=lambda piece: -piece.baseline):
        if (
            rows
            and not _is_cap(piece)
            and not _is_cap(rows[-1][0])
            and is_one_height(rows[-1][0].baseline, piece.baseline, min(rows[-1][0].size, piece.size))
        ):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    made = []
    for row in rows:
        row.sort(key=lambda piece: piece.left)
        made.append(line([word for piece in row for word in piece.words], page, column))
    return [one for one in made if one.text]
