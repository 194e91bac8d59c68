"""Numbers in front of headings: "4.1. The 1.x Releases", "Chapter 2: The Well", and a "Chapter 2" alone. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tour.documents.signs.apparatus import left_out
from tour.model import Block

_LABELS = (
    "chapter|part|section|book|volume|appendix|lesson|kapitel|teil|abschnitt|buch|anhang|chapitre|partie|livre|annexe|"
    "capítulo|capitulo|parte|libro|apéndice|sección|capitolo|appendice|sezione|hoofdstuk|deel|bijlage|rozdział|"
    "глава|часть|раздел|приложение|bab"
)
_COUNT = (
    r"(?:\d{1,3}|[ivxlc]{1,8}|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
    r"fifteen|sixteen|seventeen|eighteen|nineteen|twenty|first|second|third|fourth|fifth)"
)
_LABEL_ALONE = re.compile(rf"^(?:(?:{_LABELS})\s+(?:the\s+)?{_COUNT}|\d{{1,3}}|[IVXLC]{{1,8}})\s?[.:)—–-]?$", re.I)
_ALONE_IN_CHINESE = re.compile(r"^第\s?[0-9０-９一二三四五六七八九十百]{1,6}\s?[章节節部回篇卷編编]$")
_LABELLED = re.compile(rf"^(?:{_LABELS})\s+{_COUNT}(?:\s?[.:)—–-]\s*|\s+(?=(?-i:[^\W\da-z_])))(?=\S)", re.I)
_NESTED = re.compile(
    r"^(?:[A-Z]|\d{1,3})(?:\.\d{1,3}){1,6}[.)]?\s+(?=[^\W\d_]|[\"“‘«„(「『/])|^§\s?\d{1,3}(?:\.\d{1,3})*[.:)]?\s+(?=\S)"
)
_IN_CHINESE = re.compile(r"^第\s?[0-9０-９一二三四五六七八九十百]{1,6}\s?[章节節部回篇卷編编][\s:：、　]+(?=\S)")
_COUNTED = re.compile(r"^(\d{1,3}|[IVXLC]{1,8}|[A-Z])\s?(?:[.:)]|[—–-](?=\s))\s*(?=[^\W\d_]|[\"“‘«„(])")
_ENOUGH = 3
"""So many headings counted without a gap are numbered; fewer may be dates or names."""
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def without_numbers(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, their headings without numbers.

    A number that is a heading of its own is left out where another heading follows at once, which takes its level.
    """
    counted = _is_counted([block.text for block in blocks if block.kind == "heading"])
    kept: list[Block] = []
    label: int | None = None
    for block in blocks:
        if block.kind == "heading":
            if label is not None and block.level > 1:
                level = kept[label].level
                kept[label] = left_out(kept[label], "number of a chapter")
                block = replace(block, level=min(level, block.level))
            label = len(kept) if block.level > 1 and is_label(block.text) else None
            text = without_number(block.text, counted=counted) if block.level > 1 else block.text
            block = replace(block, text=text)
        elif block.kind != "left out":
            label = None
        kept.append(block)
    return kept


def is_label(text: str) -> bool:
    """True for "Chapter 2", "IV." and the like, with nothing after the number."""
    return bool(_LABEL_ALONE.match(text) or _ALONE_IN_CHINESE.match(text))


def without_number(text: str, *, counted: bool = False) -> str:
    """A heading without its number; one like "2. The Well" only where headings are `counted`."""
    for pattern in (_LABELLED, _NESTED, _IN_CHINESE):
        found = pattern.match(text)
        if found:
            return text[found.end() :]
    found = _COUNTED.match(text) if counted else None
    return text[found.end() :] if found else text


def _is_counted(headings: Sequence[str]) -> bool:
    """True where headings count 1, 2, 3 or I, II, III."""
    numbers = [_value(found[1]) for found in map(_COUNTED.match, headings) if found]
    expected = 1
    for number in numbers:
        expected += number == expected
    return expected > _ENOUGH


def _value(number: str) -> int:
    if number.isdigit():
        return int(number)
    values = [_ROMAN.get(letter, 0) for letter in number]
    if 0 in values:
        return 0
    after = [*values[1:], 0]
    return sum(value if value >= following else -value for value, following in zip(values, after, strict=True))
