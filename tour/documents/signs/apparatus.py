"""Sections that serve a reader's eyes and not a listener: notes, references, index. Told by their headings. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tour.model import Block

_HEADINGS = {
    "title page": "title page|half title|titelblatt|titelei|page de titre|frontespizio|portada",
    "copyright notice": "copyright|copyright page|copyright notice|license|licence|licensing|lizenz|"
    "imprint|legal notice|impressum|"
    "mentions legales|credits and copyright|colofon|creditos|full project gutenberg license|"
    "the full project gutenberg license|project gutenberg license",
    "table of contents": "contents|table of contents|brief contents|detailed contents|inhalt|inhaltsverzeichnis|"
    "table des matieres|sommaire|indice|indice general|sommario|inhoud|inhoudsopgave|sumario|contenido|"
    "tabla de contenido|tabla de contenidos|"
    "innehall|indhold|spis tresci|obsah|содержание|оглавление|目录|目錄|目次|차례",
    "list of illustrations": "list of illustrations|list of figures|list of tables|list of maps|"
    "abbildungsverzeichnis|table des illustrations",
    "index": "index|general index|index of names|subject index|sachregister|personenregister|register|"
    "indice analitico|indice alfabetico|указатель|索引",
    "colophon": "colophon|uncopyright",
    "dedication": "dedication|widmung|dedicace|dedicatoria|dedica",
    "acknowledgements": "article sources and contributors|image sources licenses and contributors|"
    "text and image sources contributors and licenses|"
    "acknowledgements|acknowledgments|acknowledgement|acknowledgment|danksagung|remerciements|"
    "agradecimientos|ringraziamenti|dankwoord|picture credits|photo credits|image credits|illustration credits|"
    "bildnachweis|credits",
    "references": "bibliography|references|works cited|sources|further reading|see also|external links|citations|"
    "notes and references|references and notes|sources and further reading|notes and sources|works consulted|links|"
    "select bibliography|literatur|"
    "literaturverzeichnis|bibliographie|bibliografia|quellen|literatuur",
    "notes": "notes|endnotes|footnotes|anmerkungen|fussnoten|endnoten|notes de fin|notas|noten|примечания|注释|註釋",
    "glossary": "glossary|glossar|glossaire|glosario|glossario",
    "errata": "errata|corrigenda|transcriber s note|transcriber s notes|transcribers note|transcribers notes",
    "advertisement": "also by the author|by the same author|other books by the author|newsletter|advertisements|"
    "advertisement|about the publisher|du meme auteur",
    "about the author": "about the author|about the authors|uber den autor|uber die autorin|a propos de l auteur|"
    "sobre el autor|sull autore|notes on contributors|about this book|about this ebook|"
    "about this edition|about this digital edition|uber diese digitale edition|a propos de cette edition electronique",
}
_BY_HEADING = {word: reason for reason, listed in _HEADINGS.items() for word in listed.split("|")}
_ALSO_BY = re.compile(r"^(?:also|(?:other |more )?(?:books|titles|works)) by \w")
_WITHOUT_PARTS = ("title page", "copyright notice", "table of contents", "list of illustrations", "dedication")
"""Reasons that hold to the next heading, of whatever level: such a section has no headings inside."""
_FOLDED = str.maketrans("áàâäãåéèêëíìîïóòôöõúùûüçñ", "aaaaaaeeeeiiiiooooouuuucn")


def without_apparatus(blocks: Iterable[Block]) -> Iterator[Block]:
    """All blocks; those below a heading of apparatus are left out, up to the next heading of its level or above.

    A list of contents, a dedication and the like end at any heading.
    """
    reason, level = "", 0
    for block in blocks:
        if block.kind == "heading" and (not reason or block.level <= level or reason in _WITHOUT_PARTS):
            reason = reason_of_heading(block.text) if block.level > 1 else ""
            level = block.level
        yield left_out(block, reason) if reason else block


def left_out(block: Block, reason: str) -> Block:
    """The same block, left out; of a picture its words are kept."""
    if block.kind == "left out":
        return block
    text = block.text
    if block.photo is not None:
        parts = (block.photo.caption or block.photo.alt or block.photo.source, block.photo.credit)
        text = " ".join(part for part in parts if part)
    return replace(block, kind="left out", text=text, level=0, reason=reason, photo=None)


def reason_of_heading(text: str) -> str:
    """Why what stands below a heading is no part of the text, told by its words; empty for any other."""
    folded = " ".join(re.sub(r"\W", " ", text.casefold().translate(_FOLDED)).split())
    return _BY_HEADING.get(folded, "") or ("advertisement" if _ALSO_BY.match(folded) else "")
