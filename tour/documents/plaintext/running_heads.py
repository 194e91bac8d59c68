"""Heads and feet of pages in a text that was exported by pages: "[Page 12]", "Handbook of the House    12". Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from tour.documents.plaintext.runs import Line
from tour.model import Block

_SURELY = re.compile(r"\[page\s+(?:\d{1,4}|[ivxlc]{1,7})\]", re.I)
_DIGITS = re.compile(r"\d+")
_NEAR = 6
_OFTEN = 3
_LONGEST = 90
_MANUAL = re.compile(r"^(\S{1,40}\(\d\w?\))\s.*\1$")


def without_heads(lines: Sequence[Line | None]) -> tuple[list[Line | None], list[Block], set[int]]:
    """The lines without heads and feet of pages; those, left out; the numbers of lines that text goes on with."""
    found = _heads(lines)
    if not found:
        return list(lines), [], set()
    blocks = [
        Block("left out", line.text, line.number, reason="head or foot of a page")
        for index in sorted(found)
        if (line := lines[index])
    ]
    kept: list[Line | None] = []
    broken: set[int] = set()
    waiting = False
    for index, line in enumerate(lines):
        if index in found:
            waiting = True
        elif line is not None:
            if waiting:
                broken.add(line.number)
            waiting = False
            kept.append(line)
        else:
            kept.append(None)
    return kept, blocks, broken


def _heads(lines: Sequence[Line | None]) -> set[int]:
    """Indexes of lines that come again and again, with the number of a page beside them."""
    short = [(index, line) for index, line in enumerate(lines) if line and len(line.text) <= _LONGEST]
    often = Counter(_shape(line.text) for _, line in short)
    pages = {
        index
        for index, line in short
        if _SURELY.search(line.text) or (often[_shape(line.text)] >= _OFTEN and _is_numbered(line))
    }
    pages = pages if _counts_up([line.text for index, line in short if index in pages]) else set()
    near = {other for index in pages for other in range(index - _NEAR, index + _NEAR + 1)}
    heads = {
        index
        for index, line in short
        if index in near
        and often[_shape(line.text)] >= _OFTEN
        and _stands_alone(lines, index)
        and not line.text.endswith((".", ":", ","))
    }
    manual = {index for index, line in short if _MANUAL.match(line.text) and len(line.columns) > 1}
    return pages | heads | manual


def _shape(text: str) -> str:
    return _DIGITS.sub("#", text)


def _is_numbered(line: Line) -> bool:
    """True for a line with the number of a page at one of its ends, apart from the rest."""
    alone = bool(re.fullmatch(r"\W{0,2}\d{1,4}\W{0,2}", line.text))
    ends = len(line.columns) > 1 and any(part.strip().isdigit() for part in (line.columns[0], line.columns[-1]))
    return alone or ends or bool(re.search(r"\bpage\s+\d{1,4}(?:\s+of\s+\d{1,4})?$", line.text, re.I))


def _counts_up(texts: Sequence[str]) -> bool:
    """True where the numbers in lines mostly grow: those of pages do, those of a table do not."""
    numbers = [int(found[-1]) for text in texts if (found := _DIGITS.findall(text)) and len(found[-1]) <= 4]
    if len(numbers) < _OFTEN:
        return False
    steps = [after - before for before, after in pairwise(numbers)]
    return sum(0 <= step <= 3 for step in steps) >= 0.8 * len(steps)


def _stands_alone(lines: Sequence[Line | None], index: int) -> bool:
    above = index == 0 or lines[index - 1] is None
    below = index + 1 == len(lines) or lines[index + 1] is None
    return above and below
