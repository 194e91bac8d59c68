"""What a table is for: the layout of a page, pictures in rows, or data that nobody can listen to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tour.documents.dom.pieces import TEXT, Piece
from tour.documents.signs.lines import is_prose

Use = Literal["layout", "pictures", "data"]
_WORDS_PER_PICTURE = 60
_FEW_COLUMNS = 3


@dataclass(slots=True)
class Table:
    """What was counted in a table, those inside it included."""

    presentation: bool = False
    """True where it says itself that it is no table of data."""
    rows: int = 0
    cells: int = 0
    headers: int = 0
    headings: int = 0
    pictures: int = 0
    words: int = 0
    prose: int = 0
    """Words in whole sentences."""
    longest: int = 0
    """Words of its longest piece."""
    linked: float = 0.0
    """Words in links."""
    inner: int = 0
    """Tables in it."""

    def count(self, piece: Piece) -> None:
        """Take a piece of it into account."""
        if piece.photo is not None:
            self.pictures += 1
        elif piece.kind == "heading":
            self.headings += 1
        elif piece.kind in (*TEXT, "caption", "credit"):
            self.words += piece.words
            self.longest = max(self.longest, piece.words)
            self.linked += piece.linked * piece.words
            self.prose += piece.words if is_prose(piece.text) else 0

    def add(self, inner: Table) -> None:
        """Take a table in it into account."""
        self.inner += 1 + inner.inner
        self.headings += inner.headings
        self.pictures += inner.pictures
        self.words += inner.words
        self.longest = max(self.longest, inner.longest)
        self.prose += inner.prose
        self.linked += inner.linked

    @property
    def use(self) -> Use:
        """What it is for."""
        columns = self.cells / max(1, self.rows)
        if self.presentation or self.cells <= 1:
            return "layout"
        few = self.words <= _WORDS_PER_PICTURE * self.pictures and self.longest <= _WORDS_PER_PICTURE
        if self.pictures and not self.headings and few:
            return "pictures" if self.linked <= self.words / 2 else "data"
        if self.headings or (self.inner and not self.headers):
            return "layout"
        if self.headers <= 1 and columns <= _FEW_COLUMNS and self.prose >= self.words / 2:
            return "layout"
        return "data"
