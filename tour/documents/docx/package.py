"""The parts of a DOCX file and how they refer to one another. Source: ECMA-376, part 2 (packages)."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from lxml import etree

from tour.documents.docx.names import transitional
from tour.documents.formats.archive import Archive
from tour.documents.formats.safe_xml import parse
from tour.errors import BadDocument

LARGEST_PART = 40_000_000
"""Bytes of XML; the tree of it takes about eight times as much."""
_USUAL = "word/document.xml"
_INCOMPLETE = "The file has no text of a Word document in it: save it as DOCX again, and import that."
_LONG = f"The document's text is larger than {LARGEST_PART // 10**6} MB: split it into several tours."


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to."""

    kind: str
    """The last word of its type: "image", "footnotes"."""
    target: str
    """The name of a part, or an address where it is external; "" where the part is missing."""
    external: bool


class Package:
    """A DOCX file, a part read at a time."""

    def __init__(self, data: bytes) -> None:
        """Raises BadDocument where it is damaged, or has no text."""
        self.archive = Archive(data)
        starts = [relation for relation in self.relations("").values() if relation.kind == "officeDocument"]
        self.main = next((start.target for start in starts if start.target and not start.external), _USUAL)
        if self.main not in self.archive:
            raise BadDocument(_INCOMPLETE)

    def xml(self, name: str, what: str) -> etree._Element:
        """The root of a part; `what` names it for a person. BadDocument as in safe_xml, or where it is too large."""
        data = self.archive.read(name)
        if len(data) > LARGEST_PART:
            raise BadDocument(_LONG)
        return parse(transitional(data), what)

    def relations(self, part: str) -> dict[str, Relation]:
        """What a part refers to, by id; the package itself is part ""."""
        name = posixpath.join(posixpath.dirname(part), "_rels", posixpath.basename(part) + ".rels")
        if name not in self.archive:
            return {}
        found = {}
        for element in self.xml(name, "the list of its parts"):
            external = element.get("TargetMode") == "External"
            target = element.get("Target", "")
            if not external:
                target = self.archive.resolve("" if target.startswith("/") else part, target)
            kind = element.get("Type", "").rpartition("/")[2]
            found[element.get("Id", "")] = Relation(kind, target, external)
        return found

    def related(self, kind: str, what: str) -> list[tuple[str, etree._Element]]:
        """Name and root of each part of a kind that the text refers to."""
        relations = self.relations(self.main).values()
        names = dict.fromkeys(found.target for found in relations if found.kind == kind and not found.external)
        return [(name, self.xml(name, what)) for name in names if name]
