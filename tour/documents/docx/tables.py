"""Tables: those that only lay out a page are read, those in two languages are read in one, data are left out."""

from __future__ import annotations

from collections.abc import Iterator

from tour.documents.docx.pieces import Cell, Left, Paragraph, Piece, Table, paragraphs
from tour.documents.docx.translations import column_read, main_language, parallel
from tour.documents.signs.lines import is_credit, is_prose

Flat = Paragraph | Left
_CAPTION_WORDS = 60
_LONG_WORDS = 25


def flattened(pieces: list[Piece], stated: str) -> list[Flat]:
    """The pieces without tables; `stated` is the language that the document says it is in."""
    main = main_language(pieces, stated) if any(isinstance(piece, Table) for piece in pieces) else stated
    return list(_flat(pieces, main))


def _flat(pieces: list[Piece], main: str) -> Iterator[Flat]:
    for piece in pieces:
        if isinstance(piece, Table):
            yield from _table(piece, main)
        else:
            yield piece


def _table(table: Table, main: str) -> Iterator[Flat]:
    cells = [cell for row in table.rows for cell in row]
    inside = [paragraph for cell in cells for paragraph in paragraphs(cell.pieces)]
    if inside and all(paragraph.reason for paragraph in inside if paragraph.text):
        yield from inside
        return
    found = parallel(table)
    if found is not None:
        yield from _in_one_language(table, found.languages, column_read(found, main), main)
    elif any(paragraph.pictures for paragraph in inside):
        yield from _pictured(table, main)
    elif _lays_out(table):
        for cell in cells:
            yield from _flat(cell.pieces, main)
    else:
        yield from _data(table)


def _in_one_language(table: Table, languages: dict[int, str], column: int, main: str) -> Iterator[Flat]:
    """The column that is read, and the other ones left out, row by row."""
    for row in table.rows:
        for cell in row:
            if len(row) == 1 or cell.column == column or cell.column not in languages:
                yield from _flat(cell.pieces, main)
            else:
                for paragraph in paragraphs(cell.pieces):
                    yield Left(paragraph.line, paragraph.text, f"translation ({languages[cell.column]})")


def _lays_out(table: Table) -> bool:
    """True for a table of one cell or column, or of whole paragraphs: it only places text on a page."""
    rows = [[cell for cell in row if cell.text] for row in table.rows]
    rows = [row for row in rows if row]
    if all(len(row) <= 1 for row in rows):
        return True
    words = prose = 0
    for row in rows:
        for cell in row:
            count = len(cell.text.split())
            words += count
            prose += count if count >= _LONG_WORDS and is_prose(cell.text) else 0
    return prose >= 0.6 * words


def _pictured(table: Table, main: str) -> Iterator[Flat]:
    """A table with pictures: each with the words below it, or beside it, as its caption."""
    taken: set[int] = set()
    for number, row in enumerate(table.rows):
        below = {cell.column: cell for cell in table.rows[number + 1]} if number + 1 < len(table.rows) else {}
        if any(_has_picture(cell) for cell in below.values()):
            below = {}
        for cell in row:
            if id(cell) in taken:
                continue
            yield from _as_caption(cell, main) if _has_picture(cell) else _flat(cell.pieces, main)
            words = below.get(cell.column) or _beside(row, cell)
            if _has_picture(cell) and not cell.text and words is not None and _is_caption(words):
                taken.add(id(words))
                yield from _as_caption(words, main)


def _beside(row: list[Cell], cell: Cell) -> Cell | None:
    """The other cell of a row of two, where it holds no picture."""
    others = [other for other in row if other is not cell]
    return others[0] if len(others) == 1 and not _has_picture(others[0]) else None


def _as_caption(cell: Cell, main: str) -> Iterator[Flat]:
    short = _is_caption(cell)
    for piece in _flat(cell.pieces, main):
        if isinstance(piece, Paragraph) and short and piece.text and piece.role in ("", "list", "heading", "caption"):
            piece.role = "credit" if is_credit(piece.text) else "caption"
        yield piece


def _is_caption(cell: Cell) -> bool:
    return 0 < len(cell.text.split()) <= _CAPTION_WORDS


def _has_picture(cell: Cell) -> bool:
    return any(paragraph.pictures for paragraph in paragraphs(cell.pieces))


def _data(table: Table) -> Iterator[Flat]:
    rows = (" | ".join(cell.text for cell in row) for row in table.rows)
    text = "; ".join(row for row in rows if row.strip(" |"))
    if text:
        yield Left(table.line, text, "table")
