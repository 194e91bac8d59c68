"""Which pages of a book are no part of its text: cover, title page, contents, notes, advertisements. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from tour.documents.epub.titles import is_book_title
from tour.documents.formats.xhtml import HEADINGS, types, words
from tour.documents.signs.apparatus import reason_of_heading
from tour.documents.signs.lines import is_prose

_KINDS = {
    "cover": "cover",
    "frontcover": "cover",
    "backcover": "cover",
    "cover-image": "cover",
    "titlepage": "title page",
    "title-page": "title page",
    "halftitlepage": "title page",
    "halftitle": "title page",
    "half-title": "title page",
    "copyright-page": "copyright notice",
    "copyright": "copyright notice",
    "imprint": "copyright notice",
    "legalnotice": "copyright notice",
    "imprimatur": "copyright notice",
    "toc": "table of contents",
    "toc-brief": "table of contents",
    "contents": "table of contents",
    "tableofcontents": "table of contents",
    "landmarks": "table of contents",
    "page-list": "table of contents",
    "loi": "list of illustrations",
    "lot": "list of illustrations",
    "loa": "list of illustrations",
    "lov": "list of illustrations",
    "index": "index",
    "colophon": "colophon",
    "dedication": "dedication",
    "acknowledgments": "acknowledgements",
    "acknowledgements": "acknowledgements",
    "contributors": "acknowledgements",
    "bibliography": "references",
    "footnotes": "notes",
    "endnotes": "notes",
    "rearnotes": "notes",
    "notes": "notes",
    "glossary": "glossary",
    "errata": "errata",
    "other-credits": "acknowledgements",
    "alsoby": "advertisement",
    "ad": "advertisement",
    "advertisement": "advertisement",
    "ads": "advertisement",
    "newsletter": "advertisement",
    "abouttheauthor": "about the author",
}
"""Words of epub:type, role, the guide, and names of files -> reason."""
_ENDINGS = {
    "ad": "advertisement",
    "ads": "advertisement",
    "cover": "cover",
    "titlepage": "title page",
    "copyright": "copyright notice",
    "toc": "table of contents",
}
"""Last words of files' names."""
_NAME = re.compile(
    r"^(?:\d{0,4}[-_. ]*|chapter[-_]?|page[-_]?|part[-_]?)([a-z]+(?:[-_]?(?:page|image|title))?)[-_. ]?\d{0,4}$"
)
_BOXES = frozenset(("note", "tip", "warning", "caution", "important", "admonition", "abstract"))
_CLASSES = {
    "legalnotice": "copyright notice",
    "copyright": "copyright notice",
    "authorgroup": "byline",
    "releaseinfo": "date of the page",
    "pubdate": "date of the page",
    "revhistory": "date of the page",
    "transnote": "transcriber's note",
    "transcribers-note": "transcriber's note",
    "pg-boilerplate": "licence of Project Gutenberg",
}
_H = ("h1", "h2", "h3")
_FEW_HEADINGS = 4
_WEAK_WORDS = 300
"""Above so many words a file's mere name, or the guide, is not believed."""
_LINKED = 0.6
_ENOUGH_LINKS = 5


def reason_of_page(
    body: etree._Element, *, member: str, kind: str = "", title: str = "", book: str = "", linear: bool = True
) -> str:
    """Why a page of a book is left out as a whole; empty for a part of the text.

    `kind` is what the guide or the landmarks say of it, `title` what the table of contents calls it,
    `book` the book's title.
    """
    stated = _of_types(body)
    if stated:
        return stated
    count = len(words(body).split())
    weak = [_KINDS.get(word, "") for word in (*kind.lower().split(), _stem(member))]
    weak.append(_ENDINGS.get(re.split(r"[-_. ]", member.lower().rpartition(".")[0])[-1], ""))
    for reason in weak:
        if reason and count <= _WEAK_WORDS:
            return reason
    if _is_title_page(body, book):
        return "title page"
    by_heading = _of_heading(body) or (reason_of_heading(title) if title and next(body.iter(*_H), None) is None else "")
    return by_heading or _of_links(body, count) or ("" if linear else "outside the reading order")


def reason_of_element(element: etree._Element) -> str:
    """Why a part of a page is left out, told by its epub:type or by the classes that makers of books give it."""
    for word in types(element):
        if word in _KINDS:
            return _KINDS[word]
    if element.tag == "figure":
        shown = {one.tag for one in element.iter("img", "image", "table")}
        return "table" if shown == {"table"} else ""
    names = element.get("class", "").split()
    if "title" in names or "admonition-title" in names:
        parent = element.getparent()
        boxed = parent is not None and not _BOXES.isdisjoint(parent.get("class", "").split())
        return "label of a box" if boxed else ""
    return next((_CLASSES[name] for name in names if name in _CLASSES), "") if names else ""


def _is_title_page(body: etree._Element, book: str) -> bool:
    """True for a page whose only heading is the book's title, without any sentence below it but notices."""
    headings = [words(one) for one in body.iter(*HEADINGS) if words(one)]
    if not headings or not is_book_title(headings[0], book) or len(words(body).split()) > _WEAK_WORDS * 2:
        return False
    lines = [one for one in body.iter("p", "div", "td", "li") if not _has_blocks(one) and not _is_noticed(one)]
    return not any(is_prose(words(one)) for one in lines) and len(headings) <= _FEW_HEADINGS


def _is_noticed(element: etree._Element) -> bool:
    return any(reason_of_element(one) for one in (element, *element.iterancestors()))


def _of_types(body: etree._Element) -> str:
    """What the body says it is, or the one element that holds all of it."""
    element = body
    for _ in range(6):
        for word in types(element):
            if word in _KINDS:
                return _KINDS[word]
        inner = [one for one in element if isinstance(one.tag, str)]
        if len(inner) != 1 or (element.text or "").strip():
            return ""
        element = inner[0]
    return ""


def _stem(member: str) -> str:
    stem = member.rpartition("/")[2].rpartition(".")[0].lower()
    found = _NAME.match(stem)
    word = found[1].replace("_", "") if found else ""
    return "" if word == "index" else word


def _of_heading(body: etree._Element) -> str:
    headings = [one for one in body.iter(*_H) if words(one)]
    first = next(iter(headings), None) if headings else _first_line(body)
    if first is None:
        return ""
    reason = reason_of_heading(words(first))
    same = [one for one in headings if one.tag == first.tag]
    whole = len(same) <= 1 and (len(headings) <= _FEW_HEADINGS or len(words(body).split()) <= _WEAK_WORDS)
    return reason if whole or reason in ("index", "notes", "references", "glossary") else ""


def _first_line(body: etree._Element) -> etree._Element | None:
    return next((one for one in body.iter("p", "div") if words(one) and not _has_blocks(one)), None)


def _has_blocks(element: etree._Element) -> bool:
    return next(element.iter("p", "ul", "ol", "table", "section", "h1", "h2", "h3"), element) is not element


def _of_links(body: etree._Element, count: int) -> str:
    """A page that is mostly links within the book is a list of its chapters."""
    links = [one for one in body.iter("a") if _inside(one.get("href", ""))]
    linked = sum(len(words(one).split()) for one in links)
    return "table of contents" if len(links) >= _ENOUGH_LINKS and linked > _LINKED * count else ""


def _inside(href: str) -> bool:
    return bool(href) and ":" not in href


def copyright_lines(texts: Iterator[str]) -> str:
    """The first sentences that say whose a book is, or under which licence; "" where none does."""
    found = [text for text in texts if _COPYRIGHT.search(text)]
    return " ".join(found)[:_LONGEST_STATEMENT]


_COPYRIGHT = re.compile(
    r"©|\(c\)\s*\d{4}|\bcopyright\b|creative commons|\bcc[ -]by\b|public domain|all rights reserved|"
    r"\blicen[sc]ed under\b",
    re.I,
)
_LONGEST_STATEMENT = 600
