"""The table of contents of an EPUB: its navigation file, or the NCX of EPUB 2. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from tour.documents.formats.archive import Archive
from tour.documents.formats.xhtml import page, types, words

_MACHINE = re.compile(
    r"(?:section|sektion|abschnitt|part|file|page|split|index)[\s_-]?\d{1,4}|start|begin|text|body|"
    r"main content|untitled|unknown|[\w./-]+\.x?html?",
    re.I,
)
"""Titles that a program makes where a writer gave none."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the table of contents."""

    title: str
    member: str
    anchor: str
    """Id of the element it points at; empty for the file itself."""
    depth: int
    """1 for the outermost."""


def entries(archive: Archive, member: str) -> list[Entry]:
    """The lines of a table of contents in order; none where the file cannot be read as one.

    Raises:
        BadDocument: the file declares entities of its own, or it is larger than a part may be.
    """
    root = page(archive.read(member))
    found = [one for one in root.iter("navpoint") if isinstance(one.tag, str)]
    lines = _of_ncx(found) if found else _of_navigation(root)
    made = []
    for title, href, depth in lines:
        target = archive.resolve(member, href)
        if title and target and not _MACHINE.fullmatch(title):
            made.append(Entry(title, target, href.partition("#")[2], depth))
    return made


def landmarks(archive: Archive, member: str) -> dict[str, str]:
    """Member name -> what the navigation file's landmarks say it is."""
    kinds: dict[str, str] = {}
    for nav in page(archive.read(member)).iter("nav"):
        if "landmarks" in types(nav):
            for link in nav.iter("a"):
                if "#" not in link.get("href", ""):
                    kinds.setdefault(archive.resolve(member, link.get("href", "")), " ".join(types(link)))
    kinds.pop("", None)
    return kinds


def _of_ncx(points: list[etree._Element]) -> Iterator[tuple[str, str, int]]:
    depths: dict[etree._Element, int] = {}
    for point in points:
        parent = point.getparent()
        depths[point] = depths.get(parent, 0) + 1 if parent is not None else 1
        label, content = point.find("navlabel"), point.find("content")
        if label is not None and content is not None:
            yield words(label), content.get("src", ""), depths[point]


def _of_navigation(root: etree._Element) -> Iterator[tuple[str, str, int]]:
    navs = [nav for nav in root.iter("nav") if "toc" in types(nav)] or list(root.iter("nav"))[:1]
    for nav in navs[:1]:
        depths: dict[etree._Element, int] = {nav: 0}
        for element in nav.iterdescendants():
            parent = element.getparent()
            depths[element] = depths.get(parent, 0) + (element.tag == "ol") if parent is not None else 0
            if element.tag == "a":
                yield words(element), element.get("href", ""), max(1, depths[element])
