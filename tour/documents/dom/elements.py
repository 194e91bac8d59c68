"""What kinds of elements there are, and which are no part of a text, with the reason."""

from __future__ import annotations

import re
from itertools import islice

from lxml import etree

INLINE = frozenset(
    (
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "q",
        "ruby",
        "rb",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "blink",
        "img",
        "picture",
        "source",
        "image",
        "svg",
        "noscript",
    )
)
DROPPED = frozenset(
    (
        "script",
        "style",
        "template",
        "head",
        "title",
        "meta",
        "link",
        "base",
        "basefont",
        "iframe",
        "object",
        "embed",
        "applet",
        "audio",
        "video",
        "canvas",
        "map",
        "area",
        "math",
        "rt",
        "rp",
        "del",
        "button",
        "select",
        "option",
        "optgroup",
        "input",
        "textarea",
        "datalist",
        "progress",
        "meter",
        "param",
        "track",
        "frame",
        "noframes",
        "dialog",
        "menuitem",
    )
)
"""Never text: instructions, and things that are played or filled in."""
BOLD = frozenset(("b", "strong", "th"))
ITALIC = frozenset(("i", "em", "cite", "dfn", "address"))
HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LEFT_OUT = {
    "nav": "navigation",
    "aside": "aside",
    "footer": "footer",
    "form": "form",
    "fieldset": "form",
    "menu": "navigation",
    "pre": "preformatted text",
    "xmp": "preformatted text",
    "listing": "preformatted text",
    "address": "address",
}
_AROUND = ("form", "aside")
_PARAGRAPHS = 40
_A_TEXT = 400
"""Characters in paragraphs, more than a form asks for."""
_ROLES = {
    "navigation": "navigation",
    "menu": "navigation",
    "menubar": "navigation",
    "search": "form",
    "contentinfo": "footer",
    "complementary": "aside",
    "doc-endnotes": "notes",
    "doc-endnote": "notes",
    "doc-footnote": "notes",
    "doc-toc": "table of contents",
    "doc-bibliography": "references",
    "doc-index": "index",
    "doc-biblioentry": "references",
    "doc-colophon": "colophon",
    "dialog": "page control",
    "alertdialog": "page control",
}
_TYPES = {
    "footnote": "notes",
    "footnotes": "notes",
    "endnote": "notes",
    "endnotes": "notes",
    "rearnote": "notes",
    "rearnotes": "notes",
    "toc": "table of contents",
    "landmarks": "table of contents",
    "page-list": "page number",
    "loi": "table of contents",
    "lot": "table of contents",
    "bibliography": "references",
    "index": "index",
    "colophon": "colophon",
    "copyright-page": "copyright notice",
}
"""Of epub:type."""
_NAMED = (
    ("notes", re.compile(r"(?:^|\s)(?:foot|end)-?notes?(?:-?(?:list|section|block|content|area))?(?:\s|$)")),
    ("references", re.compile(r"(?:^|\s)(?:references|reflist|bibliography|citations)(?:\s|$)")),
    (
        "table of contents",
        re.compile(r"(?:^|\s)(?:toc|table-of-contents|tableofcontents|contents-list|toc[-_]\w+)(?:\s|$)"),
    ),
    ("infobox", re.compile(r"(?:^|\s)infobox(?:\s|$)")),
    (
        "hidden",
        re.compile(
            r"(?:^|\s)(?:sr-only|visually-?hidden|off-?screen|screen-reader-text|noprint|nodisplay|hidden)(?:\s|$)"
        ),
    ),
)
_MARK = re.compile(
    r"(?:^|\s)(?:headerlink|anchor-?link|mw-editsection|page-?nums?|pageno|pagebreak|x-ebookmaker-pageno)(?:\s|$)"
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}", re.I)
_BREAK = "pagebreak"
_LONGEST = 300


def tag_of(element: etree._Element) -> str:
    """The element's local name in small letters, or "" for a comment or an instruction."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    return tag.rpartition("}")[2].lower()


def names_of(element: etree._Element) -> str:
    """Its classes and its id, in small letters."""
    return f"{element.get('class', '')[:_LONGEST]} {element.get('id', '')[:_LONGEST]}".strip().lower()


def language_of(element: etree._Element) -> str:
    """The BCP 47 tag that the element itself states, or ""."""
    stated = (element.get("lang") or element.get(_XML_LANG) or "").strip().replace("_", "-")
    return stated if _LANGUAGE.fullmatch(stated) else ""


def reason_of(element: etree._Element, tag: str, names: str) -> str:
    """Why an element with all that is in it is no part of the text; empty where nothing says so."""
    if is_hidden(element):
        return "hidden"
    if tag in _LEFT_OUT:
        return "" if tag in _AROUND and _holds_a_page(element, tag) else _LEFT_OUT[tag]
    role = element.get("role", "").lower()
    if role in _ROLES:
        return _ROLES[role]
    for kind in types_of(element):
        if kind in _TYPES:
            return _TYPES[kind]
    if names and tag not in ("html", "body"):
        return next((reason for reason, pattern in _NAMED if pattern.search(names)), "")
    return ""


def _holds_a_page(element: etree._Element, tag: str) -> bool:
    """True where an element has a page's title or paragraphs in it."""
    # Some servers write one form around all, and some asides are never closed.
    titled = next(element.iter("h1", "main", "article"), None) is not None
    if tag == "form" and titled:
        return True
    long = sum(len(one.text or "") for one in islice(element.iter("p"), _PARAGRAPHS)) > _A_TEXT
    return long and (tag == "form" or titled)


def is_hidden(element: etree._Element) -> bool:
    """True where a browser would not show it."""
    style = element.get("style")
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(style and _HIDDEN.search(style))
    )


def is_mark(element: etree._Element, names: str) -> bool:
    """True for a page number, a link to the heading itself and the like: a mark inside the text, and none of it."""
    return bool(names and _MARK.search(names)) or _BREAK in types_of(element) or element.get("role") == "doc-pagebreak"


def types_of(element: etree._Element) -> list[str]:
    """The words of its epub:type, in XHTML or as HTML parsers spell it."""
    # Not by get: for a name with a namespace it looks through all elements around, and they may be 2,000.
    found = next((value for name, value in element.items() if name in (_EPUB_TYPE, "epub:type")), "")
    return found.lower().split()
