"""What a DOCX file holds once it is read, before anybody judged what it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from tour.model import Photo


class Look(NamedTuple):
    """How letters are set."""

    bold: bool = False
    italic: bool = False
    underlined: bool = False
    capitals: bool = False
    size: int = 20
    """In half points."""
    hidden: bool = False
    raised: bool = False
    language: str = ""
    """As the writer's program says, which is often wrong."""


class Span(NamedTuple):
    """A stretch of text in one look; a line feed is a line break."""

    text: str
    look: Look


class Picture(NamedTuple):
    """A picture in a paragraph."""

    photo: Photo
    floating: bool
    """True where the text flows around it."""
    letters_before: int
    """Of its paragraph's text."""


@dataclass(slots=True, eq=False)
class Paragraph:
    """A paragraph with all that is known of it. Two of the same words are still two."""

    line: int
    spans: list[Span] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    role: str = ""
    """By its style: one of styles.ROLES, or ""."""
    level: int = 0
    """Of a heading, as the style says: 1 the highest."""
    listed: str = ""
    """"bullet" or "number" for an entry of a list."""
    centred: bool = False
    reason: str = ""
    """Why it is left out; empty where nothing says so."""
    confidence: float = 1.0

    _read: tuple[list[Span], str, str] | None = field(default=None, init=False, repr=False)
    """Spans with the text and the raw text of them, which many rules ask for."""

    @property
    def text(self) -> str:
        """Its words with single spaces."""
        return self._words()[1]

    @property
    def raw(self) -> str:
        """Its words with line breaks and spaces as written."""
        return self._words()[2]

    def _words(self) -> tuple[list[Span], str, str]:
        if self._read is None or self._read[0] is not self.spans:
            raw = "".join(span.text for span in self.spans)
            self._read = (self.spans, " ".join(raw.split()), raw)
        return self._read


@dataclass(slots=True)
class Left:
    """A piece that is no part of the text, and why."""

    line: int
    text: str
    reason: str
    place: str = ""


@dataclass(slots=True)
class Cell:
    """A table's cell."""

    column: int
    pieces: list[Piece] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words of all its paragraphs, those of tables in it too."""
        return " ".join(filter(None, (paragraph.text for paragraph in paragraphs(self.pieces))))


@dataclass(slots=True)
class Table:
    """A table, row by row."""

    line: int
    rows: list[list[Cell]] = field(default_factory=list)


Piece = Paragraph | Table | Left


def paragraphs(pieces: list[Piece]) -> Iterator[Paragraph]:
    """All paragraphs in order, those inside tables too."""
    for piece in pieces:
        if isinstance(piece, Paragraph):
            yield piece
        elif isinstance(piece, Table):
            for row in piece.rows:
                for cell in row:
                    yield from paragraphs(cell.pieces)
