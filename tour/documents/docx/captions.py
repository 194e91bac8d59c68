"""Pictures and the words that belong to them: captions below or above, credits, placeholders."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from tour.documents.docx.marks import Body, marks_of
from tour.documents.docx.pieces import Left, Paragraph
from tour.documents.signs.credits import parted
from tour.documents.signs.lines import is_credit, is_phrase, is_prose, without_credit_label
from tour.model import Block, Photo

Flat = Paragraph | Left
_LABELLED = re.compile(
    r"^(?:fig(?:ure|\.)?|photo(?:graph)?|picture|image|illustration|plate|map|abb(?:ildung|\.)|foto|bild|karte|figura|"
    r"imagen|immagine|ill(?:\.|us\.)|obr(?:ázek|\.)|рис(?:унок|\.)|фото|图|圖|図|그림|사진)"
    r"\s*\d{1,3}[a-z]?(?:\.\d{1,3})*\s*[.:–—-]?\s",
    re.I,
)
_TABLE = re.compile(r"^(?:table|tabelle|tableau|tabla|tabella|tabela|chart)\s+\d{1,3}\b", re.I)
_SLOT = re.compile(
    r"^\[\s*(?:insert\s+)?(?:photo|picture|image|foto|bild)\b\s*(?:here|of)?\s*[:–-]?\s*([^\]]*)\]$", re.I
)
_PHOTO = re.compile(r"^\W{0,2}(?:photo|picture|image|courtesy|foto|bild)", re.I)
_SMALLER = 0.92
_SHORT_WORDS = 30


class Words(NamedTuple):
    """What stands under a picture."""

    text: str
    credit: str
    line: int


def with_photos(pieces: list[Flat]) -> list[Flat | Block]:
    """The pieces with photos as blocks, each with its caption and credit; what belongs to a table stays left out."""
    placed: list[Flat | Block] = []
    group: list[Paragraph] = []
    for piece in [*pieces, None]:
        if isinstance(piece, Paragraph) and (_is_words(piece) or (piece.pictures and not _is_text(piece))):
            group.append(piece)
            continue
        if isinstance(piece, Paragraph) and piece.pictures:
            # Pictures of a paragraph of text stand before it; a caption below them is none of its words.
            placed += _photos(group)
            group = []
            placed += [_block(picture.photo, piece.line) for picture in piece.pictures]
            piece.pictures = []
        elif group and not (isinstance(piece, Left) or (isinstance(piece, Paragraph) and not piece.text)):
            placed += _photos(group)
            group = []
        if piece is not None:
            placed.append(piece)
    return placed + _photos(group)


def mark_captions(pieces: list[Flat], body: Body) -> None:
    """Give the role of captions, credits and slots to paragraphs, by their words or by looks and place."""
    spoken_for = _headings_elsewhere(pieces, body)
    before: Flat | None = None
    for piece in pieces:
        if isinstance(piece, Left) and piece.reason == "table" and isinstance(before, Paragraph):
            _mark_name_of_table(before)
        if isinstance(piece, Paragraph) and piece.role in ("", "list") and not piece.reason and piece.text:
            _mark(piece, before, body, spoken_for)
        if not (isinstance(piece, Paragraph) and not piece.text and not piece.pictures):
            before = piece


def _mark(piece: Paragraph, before: Flat | None, body: Body, spoken_for: set[tuple[int, ...]]) -> None:
    below = isinstance(before, Paragraph) and (bool(before.pictures) or _is_words(before))
    pictured = bool(piece.pictures) and not all(picture.floating for picture in piece.pictures)
    text, marks = piece.text, marks_of(piece, body)
    if _SLOT.match(text):
        piece.role = "slot"
    elif _LABELLED.match(text) and len(text.split()) <= 2 * _SHORT_WORDS:
        piece.role, piece.confidence = "caption", 0.9
    elif _is_of_table(text, before):
        piece.role = "table caption"
    elif is_credit(text) and (below or pictured or _PHOTO.match(text)):
        piece.role, piece.confidence = "credit", 0.9
    elif marks and (marks.size or marks.numbered or marks[:2] in spoken_for):
        return
    elif (below or pictured) and _is_set_apart(piece, body.size, pictured=pictured):
        piece.role, piece.confidence = "caption", 0.7


def _is_of_table(text: str, before: Flat | None) -> bool:
    """True for "Table 3: ...", and for a source below a table that is left out."""
    if _TABLE.match(text):
        return len(text.split()) <= _SHORT_WORDS and not is_prose(text)
    return isinstance(before, Left) and before.reason == "table" and is_credit(text)


def _mark_name_of_table(paragraph: Paragraph) -> None:
    """A few words above a table that is left out name it, and would stand for nothing without it."""
    text = paragraph.text
    if paragraph.role == "" and text and not paragraph.pictures and is_phrase(text) and len(text.split()) <= 12:
        paragraph.role = "table caption"


def _headings_elsewhere(pieces: list[Flat], body: Body) -> set[tuple[int, ...]]:
    """Size and weight of lines that look like headings and stand below no picture."""
    found: set[tuple[int, ...]] = set()
    before: Flat | None = None
    for piece in pieces:
        if isinstance(piece, Paragraph) and not piece.reason and piece.text and not piece.pictures:
            below = isinstance(before, Paragraph) and bool(before.pictures)
            marks = None if below else marks_of(piece, body)
            found |= {marks[:2]} if marks else set()
        before = piece
    return found


def _is_set_apart(paragraph: Paragraph, body_size: int, *, pictured: bool) -> bool:
    """True for few words that are set in italics, smaller or centred, or that are no sentence."""
    words = len(paragraph.text.split())
    if words > _SHORT_WORDS + 15 or paragraph.listed or paragraph.text[-1] in ":：":
        return False
    looks = [span.look for span in paragraph.spans if span.text.strip()]
    apart = all(look.italic for look in looks) or all(look.size <= body_size * _SMALLER for look in looks)
    apart = apart or paragraph.centred or (pictured and words <= _SHORT_WORDS)
    return apart or (is_phrase(paragraph.text) and words <= 20)


def _is_words(paragraph: Paragraph) -> bool:
    return paragraph.role in ("caption", "credit", "slot") and not paragraph.reason and bool(paragraph.text)


def _is_text(paragraph: Paragraph) -> bool:
    return bool(paragraph.text) and paragraph.role not in ("caption", "credit", "slot")


def _photos(group: list[Paragraph]) -> list[Flat | Block]:
    """Photo blocks of pictures and words in a row: words go to the pictures above them, else to those below."""
    blocks: list[Flat | Block] = []
    rows: list[tuple[list[tuple[Photo, int]], list[Words]]] = []
    above = bool(group) and not group[0].pictures and any(paragraph.pictures for paragraph in group)
    for paragraph in group if not above else reversed(group):
        photos = [(picture.photo, paragraph.line) for picture in paragraph.pictures]
        words = _words(paragraph)
        if photos and (not rows or rows[-1][1]):
            rows.append((photos, []))
        elif photos:
            rows[-1][0].extend(photos)
        if words is not None and (paragraph.role == "slot" or not rows):
            rows.append(([(Photo(), paragraph.line)], [words]))
        elif words is not None:
            rows[-1][1].append(words)
    for photos, words_of_row in rows if not above else reversed(rows):
        blocks += _row(photos, words_of_row if not above else words_of_row[::-1])
    return blocks


def _words(paragraph: Paragraph) -> Words | None:
    text = paragraph.text
    if not text:
        return None
    slot = _SLOT.match(text)
    if slot:
        text = slot[1].strip()
    caption, credit = ("", without_credit_label(text)) if paragraph.role == "credit" else parted(text)
    return Words(caption, credit, paragraph.line)


def _row(photos: list[tuple[Photo, int]], words: list[Words]) -> Iterator[Block]:
    """Photos in a row and the words next to the last of them: one each, or all for those of the last paragraph."""
    captions = [each.text for each in words if each.text]
    lent = [each.credit for each in words if each.credit]
    nearest = photos[-1][1]
    made = []
    for index, (photo, line) in enumerate(photos):
        caption = _share(captions, index, len(photos), " ") if _has_share(captions, photos, line, nearest) else ""
        credit = _share(lent, index, len(photos), "; ") if _has_share(lent, photos, line, nearest) else ""
        # Programs write the words below a picture into its alternative text too, credit and all.
        alt = caption if caption and _squeezed(photo.alt) == _squeezed(caption + credit) else photo.alt
        made.append(_block(replace(photo, caption=caption, credit=credit, alt=alt), line))
    yield from sorted(made, key=lambda block: block.line)


def _squeezed(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _has_share(words: list[str], photos: list[tuple[Photo, int]], line: int, nearest: int) -> bool:
    return line == nearest or len(words) == len(photos)


def _share(words: list[str], index: int, photos: int, between: str) -> str:
    return words[index] if photos > 1 and len(words) == photos else between.join(words)


def _block(photo: Photo, line: int) -> Block:
    return Block("photo", "", line, photo=photo)
