"""Sections that are no part of a history: references, notes, contents. They are left out with their headings."""

from __future__ import annotations

from tour.documents.docx.marks import heading_text
from tour.documents.docx.pieces import Left, Paragraph

Flat = Paragraph | Left
_NAMES = {
    "references": "references|bibliography|works cited|sources|literature|literature cited|further reading|"
    "references and sources|"
    "sources and further reading|selected bibliography|select bibliography|external links|see also|suggested reading|"
    "literatur|literaturverzeichnis|quellen|quellenverzeichnis|weblinks|bibliographie|références|"
    "sources et bibliographie|"
    "bibliografía|referencias|fuentes|bibliografia|riferimenti|fonti|bronnen|literatuur|источники|литература|参考文献",
    "notes": "notes|footnotes|endnotes|notes and references|anmerkungen|fußnoten|einzelnachweise|notas|note|примечания",
    "table of contents": "contents|table of contents|inhalt|inhaltsverzeichnis|table des matières|"
    "sommaire|índice|sommario|"
    "indice|inhoud|содержание|目次|目录",
    "index": "index|register",
    "acknowledgements": "acknowledgements|acknowledgments|photo credits|picture credits|image credits|bildnachweis",
}
_REASONS = {name: reason for reason, names in _NAMES.items() for name in names.split("|")}


def without_matter(pieces: list[Flat]) -> list[Flat]:
    """The pieces, with those of such sections left out up to the next heading of their own level or above."""
    kept: list[Flat] = []
    reason, level = "", 0
    for piece in pieces:
        kept.append(piece)
        if not isinstance(piece, Paragraph) or piece.reason:
            continue
        if piece.role in ("heading", "title") and (not reason or piece.level <= level):
            reason, level = _REASONS.get(heading_text(piece.text).casefold().strip(" :."), ""), piece.level
        if reason and not piece.pictures:
            piece.reason = reason
    return kept
