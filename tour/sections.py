"""Blocks into sections, and sections into the sizes that stops shall have. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from tour.model import Block

TEXT = ("paragraph", "list", "quote")
_EMPTY = "heading without text"


@dataclass(slots=True)
class Section:
    """What will be one stop, while it is gathered."""

    headings: tuple[Block, ...]
    """Its heading, after those of empty sections that stand right above it."""
    lead: bool = False
    """True for the text before the first heading."""
    blocks: list[Block] = field(default_factory=list)
    part: int = 0
    """Which part of a section that was cut, from 1; 0 for a whole one."""
    parts: int = 0

    @property
    def title(self) -> str:
        """Of the stop."""
        joined = ": ".join(heading.text for heading in self.headings)
        return f"{joined} ({self.part} of {self.parts})" if self.part else joined

    @property
    def has_text(self) -> bool:
        """Whether there is anything to say."""
        return any(block.kind in TEXT for block in self.blocks)


def gathered(blocks: Sequence[Block], title: str) -> tuple[list[Section], list[Block]]:
    """The sections with text, in order, and the headings that are left out, for nothing is said under them.

    `title` is the lead's heading. A heading right above another one joins it; photos of a section without text are
    shown with the one before.
    """
    sections: list[Section] = []
    dropped: list[Block] = []
    above: tuple[Block, ...] = ()
    photos: list[Block] = []
    for section, bare in _raw(blocks, title):
        section.headings = (*above, *section.headings)
        section.blocks = [*photos, *_without_empty_headings(section.blocks, dropped)]
        above, photos = (), []
        if section.has_text:
            sections.append(section)
        elif bare:
            above = section.headings
        else:
            dropped += () if section.lead else section.headings
            photos = section.blocks
        if photos and sections:
            sections[-1].blocks += photos
            photos = []
    return sections, [replace(block, kind="left out", level=0, reason=_EMPTY) for block in (*dropped, *above)]


def _raw(blocks: Sequence[Block], title: str) -> Iterator[tuple[Section, bool]]:
    """Sections as they stand, and whether nothing at all stands between one's heading and the next."""
    section, bare = Section((Block("heading", title, 0, level=1),), lead=True), False
    for block in blocks:
        if block.kind == "heading" and block.level == 2:
            yield section, bare
            section, bare = Section((block,)), True
        elif not (block.kind == "heading" and block.level == 1):
            bare = False
            if block.kind != "left out":
                section.blocks.append(block)
    yield section, False


def _without_empty_headings(blocks: list[Block], dropped: list[Block]) -> list[Block]:
    """All blocks but inner headings under which nothing is said, neither by themselves nor by deeper ones."""
    kept: list[Block] = []
    said, below = False, 0
    for block in reversed(blocks):
        if block.kind != "heading":
            said = said or block.kind in TEXT
            kept.append(block)
        elif said or below > block.level:
            kept.append(block)
            said, below = False, block.level
        else:
            dropped.append(block)
    return kept[::-1]


def merged(sections: Sequence[Section], lengths: Sequence[float], least: float, most: float) -> list[Section]:
    """Neighbours joined while one of them is shorter than `least`, and both together are no longer than `most`.

    `lengths` are those of the sections, in seconds as the two limits.
    """
    whole: list[Section] = []
    last = 0.0
    for section, length in zip(sections, lengths, strict=True):
        if whole and min(last, length) < least and last + length <= most:
            heading = Block("heading", section.title, section.headings[-1].line, level=2)
            whole[-1] = replace(whole[-1], blocks=[*whole[-1].blocks, heading, *section.blocks])
            last += length
        else:
            whole.append(section)
            last = length
    return whole


def cut(section: Section, lengths: Sequence[float], most: float) -> list[Section]:
    """A section in parts of about one length, none longer than `most` as far as its paragraphs allow.

    `lengths` are those of its blocks, in seconds as `most`. It is cut before inner headings where that fits, else
    between paragraphs.
    """
    units = list(_units(section.blocks, lengths))
    count = len(_filled(units, most))
    if count < 2:
        return [section]
    low, high = sum(unit.length for unit in units) / count, most
    for _ in range(12):  # The least limit that needs no more parts makes them of about one length.
        middle = (low + high) / 2
        low, high = (low, middle) if len(_filled(units, middle)) <= count else (middle, high)
    parts = _with_inner_headings(_filled(units, high))
    return [
        replace(section, blocks=blocks, part=number, parts=len(parts)) for number, blocks in enumerate(parts, start=1)
    ]


@dataclass(slots=True)
class _Unit:
    """Blocks that stay together: a paragraph, with the headings and photos before it."""

    blocks: list[Block] = field(default_factory=list)
    length: float = 0.0

    @property
    def headed(self) -> bool:
        return any(block.kind == "heading" for block in self.blocks)


def _units(blocks: list[Block], lengths: Sequence[float]) -> Iterator[_Unit]:
    unit, last = _Unit(), None
    for block, length in zip(blocks, lengths, strict=True):
        unit.blocks.append(block)
        unit.length += length
        if block.kind in TEXT:
            yield unit
            unit, last = _Unit(), unit
    if last:  # What follows the last paragraph, photos say, stays with it.
        last.blocks += unit.blocks


def _with_inner_headings(parts: list[list[Block]]) -> list[list[Block]]:
    """Each part that begins in the midst of a headed piece repeats its heading, so that it is clear what is heard."""
    last: Block | None = None
    whole = []
    for part in parts:
        first = next((block for block in part if block.kind == "heading" or block.kind in TEXT), None)
        whole.append([last, *part] if last and first and first.kind != "heading" else part)
        last = next((block for block in reversed(part) if block.kind == "heading"), last)
    return whole


def _filled(units: list[_Unit], most: float) -> list[list[Block]]:
    """Parts, one filled after the other; what a heading heads begins a new one where it fits there, and not here."""
    numbers = list(accumulate(unit.headed for unit in units))
    wholes: dict[int, float] = {}
    for number, unit in zip(numbers, units, strict=True):
        wholes[number] = wholes.get(number, 0.0) + unit.length
    parts: list[list[Block]] = []
    filled = 0.0
    for number, unit in zip(numbers, units, strict=True):
        needed = wholes[number] if unit.headed and wholes[number] <= most else unit.length
        if not parts or filled + needed > most:
            parts.append([])
            filled = 0.0
        parts[-1] += unit.blocks
        filled += unit.length
    return parts
