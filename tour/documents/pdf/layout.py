"""What is on a page of a PDF, with its place: words, lines, pictures.

Lengths are points (a 72nd of an inch); y grows upwards.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Style:
    """How letters look."""

    size: float
    """Height of the font as it is drawn, rounded to a quarter of a point."""
    bold: bool = False
    italic: bool = False
    fixed: bool = False
    """Every letter has the same width, as on a typewriter."""


@dataclass(slots=True)
class Word:
    """Letters without white space, in one style."""

    text: str
    left: float
    right: float
    baseline: float
    style: Style
    glued: bool = False
    """No white space stands between it and the word before."""
    tag: int = -1
    """Number of the marked content it belongs to; -1 for none."""


@dataclass(slots=True)
class Line:
    """One line of one column."""

    page: int
    """Counted from 1."""
    column: int
    """Running number of the column on its page, in reading order."""
    words: list[Word]
    text: str
    left: float
    right: float
    baseline: float
    style: Style
    """That of most of its letters; bold or italic only where all are."""
    cells: int = 1
    """Pieces set apart by wide gaps."""
    tag: int = -1
    marked: bool = False
    """Begins with a raised mark, as a footnote does."""
    role: str = ""
    """"" for text; "heading", "caption", or "left out"."""
    reason: str = ""
    level: int = 0
    group: int = 0
    """Lines of one heading or caption share a number; 0 for none."""

    @property
    def top(self) -> float:
        """About where its capitals end."""
        return self.baseline + 0.75 * self.style.size

    @property
    def bottom(self) -> float:
        """About where its descenders end."""
        return self.baseline - 0.25 * self.style.size

    def leave_out(self, reason: str) -> None:
        """Take it out of the text."""
        self.role, self.reason = "left out", reason


@dataclass(slots=True)
class Picture:
    """A picture as it is placed on a page."""

    page: int
    left: float
    bottom: float
    right: float
    top: float
    pixels: tuple[int, int]
    """Width and height."""
    source: str = ""
    """Its name among the document's files; empty where it could not be taken out."""
    alt: str = ""
    caption: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class Page:
    """One page, turned so that most of its text is upright."""

    number: int
    """Counted from 1."""
    width: float
    height: float
    lines: list[Line]
    """In reading order."""
    pictures: list[Picture] = field(default_factory=list)
    scanned: bool = False
    """One picture covers it."""

    @property
    def text(self) -> list[Line]:
        """The lines that are still taken for text."""
        return [line for line in self.lines if not line.role]
