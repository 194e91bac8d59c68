"""PDF into blocks, by PDFium: from the letters' places to lines, paragraphs, headings and photos."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count

from tour.documents.pdf import bookmarks, captions, contents, front, headings, notes, opening, running, tables
from tour.documents.pdf.hyphens import Vocabulary
from tour.documents.pdf.layout import Line, Page, Picture
from tour.documents.pdf.naming import without_number
from tour.documents.pdf.pages import Pages, body_size, read_pages
from tour.documents.pdf.paragraphs import Paragraph, paragraphs, texts
from tour.documents.pdf.pictures import leave_out_repeated
from tour.documents.signs.apparatus import without_apparatus
from tour.documents.signs.lines import entry_of_list
from tour.errors import BadDocument
from tour.model import Block, Document, Source

_SCANNED = (
    "The PDF has pictures of its pages and no text: run text recognition (OCR) over it, and import what that gives."
)
_NO_TEXT = "The PDF has no text: save it again with text in it, and import that."
_GARBLED = (
    "The PDF does not say which letters its fonts show: run text recognition (OCR) over it, "
    "or export it again from the program it was written with."
)
_SOME_GARBLED = "Some letters of the PDF cannot be read, as its fonts do not say which they are: look for odd words."
_MOST_UNREADABLE = 0.2
_WORTH_A_WARNING = 0.002
_MARKS = ".,;:!?()[]'\"‘’“”«»-"
_VOWEL = re.compile(r"[aeiouyáàâäãåæéèêëíìîïóòôöõøœúùûüýаеиоуыэюяіαεηιουω]", re.I)


def read(source: Source) -> Document:
    """Parse a PDF.

    Raises:
        BadDocument: it needs a password, is damaged, too large, scanned without text, or in fonts without letters.
    """
    with opening.opened(source.data) as document:
        given, language, outline = opening.title(document), opening.language(document), opening.bookmarks(document)
        read = read_pages(document)
    warnings = _readable(read)
    pages = read.pages
    running.leave_out_running_lines(pages)
    contents.leave_out_contents(pages, outline)
    outlined = bookmarks.mark_headings(pages, outline) >= 2
    rights = front.leave_out_imprint(pages)
    body = body_size(pages)
    leave_out_repeated(pages, read.files)
    captions.find_captions(pages, body)
    notes.leave_out_notes(pages, body)
    tables.leave_out_tables(pages)
    found = paragraphs(pages)
    vocabulary = Vocabulary(texts(found))
    for one in found:
        one.text = vocabulary.joined(line.text for line in one.lines)
        one.heading = one.first.role == "heading"
        one.level = one.first.level if one.heading else -1
    headings.mark_by_look(found, body, outlined=outlined)
    title, printed = front.title_of(found, given, body)
    front.leave_out_title_page(found, printed, front.contents_page([line for page in pages for line in page.lines]))
    headings.join_labels(found)
    headings.set_levels(found, printed)
    if printed is not None:
        printed.heading, printed.level, printed.reason = True, 1, ""
    numbered = headings.all_numbered(found)
    blocks = tuple(without_apparatus(_blocks(pages, found, vocabulary, numbered=numbered)))
    return Document(title, language, blocks, warnings, rights, read.files)


def _readable(read: Pages) -> tuple[str, ...]:
    if not read.characters:
        raise BadDocument(_SCANNED if any(page.scanned for page in read.pages) else _NO_TEXT)
    share = read.unreadable / read.characters
    unsure = read.unsure / read.characters
    if share > _MOST_UNREADABLE or (unsure > _MOST_UNREADABLE and not _has_words(read.pages)):
        raise BadDocument(_GARBLED)
    return (_SOME_GARBLED,) if share > _WORTH_A_WARNING else ()


def _has_words(pages: list[Page]) -> bool:
    """True where most of the longer words are letters, some of them vowels."""
    words = [word.strip(_MARKS) for page in pages for line in page.lines for word in line.text.split()]
    longer = [word for word in words if len(word) > 2]
    return sum(word.isalpha() and bool(_VOWEL.search(word)) for word in longer) > 0.6 * len(longer)


def _blocks(pages: list[Page], found: list[Paragraph], words: Vocabulary, *, numbered: bool) -> Iterator[Block]:
    """All pieces in their order: paragraphs where they begin, pictures where they stand, and what is left out."""
    numbers = count(1)
    begins = {id(one.first): one for one in found}
    inside = {id(line) for one in found for line in one.lines}
    for page in pages:
        place = f"page {page.number}"
        pictures = sorted(page.pictures, key=lambda one: -one.top)
        left_out: list[Line] = []
        for line in page.lines:
            if left_out and (line.reason != left_out[0].reason or id(line) in inside):
                yield _left_out(left_out, next(numbers), place)
                left_out = []
            while pictures and _is_past(line, pictures[0]):
                yield captions.block(pictures.pop(0), words, next(numbers))
            if id(line) in begins:
                yield _block(begins[id(line)], next(numbers), place, numbered=numbered)
            elif id(line) not in inside and line.role != "caption":
                left_out.append(line)
        if left_out:
            yield _left_out(left_out, next(numbers), place)
        yield from (captions.block(one, words, next(numbers)) for one in pictures)


def _is_past(line: Line, picture: Picture) -> bool:
    """True for a line of text below the top of a picture in its column, or in a later one."""
    if line.role in ("caption", "left out"):
        return False
    overlaps = line.left < picture.right and line.right > picture.left
    return line.top < (picture.top + picture.bottom) / 2 and (overlaps or line.left > picture.right)


def _left_out(lines: list[Line], number: int, place: str) -> Block:
    text = " ".join(line.text for line in lines)
    return Block("left out", text, number, reason=lines[0].reason or "no part of the text", place=place)


def _block(one: Paragraph, number: int, place: str, *, numbered: bool) -> Block:
    if one.reason:
        return Block("left out", one.text, number, reason=one.reason, place=place)
    if one.heading:
        text = without_number(one.text, certain=not numbered) if one.level > 1 else one.text
        return Block("heading", text, number, level=one.level, confidence=one.confidence, place=place)
    entry = entry_of_list(one.text) if one.is_item else ""
    return Block("list" if entry else "paragraph", entry or one.text, number, confidence=0.9, place=place)
