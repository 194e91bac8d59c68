"""DOCX into blocks: what Word, LibreOffice, Google Docs and others save, as it reads once all changes are accepted."""

from __future__ import annotations

from collections import Counter

from tour.documents.docx.blocks import blocks_of
from tour.documents.docx.captions import mark_captions, with_photos
from tour.documents.docx.headings import with_headings
from tour.documents.docx.lines import apart
from tour.documents.docx.marks import body_of
from tour.documents.docx.names import W
from tour.documents.docx.notes import beside
from tour.documents.docx.numbering import Numbering
from tour.documents.docx.package import Package
from tour.documents.docx.pictures import Pictures
from tour.documents.docx.pieces import Left, Paragraph, paragraphs
from tour.documents.docx.properties import read_properties
from tour.documents.docx.story import Story
from tour.documents.docx.styles import Styles
from tour.documents.docx.tables import flattened
from tour.documents.plain import MOST_LETTERS, too_long
from tour.documents.signs.apparatus import without_apparatus
from tour.documents.signs.numbering import without_numbers
from tour.errors import BadDocument
from tour.model import Block, Document, Rights, Source

_TEXT = ("paragraph", "list", "quote")
_TRACKED = "The document has tracked changes: it was read as if all of them were accepted."


def read(source: Source) -> Document:
    """Parse a DOCX file (.docx, .docm, .dotx; transitional or strict).

    Raises:
        BadDocument: it is damaged, encrypted or too large, or has no sentence of prose.
    """
    package = Package(source.data)
    styles, numbering = _styles(package), _numbering(package)
    pictures = Pictures(package)
    story = Story(styles, numbering, pictures)
    body = package.xml(package.main, "the document's text").find(W + "body")
    pieces = story.pieces(body) if body is not None else []
    texts = list(paragraphs(pieces))
    letters = sum(len(paragraph.raw) for paragraph in texts)
    if letters > MOST_LETTERS:  # What each is need not be found out then.
        raise too_long(len(texts), letters)
    stated = read_properties(package)
    spoken = _spoken(texts)
    _with_all_code_as_text(texts)
    flat = [part for piece in flattened(pieces, stated.language or spoken) for part in _parts(piece)]
    mark_captions(flat, body_of(piece for piece in flat if isinstance(piece, Paragraph)))
    placed = with_photos(with_headings(flat, stated.title))
    blocks = list(without_apparatus(without_numbers([block for piece in placed for block in blocks_of(piece, spoken)])))
    blocks += beside(package, Story(styles, numbering))
    if not any(block.kind in _TEXT for block in blocks):
        raise BadDocument("No sentences were found to narrate: give a text with at least one paragraph of prose.")
    title = next((block.text for block in blocks if block.kind == "heading" and block.level == 1), stated.title)
    warnings = (*((_TRACKED,) if story.tracked else ()), *pictures.warnings)
    used = {block.photo.source for block in blocks if block.photo}
    files = {name: data for name, data in pictures.files.items() if name in used}
    return Document(title, stated.language or spoken, tuple(blocks), warnings, _rights(stated.rights, blocks), files)


def _with_all_code_as_text(texts: list[Paragraph]) -> None:
    """A text that was imported from a file of plain text is set as code altogether: it is no code."""
    code = sum(len(paragraph.raw) for paragraph in texts if paragraph.role == "code")
    if 2 * code > sum(len(paragraph.raw) for paragraph in texts):
        for paragraph in texts:
            paragraph.role = "" if paragraph.role == "code" else paragraph.role


def _styles(package: Package) -> Styles:
    return Styles(next((root for _, root in package.related("styles", "its styles")), None))


def _numbering(package: Package) -> Numbering:
    return Numbering(next((root for _, root in package.related("numbering", "its lists")), None))


def _parts(piece: Paragraph | Left) -> list[Paragraph | Left]:
    return [piece] if isinstance(piece, Left) else [*apart(piece)]


def _spoken(texts: list[Paragraph]) -> str:
    """The language that most of the text is said to be in."""
    letters: Counter[str] = Counter()
    for paragraph in texts:
        for text, look in paragraph.spans:
            letters[look.language] += len(text)
    return max(letters, key=lambda language: letters[language]) if letters else ""


def _rights(stated: str, blocks: list[Block]) -> Rights:
    """Rights of the text: as the properties state them, or a copyright notice in the text."""
    notice = next((block.text for block in blocks if block.reason == "copyright notice"), "")
    return Rights(statement=stated or notice[:200])
