"""Plain text into blocks: title, headings, paragraphs, captions, credits, and what is left out with its reason.

A file is read as runs of lines between blank lines. Only position and shape are known, so each line is judged by
both: a short line alone, followed by prose, is a heading; short lines above a credit are a caption; what stands
before the title or after the last paragraph is furniture of the page it was copied from.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from statistics import median

from tour.documents.decoding import decode
from tour.documents.furniture import reason_to_leave_out
from tour.documents.lines import (
    ends_a_sentence,
    entry_of_list,
    heading_score,
    is_credit,
    is_phrase,
    is_prose,
    without_credit_label,
)
from tour.errors import BadDocument
from tour.model import Block, Document, Source

_SHORT_LINE = 60
_MOST_HEADINGS = 3
_WRAPPED = range(45, 100)
_UNSURE = 0.4
"""Confidence in a caption that nothing but its shape speaks for."""


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    text: str


def read(source: Source) -> Document:
    """Parse plain text.

    Raises:
        BadDocument: empty, not text, too large, or without a sentence of prose.
    """
    decoded = decode(source.data)
    runs = list(_runs(decoded.text))
    wrapped = _is_wrapped(runs)
    blocks = [block for run in runs for block in _classified(run, wrapped=wrapped)]
    blocks = _placed(_without_lists_of_headings(_with_a_heading_called_home(blocks)))
    if not any(block.kind in ("paragraph", "list", "quote") for block in blocks):
        raise BadDocument("No sentences were found to narrate: give a text with at least one paragraph of prose.")
    title = next((block.text for block in blocks if block.kind == "heading" and block.level == 1), "")
    return Document(title, "", tuple(blocks), decoded.warnings)


def _runs(text: str) -> Iterator[list[_Line]]:
    """Lines between blank lines, with their numbers from 1."""
    lines = (_Line(number, " ".join(line.split())) for number, line in enumerate(text.split("\n"), start=1))
    for blank, run in groupby(lines, key=lambda line: not line.text):
        if not blank:
            yield list(run)


def _is_wrapped(runs: Sequence[list[_Line]]) -> bool:
    """True where paragraphs are broken into lines of about one width."""
    inner = [len(line.text) for run in runs if len(run) >= 3 for line in run[:-1]]
    return len(inner) >= 4 and int(median(inner)) in _WRAPPED and max(inner) < 1.6 * median(inner)


def _classified(run: list[_Line], *, wrapped: bool) -> Iterator[Block]:
    """The blocks of one run, judged without looking at its neighbours."""
    begin = 0
    for index, line in enumerate(run):
        if is_credit(line.text) and _could_be_caption(run[begin:index]):
            yield from _joined("caption", run[begin:index])
            yield Block("credit", without_credit_label(line.text), line.number)
            begin = index + 1
    yield from _without_credit(run[begin:], wrapped=wrapped)


def _without_credit(run: list[_Line], *, wrapped: bool) -> Iterator[Block]:
    if _is_wrapped_paragraph(run, wrapped=wrapped):
        yield from _joined("paragraph", run)
    elif _is_wrapped_caption(run):
        yield from _joined("caption", run, confidence=0.6)
    else:
        for line in run:
            yield _judged(line, alone=len(run) == 1)


def _joined(kind: str, lines: list[_Line], confidence: float = 1.0) -> Iterator[Block]:
    if lines:
        text = " ".join(line.text for line in lines)
        yield Block("caption" if kind == "caption" else "paragraph", text, lines[0].number, confidence=confidence)


def _could_be_caption(lines: list[_Line]) -> bool:
    """True for the lines above a credit: few, and none of them furniture."""
    short = len(lines) <= 4 and sum(len(line.text) for line in lines) <= 400
    return short and not any(reason_to_leave_out(line.text) for line in lines)


def _is_wrapped_paragraph(run: list[_Line], *, wrapped: bool) -> bool:
    if len(run) < 2 or not wrapped or any(entry_of_list(line.text) for line in run):
        return False
    return all(len(line.text) >= _WRAPPED.start * 0.8 for line in run[:-1])


def _is_wrapped_caption(run: list[_Line]) -> bool:
    """True for two or three short lines that together are one phrase, not a sentence."""
    if not 2 <= len(run) <= 3 or any(reason_to_leave_out(line.text) or entry_of_list(line.text) for line in run):
        return False
    return all(len(line.text) <= _SHORT_LINE for line in run) and not any(ends_a_sentence(line.text) for line in run)


def _judged(line: _Line, *, alone: bool) -> Block:
    """One line on its own. Headings are candidates until their place is known."""
    reason = reason_to_leave_out(line.text)
    if reason:
        return Block("left out", line.text, line.number, reason=reason)
    entry = entry_of_list(line.text)
    if entry and not alone:
        return Block("list", entry, line.number, confidence=0.8)
    score = heading_score(line.text) if alone else 0
    if score >= 2:
        return Block("heading", line.text, line.number, level=2, confidence=min(1.0, 0.4 + 0.2 * score))
    if alone and is_phrase(line.text):
        return Block("caption", line.text, line.number, confidence=_UNSURE)
    return Block("paragraph", line.text, line.number, confidence=1.0 if is_prose(line.text) else 0.5)


def _with_a_heading_called_home(blocks: list[Block]) -> list[Block]:
    """Between two paragraphs, alone between blank lines, "Home" is a heading; anywhere else it is a page's button."""
    kept = list(blocks)
    for index, (before, block, after) in enumerate(zip(blocks, blocks[1:], blocks[2:], strict=False), start=1):
        alone = before.line < block.line - 1 and after.line > block.line + 1
        if block.text.casefold() == "home" and alone and _is_text(before) and _is_text(after):
            kept[index] = replace(block, kind="heading", level=2, reason="", confidence=0.6)
    return kept


def _without_lists_of_headings(blocks: list[Block]) -> list[Block]:
    """Many headings in a row have no text of their own: all but the last are a table of contents, or a menu."""
    kept: list[Block] = []
    for kind, group in groupby(blocks, key=lambda block: block.kind):
        row = list(group)
        if kind == "heading" and len(row) > _MOST_HEADINGS:
            row = [row[0], *(_left_out(block, "one of many short lines") for block in row[1:-1]), row[-1]]
        kept += row
    return kept


def _placed(blocks: list[Block]) -> list[Block]:
    """Judge blocks by where they stand: before the title, at their heading, after the end."""
    prose = [index for index, block in enumerate(blocks) if _is_text(block)]
    if not prose:
        return [_left_out(block, "no part of a text") for block in blocks]
    first, last = prose[0], _end(blocks, prose[-1])
    title = next((index for index in range(first) if blocks[index].kind == "heading"), None)
    placed = []
    for index, block in enumerate(blocks):
        if index == title:
            block = replace(block, level=1)
        elif index < (title if title is not None else first) and block.kind != "left out":
            block = _left_out(block, "before the title") if title is not None or not _is_text(block) else block
        elif index > last and (block.kind in ("heading", "paragraph") or block.confidence <= _UNSURE):
            block = _left_out(block, "after the end of the text")
        placed.append(block)
    return placed


def _end(blocks: list[Block], last: int) -> int:
    """The last block of the text: short sentences still belong to it, until the page's furniture begins."""
    for index in range(last + 1, len(blocks)):
        block = blocks[index]
        if block.kind == "left out":
            break
        if block.kind in ("paragraph", "list") and ends_a_sentence(block.text):
            last = index
    return last


def _is_text(block: Block) -> bool:
    """True for a paragraph that is surely prose, by which the beginning and the end of the text are known."""
    return block.kind in ("paragraph", "list") and is_prose(block.text)


def _left_out(block: Block, reason: str) -> Block:
    return block if block.kind == "left out" else replace(block, kind="left out", level=0, reason=reason)
