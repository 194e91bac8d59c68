"""Headings of a book, made one outline across its files: the title is level 1, chapters are level 2. Pure.

Makers of books begin every file with h1, or mark sections of any depth with the same tag; the table of contents knows
better, where it names them. Trees are changed in place: each heading gets the tag of its level.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from lxml import etree

from tour.documents.epub.anchors import Page, named
from tour.documents.epub.contents import Entry
from tour.documents.epub.titles import is_book_title
from tour.documents.formats.xhtml import HEADINGS, words
from tour.documents.signs.numbering import is_label

_SECTIONS = ("section", "article")
_SECTION_CLASSES = frozenset(("section", "sect1", "sect2", "sect3", "sect4", "sect5", "level2", "level3", "level4"))
_DEEPEST = 6
_PART_WORDS = 60
"""A page with so few words only announces the chapters after it."""


def outline(pages: Sequence[Page], entries: Sequence[Entry], title: str) -> str:
    """Give every heading its level, and pages without one the title that the table of contents has for them.

    Answers the book's title as its text shows it; "" where the text does not.
    """
    known: dict[etree._Element, int] = {}
    by_page = _levels(pages, entries, title)
    for page in pages:
        known |= named(page, by_page.get(page.member, []))
    headings = [one for page in pages for one in page.body.iter(*HEADINGS) if one not in page.aside and words(one)]
    shown = _title_heading(headings, title)
    stack: list[tuple[tuple[int, int], int]] = []
    for heading in headings:
        rank = (int(str(heading.tag)[1]), _nesting(heading))
        level = known.get(heading, 0)
        if heading is shown:
            heading.tag, stack = "h1", []
            continue
        while stack and (stack[-1][1] >= level if level else stack[-1][0] >= rank):
            stack.pop()
        level = level or (stack[-1][1] + 1 if stack else 2)
        stack.append((rank, level))
        heading.tag = f"h{min(level, _DEEPEST)}"
    return words(shown) if shown is not None else ""


def _title_heading(headings: Sequence[etree._Element], title: str) -> etree._Element | None:
    """The heading that is the book's title: it comes first, and says so, or alone stands above all others."""
    if not headings:
        return None
    first = headings[0]
    if is_book_title(words(first), title):
        return first
    others = [heading for heading in headings if heading is not first]
    above_all = len(others) > 1 and all(str(heading.tag) > str(first.tag) for heading in others)
    return first if above_all and first.tag == "h1" and not is_label(words(first)) and not title else None


def _nesting(heading: etree._Element) -> int:
    """How many sections it stands in."""
    return sum(
        one.tag in _SECTIONS or not _SECTION_CLASSES.isdisjoint(one.get("class", "").split())
        for one in heading.iterancestors("section", "article", "div")
    )


def _levels(pages: Sequence[Page], entries: Sequence[Entry], title: str) -> dict[str, list[tuple[Entry, int]]]:
    """The entries of each page with their levels.

    Entries below the book's own title move up, and so do chapters below a part whose page only names it: a stop is a
    chapter, not a part.
    """
    sizes = {page.member: len(words(page.body).split()) for page in pages}
    outermost = [entry for entry in entries if entry.depth == 1]
    by_page: dict[str, list[tuple[Entry, int]]] = defaultdict(list)
    stack: list[tuple[int, int]] = []
    for index, entry in enumerate(entries):
        while stack and stack[-1][0] >= entry.depth:
            stack.pop()
        shift = stack[-1][1] if stack else 0
        level = max(2, entry.depth - shift + 1)
        is_title = entry.depth == 1 and (
            is_book_title(entry.title, title) or (len(outermost) == 1 and len(entries) > 1)
        )
        child = entries[index + 1] if index + 1 < len(entries) and entries[index + 1].depth > entry.depth else None
        apart = child is not None and child.member != entry.member
        is_part = level == 2 and apart and sizes.get(entry.member, 0) <= _PART_WORDS
        stack.append((entry.depth, shift + (is_title or is_part)))
        if not is_title and entry.member in sizes:
            by_page[entry.member].append((entry, level))
    return by_page
