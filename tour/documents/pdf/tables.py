"""Tables: lines one below another whose pieces, set apart by wide gaps, begin or end at the same places."""

from __future__ import annotations

import re
from itertools import groupby, pairwise

from tour.documents.pdf.layout import Line, Page

_GAP = 1.6
"""Ems between two cells."""
_ALIGNED = 4.0
"""Points."""
_FEWEST_ROWS = 3
_MOST_BETWEEN = 3
"""Lines of a cell that is broken, between two rows."""
_MARKER = re.compile(r"[•‣▪▸–—*·-]|\(?\d{1,3}[.)]?|\(?[a-zA-Z][.)]|(?:\d{1,2}|[A-Z])(?:\.\d{1,3})+\.?")
_CAPTION = re.compile(r"^(?:table|tabelle|tableau|tabla|tabella|таблица|表)\s*\d", re.I)


def leave_out_tables(pages: list[Page]) -> None:
    """Mark the rows of tables, and the captions beside them, as left out."""
    for page in pages:
        for _, lines in groupby(page.text, key=lambda line: line.column):
            column = list(lines)
            index = 0
            while index < len(column):
                end = _end(column, index)
                if end > index:
                    _mark(column, index, end)
                index = max(end, index + 1)


def cells(line: Line) -> list[tuple[float, float]]:
    """Left and right of each piece of a line, a bullet or number before the first set aside."""
    found: list[tuple[float, float]] = []
    texts: list[str] = []
    for word in line.words:
        if found and word.left - found[-1][1] <= _GAP * max(word.style.size, line.style.size):
            found[-1] = (found[-1][0], max(found[-1][1], word.right))
            texts[-1] += word.text
        else:
            found.append((word.left, word.right))
            texts.append(word.text)
    return found[1:] if len(found) > 1 and _MARKER.fullmatch(texts[0]) and len(found) == 2 else found


def _end(column: list[Line], begin: int) -> int:
    """Where the table that begins with a line ends; the same place where none does."""
    places = cells(column[begin])
    if len(places) < 2 or column[begin].role:
        return begin
    rows, end = 1, begin + 1
    for index in range(begin + 1, len(column)):
        line = column[index]
        if index - end >= _MOST_BETWEEN or line.baseline < column[end - 1].baseline - 6 * line.style.size:
            break
        found = cells(line)
        if len(found) > 1 and (_share_places(places, found) or len(found) == len(places) > 2):
            rows, end = rows + 1, index + 1
            places = places if len(places) >= len(found) else found
    return end if rows >= _FEWEST_ROWS or (rows == _FEWEST_ROWS - 1 and len(places) > 2) else begin


def _share_places(one: list[tuple[float, float]], other: list[tuple[float, float]]) -> bool:
    """True where a cell after the first begins, ends or has its middle where one of the other row does."""
    return any(
        abs(a[0] - b[0]) < _ALIGNED or abs(a[1] - b[1]) < _ALIGNED or abs(a[0] + a[1] - b[0] - b[1]) < 2 * _ALIGNED
        for a in one[1:]
        for b in other[1:]
    )


def _mark(column: list[Line], begin: int, end: int) -> None:
    for index in (begin - 1, end):
        if 0 <= index < len(column) and _CAPTION.match(column[index].text):
            column[index].leave_out("table")
    if begin and _is_head(column[begin - 1], column[begin:end]):
        begin -= 1
    for line in column[begin:end]:
        line.leave_out("table")


def _is_head(line: Line, rows: list[Line]) -> bool:
    """True for the line above the rows where its words stand apart and stay within the table."""
    near = line.baseline - rows[0].baseline < 3 * line.style.size
    inside = line.right <= max(row.right for row in rows) + 6 * line.style.size
    wide = 0.7 * line.style.size
    apart = sum(other.left - one.right > wide for one, other in pairwise(line.words))
    return near and inside and not line.role and apart + 1 >= len(cells(rows[0]))
