"""Lines of plain text, and runs of them between blank lines: their widths, their indents, and where they wrap. Pure."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tour.documents.signs.lines import ends_a_sentence

NARROWEST = 45
WIDEST = 110
_TAB = 8
_LEAST_BREAKS = 4
_MOST_ENDS = 0.6
"""Share of lines that end sentences from which lines are paragraphs of their own."""
_SLACK = 4
"""Columns by which wrapped lines may be shorter than they need be: two spaces after a full stop, a hyphen."""
_WRAPS = 0.7
"""Share of line breaks that stand where the next word would not have fitted, from which lines are wrapped."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank."""

    number: int
    """From 1."""
    text: str
    """With its white space folded."""
    indent: int
    """In columns."""
    columns: tuple[str, ...]
    """What stands in it apart, by three spaces or a tab; one for most lines."""

    @property
    def width(self) -> int:
        """In columns, without the indent."""
        return width(self.text)


@dataclass(frozen=True, slots=True)
class Run:
    """Lines between blank lines."""

    lines: tuple[Line, ...]
    gap: int
    """How many blank lines stand above; many where nothing does."""

    @property
    def text(self) -> str:
        """Its lines as one."""
        return joined(self.lines)

    @property
    def number(self) -> int:
        """Of its first line."""
        return self.lines[0].number

    @property
    def indent(self) -> int:
        """Of all its lines."""
        return min(line.indent for line in self.lines)


@dataclass(frozen=True, slots=True)
class Page:
    """How a text is set."""

    width: int
    """Columns that its paragraphs fill; 0 where each is one line."""
    indent: int
    """Columns that its paragraphs are indented by."""


def width(text: str) -> int:
    """In columns: letters of East Asia take two."""
    if text.isascii():
        return len(text)
    return len(text) + sum(unicodedata.east_asian_width(character) in "WF" for character in text)


def lines_of(text: str) -> list[Line | None]:
    """All lines in order; None for a blank one."""
    return [_line(number, line) for number, line in enumerate(text.split("\n"), start=1)]


def _line(number: int, raw: str) -> Line | None:
    text = " ".join(raw.split())
    if not text:
        return None
    expanded = raw.replace("\xa0", " ").expandtabs(_TAB)
    indent = len(expanded) - len(expanded.lstrip())
    columns = tuple(part for part in expanded.strip().split("   ") if part.strip()) if "   " in expanded else (text,)
    return Line(number, text, indent, columns)


def runs_of(lines: Iterable[Line | None]) -> list[Run]:
    """Lines gathered between blank lines."""
    runs: list[Run] = []
    gathered: list[Line] = []
    gap, blank = WIDEST, WIDEST
    for line in lines:
        if line is None:
            if gathered:
                runs.append(Run(tuple(gathered), gap))
                gathered, blank = [], 0
            blank += 1
        else:
            if not gathered:
                gap = blank
            gathered.append(line)
    if gathered:
        runs.append(Run(tuple(gathered), gap))
    return runs


def joined(lines: Sequence[Line]) -> str:
    """Lines as one; without a space between them where the writing has none."""
    parts = [lines[0].text]
    for before, line in pairwise(lines):
        if _is_east_asian(before.text[-1]) and _is_east_asian(line.text[0]):
            parts.append(line.text)
        else:
            parts += [" ", line.text]
    return "".join(parts)


def page_of(runs: Sequence[Run]) -> Page:
    """How a text is set, told by its longer runs."""
    inner = sorted(line.width for run in runs if len(run.lines) >= 3 for line in run.lines[:-1])
    indents = Counter(
        line.indent for run in runs if len(run.lines) >= 2 for line in run.lines if line.width >= NARROWEST * 0.8
    )
    indent = indents.most_common(1)[0][0] if indents else 0
    if len(inner) < _LEAST_BREAKS:
        return Page(0, indent)
    median, fill = inner[len(inner) // 2], inner[int(0.95 * (len(inner) - 1))]
    is_wrapped = NARROWEST <= median <= WIDEST and fill < 1.6 * median
    return Page(fill if is_wrapped else 0, indent)


def is_wrapped(lines: Sequence[Line], page: Page) -> bool:
    """True for one or more paragraphs that are broken into lines of about one width."""
    breaks = list(pairwise(lines))
    if not breaks:
        return False
    longest = max(line.width for line in lines)
    ends = sum(ends_a_sentence(line.text) for line, _ in breaks)
    alike = page.width and longest <= page.width * 1.25
    if not alike and (len(breaks) < _LEAST_BREAKS or not NARROWEST <= longest <= WIDEST):
        return False
    if ends >= max(1, _MOST_ENDS * len(breaks)) and ends_a_sentence(lines[-1].text) and not _fills(lines, page):
        return False
    fill = min(page.width, longest) if alike else longest
    if alike and fill < page.width * 0.6:
        return False
    full = sum(not _would_fit(line, following, fill - _SLACK) for line, following in breaks)
    paragraphs = sum(starts_a_paragraph(line, following, fill) for line, following in breaks)
    return full + paragraphs >= _WRAPS * len(breaks) and full > 0


def starts_a_paragraph(before: Line, line: Line, fill: int) -> bool:
    """True where a new paragraph begins without a blank line: indented, or below a line that ends early."""
    if not ends_a_sentence(before.text):
        return False
    return line.indent >= before.indent + 2 or _would_fit(before, line, fill - fill // 6)


def _fills(lines: Sequence[Line], page: Page) -> bool:
    """True where the lines are as wide as those of the rest, though sentences end with them."""
    return bool(page.width) and len(lines) >= 3 and sum(ends_a_sentence(line.text) for line in lines) < len(lines) - 1


def _would_fit(line: Line, following: Line, fill: int) -> bool:
    first = following.text.split(" ", 1)[0]
    first = first[0] if _is_east_asian(first[0]) else first
    return line.width + 1 + width(first) <= fill


def _is_east_asian(character: str) -> bool:
    return not character.isascii() and unicodedata.east_asian_width(character) in "WF" and not _is_korean(character)


def _is_korean(character: str) -> bool:
    return "\uac00" <= character <= "\ud7a3"
