"""Plain text into blocks: title, headings, paragraphs, captions, credits, and what is left out with its reason.

A file is read as runs of lines between blank lines. Only position and shape are known, so each line is judged by
both: a short line alone, followed by prose, is a heading; short lines above a credit are a caption; what stands
before the title or after the last paragraph is furniture of the page it was copied from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tour.documents.formats.decoding import decode
from tour.documents.plain import MOST_BLOCKS, too_long
from tour.documents.plaintext.brackets import in_brackets
from tour.documents.plaintext.chapter_words import is_part
from tour.documents.plaintext.contents import without_contents
from tour.documents.plaintext.gutenberg import Frame, frame
from tour.documents.plaintext.headings import with_levels
from tour.documents.plaintext.inline_marks import is_marked, without_marks
from tour.documents.plaintext.pieces import Piece, pieces_of
from tour.documents.plaintext.placing import is_legal, placed, with_a_heading_called_home, without_rows_of_headings
from tour.documents.plaintext.running_heads import without_heads
from tour.documents.plaintext.runs import Page, Run, lines_of, page_of, runs_of
from tour.documents.signs.apparatus import without_apparatus
from tour.documents.signs.levels import nested
from tour.documents.signs.lines import ends_a_sentence
from tour.documents.signs.numbering import without_numbers
from tour.errors import BadDocument
from tour.model import Block, Document, Rights, Source
from tour.rights import read_rights

_NOTE = re.compile(r"^\^?\[(?:\d{1,3}|\*|†|[A-Z])\]:?\s+\S")
_TERMINAL = re.compile(rb"\x1b\[[0-9;]{0,12}m|[^\n]\x08")
"""Signs that make letters bold on a terminal or a line printer."""
_TEXT = ("paragraph", "list", "quote", "heading", "caption", "credit")
_NOTICE = "copyright notice"


def read(source: Source) -> Document:
    """Parse plain text.

    Raises:
        BadDocument: empty, not text, too large, or without a sentence of prose.
    """
    decoded = decode(_TERMINAL.sub(b"", source.data), declared=source.charset)
    lines = lines_of(decoded.text)
    around = frame(lines)
    inside, heads, broken = without_heads(lines[around.begin : around.end] if around else lines)
    runs = runs_of(inside)
    if len(runs) > 2 * MOST_BLOCKS:  # Two may be one, where the foot of a page lies between them.
        raise too_long(len(runs), len(decoded.text))
    runs, contents = without_contents(runs)
    page = page_of(runs)
    pieces = list(_pieces(runs, page, broken))
    title = around.title if around else ""
    pieces = with_levels(without_rows_of_headings(with_a_heading_called_home(pieces)), page)
    blocks = [piece.block for piece in placed(pieces, title)]
    if not any(block.kind in ("paragraph", "list", "quote") for block in blocks):
        raise BadDocument("No sentences were found to narrate: give a text with at least one paragraph of prose.")
    marked = is_marked(decoded.text[:200_000])
    blocks = [_without_marks(block, marked=marked) for block in _without_numbers(blocks)]
    blocks = list(without_apparatus(blocks))
    title = title or next((block.text for block in blocks if block.kind == "heading" and block.level == 1), "")
    rights = around.rights if around and around.rights.statement else _rights(blocks)
    left_out = (*(around.left_out if around else ()), *heads, *contents)
    whole = sorted((*nested(blocks), *left_out), key=lambda block: block.line)
    language = around.language if around else ""
    return Document(title, language, tuple(_with_title(whole, around)), decoded.warnings, rights)


def _pieces(runs: Sequence[Run], page: Page, broken: set[int]) -> Iterator[Piece]:
    """Pieces of all runs; a paragraph that the foot of a page broke is whole again."""
    waiting: Piece | None = None
    for run in in_brackets(runs):
        if isinstance(run, Block):
            made = [Piece(run)]
        elif _NOTE.match(run.lines[0].text):
            made = [Piece(Block("left out", run.text, run.number, reason="note"))]
        else:
            made = list(pieces_of(run, page))
        for piece in made:
            if waiting and _goes_on(waiting.block, piece.block, broken):
                text = f"{waiting.block.text} {piece.block.text}"
                waiting = replace(waiting, block=replace(waiting.block, text=text))
                continue
            if waiting:
                yield waiting
            waiting = piece
    if waiting:
        yield waiting


def _goes_on(before: Block, block: Block, broken: set[int]) -> bool:
    if block.line not in broken or before.kind not in ("paragraph", "quote", "list") or ends_a_sentence(before.text):
        return False
    return block.kind in ("paragraph", "quote", "heading", "caption")


def _without_marks(block: Block, *, marked: bool) -> Block:
    return replace(block, text=without_marks(block.text, marked=marked)) if block.kind in _TEXT else block


def _without_numbers(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, their headings without numbers; "Part One" stays, for it is the name of what stands below it."""
    below_a_part = False
    for old, new in zip(blocks, without_numbers(blocks), strict=True):
        if old.kind == "heading" and new.kind == "left out" and is_part(old.text):
            below_a_part = True
            yield old
        elif new.kind == "heading":
            yield replace(new, level=old.level) if below_a_part else new
            below_a_part = False
        else:
            yield new


def _rights(blocks: Iterable[Block]) -> Rights:
    """What the text's own notices say, the most telling one."""
    notices = [
        block.text for block in blocks if block.reason == _NOTICE or (block.kind == "left out" and is_legal(block.text))
    ]
    found = [rights for text in notices if (rights := read_rights(text)).statement]
    return next((rights for rights in found if rights.status != "unknown"), found[0] if found else Rights())


def _with_title(blocks: list[Block], around: Frame | None) -> Iterator[Block]:
    """The blocks; the title that a header states, where the text does not have it as a heading."""
    stated = (
        around is not None
        and around.title
        and not any(block.kind == "heading" and block.level == 1 for block in blocks)
    )
    if stated and around is not None:
        yield Block("heading", around.title, around.title_line, level=1)
    yield from blocks
