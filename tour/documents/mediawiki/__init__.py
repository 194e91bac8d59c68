"""Pages that MediaWiki made, of any age and skin: where their text is, and what in it is none.

Wikipedia's pages are most of them; Wikivoyage, Wikisource, Fandom and museums' own wikis are made alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from lxml import etree

from tour.documents.dom import pieces, with_captions
from tour.documents.dom.elements import tag_of
from tour.documents.dom.pieces import TEXT, Piece
from tour.documents.html.facts import Facts
from tour.documents.mediawiki.classes import classes_of, reason_of, reason_of_mark
from tour.documents.mediawiki.figures import as_figures, infobox_pictures, is_infobox, with_plain_addresses
from tour.documents.signs.lines import is_prose
from tour.documents.wikis.mending import mended
from tour.documents.wikis.names import may_hold_prose, names, reason_for_section
from tour.documents.wikis.rights import rights_of
from tour.model import Rights
from tour.rights import read_rights

_OUTPUT = "mw-parser-output"
_CONTENT = ("mw-content-text", "bodycontent", "mw-content", "content")
_FOOTS = names("footer-info|license-description|page-footer|mw-footer|footer-info-copyright|footer")
_TITLES = ("firstheading", "firstHeading", "titleHeading", "section_0", "openzim-page-title")
_UNHIDDEN = ("mf-section-", "collapsible-block", "collapsible-content")
_MOST_WORDS = 400
_MOST_OUTPUTS = 12
_FIRST = 60
_MOST_LISTED = 3_000


def content_of(root: etree._Element) -> etree._Element | None:
    """The element with the text of a page of MediaWiki's; None where the page is another's."""
    outputs: list[etree._Element] = []
    holders: dict[str, etree._Element] = {}
    made = False
    for element in root.iter(etree.Element):
        name = (element.get("id") or "").lower()
        if name in _CONTENT:
            holders.setdefault(name, element)
        classes = element.get("class") or ""
        if _OUTPUT in classes:
            outputs.append(element)
        elif element.tag == "meta" and element.get("name") == "generator":
            made = made or (element.get("content") or "").startswith("MediaWiki")
        elif element.tag in ("html", "body"):
            made = made or "mediawiki" in classes.split() or "mediawiki.org/rspec" in (element.get("prefix") or "")
    if outputs:
        return max(outputs[:_MOST_OUTPUTS], key=lambda one: sum(1 for _ in one.iter("p", "h2")))
    if "mw-content-text" in holders:
        return holders["mw-content-text"]
    if not made:
        return None
    return next((holders[name] for name in _CONTENT if name in holders), root.find("body"))


def read(root: etree._Element, content: etree._Element, facts: Facts, *, base: str) -> tuple[list[Piece], Facts]:
    """The pieces of a page's text, what is none left out, and its facts as its own markup tells them.

    Changes the tree.
    """
    address = base or _canonical(root)
    facts = _facts(root, content, facts, address)
    marks = _prepared(content)
    found = with_captions(pieces(content, base=address, reason=reason_of))
    _mend(found)
    _leave_out_sections(found)
    return [*found, *marks], facts


def _prepared(content: etree._Element) -> list[Piece]:
    """Make the tree plain; the words taken out of sentences, as pieces that are left out."""
    marks: list[Piece] = []
    outside = 0  # Index of the first element behind the last infobox.
    for index, element in enumerate(list(content.iter(etree.Element))):
        if element.tag == "img":
            with_plain_addresses(element)
            continue
        reason = reason_of_mark(element)
        if reason and element.getparent() is not None:
            words = " ".join("".join(element.itertext()).split()) if len(marks) < _MOST_LISTED else ""
            if any(letter.isalpha() for letter in words) and tag_of(element) != "style":
                marks.append(Piece("left out", words[:_MOST_WORDS], reason=reason))
            element.clear(keep_tail=True)
            element.tag = "span"
            continue
        if element.get("hidden") is not None and any(name in (element.get("class") or "") for name in _UNHIDDEN):
            del element.attrib["hidden"]
        if index >= outside and is_infobox(element):
            outside = index + sum(1 for _ in element.iter(etree.Element))
            infobox_pictures(element)
        as_figures(element)
    return marks


def _mend(found: Sequence[Piece]) -> None:
    """Close up the brackets that pronunciations and their signs left behind."""
    for piece in found:
        if piece.kind in TEXT:
            piece.text = mended(piece.text)
            piece.lines = "\n".join(mended(line) for line in piece.lines.split("\n"))


def _leave_out_sections(found: Sequence[Piece]) -> None:
    """Leave out references, links elsewhere and the like; of galleries, their headings alone."""
    for index, piece in enumerate(found):
        reason = reason_for_section(piece.text) if piece.kind == "heading" else ""
        if not reason:
            continue
        section = [piece]
        for other in found[index + 1 :]:
            if other.kind == "heading" and other.level <= piece.level:
                break
            section.append(other)
        prose = any(one.kind == "paragraph" and is_prose(one.text) for one in section)
        if prose and (reason == "gallery" or may_hold_prose(piece.text)):
            continue
        for one in section:
            if not (reason == "gallery" and one.photo):
                one.leave_out(reason)


def _facts(root: etree._Element, content: etree._Element, facts: Facts, address: str) -> Facts:
    heading = next((one for one in root.iter("h1", "span") if one.get("id") in _TITLES), None)
    title = " ".join("".join(heading.itertext()).split()) if heading is not None else ""
    titles = tuple(one for one in (title, *facts.titles) if one) or (_bold(content),)
    language = next((found for one in (content, *content.iterancestors()) if (found := one.get("lang"))), "")
    rights = facts.rights
    if not rights.url:
        rights = _stated(root) or rights_of(address)
        rights = rights if rights.statement else facts.rights
    return Facts(tuple(one for one in titles if one), facts.site, language or facts.language, rights)


def _bold(content: etree._Element) -> str:
    """The first bold words of a fragment without a head: the page's subject."""
    for paragraph in islice(content.iter("p"), _FIRST):
        for bold in islice(paragraph.iter("b", "strong"), 3):
            words = " ".join("".join(bold.itertext()).split())
            if words and not any(tag_of(one) in ("table", "figure") for one in paragraph.iterancestors()):
                return words[:200]
    return ""


def _stated(root: etree._Element) -> Rights | None:
    """What the foot of the page says about its text."""
    feet = (one for one in root.iter("li", "div", "footer", "a") if {one.get("id"), *classes_of(one)} & _FOOTS)
    for element in islice(feet, _MOST_OUTPUTS):
        found = read_rights(" ".join("".join(element.itertext()).split())[:2_000])
        if found.statement and found.status in ("licensed", "public domain"):
            return found
    return None


def _canonical(root: etree._Element) -> str:
    """The page's own address as its head gives it; empty where none does."""
    for link in root.iter("link"):
        address = link.get("href") or ""
        if (link.get("rel") or "").lower() == "canonical" and address.startswith(("https://", "http://")):
            return address[:2_000]
    return ""
