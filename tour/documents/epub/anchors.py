"""What a line of a table of contents points at: a heading, a line that is one in all but its tag, or nothing. Pure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml import etree

from tour.documents.epub.contents import Entry
from tour.documents.epub.titles import alike, squeezed
from tour.documents.formats.xhtml import HEADINGS, words

_LINES = ("p", "div", "dt", "center", "blockquote", "li")
_NEAR = 4
"""So many lines, or headings, below an anchor its title is looked for."""
_SCANNED = 200
"""Elements."""
_FEW_WORDS = 12
_SHORTEST_RUN_IN = 3
"""Letters."""
_AFTER_RUN_IN = " \t\n\u00a0.:—–-"
_CONTAINERS = ("body", "section", "article", "main", "div")


@dataclass(slots=True)
class Page:
    """One file of the book's text."""

    member: str
    body: etree._Element
    aside: frozenset[etree._Element] = frozenset()
    """Headings inside what is left out."""
    guessed: set[str] = field(default_factory=set)
    """Headings that only the table of contents knew."""


def named(page: Page, entries: Sequence[tuple[Entry, int]]) -> dict[etree._Element, int]:
    """The headings that the table of contents names, with the level it gives them.

    A line that is a title in all but its tag becomes a heading, and so does the beginning of a paragraph (a run-in
    heading); where the page does not show the title at all, the heading is added. A page of pictures gets none.
    """
    if not entries or not words(page.body):
        return {}
    nodes = [one for one in page.body.iter() if isinstance(one.tag, str)]
    order = {one: index for index, one in enumerate(nodes)}
    anchors: dict[str, etree._Element] = {}
    for one in nodes:
        anchors.setdefault(one.get("id") or one.get("name") or "", one)
    targets = [anchors.get(entry.anchor, page.body) if entry.anchor else page.body for entry, _ in entries]
    starts = sorted({order[target] for target in targets})
    headings = [
        index for index, one in enumerate(nodes) if one.tag in HEADINGS and one not in page.aside and words(one)
    ]
    found: dict[etree._Element, int] = {}
    for (entry, level), target in zip(entries, targets, strict=True):
        at = order[target]
        following = bisect_right(starts, at)
        until = starts[following] if following < len(starts) else len(nodes)
        heading = _heading_at(nodes, headings, at, until, entry.title)
        if heading is None and (entry.anchor == "" or target is not page.body):
            heading = _made(page, nodes[at:until], entry.title)
        if heading is not None:
            found.setdefault(heading, level)
    return found


def _heading_at(
    nodes: Sequence[etree._Element], headings: Sequence[int], at: int, until: int, title: str
) -> etree._Element | None:
    """The heading that an anchor stands in or before."""
    around = next(nodes[at].iterancestors(*HEADINGS), None)
    if around is not None:
        return around
    position = bisect_left(headings, at)
    first = None
    for index in headings[position : position + _NEAR]:
        if index >= until:
            break
        if alike(words(nodes[index]), title):
            return nodes[index]
        first = index if first is None else first
    if first is None or _says_something(nodes[at:first]):
        return None
    return nodes[first]


def _says_something(nodes: Sequence[etree._Element]) -> bool:
    """True for elements with text of their own, as a paragraph before a heading has."""
    texts = (text for node in nodes[:_SCANNED] for text in (node.text, node.tail) if text)
    return len(nodes) > _SCANNED or sum(len(text.split()) for text in texts) > _FEW_WORDS


def _made(page: Page, nodes: Sequence[etree._Element], title: str) -> etree._Element | None:
    """A heading where the page shows none by its tags."""
    lines = (one for one in nodes[:_SCANNED] if one.tag in _LINES and words(one) and _is_line(one))
    wanted = squeezed(title)
    for _, line in zip(range(_NEAR), lines, strict=False):
        text = squeezed(words(line))
        if text == wanted:
            line.tag = "h2"
            return line
        if len(wanted) >= _SHORTEST_RUN_IN and text.startswith(wanted) and line.getparent() is not None:
            return _split(line, wanted)
    page.guessed.add(" ".join(title.split()))
    return _inserted(page.body, nodes[0], title)


def _is_line(element: etree._Element) -> bool:
    return next(element.iterdescendants(*_LINES, *HEADINGS), None) is None


def _split(line: etree._Element, wanted: str) -> etree._Element:
    """Take a run-in heading out of the paragraph that it begins."""
    left, shown = len(wanted), ""
    for node in line.iter():
        for part in ("text", "tail") if node is not line else ("text",):
            value = getattr(node, part) or ""
            length = 0
            for character in value:
                if left <= 0 and character not in _AFTER_RUN_IN:
                    break
                left -= character.isalnum()
                length += 1
            shown += value[:length]
            setattr(node, part, value[length:])
            if length < len(value):
                return _before(line, shown)
    return _before(line, shown)


def _before(line: etree._Element, text: str) -> etree._Element:
    heading = etree.Element("h2")
    heading.text = text.strip(_AFTER_RUN_IN)
    line.addprevious(heading)
    return heading


def _inserted(body: etree._Element, target: etree._Element, title: str) -> etree._Element:
    heading = etree.Element("h2")
    heading.text = title
    around = (one for one in (target, *target.iterancestors()) if one.tag in (*_LINES, *_CONTAINERS))
    block = next(around, body)
    if block is body or block.tag in _CONTAINERS:
        block.insert(0, heading)
        heading.tail, block.text = block.text, None
    else:
        block.addprevious(heading)
    return heading
