"""Levels of headings, without gaps: the title 1, sections 2, what is below them 3 and deeper. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tour.model import Block


def nested(blocks: Iterable[Block]) -> list[Block]:
    """The blocks, headings below level 1 nested without gaps: one is below the nearest before it of a lower level.

    The outermost become level 2, whatever their level was.
    """
    kept: list[Block] = []
    above: list[int] = []
    for block in blocks:
        if block.kind == "heading" and block.level > 1:
            while above and above[-1] >= block.level:
                above.pop()
            above.append(block.level)
            block = replace(block, level=len(above) + 1)
        kept.append(block)
    return kept


def titled(blocks: Sequence[Block], title: str = "") -> tuple[str, list[Block]]:
    """The title and the blocks, whose headings are of level 1 to 6 as marked up, with only the title at level 1.

    The only heading of level 1 is the title where it comes first; several are sections. A `title` that the document
    states wins: a first heading that says the same is it.
    """
    headings = [block for block in blocks if block.kind == "heading"]
    first = headings[0] if headings else None
    alone = first is not None and [block.level for block in headings].count(1) == 1 and first.level == 1
    if title and first is not None:
        alone = alone and _same(first.text, title)
    lower = 0 if alone or not any(block.level == 1 for block in headings) else 1
    made = [
        replace(block, level=block.level + lower)
        if block.kind == "heading" and not (alone and block is first)
        else block
        for block in blocks
    ]
    return title or (first.text if alone and first else ""), made


def _same(one: str, other: str) -> bool:
    first, second = ("".join(filter(str.isalnum, text.casefold())) for text in (one, other))
    return first == second
