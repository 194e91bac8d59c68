"""From lines to paragraphs: told by space, indent, style, and by lines that end early."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from tour.documents.pdf.layout import Line, Page, Style
from tour.documents.signs.lines import ends_a_sentence

_ITEM = re.compile(r"^(?:[•‣▪▸►–—*·-]\s+|\(?\d{1,2}[.)]\s+|\(?[a-z]\)\s+)(?=\S)")
_WIDER = 1.3
"""Times the usual distance of lines: more is a border."""
_LOOSEST = 2.3
"""Times the size: lines further apart are never one paragraph."""
_INDENT, _DEEPEST_INDENT = 0.8, 4.5
"""Ems."""
_UNKNOWN_LEADING = 1.45 / _WIDER
"""Times the size: what is usual where no two lines of a size follow each other."""


@dataclass(slots=True)
class Paragraph:
    """Lines that are one piece of text."""

    lines: list[Line]
    space_above: float = 0.0
    """Points between it and the line above in its column; 0 at the top."""
    heading: bool = False
    level: int = 0
    confidence: float = 1.0
    reason: str = ""
    """Why it is left out; empty where it is not."""
    text: str = ""

    @property
    def first(self) -> Line:
        """The line it begins with."""
        return self.lines[0]

    @property
    def style(self) -> Style:
        """That of its first line."""
        return self.lines[0].style

    @property
    def is_item(self) -> bool:
        """True for an entry of a list."""
        return bool(_ITEM.match(self.first.text))


@dataclass(slots=True)
class Measures:
    """What a document's lines have in common."""

    leading: dict[float, float] = field(default_factory=dict)
    """Usual distance of two lines, by size."""
    left: dict[tuple[int, int], float] = field(default_factory=dict)
    """Of each column of each page."""
    right: dict[tuple[int, int], float] = field(default_factory=dict)


def paragraphs(pages: list[Page]) -> list[Paragraph]:
    """The paragraphs of all pages in reading order."""
    measures = _measured(pages)
    found: list[Paragraph] = []
    for page in pages:
        for column in _columns(page):
            made = list(_of_column(column, page, measures))
            if made and found and _goes_on(found[-1], made[0], measures):
                found[-1].lines += made.pop(0).lines
            found += made
    return found


def _columns(page: Page) -> Iterator[list[Line]]:
    kept = [line for line in page.lines if line.role in ("", "heading")]
    by_column: dict[int, list[Line]] = defaultdict(list)
    for line in kept:
        by_column[line.column].append(line)
    yield from by_column.values()


def _measured(pages: list[Page]) -> Measures:
    measures = Measures()
    distances: dict[float, Counter[float]] = defaultdict(Counter)
    for page in pages:
        for column in _columns(page):
            key = (page.number, column[0].column)
            measures.left[key] = Counter(round(line.left) for line in column).most_common(1)[0][0]
            measures.right[key] = _edge(column)
            for one, other in pairwise(column):
                if one.style.size == other.style.size:
                    distance = round(one.baseline - other.baseline, 1)
                    if 0.8 * one.style.size < distance < _LOOSEST * one.style.size:
                        distances[one.style.size][round(distance * 2) / 2] += 1
    measures.leading = {size: found.most_common(1)[0][0] for size, found in distances.items()}
    return measures


def _edge(column: list[Line]) -> float:
    """Where the lines of a column end: the furthest place at which several do, else the furthest of all.

    A long address may stick out of its column.
    """
    rights = Counter(round(line.right) for line in column)
    enough = max(3, 0.12 * len(column))
    several = [right for right in rights if rights[right - 1] + rights[right] + rights[right + 1] >= enough]
    return max(several) + 0.5 if several else max(line.right for line in column)


def _of_column(column: list[Line], page: Page, measures: Measures) -> Iterator[Paragraph]:
    current: Paragraph | None = None
    for line in column:
        if current is None:
            current = Paragraph([line])
        elif _begins(line, current, page, measures):
            yield current
            current = Paragraph([line], max(0.0, current.lines[-1].baseline - line.baseline))
        else:
            current.lines.append(line)
    if current is not None:
        yield current


def _begins(line: Line, current: Paragraph, page: Page, measures: Measures) -> bool:
    """True where a line begins a new paragraph."""
    before = current.lines[-1]
    size = before.style.size
    if line.role != before.role or line.group != before.group:
        return True
    if line.role == "heading":
        return False
    if abs(line.style.size - size) > max(0.75, 0.07 * size) or line.style.bold != before.style.bold:
        return True
    distance = before.baseline - line.baseline
    if distance < 0 or distance > _WIDER * _leading(current, measures):
        return True
    if _centred(line, before, measures):
        return False
    early = _ends_early(before, line, measures, page)
    shift = line.left - before.left
    ended = early or ends_a_sentence(before.text)
    if _ITEM.match(line.text) and (ended or current.is_item or abs(shift) > _INDENT * size):
        return True
    if current.is_item and len(current.lines) == 1 and shift > 0.3 * size:
        return False
    # Lines shift in the middle of a sentence too: beside a picture, and under the first of a hanging paragraph.
    alone = len(current.lines) == 1 and not any(
        one.bottom < before.top and before.bottom < one.top for one in page.pictures
    )
    return early or ((ended or alone) and _shifted(shift / size, current, hanging=not ended))


def _shifted(ems: float, current: Paragraph, *, hanging: bool) -> bool:
    """True where a line begins further in, or further out, than lines of its paragraph do."""
    if len(current.lines) > 1:
        return abs(ems) > _INDENT
    return ems < -_DEEPEST_INDENT or (ems > _INDENT and not hanging)


def _leading(current: Paragraph, measures: Measures) -> float:
    if len(current.lines) > 1:
        return current.lines[-2].baseline - current.lines[-1].baseline
    size = current.style.size
    return measures.leading.get(size, _UNKNOWN_LEADING * size)


def _ends_early(before: Line, line: Line, measures: Measures, page: Page) -> bool:
    """True where the next line's first word would have found room."""
    size = before.style.size
    if before.text.endswith(("-", "\u00ad")):
        return False
    return before.right + _width_of_first(line) < _right(before, measures, page) - 0.5 * size


def _right(line: Line, measures: Measures, page: Page) -> float:
    """Where lines end there: before a picture that text runs around, else at the column's edge."""
    edge = measures.right[(line.page, line.column)]
    for picture in page.pictures:
        beside = picture.bottom - line.style.size < line.baseline < picture.top + line.style.size
        if beside and line.right <= picture.left + 2 < edge:
            edge = picture.left - line.style.size
    return edge


def _centred(line: Line, before: Line, measures: Measures) -> bool:
    """True for two lines with one middle and different ends, neither of which fills the column."""
    key = (line.page, line.column)
    middle = (line.left + line.right - before.left - before.right) / 2
    inside = line.left - measures.left[key] > 2 * line.style.size and before.left - measures.left[key] > line.style.size
    return abs(middle) < 2 and abs(line.left - before.left) > 2 and inside


def _goes_on(before: Paragraph, after: Paragraph, measures: Measures) -> bool:
    """True where a paragraph goes on in the next column or on the next page."""
    last, first = before.lines[-1], after.first
    if last.role or first.role or last.style.size != first.style.size or last.style.bold != first.style.bold:
        return False
    if after.is_item or first.page > last.page + 1:
        return False
    if first.text[:1].islower():
        return True
    full = last.right + _width_of_first(first) > measures.right[(last.page, last.column)] - 0.5 * last.style.size
    if ends_a_sentence(last.text):
        indent = first.left - measures.left[(first.page, first.column)]
        return full and len(before.lines) > 1 < len(after.lines) and indent < 0.5 * first.style.size
    return full and not last.text.endswith(":")


def _width_of_first(line: Line) -> float:
    """Of its first word, with a space before it."""
    right = line.words[0].right
    for word in line.words[1:]:
        if not word.glued:
            break
        right = word.right
    return right - line.words[0].left + 0.3 * line.style.size


def texts(found: Iterable[Paragraph]) -> list[str]:
    """The text of each line but the last of paragraphs: what a vocabulary is made of."""
    return [line.text for paragraph in found for line in paragraph.lines]
