"""The pictures of a DOCX file: drawings and the older VML, with their alternative texts and their bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from tour.documents.docx.names import MC, PIC, WP, A, O, R, V, W, number
from tour.documents.docx.package import Package
from tour.documents.signs.alt_texts import alt_text
from tour.errors import BadDocument
from tour.model import Photo

_SHOWN = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
_TINY = 457_200
"""English metric units: half an inch."""
_THIN = 200_000
_RELATIVE = re.compile(r"^https?://[^\s<>\"]+$", re.I)


class Found(NamedTuple):
    """A picture where a drawing stands, or why there is none."""

    photo: Photo | None
    floating: bool
    reason: str = ""
    words: str = ""


class Pictures:
    """The pictures that the text's part refers to. `files` and `unshown` fill while they are asked for."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._relations = package.relations(package.main)
        self.files: dict[str, bytes] = {}
        self.unshown: dict[str, str] = {}
        """Names of parts that no phone shows, or that are damaged, and the kind of each."""

    def found(self, drawing: etree._Element) -> Iterator[Found]:
        """The pictures of a `w:drawing`, `w:pict` or `w:object`, but none of those in a text box inside it."""
        properties = drawing.find(f".//{WP}docPr")
        floating = drawing.find(WP + "anchor") is not None
        described = "" if properties is None else properties.get("descr") or properties.get("title") or ""
        reason = _reason(drawing)
        if reason:
            yield Found(None, floating, reason, alt_text(described))
            return
        for element in outside_boxes(drawing):
            if element.tag == A + "blip":
                alt = alt_text(described) or alt_text(_description(element))
                yield Found(self._photo(element.get(R + "embed", ""), element.get(R + "link", ""), alt), floating)
            elif element.tag == V + "imagedata":
                yield from self._old(element)

    def _old(self, element: etree._Element) -> Iterator[Found]:
        shape = element.getparent()
        alt = "" if shape is None else shape.get("alt", "")
        identifier = element.get(R + "id") or element.get(O + "relid") or element.get(R + "pict") or ""
        floating = shape is not None and "position:absolute" in shape.get("style", "").replace(" ", "")
        photo = self._photo(
            identifier, element.get(R + "href", ""), alt_text(alt) or alt_text(element.get(O + "title", ""))
        )
        yield Found(photo, floating)

    def _photo(self, embedded: str, linked: str, alt: str) -> Photo:
        for identifier in filter(None, (embedded, linked)):
            relation = self._relations.get(identifier)
            if relation is None:
                continue
            if not relation.external and self._kept(relation.target):
                return Photo(alt=alt, source=relation.target)
            if relation.external and _RELATIVE.match(relation.target):
                return Photo(alt=alt, source=relation.target)
        return Photo(alt=alt)

    def _kept(self, name: str) -> bool:
        """True where the picture's bytes can be had."""
        if not name or name in self.unshown:
            return False
        if name not in self.files:
            try:
                data = self._package.archive.read(name)
            except BadDocument:
                self.unshown[name] = "damaged"
                return False
            if not data.startswith(_SHOWN) and data[8:12] != b"WEBP":
                self.unshown[name] = name.rpartition(".")[2].upper()[:8]
                return False
            self.files[name] = data
        return True

    @property
    def warnings(self) -> tuple[str, ...]:
        """One line about all pictures that cannot be shown."""
        if not self.unshown:
            return ()
        names = [f"{name.rpartition('/')[2]} ({kind})" for name, kind in self.unshown.items()]
        more = f" and {len(names) - 5} more" if len(names) > 5 else ""
        return (f"Pictures that cannot be shown: {', '.join(names[:5])}{more}. Give them as JPEG or PNG.",)


def outside_boxes(element: etree._Element) -> Iterator[etree._Element]:
    """All descendants in order, but those inside text boxes, and one only of alternative contents."""
    waiting = [element]
    while waiting:
        current = waiting.pop()
        if current is not element:
            yield current
        if current.tag == W + "txbxContent":
            continue
        children = [alternative(current)] if current.tag == MC + "AlternateContent" else list(current)
        waiting += [child for child in reversed(children) if child is not None and isinstance(child.tag, str)]


def alternative(element: etree._Element) -> etree._Element | None:
    """The one of alternative contents that is read: the first that holds text or pictures."""
    choices = [child for child in element if child.tag in (MC + "Choice", MC + "Fallback")]
    wanted = (W + "t", A + "blip", V + "imagedata")
    return next((choice for choice in choices if next(choice.iter(*wanted), None) is not None), None)


def _description(blip: etree._Element) -> str:
    around = next(blip.iterancestors(PIC + "pic"), None)
    properties = None if around is None else around.find(f"{PIC}nvPicPr/{PIC}cNvPr")
    return "" if properties is None else properties.get("descr") or properties.get("title") or ""


def _reason(drawing: etree._Element) -> str:
    """Why a drawing is no photo: a chart, an ornament."""
    if drawing.tag == W + "object":
        return "embedded object"
    for data in drawing.iter(A + "graphicData"):
        kind = data.get("uri", "").rpartition("/")[2]
        if kind in ("chart", "diagram", "chartex"):
            return kind.removesuffix("ex")
    if any(element.get("val") in ("1", "true") for element in drawing.iter("{*}decorative")):
        return "ornament"
    extent = drawing.find(f"*/{WP}extent")
    if extent is not None:
        sides = sorted((number(extent.get("cx", "")[:-3], 10**6), number(extent.get("cy", "")[:-3], 10**6)))
        if sides[0] < _THIN // 1000 or sides[1] < _TINY // 1000:
            return "ornament"
    return ""
