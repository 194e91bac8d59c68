"""Bytes of a web page into a tree, within limits."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urljoin

from lxml import etree

from tour.documents.dom.styles import classes_stated
from tour.documents.formats.decoding import decode
from tour.errors import BadDocument
from tour.model import Source

MAX_BYTES = 20_000_000
"""The longest articles have two: a page above it holds more than a tour's text."""
MOST_ELEMENTS = 120_000
"""Ten times a long book's; they take seconds."""
_META = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.I)
_XML = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_.-]{2,40})""")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,300}\?>")
_CLOSED = re.compile(r"<(html|body)\b([^<>]{0,500})/>", re.I)
"""A root that says it is empty, as browsers never believe."""
_HEAD = 4096
_DEEP = "Excessive depth"


@dataclass(frozen=True, slots=True)
class Page:
    """A web page, parsed."""

    root: etree._Element
    body: etree._Element
    text: str
    """The whole page as it came, decoded."""
    base: str
    """The address that relative addresses start at; empty where none is known."""
    classes: Mapping[str, tuple[str, ...]]
    """What its style sheet makes of its classes: names -> styles, as dom.styles has them."""
    warnings: tuple[str, ...] = ()


def opened(source: Source) -> Page:
    """Decode and parse a page.

    Raises:
        BadDocument: empty, no text, larger than MAX_BYTES or MOST_ELEMENTS, nested too deep, or without any element.
    """
    decoded = decode(source.data, declared=_declared(source), most=MAX_BYTES)
    text = _CLOSED.sub(r"<\1\2>", _DECLARATION.sub("", decoded.text, count=1), count=2)
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise BadDocument("The page cannot be read as HTML: save it again in a browser, and import that.") from error
    if any(_DEEP in entry.message for entry in parser.error_log):
        raise BadDocument("The page nests its elements more than 2,000 deep: save its text alone, and import that.")
    if root is None:
        raise BadDocument("The page is empty: give a page with a title and some paragraphs.")
    if sum(1 for _ in islice(root.iter(), MOST_ELEMENTS + 1)) > MOST_ELEMENTS:
        raise BadDocument(f"The page has more than {MOST_ELEMENTS:,} elements: split it into several tours.")
    return Page(root, _body(root), text, _base(root, source), _classes(root), decoded.warnings)


def _body(root: etree._Element) -> etree._Element:
    """The body; the whole page where it is missing, or was closed before it began."""
    body = root.find("body")
    if body is None or (len(body) == 0 and not (body.text or "").strip()):
        return root
    return body


def _declared(source: Source) -> str:
    """The encoding that the server said, else the page itself."""
    if source.charset:
        return source.charset
    found = _META.search(source.data[:_HEAD]) or _XML.match(source.data[:_HEAD])
    return found.group(1).decode("ascii", "replace") if found else ""


def _classes(root: etree._Element) -> dict[str, tuple[str, ...]]:
    return classes_stated("\n".join(one.text or "" for one in root.iter("style")))


def _base(root: etree._Element, source: Source) -> str:
    stated = next((one.get("href") or "" for one in root.iter("base") if one.get("href")), "").strip()
    if not stated:
        return source.address
    try:
        whole = urljoin(source.address, stated)
    except ValueError:
        return source.address
    return whole if whole.startswith(("http://", "https://")) else source.address
