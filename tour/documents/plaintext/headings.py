"""Which candidates in a plain text are headings, and their levels: by numbers, underlines, capitals and gaps. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tour.documents.plaintext.chapter_words import depth, is_chapter, is_part, is_word_alone
from tour.documents.plaintext.pieces import Piece
from tour.documents.plaintext.runs import Page
from tour.documents.signs.lines import heading_score, is_prose

_ENOUGH = 2
_SURE_SCORE = 4
_LABELS = 3
"""So often the same short line is no heading but a label: "Note", "Example"."""
_WIDE_GAP = 4
"""Blank lines above a chapter; a section below it has fewer."""
_APART = 3
_LONG_PART = 15_000
"""Characters in a part, about, from which its chapters are the stops and not the part."""
_ORDER = ("part", "chapter", "overlined", "underlined", "number", "capitals far apart", "capitals", "plain")


def with_levels(pieces: Sequence[Piece], page: Page) -> list[Piece]:
    """The pieces; candidates that are no headings where others are marked as such become paragraphs again."""
    styles = [_style(piece) if piece.block.kind == "heading" else "" for piece in pieces]
    pieces, styles = _without_numbered_lists(pieces, _without_single_words(pieces, styles))
    styles = _like_chapters(pieces, styles)
    styles = _told_apart_by_gaps(pieces, styles)
    used = Counter(style for style in styles if style)
    marked = any(count >= _ENOUGH for style, count in used.items() if style not in ("plain", ""))
    if marked:
        pieces, styles = _without_plain(pieces, styles, page)
        used = Counter(style for style in styles if style)
    depths = [depth(piece.block.text) for piece, style in zip(pieces, styles, strict=True) if style == "number"]
    levels = _levels(used, flat=_has_long_parts(pieces, styles))
    nested = max(depths, default=1) > 1
    kept: list[Piece] = []
    number_level = 1
    for piece, style in zip(pieces, styles, strict=True):
        if style:
            level = levels[style]
            if nested:
                level, number_level = _nested_level(piece.block.text, style, number_level)
            piece = replace(piece, block=replace(piece.block, level=level))
        kept.append(piece)
    return kept


def is_marked(piece: Piece) -> bool:
    """True for a heading that a number, a word, capitals or an underline make one."""
    return piece.block.kind == "heading" and _style(piece) != "plain"


def _style(piece: Piece) -> str:
    text = piece.block.text
    if is_part(text) or is_chapter(text):
        return "part" if is_part(text) else "chapter"
    if depth(text) > 1 or (depth(text) and not piece.mark):
        return "number"
    if piece.mark:
        return f"underlined {piece.mark}"
    letters = [character for character in text if character.isalpha()]
    if text.isupper() and len(letters) > 1:
        return "capitals"
    return "plain"


def _without_single_words(pieces: Sequence[Piece], styles: list[str]) -> list[str]:
    """One "Volume One" makes no parts: it is like any other line in capitals, or like a plain one."""
    single = {style for style in ("part", "chapter") if styles.count(style) == 1}
    return [
        ("capitals" if piece.block.text.isupper() else "plain") if style in single else style
        for piece, style in zip(pieces, styles, strict=True)
    ]


def _without_numbered_lists(pieces: Sequence[Piece], styles: list[str]) -> tuple[list[Piece], list[str]]:
    """Short lines "1. ..." right below each other are a list, where other headings are marked by more than a number."""
    deep = any(style == "number" and depth(piece.block.text) > 1 for piece, style in zip(pieces, styles, strict=True))
    if not deep and not any(style.startswith("underlined") for style in styles):
        return list(pieces), styles
    flat = [
        style == "number" and depth(piece.block.text) == 1 and not piece.mark
        for piece, style in zip(pieces, styles, strict=True)
    ]
    kept, left = [], []
    for index, (piece, style) in enumerate(zip(pieces, styles, strict=True)):
        if flat[index] and (flat[index - 1 : index] == [True] or flat[index + 1 : index + 2] == [True]):
            piece = replace(piece, block=replace(piece.block, kind="list", level=0, confidence=0.6))
            style = ""
        kept.append(piece)
        left.append(style)
    return kept, left


def _like_chapters(pieces: Sequence[Piece], styles: list[str]) -> list[str]:
    """The name of a chapter stands right below its number; a foreword as far from the text above it as chapters do."""
    gaps = sorted(piece.gap for piece, style in zip(pieces, styles, strict=True) if style == "chapter")
    if not gaps:
        return styles
    gap = max(_APART, gaps[len(gaps) // 2])
    kept = list(styles)
    for index, (piece, style) in enumerate(zip(pieces, styles, strict=True)):
        named = index > 0 and style and styles[index - 1] == "chapter" and is_word_alone(pieces[index - 1].block.text)
        if named or (style in ("capitals", "plain") and piece.gap >= gap):
            kept[index] = "chapter"
    return kept


def _told_apart_by_gaps(pieces: Sequence[Piece], styles: list[str]) -> list[str]:
    """Capitals far below the text above begin chapters, where others stand nearer and begin sections of them."""
    gaps = [piece.gap for piece, style in zip(pieces, styles, strict=True) if style == "capitals"]
    far = sum(gap >= _WIDE_GAP for gap in gaps)
    if far < _ENOUGH or far == len(gaps):
        return styles
    return [
        "capitals far apart" if style == "capitals" and piece.gap >= _WIDE_GAP else style
        for piece, style in zip(pieces, styles, strict=True)
    ]


def _without_plain(pieces: Sequence[Piece], styles: list[str], page: Page) -> tuple[list[Piece], list[str]]:
    """Among marked headings a plain short line is one only where it looks very much like it, and text follows."""
    indents = Counter(piece.indent for piece, style in zip(pieces, styles, strict=True) if style not in ("", "plain"))
    labels = Counter(piece.block.text for piece, style in zip(pieces, styles, strict=True) if style == "plain")
    hangs = bool(page.width) and indents.most_common(1)[0][0] < page.indent
    top = next((i for i, piece in enumerate(pieces) if _is_prose(piece)), 0)
    kept, left = [], []
    for index, (piece, style) in enumerate(zip(pieces, styles, strict=True)):
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        text = piece.block.text
        good = following is not None and (is_prose(following.block.text) or following.block.kind == "heading")
        deep = hangs and piece.indent >= page.indent
        if style == "plain" and labels[text] >= _LABELS:
            piece = replace(piece, block=replace(piece.block, kind="left out", level=0, reason="label"))
            style = ""
        elif style == "plain" and index > top and not (heading_score(text) >= _SURE_SCORE and good and not deep):
            piece = replace(piece, block=replace(piece.block, kind="paragraph", level=0, confidence=0.5))
            style = ""
        kept.append(piece)
        left.append(style)
    return kept, left


def _is_prose(piece: Piece) -> bool:
    return piece.block.kind in ("paragraph", "list", "quote") and is_prose(piece.block.text)


def _nested_level(text: str, style: str, above: int) -> tuple[int, int]:
    """The level of a heading where numbers have parts, "1.2"; and the level that what has no number stands below."""
    if style == "number":
        level = depth(text) + 1
        return level, level
    if style in ("chapter", "part") or above == 1:
        return 2, 2 if style in ("chapter", "part") else 1
    return above + 1, above


def _levels(used: Counter[str], *, flat: bool) -> dict[str, int]:
    """Level of each style: in the order in which styles stand above each other."""

    def rank(style: str) -> int:
        if style.startswith("underlined"):
            return _ORDER.index("overlined" if len(style.split(" ")[1]) == 2 else "underlined")
        return _ORDER.index(style)

    levels: dict[str, int] = {}
    level = 1
    for style in sorted(used, key=rank):
        level += not (flat and style == "chapter" and "part" in levels)
        levels[style] = level
    return levels


def _has_long_parts(pieces: Sequence[Piece], styles: Sequence[str]) -> bool:
    parts = sum(style == "part" for style in styles)
    text = sum(len(piece.block.text) for piece in pieces)
    return parts > 0 and text > _LONG_PART * parts
