"""What stands beside a document's text: notes, comments, headers and footers. All of it is left out, and listed."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from tour.documents.docx.names import W
from tour.documents.docx.package import Package
from tour.documents.docx.pieces import paragraphs
from tour.documents.docx.story import Story
from tour.errors import BadDocument
from tour.model import Block

_BESIDE = (
    ("footnotes", "footnote", "footnotes"),
    ("endnotes", "endnote", "endnotes"),
    ("comments", "comment", "comments"),
)
"""Kinds of parts, the element of each entry, and what the part is called."""
_FURNITURE = (("header", "page header"), ("footer", "page footer"))
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


def beside(package: Package, story: Story) -> Iterator[Block]:
    """Blocks left out: every note, comment, header and footer. A damaged one is passed over: nothing of it is read."""
    for kind, entry, place in _BESIDE:
        for root in _roots(package, kind, place):
            for number, element in enumerate(root.iterchildren(W + entry), start=1):
                if element.get(W + "type") not in _SEPARATORS:
                    yield from _left(story, element, number, entry, place)
    for kind, reason in _FURNITURE:
        seen: set[str] = set()
        for number, root in enumerate(_roots(package, kind, reason), start=1):
            for block in _left(story, root, number, reason, reason):
                if block.text not in seen:
                    yield block
                seen.add(block.text)


def _roots(package: Package, kind: str, what: str) -> list[etree._Element]:
    try:
        return [root for _, root in package.related(kind, what)]
    except BadDocument:
        return []


def _left(story: Story, element: etree._Element, number: int, reason: str, place: str) -> Iterator[Block]:
    text = " ".join(filter(None, (paragraph.text for paragraph in paragraphs(story.pieces(element)))))
    if text:
        yield Block("left out", text, number, reason=reason, place=place)
