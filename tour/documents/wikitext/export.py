"""The first page of a MediaWiki XML export (Special:Export), and what it says of its wiki. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from tour.documents.formats import safe_xml
from tour.documents.wikis.rights import UNKNOWN, rights_of
from tour.errors import BadDocument
from tour.model import Rights

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a wiki, as its markup."""

    text: str
    title: str = ""
    language: str = ""
    base: str = ""
    """Address of a page of its wiki; empty where nobody said."""
    rights: Rights = UNKNOWN
    warnings: tuple[str, ...] = ()


def is_export(data: bytes) -> bool:
    """True for the XML of Special:Export."""
    return b"<mediawiki" in data[:1024]


def first_page(data: bytes) -> Page:
    """The first page with a text.

    Raises:
        BadDocument: the XML is damaged, or holds no page with a text.
    """
    root = safe_xml.parse(data, "the wiki's export")
    pages = [element for element in root if _name(element) == "page"]
    for page in pages:
        text = next((_text(one) for one in page.iter() if _name(one) == "text" and _text(one).strip()), "")
        if text:
            base = next((_text(one) for one in root.iter() if _name(one) == "base"), "")
            title = next((_text(one) for one in page if _name(one) == "title"), "")
            more = len(pages) - 1
            warnings = (f"The export holds {more} more pages; only “{title}” was read.",) if more else ()
            return Page(text, title, root.get(_LANGUAGE, ""), base, rights_of(base), warnings)
    raise BadDocument("The wiki's export holds no page with a text: export one page with its newest version.")


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _text(element: etree._Element) -> str:
    return element.text or ""
