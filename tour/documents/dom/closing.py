"""What becomes of the pieces of an element when the walk leaves it: figures, menus, tables, drawn headings."""

from __future__ import annotations

import re

from tour.documents.dom.elements import HEADINGS
from tour.documents.dom.figures import MOST_PIECES, gathered, is_figure
from tour.documents.dom.pieces import Piece
from tour.documents.dom.tables import Table

WITH_PHOTOS = ("infobox", "table")
"""Reasons to leave out words whose pictures still count."""
_CELLS = frozenset(("td", "th", "center"))
_BOXES = frozenset(("div", "p", "li", "dd", "section", "span", "a"))
_LISTS = ("ul", "ol", "dl")
_FIGURE = re.compile(
    r"(?:^|[\s_-])(?:fig(?:ure|center|left|right)?|illus(?:tration)?|wp-caption|thumb(?:inner)?|photo|image|img|picture)(?=$|[\s_-])"
)
_WORDS = 90
_FEW_WORDS = 40
"""Most words beside a picture, where its element says by its class that it is a figure, and where it does not."""
_LINKS = 0.9
_FEW_ENTRIES = 3
_MOST_IN_FIGURE = 300
"""Pieces: what holds more is a text, and figures may stand in each other."""


def close(found: list[Piece], begin: int, tag: str, names: str, *, block: bool) -> None:
    """Judge the pieces from `begin` on, all that an element holds; `block` is true where it stands apart."""
    inside = len(found) - begin
    if tag == "figure":
        _close_figure(found, begin)
    elif tag in HEADINGS:
        _read_drawn(found, begin, HEADINGS[tag])
    elif tag in _LISTS and inside >= _FEW_ENTRIES:
        entries = found[begin:]
        if entries[0].kind == "list" and all(piece.linked >= _LINKS for piece in entries if piece.kind == "list"):
            found[begin:] = together(entries, "list of links")
    elif inside <= MOST_PIECES and (tag in _CELLS or (block and tag in _BOXES)):
        pieces = found[begin:]
        named = bool(names and _FIGURE.search(names))
        if is_figure(pieces, words=_WORDS if named else _FEW_WORDS, phrases=not named and tag not in _CELLS):
            found[begin:] = gathered(pieces, sure=named)


def close_table(found: list[Piece], begin: int, table: Table) -> None:
    """Judge the pieces from `begin` on, all that a table holds."""
    if table.use == "pictures":
        found[begin:] = gathered(found[begin:], sure=False)
    elif table.use == "data":
        found[begin:] = together(found[begin:], "table")


def together(pieces: list[Piece], reason: str) -> list[Piece]:
    """All the words left out as one piece, and the photos that count nevertheless."""
    photos = [piece for piece in pieces if piece.photo] if reason in WITH_PHOTOS else []
    text = " ".join(piece.text for piece in pieces if piece.text)
    return [*([Piece("left out", text, reason=reason)] if text else []), *photos]


def _close_figure(found: list[Piece], begin: int) -> None:
    if len(found) - begin > _MOST_IN_FIGURE:
        return
    pieces = found[begin:]
    captions = ("caption", "credit")
    if any(piece.photo for piece in pieces) or all(piece.kind in captions for piece in pieces):
        found[begin:] = gathered(pieces)
        return
    for piece in pieces:
        if piece.kind in captions:
            piece.leave_out("caption")


def _read_drawn(found: list[Piece], begin: int, level: int) -> None:
    """A heading that is nothing but a picture is read by its alt text."""
    pieces = found[begin:]
    if all(piece.photo for piece in pieces):
        alt = next((piece.photo.alt for piece in pieces if piece.photo and piece.photo.alt), "")
        if alt:
            found.append(Piece("heading", alt, level=level, confidence=0.7, lines=alt, home=pieces[-1].home))
