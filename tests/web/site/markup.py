"""A page, parsed with the standard library alone."""

from __future__ import annotations

from html.parser import HTMLParser
from xml.etree.ElementTree import Element, TreeBuilder

_EMPTY = {"meta", "link", "img", "source", "input", "br"}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tree = TreeBuilder()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tree.start(tag, {name: value or "" for name, value in attrs})
        if tag in _EMPTY:
            self.tree.end(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tree.start(tag, {name: value or "" for name, value in attrs})
        self.tree.end(tag)

    def handle_endtag(self, tag: str) -> None:
        self.tree.end(tag)

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.tree.data(data)


def parse(page: str) -> Element:
    """The html element of a page."""
    reader = _Reader()
    reader.feed(page)
    return reader.tree.close()


def having(within: Element, *, tag: str = "*", kind: str = "", key: str = "") -> list[Element]:
    """All elements of this tag, class and id."""
    return [
        each
        for each in within.iter(None if tag == "*" else tag)
        if (not kind or kind in each.get("class", "").split()) and (not key or each.get("id") == key)
    ]


def words(element: Element) -> str:
    """What can be read in it, with single spaces."""
    return " ".join(" ".join(element.itertext()).split())
