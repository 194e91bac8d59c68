"""A page of a book into a tree without namespaces, as the walk over HTML expects it. Pure."""

from __future__ import annotations

import html
import re

from lxml import etree

from tour.documents.formats import safe_xml
from tour.documents.formats.decoding import decode
from tour.errors import BadDocument

MAX_BYTES = 20_000_000
"""Of one page."""
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_XML_ENTITIES = ("amp", "lt", "gt", "quot", "apos")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_DECLARED_CHARSET = re.compile(rb"""^<\?xml[^>]{0,100}encoding=["']([A-Za-z0-9._-]{2,40})["']""")
_EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
_LINK = "{http://www.w3.org/1999/xlink}href"


def page(data: bytes) -> etree._Element:
    """The root of a page: the names of its elements in small letters, without namespaces.

    Raises:
        BadDocument: it is empty, no text, too large, or declares entities of its own.
    """
    text = _decoded(data)
    if "<!ENTITY" in text[:100_000].upper():
        raise BadDocument("The file declares entities of its own, which are not read: save it without them.")
    text = _ENTITY.sub(_character, _DECLARATION.sub("", text, count=1))
    try:
        root = safe_xml.parse(text.encode(), "a page")
    except BadDocument:
        return from_html(text)
    return _without_namespaces(root)


def from_html(text: str) -> etree._Element:
    """The root of HTML, or of a page that is no XML, read as browsers read it.

    Raises:
        BadDocument: it nests its elements more than 2,000 deep.
    """
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, etree.ParserError, ValueError):
        root = None
    if any("Excessive depth" in entry.message for entry in parser.error_log):
        raise BadDocument("The document nests its elements more than 2,000 deep: save its text alone, and import that.")
    return etree.fromstring("<html><body/></html>") if root is None else root


def types(element: etree._Element) -> list[str]:
    """The words of its epub:type, and of its role without "doc-"."""
    stated = element.get(_EPUB_TYPE) or element.get("epub:type") or ""
    role = element.get("role", "")
    return stated.lower().split() + ([role.removeprefix("doc-")] if role.startswith("doc-") else [])


def link(element: etree._Element) -> str:
    """What an element of SVG or HTML points at."""
    return element.get(_LINK) or element.get("xlink:href") or element.get("href") or ""


def words(element: etree._Element) -> str:
    """All text in an element, white space folded."""
    return " ".join("".join(str(text) for text in element.itertext()).split())


def _decoded(data: bytes) -> str:
    declared = _DECLARED_CHARSET.match(data)
    return decode(data, declared=declared[1].decode() if declared else "", most=MAX_BYTES).text


def _character(match: re.Match[str]) -> str:
    """A named character of HTML, which XML knows only from a file elsewhere."""
    return match[0] if match[1] in _XML_ENTITIES else html.unescape(match[0])


def _without_namespaces(root: etree._Element) -> etree._Element:
    for element in root.iter():
        if isinstance(element.tag, str):
            element.tag = etree.QName(element).localname.lower()
    return root
