"""Sections of a wiki's page: their levels, and those at its end that are no part of the text. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tour.documents.signs.lines import is_prose
from tour.documents.wikis.names import may_hold_prose, reason_for_section
from tour.model import Block


def with_levels(blocks: list[Block]) -> tuple[list[Block], str]:
    """Top-level sections at level 2, and the title where a heading of level 1 stands above them all."""
    headings = [block for block in blocks if block.kind == "heading"]
    first = headings[0] if headings else None
    title = ""
    if first and first.level == 1 and sum(1 for block in headings if block.level == 1) == 1:
        before = blocks[: blocks.index(first)]
        if not any(block.kind in ("paragraph", "list", "quote") for block in before):
            title = first.text
    highest = min((block.level for block in headings if not (title and block is first)), default=2)
    return [
        replace(block, level=block.level - highest + 2)
        if block.kind == "heading" and not (title and block is first)
        else block
        for block in blocks
    ], title


def without_end_sections(blocks: Iterable[Block]) -> list[Block]:
    """The blocks with references, links elsewhere and headings of galleries left out, their reason said."""
    made: list[Block] = []
    section: list[Block] = []
    for block in (*blocks, Block("heading", "", 0, level=0)):
        inside = bool(section) and not (block.kind == "heading" and block.level <= section[0].level)
        if inside:
            section.append(block)
            continue
        made += _left_out(section)
        section = []
        if block.kind == "heading" and block.level > 1 and reason_for_section(block.text):
            section = [block]
        elif block.text or block.kind != "heading":
            made.append(block)
    return made


def _left_out(section: list[Block]) -> list[Block]:
    """A section of references and the like; one whose name may also head a text is kept where it holds prose."""
    if not section:
        return []
    heading = section[0]
    reason = reason_for_section(heading.text)
    prose = [block for block in section if block.kind == "paragraph" and is_prose(block.text)]
    if prose and (may_hold_prose(heading.text) or reason == "gallery"):
        return section
    keeps = ("photo", "left out") if reason == "gallery" else ("left out",)
    return [
        block
        if block.kind in keeps
        else replace(block, kind="left out", level=0, reason=reason, text=_text(block), photo=None)
        for block in section
    ]


def _text(block: Block) -> str:
    return block.photo.caption if block.photo else block.text
