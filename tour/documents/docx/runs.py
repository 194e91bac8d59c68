"""A paragraph's runs: its text, pictures and text boxes, without what changes, fields and hidden letters take away."""

from __future__ import annotations

import re
from itertools import groupby

from lxml import etree

from tour.documents.docx.fields import WHOLE, Fields
from tour.documents.docx.letters import written
from tour.documents.docx.names import MC, M, W, value
from tour.documents.docx.pictures import Pictures, alternative, outside_boxes
from tour.documents.docx.pieces import Left, Look, Paragraph, Picture, Span
from tour.documents.docx.styles import Style, Styles, read_look

THROUGH = {W + name for name in ("ins", "moveTo", "smartTag", "customXml", "sdtContent", "dir", "bdo", "hyperlink")} | {
    W + "rubyBase",
    W + "ruby",
    M + "oMath",
    M + "oMathPara",
}
"""What may stand around text, and does not change it."""
GONE = {W + "del", W + "moveFrom"}
_PICTURED = {W + "drawing", W + "pict", W + "object"}
_MARK = re.compile(r"^[\s\d,;*†‡§\[\]()–-]*[\d*†‡][\s\d,;*†‡§\[\]()–-]*$")
_MARKED = re.compile(r"(?:[.,;:!?…)\]\"'”’»]|[^\W\d_]{4})$")


class Runs:
    """One paragraph while it is read."""

    def __init__(
        self, styles: Styles, pictures: Pictures | None, paragraph: Paragraph, style: Style, fields: Fields
    ) -> None:
        self._styles, self._pictures = styles, pictures
        self._paragraph, self._style, self._fields = paragraph, style, fields
        self._letters = 0
        self.tracked = False
        self.boxes: list[etree._Element] = []
        self.left: list[Left] = []
        self.whole = ""
        """Why the whole paragraph is left out: a field that fills paragraphs began in it."""

    def read(self, parent: etree._Element) -> None:
        """Take in all that stands in an element: the paragraph, or something around a part of it."""
        for element in parent:
            tag = element.tag
            if tag == W + "r":
                self._run(element)
            elif tag in THROUGH:
                self.tracked |= tag in (W + "ins", W + "moveTo")
                self.read(element)
            elif tag == W + "sdt":
                content = element.find(W + "sdtContent")
                if content is not None:
                    self.read(content)
            elif tag == W + "fldSimple":
                self._fields.mark("begin")
                self._fields.instruct(element.get(W + "instr", ""))
                self._fields.mark("separate")
                self.read(element)
                self._fields.mark("end")
            elif tag in GONE:
                self._gone(element)
            elif tag == MC + "AlternateContent":
                self._alternative(element)
            elif isinstance(tag, str) and tag.startswith(M):
                self._formula(element)

    def _gone(self, element: etree._Element) -> None:
        """Text that a tracked change deleted; what was moved stands at its new place."""
        self.tracked = True
        if element.tag == W + "del":
            self._leave("".join(part.text or "" for part in element.iter(W + "delText")), "deleted (tracked change)")

    def _leave(self, text: str, reason: str) -> None:
        folded = " ".join(text.split())
        if folded:
            self.left.append(Left(self._paragraph.line, folded, reason))

    def _alternative(self, element: etree._Element) -> None:
        chosen = alternative(element)
        if chosen is not None:
            self.read(chosen)
            for child in chosen:
                self._content(child, Look())

    def _formula(self, element: etree._Element) -> None:
        for part in element.iter(M + "t"):
            self._add(written(part), Look())

    def _run(self, run: etree._Element) -> None:
        look = self._look(run.find(W + "rPr"))
        for element in run:
            self._content(element, look)

    def _look(self, properties: etree._Element | None) -> Look:
        identifier = value(properties, "rStyle")
        role, level = self._styles.role_of_letters(identifier) if identifier else ("", 0)
        if role == "heading" and not self._paragraph.role:
            self._paragraph.role, self._paragraph.level = "linked heading", level
        return self._styles.look(self._style, identifier, read_look(properties))

    def _content(self, element: etree._Element, look: Look) -> None:
        tag = element.tag
        if tag in _PICTURED:
            self._picture(element, look)
        elif tag == W + "fldChar":
            self._fields.mark(element.get(W + "fldCharType", ""))
            if self._fields.reason in WHOLE:
                self.whole = self._fields.reason
        elif tag == W + "instrText":
            self._fields.instruct(element.text or "")
        elif tag == MC + "AlternateContent":
            chosen = alternative(element)
            for child in chosen if chosen is not None else ():
                self._content(child, look)
        elif tag == W + "ruby":
            self.read(element)
        elif tag == W + "br" and element.get(W + "type") in ("page", "column"):
            self._add("\n", look)
        else:
            self._add(written(element), look)

    def _add(self, text: str, look: Look) -> None:
        if not text or self._fields.in_instruction:
            return
        spans = self._paragraph.spans
        if look.hidden:
            self._leave(text, "hidden text")
        elif self._fields.reason and self._fields.reason not in WHOLE:
            self._leave(text, self._fields.reason)
        elif look.raised and _MARK.match(text) and spans and _MARKED.search(spans[-1].text.rstrip()):
            self._leave(text, "reference mark")
        else:
            spans.append(Span(text, look))
            self._letters += len(text)

    def _picture(self, element: etree._Element, look: Look) -> None:
        boxes = [part for part in outside_boxes(element) if part.tag == W + "txbxContent"]
        self.boxes += boxes
        if self._pictures is None or self._fields.in_instruction:
            return
        for found in self._pictures.found(element):
            if found.photo is None or look.hidden:
                self.left.append(Left(self._paragraph.line, found.words, found.reason or "hidden picture"))
            else:
                self._paragraph.pictures.append(Picture(found.photo, found.floating, self._letters))


def in_one(spans: list[Span]) -> list[Span]:
    """Spans with those put together that look alike."""
    return [
        Span("".join(span.text for span in same), look) for look, same in groupby(spans, key=lambda span: span.look)
    ]
