"""Pictures of MediaWiki's pages in the form every page has: figure and figcaption. Changes the tree it is given."""

from __future__ import annotations

import re
from itertools import islice

from lxml import etree

from tour.documents.dom.elements import tag_of
from tour.documents.mediawiki.classes import classes_of
from tour.documents.wikis.names import names

_FIGURES = frozenset({"tsingle", "gallerybox", "wikia-gallery-item", "pi-image"})
_CAPTIONS = names("thumbcaption-inner|lightbox-caption|infobox-caption|gallerytext|thumbcaption|pi-caption")
_BOX = names("taxobox|infobox|infobox-table|infoboks|sinottico|portable-infobox|infobox_v2|infobox_v3")
_FURNITURE = re.compile(
    r"flag|coat[_ -]of|arms|seal|logo|emblem|locator|location|\bmap|_map|map_|relief|signature|pushpin|icon|"
    r"orthographic|"
    r"blason|drapeau|wappen|flagge|karte|lage|escudo|bandera|mapa|stemma|bandiera|mappa|vlag|wapen|kaart|brasão|bandeira|"
    r"symbol|edit|loudspeaker|speaker|red_pog|disc_plain|herb|projection|autograph|unterschrift|firma",
    re.I,
)
_LEAST = 60
"""Pixels: a smaller picture of an infobox is a sign."""
_NEAR = 12
"""Elements between a picture and its cell, at most."""
_MOST = 8
"""Pictures of one infobox."""
_SMALL, _LARGE = 400, 4_000
"""Pixels of width between which a file is taken rather than its copies."""
_COPY = re.compile(
    r"^(https?://upload\.wikimedia\.org/[a-z]{1,40}/[a-z-]{1,40}/)thumb/(./../[^/]{1,250}\.(?:jpe?g|png|gif))/[^/]{1,300}$",
    re.I,
)
_THUMB = re.compile(r"/(?:\d{1,5}px-|lossy-page\d+-\d+px-)?([^/]{1,250})$")


def as_figures(element: etree._Element) -> None:
    """Make a figure, or a figure's caption, of a box that only its class tells to be one."""
    classes = set(classes_of(element))
    if not classes:
        return
    if _CAPTIONS & classes:
        element.tag = "figcaption"
    elif _FIGURES & classes or _is_thumb(element, classes):
        element.tag = "figure"


def _is_thumb(element: etree._Element, classes: set[str]) -> bool:
    """True for a box with one picture; those of several pictures and of galleries hold figures of their own."""
    if "thumb" not in classes or tag_of(element) != "div" or "tmulti" in classes:
        return False
    parent = element.getparent()
    return not (parent is not None and (tag_of(parent) == "figure" or _FIGURES & set(classes_of(parent))))


def with_plain_addresses(element: etree._Element) -> None:
    """Give a picture's addresses their scheme, and take it out of the link to its file's page."""
    for name in ("src", "srcset", "data-src", "data-srcset"):
        value = element.get(name)
        if value and value.lstrip().startswith("//"):
            element.set(name, ", ".join(_schemed(one.strip()) for one in value.split(", ")))
    _enlarge(element)
    parent = element.getparent()
    if parent is not None and tag_of(parent) == "a":
        parent.tag = "span"
        parent.attrib.pop("href", None)


def _enlarge(element: etree._Element) -> None:
    """Name the file itself where all that is named are small copies of it, as of narrow pictures."""
    copy = _COPY.match(element.get("src") or "")
    width, whole = element.get("width") or "", element.get("data-file-width") or ""
    if copy is None or not (width.isdigit() and whole.isdigit() and len(whole) < 6):
        return
    if int(width[:6]) * 2 < min(_SMALL, int(whole)) and int(whole) <= _LARGE:
        element.set("src", copy[1] + copy[2])
        element.attrib.pop("srcset", None)


def _schemed(address: str) -> str:
    return f"https:{address}" if address.startswith("//") else address


def infobox_pictures(box: etree._Element) -> None:
    """Move the pictures of an infobox before it, each a figure with its caption; flags, maps and signs go."""
    moved = 0
    for picture in list(box.iter("img")):
        if moved < _MOST and _counts(picture) and box.getparent() is not None:
            cell = _cell(picture, box)
            caption = _caption(cell)
            figure = etree.Element("figure")
            figure.append(detached(picture))
            if caption is not None:
                caption.tag = "figcaption"
                figure.append(detached(caption))
            elif _words(cell):
                etree.SubElement(figure, "figcaption").text = _words(cell)
            box.addprevious(figure)
            moved += 1
        else:
            detached(picture)


def is_infobox(element: etree._Element) -> bool:
    """True for an infobox."""
    return not _BOX.isdisjoint(classes_of(element))


def _counts(picture: etree._Element) -> bool:
    width = picture.get("width") or ""
    if width.isdigit() and int(width[:6]) < _LEAST:
        return False
    named = _THUMB.search(picture.get("src") or "")
    return not _FURNITURE.search(f"{named[1] if named else ''} {picture.get('alt') or ''}"[:400])


def _cell(picture: etree._Element, box: etree._Element) -> etree._Element:
    """The cell of a table, or the box of a figure, that a picture of an infobox stands in."""
    for around in islice(picture.iterancestors(), _NEAR):
        if around is box:
            break
        if tag_of(around) in ("td", "th", "figure") or {"infobox-image", "images"} & set(classes_of(around)):
            return around
    return picture


def _caption(cell: etree._Element) -> etree._Element | None:
    for one in cell.iter():
        if tag_of(one) == "figcaption" or {"infobox-caption", "legend", "légende"} & set(classes_of(one)):
            return one
    return None


def _words(cell: etree._Element) -> str:
    """The words beside the picture in its cell, where they are few."""
    if tag_of(cell) != "td":
        return ""
    words = " ".join("".join(text for text in cell.itertext("td", "div", "span", "small", "a", "i", "b", "br")).split())
    return words if 0 < len(words) <= 300 else ""


def detached(element: etree._Element) -> etree._Element:
    """The element taken out of the tree; what follows it stays."""
    parent = element.getparent()
    if parent is None:
        return element
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
        element.tail = None
    parent.remove(element)
    return element
