"""What an editor should look at in a text before a voice speaks it. Pure; nothing is decided or changed here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from tour.flags import aged, quotations, sensitive, spelling, testimony
from tour.flags.pieces import Piece, pieces
from tour.model import Flag, FlagKind, StopText

Found = Iterable[tuple[str, str]]


def flags(stops: Iterable[tuple[int, StopText]], language: str, *, today: date) -> tuple[Flag, ...]:
    """The flags of the stops (by number) of one text in `language` (BCP 47), in the order of its sentences.

    `today` is what years are compared with. Languages without rules or word lists get no flags of that kind.
    """
    read = list(pieces(stops, language))
    misspelt = spelling.find(read)
    return tuple(flag for piece in read for flag in _of(piece, misspelt.get((piece.stop, piece.id), ()), today))


def _of(piece: Piece, misspelt: Found, today: date) -> Iterator[Flag]:
    found: tuple[tuple[FlagKind, Callable[[], Found]], ...] = (
        ("testimony", lambda: testimony.find(piece)),
        ("quotation", lambda: quotations.find(piece)),
        ("aged", lambda: aged.find(piece, today)),
        ("spelling", lambda: misspelt),
        ("sensitive", lambda: sensitive.find(piece)),
    )
    for kind, find in found:
        for words, note in find():
            yield Flag(kind, piece.stop, piece.id, words, note)
