"""Tables of contents: lines with dotted leaders and page numbers, or whatever follows a heading that says so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from tour.documents.pdf.layout import Line, Page
from tour.documents.pdf.naming import is_label, is_list_of_pages, squeezed, without_number
from tour.documents.pdf.opening import Bookmark

_LEADER = re.compile(r"(?:[.·•_]\s?){4}|…\s?…")
_PAGE_NUMBER = re.compile(r"(?:^|\s)(?:\d{1,4}|[ivxlc]{1,8})$")
_FEWEST = 3
_MOST_WRAPPED = 3
"""Lines of one entry before the one with its page number."""


def leave_out_contents(pages: list[Page], outline: Iterable[Bookmark]) -> None:
    """Mark tables of contents as left out: titles of the outline, before the pages they lead to, are entries too."""
    known = {squeezed(without_number(bookmark.title)): bookmark.page for bookmark in outline}
    lines = [line for page in pages for line in page.text]
    last_page = 0.4 * len(pages) + 3
    index = 0
    while index < len(lines):
        line = lines[index]
        named = is_list_of_pages(line.text)
        begin = index + 1 if named else index
        end = _end(lines, begin, known if named else {}, strict=not named)
        enough = end - begin >= (1 if named and line.page <= last_page else _FEWEST)
        if enough and (named or _leaders(lines[begin:end]) >= _FEWEST):
            for one in lines[index:end]:
                one.leave_out("table of contents")
            index = end
        else:
            index += 1


def _end(lines: list[Line], begin: int, known: Mapping[str, int], *, strict: bool) -> int:
    """Where the entries that begin at a line end."""
    end, index = begin, begin
    while index < len(lines) and index - end <= _MOST_WRAPPED:
        line = lines[index]
        if _is_entry(line, strict=strict) or line.page < known.get(squeezed(without_number(line.text)), 0):
            end = index + 1
        elif strict and end == begin:
            break
        index += 1
    return end


def _is_entry(line: Line, *, strict: bool) -> bool:
    if _LEADER.search(line.text):
        return True
    numbered = bool(_PAGE_NUMBER.search(line.text))
    return numbered and not is_label(line.text) and (line.cells > 1 or not strict)


def _leaders(lines: list[Line]) -> int:
    return sum(bool(_LEADER.search(line.text)) for line in lines)
