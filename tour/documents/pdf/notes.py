"""Footnotes: small type at the foot of a column that begins with a mark."""

from __future__ import annotations

import re
from itertools import groupby

from tour.documents.pdf.layout import Line, Page

_SMALLER = 0.93
_MARK = re.compile(r"^(?:\[?\d{1,3}\]?[.):]?|[*†‡§]{1,3}|[¹²³⁰-⁹]+)\s?\S")
_HIGHEST = 0.6
"""Share of a page's height under which they stand."""


def leave_out_notes(pages: list[Page], body: float) -> None:
    """Mark the footnotes of all pages as left out; a note that goes on over pages is found by its size."""
    for page in pages:
        for _, lines in groupby(page.text, key=lambda line: line.column):
            _mark(list(lines), page.height, body)


def _mark(column: list[Line], height: float, body: float) -> None:
    begin = len(column)
    while begin and column[begin - 1].style.size <= _SMALLER * body and column[begin - 1].top < _HIGHEST * height:
        begin -= 1
    for index in range(begin, len(column)):
        line = column[index]
        if line.marked or _MARK.match(line.text):
            for one in column[index:]:
                one.leave_out("footnote")
            return
