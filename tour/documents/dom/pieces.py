"""What a walk finds before its neighbours are looked at: a text or a picture, with the signs it is judged by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from tour.model import Block, BlockKind, Photo

TEXT = ("paragraph", "list", "quote")
_ALL = 0.9


@dataclass(slots=True)
class Piece:
    """One block in the making."""

    kind: BlockKind
    text: str
    """Folded: no line breaks."""
    level: int = 0
    reason: str = ""
    confidence: float = 1.0
    language: str = ""
    photo: Photo | None = None
    names: str = ""
    """Classes and ids of the elements it stands in, the innermost block's last, in small letters."""
    lines: str = ""
    """The text with "\\n" where the source breaks its lines; empty for a photo."""
    bold: float = 0.0
    """0 to 1: share of its letters in bold; likewise the next ones."""
    italic: float = 0.0
    small: float = 0.0
    big: float = 0.0
    linked: float = 0.0
    home: int = 0
    """Number of the nearest element around it that holds blocks, as div, td and section do: one for its neighbours."""
    drawn: bool = False
    """True for a picture that is a line of words, as old pages draw their headings."""
    ruled: bool = False
    """True where a ruled line stands before it."""
    targets: tuple[str, ...] = field(default=())
    """Addresses that it links to."""

    @property
    def words(self) -> int:
        """How many words it has, as white space parts them."""
        return len(self.text.split())

    @property
    def is_bold(self) -> bool:
        """All of it in bold, or in large letters."""
        return self.bold >= _ALL or self.big >= _ALL

    @property
    def is_aside(self) -> bool:
        """All of it in italics or in small letters, as captions are."""
        return self.italic >= _ALL or self.small >= _ALL

    def leave_out(self, reason: str) -> Piece:
        """The same piece, left out."""
        if self.kind != "left out":
            if self.photo is not None:
                self.text = " ".join(part for part in (self.photo.caption or self.photo.alt, self.photo.credit) if part)
                self.photo = None
            self.kind, self.level, self.reason = "left out", 0, reason
        return self


def as_blocks(pieces: Iterable[Piece], *, place: str = "") -> list[Block]:
    """Pieces as Blocks, numbered from 1."""
    kept = (piece for piece in pieces if piece.text or piece.photo is not None)
    return [
        Block(
            piece.kind,
            piece.text,
            number,
            level=piece.level,
            reason=piece.reason,
            confidence=piece.confidence,
            place=place,
            language=piece.language,
            photo=piece.photo,
        )
        for number, piece in enumerate(kept, start=1)
    ]
