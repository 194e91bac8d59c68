"""Tables that hold one text in two languages, column by column."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tour.documents.docx.pieces import Cell, Piece, Table, paragraphs
from tour.documents.tongues import ENGLISH, alike, is_english, letters, primary, ranked

_ENOUGH = 60
"""Letters from which words tell their language."""
_SAMPLE = 3000
_MOST_COLUMNS = 4
_SURE = 0.9
_LONG_ROW = 25
"""Letters of a cell that is more than a label."""


class Parallel(NamedTuple):
    """A table in two languages or more: which language each of its columns is in."""

    languages: dict[int, str]


def language_of(text: str) -> str:
    """The language that words tell: "fr"; "" where there are too few of them, or it is not sure."""
    sample = text[:_SAMPLE]
    if letters(sample) < _ENOUGH:
        return ""
    if is_english(sample):
        return ENGLISH
    language, probability = ranked(sample)[0]
    return language if probability >= _SURE else ""


def parallel(table: Table) -> Parallel | None:
    """The languages of a table's columns, where each has one of its own and rows say the same; else None."""
    columns = _columns(table)
    if not 2 <= len(columns) <= _MOST_COLUMNS or not _even(table, list(columns)):
        return None
    languages = {column: language_of(" ".join(cell.text for cell in cells)) for column, cells in columns.items()}
    if not all(languages.values()) or len(set(languages.values())) < len(languages):
        return None
    return Parallel(languages)


def column_read(found: Parallel, main: str) -> int:
    """The column in the document's own language; the first one where none is."""
    return next(
        (column for column, language in found.languages.items() if main and alike(language, main)), min(found.languages)
    )


def main_language(pieces: list[Piece], stated: str) -> str:
    """The language of what stands outside of tables; where that is too little, the one stated, or ""."""
    outside = " ".join(piece.text for piece in paragraphs([piece for piece in pieces if not isinstance(piece, Table)]))
    return language_of(outside) or primary(stated)


def _columns(table: Table) -> dict[int, list[Cell]]:
    """Cells by column, those with words only; rows of one cell across all columns belong to none."""
    columns: dict[int, list[Cell]] = {}
    for cell in _in_columns(table):
        if cell.text:
            columns.setdefault(cell.column, []).append(cell)
    return columns


def _in_columns(table: Table) -> Iterator[Cell]:
    for row in table.rows:
        if len(row) > 1:
            yield from row


def _even(table: Table, columns: list[int]) -> bool:
    """True where most rows fill all columns with texts of a like length, and most of them are more than labels."""
    alike = rows = letters = 0
    for row in table.rows:
        lengths = [len(cell.text) for cell in row if cell.column in columns]
        if len(row) < 2 or not any(lengths):
            continue
        rows += 1
        alike += len(lengths) == len(columns) and min(lengths) > 0 and max(lengths) <= 3 * min(lengths) + 20
        letters += sum(lengths)
    return rows > 0 and alike >= 0.7 * rows and letters >= _LONG_ROW * len(columns) * rows
