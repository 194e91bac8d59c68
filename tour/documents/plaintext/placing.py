"""Where pieces of a plain text stand: before the title, in the front matter, in the text, after its end. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from tour.documents.plaintext.chapter_words import depth, is_numbered
from tour.documents.plaintext.headings import is_marked
from tour.documents.plaintext.pieces import UNSURE, Piece
from tour.documents.signs.lines import ends_a_sentence, is_prose
from tour.model import Block

_MOST_HEADINGS = 3
_LABEL = re.compile(r"^(?:abstract|summary|zusammenfassung|résumé|resumen|sommario|要約|摘要)\W*$", re.I)
_LEGAL = re.compile(
    r"\ball rights reserved\b|^(?:copyright|©|\(c\))\s|\bpermission is (?:hereby )?granted\b|"
    r"\b(?:this|the present|these) (?:\w+ ){0,3}(?:documents?|works?|texts?|manual|guide|handbook|memo|pages?|article|"
    r"publication|faq|website|site|software|program|translation|e-?book|file|release)\b.{0,100}\b(?:licen[cs]ed?|(?:re)?distributed|"
    r"copied|modified|reproduced|copyright(?:ed)?|public domain|free software|shared)\b|"
    r"\b(?:licen[cs]ed|released|published|available) under (?:the terms of )?(?:an? |the )?"
    r"(?:GNU|GPL|creative commons|CC\b|GFDL|MIT\b|BSD\b|apache)|"
    r"\bdistribution of this (?:memo|document)\b",
    re.I | re.S,
)
_LONGEST_NOTICE = 900
_IMPRINT = re.compile(
    r"^_?(?:printed|published|publisht|first (?:published|edition|printing)|gedruckt|imprimé|imprimerie)\b", re.I
)
_LETTERS_OF_A_TITLE = 6


def with_a_heading_called_home(pieces: list[Piece]) -> list[Piece]:
    """Between two paragraphs, alone between blank lines, "Home" is a heading; anywhere else it is a page's button."""
    kept = list(pieces)
    for index, (before, piece, after) in enumerate(zip(pieces, pieces[1:], pieces[2:], strict=False), start=1):
        block = piece.block
        alone = before.block.line < block.line - 1 and after.block.line > block.line + 1
        if block.text.casefold() == "home" and alone and is_text(before.block) and is_text(after.block):
            kept[index] = replace(piece, block=replace(block, kind="heading", level=2, reason="", confidence=0.6))
    return kept


def without_rows_of_headings(pieces: Sequence[Piece]) -> list[Piece]:
    """Many headings in a row have no text of their own: all but the last are a table of contents, or a menu."""
    kept: list[Piece] = []
    for kind, group in groupby(pieces, key=lambda piece: piece.block.kind):
        row = list(group)
        if kind == "heading" and len(row) > _MOST_HEADINGS:
            numbered = [piece for piece in row if is_numbered(piece.block.text) or piece.mark]
            keep = {id(row[0]), id(row[-1])} | (
                {id(piece) for piece in numbered} if len(numbered) < len(row) else set()
            )
            row = [piece if id(piece) in keep else _left_out(piece, "one of many short lines") for piece in row]
        kept += row
    return kept


def placed(pieces: Sequence[Piece], title: str = "") -> list[Piece]:
    """Judge pieces by where they stand. `title` is what the document itself says elsewhere."""
    prose = [index for index, piece in enumerate(pieces) if is_text(piece.block)]
    if not prose:
        return [_left_out(piece, "no part of a text") for piece in pieces]
    first, last = prose[0], _end(pieces, prose[-1])
    at = _title(pieces, first, title)
    begin = at if at is not None else (0 if title else first)
    kept: list[Piece] = []
    for index, piece in enumerate(pieces):
        block = piece.block
        if index == at:
            piece = replace(piece, block=replace(block, level=1))
        elif index < begin and block.kind not in ("left out", "photo") and (at is not None or not is_text(block)):
            piece = _left_out(piece, "before the title")
        elif index > last and (block.kind in ("heading", "paragraph") or block.confidence <= UNSURE):
            piece = _left_out(piece, "after the end of the text")
        kept.append(piece)
    return _without_front_matter(kept, at if at is not None else -1, last, title)


def is_text(block: Block) -> bool:
    """True for a paragraph that is surely prose, by which the beginning and the end of the text are known."""
    return block.kind in ("paragraph", "list", "quote") and is_prose(block.text)


def is_legal(text: str) -> bool:
    """True for a paragraph about what may be done with the document."""
    return len(text) <= _LONGEST_NOTICE and bool(_LEGAL.search(text))


def _title(pieces: Sequence[Piece], first: int, title: str) -> int | None:
    """Index of the heading that is the title."""
    headings = [index for index in range(first) if pieces[index].block.kind == "heading"]
    if title:
        return next((index for index in headings if _same(pieces[index].block.text, title)), None)
    return next((index for index in headings if not is_numbered(pieces[index].block.text)), None)


def _same(text: str, title: str) -> bool:
    one, other = (re.sub(r"\W", "", words.casefold()) for words in (text, title))
    return one == other or (len(one) >= _LETTERS_OF_A_TITLE and other.startswith(one))


def _without_front_matter(pieces: list[Piece], title: int, last: int, stated: str) -> list[Piece]:
    """Between the title and the first marked heading only prose is text; legal notices are not, wherever they stand."""
    marked = sum(is_marked(piece) and piece.block.level > 1 for piece in pieces) > 1
    begin = next((i for i in range(title + 1, len(pieces)) if _begins(pieces, i)), 0) if marked else 0
    kept = []
    for index, piece in enumerate(pieces):
        block = piece.block
        outside = index < begin or index > last
        if block.kind == "heading" and _LABEL.match(block.text) and index <= begin:
            piece = _left_out(piece, "label")
        elif title < index < begin and block.kind != "photo" and not is_text(block):
            piece = _left_out(piece, "title page")
        elif block.kind in ("paragraph", "list", "quote") and (outside or not marked) and is_legal(block.text):
            piece = _left_out(piece, "copyright notice")
        elif block.kind in ("paragraph", "quote") and index < begin and _IMPRINT.match(block.text):
            piece = _left_out(piece, "imprint")
        elif stated and block.kind == "heading" and block.level > 1 and _same(block.text, stated):
            piece = _left_out(piece, "the title again")
        kept.append(piece)
    return kept


def _begins(pieces: Sequence[Piece], index: int) -> bool:
    """True for a heading that text follows before the next one."""
    if not is_marked(pieces[index]):
        return False
    headings = 0
    for piece in pieces[index + 1 :]:
        if piece.block.kind == "heading":
            headings += 1
            if headings > _MOST_HEADINGS or not (
                is_numbered(pieces[index].block.text) or depth(pieces[index].block.text)
            ):
                return False
        if piece.block.kind in ("paragraph", "list", "quote"):
            return is_text(piece.block)
    return False


def _end(pieces: Sequence[Piece], last: int) -> int:
    """The last piece of the text: short sentences still belong to it, until the page's furniture begins."""
    for index in range(last + 1, len(pieces)):
        block = pieces[index].block
        if block.kind == "left out":
            break
        if block.kind in ("paragraph", "list", "quote") and ends_a_sentence(block.text):
            last = index
    return last


def _left_out(piece: Piece, reason: str) -> Piece:
    block = piece.block
    if block.kind == "left out":
        return piece
    return replace(piece, block=replace(block, kind="left out", level=0, reason=reason, photo=None))
