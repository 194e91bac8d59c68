"""Pictures and the words that stand with them: figures, cells with a picture, tables of pictures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tour.documents.dom.pieces import TEXT, Piece
from tour.documents.signs.credits import parted
from tour.documents.signs.lines import is_credit, is_phrase
from tour.licences import at_address
from tour.model import Photo, Rights
from tour.rights import split_credit

MOST_PIECES = 12
"""A figure that is not marked as one has few pieces."""
_LINKED = 0.5


def is_figure(found: Sequence[Piece], *, words: int, phrases: bool) -> bool:
    """True where pieces are pictures with few words beside them, and not the entry of a menu.

    `phrases` asks that the words are no whole sentences.
    """
    texts = [piece for piece in found if piece.kind in (*TEXT, "caption", "credit")]
    if not any(piece.photo for piece in found) or len(texts) + sum(1 for piece in found if piece.photo) < len(found):
        return False
    if any(piece.linked > _LINKED for piece in texts) or sum(piece.words for piece in texts) > words:
        return False
    return not phrases or all(is_phrase(piece.text) or piece.is_aside or piece.kind not in TEXT for piece in texts)


def gathered(found: Sequence[Piece], *, sure: bool = True) -> list[Piece]:
    """The photos of a figure, with its words as their captions and credits; a slot where it has no picture."""
    photos = [piece for piece in found if piece.photo]
    words = [piece for piece in found if not piece.photo and piece.kind != "left out" and piece.text]
    rest = [piece for piece in found if piece.kind == "left out"]
    if not words:
        return [*photos, *rest]
    if not photos:
        photos = [Piece("photo", "", photo=Photo(), language=words[0].language)]
    open_ = [piece for piece in photos if piece.photo and not piece.photo.caption]
    captions = [piece for piece in words if piece.kind != "credit" and not is_credit(piece.text)]
    if 1 < len(open_) == len(captions):
        credit = [piece for piece in words if piece not in captions] if len(captions) < len(words) else []
        for photo, caption in zip(open_, captions, strict=True):
            caption_of(photo, [caption, *credit], sure=sure)
    else:
        caption_of((open_ or photos[-1:])[0], words, sure=sure)
    return [*photos, *rest]


def caption_of(piece: Piece, words: Iterable[Piece], *, sure: bool = True) -> None:
    """Give a photo its caption, credit and licence from the pieces beside it."""
    if piece.photo is None:
        return
    words = list(words)
    caption, credit = parted("\n".join(one.lines or one.text for one in words if one.kind != "credit"))
    stated = " ".join(parted(one.text)[1] or one.text for one in words if one.kind == "credit")
    old = piece.photo
    credit, licence, rights = split_credit(stated or credit)
    linked = next((found for one in words for target in one.targets if (found := at_address(target))), None)
    if linked is not None:
        licence = linked.name
        rights = Rights("public domain" if linked.public_domain else "licensed", linked.name, linked.url)
    piece.photo = replace(
        old,
        caption=" ".join(part for part in (old.caption, caption) if part),
        credit=credit or old.credit,
        licence=licence or old.licence,
        rights=rights if rights.statement else old.rights,
    )
    piece.language = piece.language or next((one.language for one in words), "")
    if not sure:
        piece.confidence = min(piece.confidence, 0.7)
