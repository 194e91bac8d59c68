"""Small texts for tests."""

from __future__ import annotations

from narration.model import Line, Passage, Piece, Sentence

ARRIVAL = (
    Passage("p1", "heading", (Sentence("s1", "The city"),), level=1),
    Passage(
        "p2",
        "paragraph",
        (
            Sentence("s2", "On April 17, 1975, soldiers entered Phnom Penh."),
            Sentence("s3", "About two million people lived there."),
        ),
    ),
    Passage("p3", "paragraph", (Sentence("s4", "Within days the streets were empty."),)),
)


def line(written: str, language: str = "en") -> Line:
    return Line("s1", written, language, "source", 0)


def pieces(text: str) -> tuple[Piece, ...]:
    return (Piece(text),)


def said(found: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in found)
