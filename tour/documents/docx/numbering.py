"""Which paragraphs are entries of a list. Source: ECMA-376, part 1, 17.9."""

from __future__ import annotations

from lxml import etree

from tour.documents.docx.names import W, value


class Numbering:
    """The lists of a document."""

    def __init__(self, root: etree._Element | None) -> None:
        self._formats: dict[str, dict[str, str]] = {}
        if root is None:
            return
        abstract = {
            element.get(W + "abstractNumId", ""): {
                level.get(W + "ilvl", "0"): value(level, "numFmt") for level in element.iterchildren(W + "lvl")
            }
            for element in root.iterchildren(W + "abstractNum")
        }
        for element in root.iterchildren(W + "num"):
            levels = abstract.get(value(element, "abstractNumId"), {})
            self._formats[element.get(W + "numId", "")] = levels

    def kind(self, identifier: str, level: str) -> str:
        """What entries of a list show at a level: "bullet" or "number"; "" where it is no list, or shows no mark."""
        if identifier in ("", "0"):
            return ""
        written = self._formats.get(identifier, {}).get(
            level or "0", "bullet" if identifier not in self._formats else ""
        )
        return {"none": "", "": "", "bullet": "bullet"}.get(written, "number")
