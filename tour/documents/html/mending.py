"""What is done where the walk found too little of a page's main text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tour.documents.dom.pieces import Piece
from tour.documents.html.main import grams_of, squeezed, tokens_of

_UNSURE = ("not part of the text", "before the text", "after the text", "table", "link")
"""Reasons for which a piece may be the main text all the same."""
_KEPT = 0.85
_LEAST = 40
"""Runs of words in a main text that is worth a look."""


def mended(pieces: list[Piece], main: str) -> list[Piece]:
    """The pieces; those of the main text instead, where the walk neither kept nor knowingly left out enough of it."""
    lines = [line for line in main.split("\n") if " | " not in line]
    seen: set[int] = set()
    for piece in pieces:
        if piece.reason not in _UNSURE:
            own = piece.photo.caption if piece.photo else piece.text
            seen |= grams_of(tokens_of(own.casefold()))
    wanted = {gram for line in lines for gram in grams_of(tokens_of(line.casefold()))}
    if len(wanted) < _LEAST or len(wanted & seen) >= _KEPT * len(wanted):
        return pieces
    return list(_from_main(pieces, lines))


def share_told(pieces: Sequence[Piece], main: str) -> float:
    """Share of the main text that the kept pieces hold, from 0 to 1; 1 where the main text is too short to tell."""
    wanted = grams_of(tokens_of(main.casefold()))
    if len(wanted) < _LEAST:
        return 1.0
    kept: set[int] = set()
    for piece in pieces:
        if piece.kind != "left out":
            kept |= grams_of(tokens_of((piece.photo.caption if piece.photo else piece.text).casefold()))
    return len(wanted & kept) / len(wanted)


def from_main(pieces: Sequence[Piece], main: str) -> list[Piece]:
    """The main text, each line of it as the walk knows it; then what else the walk found, left out."""
    return list(_from_main(pieces, main.split("\n")))


def _from_main(pieces: Sequence[Piece], lines: Sequence[str]) -> Iterator[Piece]:
    """The lines of the main text, each as the walk knows it; then what else the walk found, left out."""
    known = {squeezed(piece.text): piece for piece in reversed(pieces) if piece.text and not piece.photo}
    used: set[int] = set()
    following = {id(one): other for one, other in pairwise(pieces)}
    for line in lines:
        text = " ".join(line.lstrip("-#|> ").split())
        if not text:
            continue
        piece = known.get(squeezed(text))
        if piece is None or id(piece) in used:
            yield Piece("paragraph", text, lines=text, confidence=0.6)
            continue
        used.add(id(piece))
        if piece.kind == "left out" and piece.reason in _UNSURE:
            piece = Piece("paragraph", text, lines=text, confidence=0.6)
        yield piece
        after = following.get(id(piece))
        while after is not None and after.photo is not None:
            yield after
            after = following.get(id(after))
    texts = {squeezed(line) for line in lines}
    for piece in pieces:
        if not piece.photo and id(piece) not in used and squeezed(piece.text) not in texts:
            yield piece.leave_out("not part of the text")
