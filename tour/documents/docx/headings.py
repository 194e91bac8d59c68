"""Which paragraphs are headings, and of which level: 1 the title, 2 and more below it."""

from __future__ import annotations

from collections.abc import Sequence

from tour.documents.docx.marks import (
    Body,
    Marks,
    body_of,
    has_dash,
    heading_text,
    is_numbered,
    marks_of,
    numbered_run_in,
    plain_heading,
    run_in,
)
from tour.documents.docx.pieces import Left, Look, Paragraph, Span
from tour.documents.signs.lines import is_prose

Flat = Paragraph | Left
_STYLED_ENOUGH = 2
"""Marked-up headings from which a document's own mark-up is trusted, and looks only add headings below them."""
_FEW_LINES = 2
_LEAST_RUN_INS = 2
_NEAR = 3
"""Half points between sizes that are meant to be the same."""
_LONG_WORDS = 25
_LONGEST_ROW = 3
"""Bold lines in a row from which they are a list, an address or a poem."""


def with_headings(pieces: Sequence[Flat], title: str) -> list[Flat]:
    """The pieces with headings marked, run-in headings parted from their text, and levels normalised.

    `title` is what the file's properties call the document; "" where they do not.
    """
    found = [_honest(piece) if isinstance(piece, Paragraph) else piece for piece in pieces]
    texts = [piece for piece in found if isinstance(piece, Paragraph) and not piece.reason and piece.text]
    body = body_of(texts)
    styled = [piece for piece in texts if piece.role in ("heading", "title")]
    enough = len([piece for piece in styled if piece.role == "heading"]) >= _STYLED_ENOUGH
    looks = _looks(texts, body)
    if enough:
        _below_styled(texts, looks, styled)
    else:
        if not looks and not styled:
            _plain(texts)
        found = _with_run_ins(found, body, lines=len(looks) + len(styled))
        _levels_by_looks([piece for piece in found if isinstance(piece, Paragraph)], looks)
    _titled([piece for piece in found if isinstance(piece, Paragraph) and not piece.reason], title, looks)
    return found


def _honest(paragraph: Paragraph) -> Paragraph:
    """A whole paragraph of prose in a heading's style is text all the same."""
    text = paragraph.text
    if paragraph.role == "linked heading":
        paragraph.role = "" if is_prose(text) else "heading"
        paragraph.confidence = 0.8
    if paragraph.role in ("heading", "title") and len(text.split()) > _LONG_WORDS and is_prose(text):
        paragraph.role, paragraph.level, paragraph.confidence = "", 0, 0.7
    return paragraph


def _looks(texts: list[Paragraph], body: Body) -> dict[Paragraph, Marks]:
    """Marks of the paragraphs that look like headings: short rows of them at most, and text below."""
    looks: dict[Paragraph, Marks] = {}
    row: list[tuple[Paragraph, Marks]] = []
    for paragraph in texts:
        marks = marks_of(paragraph, body) if not paragraph.pictures else None
        if marks and (not row or not looks or row[-1][1][:2] == marks[:2] or len(row) < _LONGEST_ROW):
            row.append((paragraph, marks))
            continue
        looks |= row if len(row) <= _LONGEST_ROW else ()
        row = [(paragraph, marks)] if marks else []
    return looks


def _below_styled(texts: list[Paragraph], looks: dict[Paragraph, Marks], styled: list[Paragraph]) -> None:
    """Bold lines under marked-up headings are headings one level below the heading they stand under."""
    first = texts.index(styled[0])
    under = 0
    for index, paragraph in enumerate(texts):
        if paragraph.role in ("heading", "title"):
            under = paragraph.level
            continue
        marks = looks.get(paragraph)
        follows = index + 1 < len(texts) and (texts[index + 1].role != "heading")
        if marks and marks.weight >= 2 and follows and index > first and under and not paragraph.listed:
            paragraph.role, paragraph.level, paragraph.confidence = "heading", under + 1, 0.6


def _plain(texts: list[Paragraph]) -> None:
    """Short lines above prose are headings where nothing else in the document is one."""
    row: list[Paragraph] = []
    for paragraph in texts:
        if plain_heading(paragraph):
            row.append(paragraph)
            continue
        if len(row) <= _LONGEST_ROW and is_prose(paragraph.text):
            for line in row:
                line.role, line.level, line.confidence = "heading", 1, 0.5
        row = []


def _with_run_ins(pieces: list[Flat], body: Body, *, lines: int) -> list[Flat]:
    """Run-in headings parted from their text where there are two or more.

    `lines` counts the headings on lines of their own: where those are enough, a bold beginning is none, unless it has
    a number; and where there is one besides the title, entries of a list begin with none.
    """
    texts = [piece for piece in pieces if isinstance(piece, Paragraph) and not piece.reason]
    bold = {piece: found for piece in texts if (found := run_in(piece, body))}
    if lines > _FEW_LINES:
        bold = {piece: found for piece, found in bold.items() if is_numbered(piece)}
    if lines > 1:
        bold = {piece: found for piece, found in bold.items() if not _is_entry(piece)}
    if len(bold) >= _LEAST_RUN_INS:
        return _parted(pieces, bold, 0.75)
    typed = {piece: found for piece in texts if (found := numbered_run_in(piece))} if lines <= 1 else {}
    return _parted(pieces, typed, 0.6) if len(typed) > _LEAST_RUN_INS else pieces


def _is_entry(paragraph: Paragraph) -> bool:
    return paragraph.listed == "bullet" or has_dash(paragraph.text) or paragraph.text.startswith("•")


def _parted(pieces: list[Flat], found: dict[Paragraph, tuple[str, Paragraph]], confidence: float) -> list[Flat]:
    parted: list[Flat] = []
    for piece in pieces:
        if not isinstance(piece, Paragraph) or piece not in found:
            parted.append(piece)
            continue
        name, rest = found[piece]
        heading = Paragraph(piece.line, [Span(name, Look())], piece.pictures, "heading", 99, confidence=confidence)
        parted += [heading, rest]
    return parted


def _levels_by_looks(texts: list[Paragraph], looks: dict[Paragraph, Marks]) -> None:
    """Headings by looks: the larger and the heavier, the higher; run-in headings stand below all others."""
    sizes = _clustered([marks.size for marks in looks.values()])
    kinds = sorted({(sizes[marks.size], marks.weight) for marks in looks.values()}, reverse=True)
    ranks = {kind: rank for rank, kind in enumerate(kinds)}
    for paragraph in texts:
        marks = looks.get(paragraph)
        if marks and not paragraph.role:
            paragraph.role, paragraph.confidence = "heading", marks.confidence
            paragraph.level = 10 + ranks[sizes[marks.size], marks.weight]


def _clustered(sizes: list[int]) -> dict[int, int]:
    """Each size with the size that stands for all near it."""
    found: dict[int, int] = {}
    largest = 0
    for size in sorted(set(sizes), reverse=True):
        if not size or not largest or largest - size > _NEAR:
            largest = size
        found[size] = largest
    return found


def _titled(texts: list[Paragraph], title: str, looks: dict[Paragraph, Marks]) -> None:
    """The title gets level 1, and the levels in use below it become 2, 3 and so on."""
    headings = [paragraph for paragraph in texts if paragraph.role in ("title", "heading") and paragraph.text]
    if not headings:
        return
    chosen = next((paragraph for paragraph in headings if paragraph.role == "title"), None)
    if chosen is None and _is_title(headings, texts, title, looks):
        chosen = headings[0]
    rest = [paragraph for paragraph in headings if paragraph is not chosen]
    if chosen is not None:
        rest = _without_title_lines(chosen, rest, texts, looks)
        chosen.role, chosen.level = "title", 1
    levels = {level: rank for rank, level in enumerate(sorted({paragraph.level for paragraph in rest}), start=2)}
    for paragraph in rest:
        paragraph.role, paragraph.level = "heading", levels[paragraph.level]


def _without_title_lines(
    title: Paragraph, rest: list[Paragraph], texts: list[Paragraph], looks: dict[Paragraph, Marks]
) -> list[Paragraph]:
    """The other headings, once the lines directly below the title are known: its second line, or a subtitle."""
    if rest and rest[0].text.casefold() == title.text.casefold():
        rest[0].role, rest[0].reason = "", "the title again"
        rest = rest[1:]
    place = texts.index(title)
    while rest and place + 1 < len(texts) and texts[place + 1] is rest[0]:
        line, place = rest[0], place + 1
        mine, marks = looks.get(title), looks.get(line)
        if marks is None or any(looks.get(other) and looks[other][:2] == marks[:2] for other in rest[1:]):
            break
        if mine and mine[:3] == marks[:3] and not marks.numbered:
            title.spans = [*title.spans, Span(" ", Look()), *line.spans]
            line.spans, line.role = [], ""
        elif marks.centred and title.centred and len(rest) > 1:
            line.role = "subtitle"
        else:
            break
        rest = rest[1:]
    return rest


def _is_title(headings: list[Paragraph], texts: list[Paragraph], title: str, looks: dict[Paragraph, Marks]) -> bool:
    """True where the first heading names the whole document."""
    first, others = headings[0], headings[1:]
    before = [paragraph for paragraph in texts[: texts.index(first)] if is_prose(paragraph.text)]
    if before:
        return False
    if title and heading_text(first.text).casefold() == title.casefold():
        return True
    if not others:
        return True
    if all(paragraph.level > first.level for paragraph in others):
        return True
    mine, next_one = looks.get(first), looks.get(others[0])
    if mine and next_one and mine.centred and not next_one.centred and not mine.numbered:
        return True
    return texts.index(others[0]) == texts.index(first) + 1 and first.level <= others[0].level and mine is not None
