"""Running heads, feet and page numbers: short lines at the edge of pages that come again at the same height."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from tour.documents.pdf.layout import Line, Page

_OUTERMOST = 3
"""Lines from the edge of a page."""
_MARGIN = 0.2
"""Share of a page's height in which they stand."""
_LONGEST = 120
_SEVERAL = 3
_FEW_PAGES = 4
_LARGEST_NUMBER = 14
"""Points: a larger one is a chapter's."""
_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b", re.I)
_NUMBER = re.compile(
    r"(?:[-–—|·\[(]\s*)?(?:(?:page|p\.?|seite|pagina|página|side|sida|стр\.?)\s*)?(?:[A-Z]{1,2}-)?(?:\d{1,4}|[ivxlc]{1,8})"
    r"(?:\s*(?:/|of|von|de|sur|из)\s*\d{1,4})?(?:\s*[-–—|·\])])?",
    re.I,
)


def leave_out_running_lines(pages: list[Page]) -> None:
    """Mark the running heads, feet and page numbers of all pages as left out."""
    known = _Known(pages)
    for page in pages:
        outer = _outer(page)
        for one in known.edges[page.number]:
            if _NUMBER.fullmatch(one.text) and one in outer and one.style.size <= _LARGEST_NUMBER:
                one.leave_out("page number")
            elif known.comes_again(one, outermost=one in outer) or (one in outer and known.has_a_place(one, page)):
                one.leave_out("running head")


class _Known:
    """What the edges of all pages have in common: words, heights, and numbers that count with the pages."""

    def __init__(self, pages: list[Page]) -> None:
        self.edges = {page.number: _edges(page) for page in pages}
        self._pages = len(pages)
        self._places: dict[str, Counter[int]] = defaultdict(Counter)
        self._heights = Counter[int]()
        self._counts = Counter[int]()
        for found in self.edges.values():
            for one in found:
                self._places[_folded(one)][_height(one)] += 1
            self._heights.update({_height(one) for one in found})
            self._counts.update({count for one in found for count in _counts(one)})

    def comes_again(self, one: Line, *, outermost: bool) -> bool:
        """True where the same words, numbers aside, stand at the same height of several pages."""
        times = _near(self._places[_folded(one)], one)
        return times >= _SEVERAL or (times == _SEVERAL - 1 and self._pages <= _FEW_PAGES and outermost)

    def has_a_place(self, one: Line, page: Page) -> bool:
        """True for words set apart, where most pages have some, or with a number that counts with the pages."""
        counted = any(self._counts[count] >= _SEVERAL for count in _counts(one))
        usual = _near(self._heights, one) >= max(_SEVERAL, 0.5 * self._pages)
        return (counted or usual) and _stands_apart(one, page)


def _counts(one: Line) -> set[int]:
    """How far the numbers at the ends of a line are ahead of its page."""
    words = one.text.split()
    return {int(word) - one.page for word in (words[0], words[-1]) if word.isdecimal() and len(word) <= 4}


def _edges(page: Page) -> list[Line]:
    """Lines in the upper and lower margin, by height, whatever their column."""
    ordered = sorted(page.text, key=lambda one: -one.baseline)
    heights = sorted({round(one.baseline) for one in ordered})
    if not heights:
        return []
    low, high = heights[:_OUTERMOST][-1], heights[-_OUTERMOST:][0]
    bottom, top = _MARGIN * page.height, (1 - _MARGIN) * page.height
    return [
        one
        for one in ordered
        if len(one.text) <= _LONGEST
        and (
            (round(one.baseline) <= low and one.baseline < bottom)
            or (round(one.baseline) >= high and one.baseline > top)
        )
    ]


def _outer(page: Page) -> list[Line]:
    """The lines at the very top and at the very bottom."""
    text = page.text
    if not text:
        return []
    high, low = max(one.baseline for one in text), min(one.baseline for one in text)
    return [one for one in text if one.baseline > high - 3 or one.baseline < low + 3]


def _stands_apart(one: Line, page: Page) -> bool:
    """True for a short line with more space to its neighbour than lines of text have, and the look of no sentence."""
    others = [abs(other.baseline - one.baseline) for other in page.lines if abs(other.baseline - one.baseline) > 3]
    words = one.text.split()
    numbered = bool(_NUMBER.fullmatch(words[0]) or _NUMBER.fullmatch(words[-1]))
    return min(others, default=one.style.size * 2) > 1.6 * one.style.size and (
        numbered or one.cells > 1 or one.style.italic or len(words) <= 12
    )


def _folded(one: Line) -> str:
    return _DIGITS.sub("#", one.text.casefold())


def _height(one: Line) -> int:
    return round(one.baseline / 2)


def _near(places: Counter[int], one: Line) -> int:
    height = _height(one)
    return places[height - 1] + places[height] + places[height + 1]
