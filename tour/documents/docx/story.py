"""A part's text as pieces: paragraphs and tables in order, as they read once every tracked change is accepted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from lxml import etree

from tour.documents.docx.fields import WHOLE, Fields
from tour.documents.docx.names import MC, W, number, value
from tour.documents.docx.numbering import Numbering
from tour.documents.docx.pictures import Pictures, alternative
from tour.documents.docx.pieces import Cell, Left, Paragraph, Piece, Table
from tour.documents.docx.runs import GONE, THROUGH, Runs, in_one
from tour.documents.docx.styles import Style, Styles

_CONTENTS = re.compile(r"table of contents|bibliograph|index", re.I)


class Story:
    """Reads parts with the styles of one document."""

    def __init__(self, styles: Styles, numbering: Numbering, pictures: Pictures | None = None) -> None:
        self._styles = styles
        self._numbering = numbering
        self._pictures = pictures
        self._line = 0
        self.tracked = False
        """True once a tracked change was met."""

    def pieces(self, parent: etree._Element) -> list[Piece]:
        """The pieces of a body, a cell, a note or a text box."""
        return list(self._joined(self._walked(parent, Fields(), "")))

    def _joined(self, pieces: Iterator[tuple[Piece, bool]]) -> Iterator[Piece]:
        """The pieces with paragraphs put together whose border was deleted."""
        waiting: Paragraph | None = None
        for piece, open_ended in pieces:
            if isinstance(piece, Paragraph):
                if waiting is not None:
                    # In place: thousands of borders may be deleted one after the other.
                    waiting.spans.extend(piece.spans)
                    waiting.pictures.extend(piece.pictures)
                    piece.spans, piece.pictures = waiting.spans, waiting.pictures
                    piece.line = waiting.line
                waiting = piece if open_ended else None
                if not open_ended:
                    yield piece
            else:
                yield piece
        if waiting is not None:
            yield waiting

    def _walked(self, parent: etree._Element, fields: Fields, reason: str) -> Iterator[tuple[Piece, bool]]:
        for element in parent:
            tag = element.tag
            if tag == W + "p":
                yield from self._paragraph(element, fields, reason)
            elif tag == W + "tbl":
                yield self._table(element, fields, reason), False
            elif tag == W + "sdt":
                content = element.find(W + "sdtContent")
                if content is not None:
                    yield from self._walked(content, fields, reason or _gallery(element))
            elif tag in THROUGH:
                yield from self._walked(element, fields, reason)
            elif tag == MC + "AlternateContent":
                chosen = alternative(element)
                if chosen is not None:
                    yield from self._walked(chosen, fields, reason)
            elif tag == W + "altChunk":
                yield Left(self._line, "", "another document inside this one"), False

    def _table(self, element: etree._Element, fields: Fields, reason: str) -> Table:
        table = Table(self._line + 1)
        rows = [row for row in _within(element, W + "tr") if row.find(f"{W}trPr/{W}del") is None]
        for row in rows:
            cells, column = [], number(value(row, "trPr/gridBefore"))
            for cell in _within(row, W + "tc"):
                if cell.find(f"{W}tcPr/{W}cellDel") is None:
                    cells.append(Cell(column, list(self._joined(self._walked(cell, fields, reason)))))
                column += max(1, number(value(cell, "tcPr/gridSpan"), 1))
            table.rows.append(cells)
        return table

    def _paragraph(self, element: etree._Element, fields: Fields, reason: str) -> Iterator[tuple[Piece, bool]]:
        self._line += 1
        properties = element.find(W + "pPr")
        style = self._styles.of_paragraph(value(properties, "pStyle"))
        paragraph = self._headed(properties, style)
        if paragraph.role == "heading":
            fields.forget()
        reason = reason or (fields.reason if fields.reason in WHOLE else "")
        reading = Runs(self._styles, self._pictures, paragraph, style, fields)
        reading.read(element)
        fields.end_paragraph()
        paragraph.spans = in_one(paragraph.spans)
        paragraph.reason = reason or reading.whole
        mark = properties.find(W + "rPr") if properties is not None else None
        deleted = mark is not None and any(mark.find(tag) is not None for tag in GONE)
        self.tracked |= deleted or reading.tracked
        yield paragraph, deleted
        for (line, why), parts in groupby(reading.left, key=lambda left: (left.line, left.reason)):
            yield Left(line, " ".join(part.text for part in parts), why), False
        for box in reading.boxes:
            # A text box has fields of its own, and cannot be joined to what stands around it.
            for piece in self._joined(self._walked(box, Fields(), reason)):
                yield piece, False

    def _headed(self, properties: etree._Element | None, style: Style) -> Paragraph:
        """A paragraph with all that its properties say, but without text yet."""
        paragraph = Paragraph(self._line, role=style.role, level=style.level, centred=style.centred)
        outline = value(properties, "outlineLvl")
        if outline and paragraph.role in ("", "heading"):
            level = number(outline, 9)
            paragraph.role, paragraph.level = ("heading", level + 1) if 0 <= level < 9 else ("", 0)
        aligned = value(properties, "jc")
        paragraph.centred = aligned == "center" if aligned else style.centred
        own = properties.find(W + "numPr") if properties is not None else None
        identifier, level_of_list = (value(own, "numId"), value(own, "ilvl")) if own is not None else ("", "")
        paragraph.listed = self._numbering.kind(identifier or style.numbering[0], level_of_list or style.numbering[1])
        return paragraph


def _within(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, those in content controls and insertions too."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in THROUGH or child.tag == W + "sdt":
            yield from _within(child, tag)


def _gallery(control: etree._Element) -> str:
    """Why all of a content control is left out, by the gallery it comes from."""
    name = value(control, "sdtPr/docPartObj/docPartGallery")
    found = _CONTENTS.search(name)
    if not found:
        return ""
    return {"t": "table of contents", "b": "references", "i": "index"}[found[0][0].lower()]
