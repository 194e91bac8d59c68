"""Judged pieces into the blocks of a document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tour.documents.docx.marks import has_dash, heading_text, without_colon, without_dash
from tour.documents.docx.pieces import Left, Paragraph
from tour.documents.signs.furniture import reason_to_leave_out
from tour.documents.signs.lines import entry_of_list
from tour.model import Block, BlockKind

_ROLES_LEFT_OUT = {
    "table of contents": "table of contents",
    "table caption": "caption of a table",
    "note": "note",
    "page furniture": "page header or footer",
    "byline": "byline",
    "label": "label",
    "subtitle": "subtitle",
    "references": "references",
    "code": "code",
}
_PAGE = re.compile(r"^\[(?:\d{1,4}|[ivxlc]{1,7})\]$")
_ENOUGH = 60
"""Letters from which a passage may say that it is in another language."""


def blocks_of(piece: Paragraph | Left | Block, language: str) -> Iterator[Block]:
    """The blocks of a piece; an empty one has none."""
    if isinstance(piece, Block):
        yield piece
    elif isinstance(piece, Left):
        if piece.text or piece.reason not in ("ornament",):
            yield Block("left out", piece.text, piece.line, reason=piece.reason, place=piece.place)
    elif piece.text:
        yield _block(piece, language)


def _block(paragraph: Paragraph, language: str) -> Block:
    text, line, sure = paragraph.text, paragraph.line, paragraph.confidence
    reason = paragraph.reason or _ROLES_LEFT_OUT.get(paragraph.role, "")
    if not reason and paragraph.role not in ("title", "heading"):
        reason = "page number" if _PAGE.match(text) else reason_to_leave_out(text)
    if reason:
        return Block("left out", text, line, reason=reason)
    if paragraph.role in ("title", "heading"):
        # By looks alone, a number is a mark of a heading; marked-up ones lose theirs only where all are counted.
        name = heading_text(text) if sure < 1 else without_colon(text) or text
        return Block("heading", name, line, level=paragraph.level, confidence=sure)
    other = _other_language(paragraph, language)
    kind: BlockKind = "quote" if paragraph.role == "quote" else "paragraph"
    if kind == "paragraph" and (paragraph.listed or paragraph.role == "list"):
        kind = "list"
    elif kind == "paragraph" and (has_dash(text) or entry_of_list(text)):
        kind, text, sure = "list", entry_of_list(without_dash(text)) or without_dash(text), 0.8
    return Block(kind, text, line, confidence=sure, language=other)


def _other_language(paragraph: Paragraph, language: str) -> str:
    """The language that all of a passage is said to be in, where it is not the document's."""
    said = {span.look.language for span in paragraph.spans if span.text.strip()}
    if len(said) != 1 or len(paragraph.text) < _ENOUGH:
        return ""
    other = said.pop()
    return "" if other.partition("-")[0] == language.partition("-")[0] else other
