"""Words that belong to a picture beside them, told by their class or their letters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tour.documents.dom.figures import caption_of
from tour.documents.dom.pieces import Piece
from tour.documents.signs.lines import is_credit, is_phrase
from tour.model import Photo

_NAMED = re.compile(r"(?:^|[\s_-])(?:captions?|legende?|cutline|photo-?text|image-?text|bildunterschrift)(?=$|[\s_-])")
_CREDIT = re.compile(
    r"(?:^|[\s_-])(?:credits?|attribution|copyright(?:holder|notice)?|photographer|photo-?credit|image-?credit|creator|"
    r"credittext)(?=$|[\s_-])"
)
_OF_PICTURE = re.compile(r"(?:photo|image|img|picture|media)[\s_-]{0,2}(?:credit|attribution|copyright)")
_OF_A_PHOTO = re.compile(
    r"(?:photo|foto|image|picture|bild|cr[eé]dit[os]{0,2} photo|фото|写真|照片|사진)[^:：]{0,20}\s?[:：]|courtesy of\b",
    re.I,
)
_ASIDE_WORDS = 60
_CREDIT_WORDS = 25
_FEW = 0.4


def is_named_caption(names: str) -> bool:
    """True for classes of a caption."""
    return bool(names and _NAMED.search(names))


def is_picture_credit(names: str) -> bool:
    """True for classes of a picture's credit, wherever it stands."""
    return bool(names and _OF_PICTURE.search(names))


def is_named_credit(names: str) -> bool:
    """True for classes of a credit."""
    return bool(names and _CREDIT.search(names))


def with_captions(found: Sequence[Piece]) -> list[Piece]:
    """Pieces in which a caption or a credit next to a photo has become part of it."""
    kept: list[Piece] = []
    asides = _few_asides(found)
    for piece in found:
        before = kept[-1] if kept else None
        if before is not None and before.photo is not None and _belongs(before, piece, asides=asides):
            caption_of(before, [piece], sure=piece.kind in ("caption", "credit"))
        elif piece.photo is not None and not piece.photo.caption and before is not None and before.kind == "caption":
            kept.pop()
            caption_of(piece, [before])
            kept.append(piece)
        else:
            kept.append(piece)
    return _with_slots(kept, asides=asides)


def _with_slots(found: Sequence[Piece], *, asides: bool) -> list[Piece]:
    """Pieces in which a credit that stands without a picture, and the caption beside it, are the slot of a photo."""
    kept: list[Piece] = []
    waiting: Piece | None = None
    for piece in found:
        if waiting is not None:
            below, waiting = waiting, None
            if asides and piece.kind == "paragraph" and piece.is_aside and piece.words <= _ASIDE_WORDS:
                caption_of(below, [piece], sure=False)
                continue
        if not _is_lone_credit(piece):
            kept.append(piece)
            continue
        slot = Piece("photo", "", photo=Photo(), confidence=0.7, home=piece.home)
        before = kept[-1] if kept else None
        if before is not None and before.kind == "paragraph" and before.words <= _CREDIT_WORDS and _captions(before):
            caption_of(slot, [kept.pop(), piece], sure=False)
        else:
            caption_of(slot, [piece], sure=False)
            waiting = slot
        kept.append(slot)
    return kept


def _is_lone_credit(piece: Piece) -> bool:
    if piece.kind != "paragraph" or piece.words > _CREDIT_WORDS or piece.linked > _FEW:
        return False
    return bool(_OF_A_PHOTO.match(piece.text)) and is_credit(piece.text)


def _captions(piece: Piece) -> bool:
    return piece.linked < _FEW and not piece.is_bold and (piece.is_aside or is_phrase(piece.text))


def _few_asides(found: Sequence[Piece]) -> bool:
    """True where text in italics or small letters is the exception, so that it tells something."""
    words = sum(piece.words for piece in found if piece.kind == "paragraph")
    return sum(piece.words for piece in found if piece.kind == "paragraph" and piece.is_aside) <= _FEW * words


def _belongs(photo: Piece, piece: Piece, *, asides: bool) -> bool:
    """True for words below a picture that are its caption or credit."""
    if photo.photo is None or piece.photo is not None:
        return False
    captioned, credited = bool(photo.photo.caption), bool(photo.photo.credit)
    if piece.kind == "caption":
        return not captioned
    if piece.kind == "credit":
        return not credited
    if piece.kind != "paragraph":
        return False
    if not credited and piece.words <= _CREDIT_WORDS and is_credit(piece.text):
        return True
    return asides and not captioned and piece.is_aside and not piece.is_bold and piece.words <= _ASIDE_WORDS
