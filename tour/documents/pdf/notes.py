"""Footnotes: small type at the foot of a column that begins with a mark."""

from __future__ import annotations

import re
from itertools import groupby

from tour.documents.pdf.layout import Line, Page, Word

_SMALLER = 0.93
_MARK = re.compile(r"^(?:\[?\d{1,3}\]?[.):]?|[*†‡§]{1,3}|[¹²³⁰-⁹]+)\s?\S")
_COUNT = re.compile(r"\d{1,3}")
_ENDS = '.,;:!?)"”’»'
_HIGHEST = 0.6
"""Share of a page's height under which they stand."""


def leave_out_notes(pages: list[Page], body: float) -> None:
    """Mark the footnotes of all pages as left out; a note that goes on over pages is found by its size."""
    for page in pages:
        for _, lines in groupby(page.text, key=lambda line: line.column):
            notes = _notes(list(lines), page.height, body)
            for one in notes:
                one.leave_out("footnote")
            _drop_marks(page, {found[0] for one in notes if (found := _COUNT.match(one.text))})


def _notes(column: list[Line], height: float, body: float) -> list[Line]:
    begin = len(column)
    while begin and column[begin - 1].style.size <= _SMALLER * body and column[begin - 1].top < _HIGHEST * height:
        begin -= 1
    for index in range(begin, len(column)):
        if column[index].marked or _MARK.match(column[index].text):
            return column[index:]
    return []


def _drop_marks(page: Page, counts: set[str]) -> None:
    """Some fonts draw a note's mark at full size: the number of a note of the page, set apart after a word."""
    for count in counts:
        places = [
            (line, index) for line in page.text for index in range(1, len(line.words)) if _is_mark(line, index, count)
        ]
        if len(places) == 1:
            line, index = places[0]
            mark = line.words.pop(index)
            head, tail = "".join(_spaced(line.words[:index])), "".join(_spaced(line.words[index:]))
            line.text = f"{head}{tail}".strip() if mark.glued or tail else head.strip()


def _is_mark(line: Line, index: int, count: str) -> bool:
    before, word = line.words[index - 1], line.words[index]
    return word.text == count and (before.text[-1:] in _ENDS or (word.glued and before.text[-1:].isalpha()))


def _spaced(words: list[Word]) -> list[str]:
    return [word.text if word.glued else f" {word.text}" for word in words]
