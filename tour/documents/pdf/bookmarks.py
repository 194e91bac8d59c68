"""Bookmarks matched to the lines they lead to."""

from __future__ import annotations

from tour.documents.pdf.layout import Line, Page
from tour.documents.pdf.naming import same_heading, squeezed
from tour.documents.pdf.opening import Bookmark

_MOST_LINES = 4


def mark_headings(pages: list[Page], bookmarks: list[Bookmark]) -> int:
    """Mark the lines that bookmarks lead to as headings, and count the bookmarks whose lines were found.

    The level of a marked line is that of its bookmark, 0 for the outermost.
    """
    found = 0
    for number, bookmark in enumerate(bookmarks, start=1):
        lines = next(
            (
                lines
                for near in (bookmark.page, bookmark.page + 1, bookmark.page - 1)
                if 1 <= near <= len(pages) and (lines := _lines(pages[near - 1].text, bookmark.title))
            ),
            [],
        )
        for line in lines:
            line.role, line.level, line.group = "heading", bookmark.level, number
        found += bool(lines)
    return found


def _lines(text: list[Line], title: str) -> list[Line]:
    """The lines of a page that are together what a bookmark names: the largest, where several are."""
    wanted = squeezed(title)
    best: list[Line] = []
    for begin, first in enumerate(text):
        start = squeezed(first.text)
        if not start:
            continue
        joined = ""
        for end in range(begin, min(begin + _MOST_LINES, len(text))):
            if text[end].column != first.column:
                break
            joined = f"{joined} {text[end].text}".strip()
            if len(joined) > 3 * len(title) + 40:
                break
            if same_heading(joined, title) and (not best or first.style.size > best[0].style.size):
                best = text[begin : end + 1]
                break
            if wanted and not _could_begin(squeezed(joined), wanted):
                break
    return best


def _could_begin(joined: str, wanted: str) -> bool:
    """True while lines may still become what is wanted, a label or a number before it set aside."""
    return len(joined) <= 14 or wanted.startswith(joined) or joined[-8:] in wanted
