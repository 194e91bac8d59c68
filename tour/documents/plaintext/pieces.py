"""One run of lines into pieces: headings that may be such, paragraphs, lists, quotes, captions, furniture. Pure.

A run is judged by its shape alone, without looking at its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tour.documents.plaintext.chapter_words import is_numbered, is_word_alone
from tour.documents.plaintext.runs import Line, Page, Run, is_wrapped, joined, starts_a_paragraph, width
from tour.documents.signs.furniture import reason_to_leave_out
from tour.documents.signs.lines import (
    ends_a_sentence,
    entry_of_list,
    heading_score,
    is_credit,
    is_phrase,
    is_prose,
    without_credit_label,
)
from tour.model import Block

SHORT_LINE = 60
UNSURE = 0.4
"""Confidence in a caption that nothing but its shape speaks for."""
_RULE = re.compile(r"^([=\-~^*#_+])\1{2,}$")
_CODE = re.compile(r"^[$#%>]\s\S|[{}\\]|;$|&&|\|\||</|=>|::|(?:^|\s)--\w|^\w[\w.]*\(.*\);?$|\s=\s|^\S*/\S+/\S*$")
_BOX = re.compile(r"^[+|].*[+|]$|^[-+|=\s]{5,}$|\|.*\|")
_ADDRESS = re.compile(r"^<?\S+@\S+\.\w+>?$|^<?(?:https?|ftp)://\S+>?$")
_QUOTED = re.compile(r"^(?:>\s?)+")
_ATTRIBUTION = re.compile(r"^(?:--|—|–)\s?[^\W\d_a-z]")
_INITIALS = re.compile(r"^(?:--|—)?_?(?:[A-Z]\.\s?){2,4}_?$")
_MOST_IN_A_HEADING = 3
_HEAD = _MOST_IN_A_HEADING + 1
"""Lines that are looked at for a heading above others."""
_VERSE = 0.9
_DEEP = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """A block, and how it is set, by which its place in the whole is judged."""

    block: Block
    indent: int = 0
    gap: int = 0
    """How many blank lines stand above."""
    mark: str = ""
    """Of a heading: the sign that it is underlined with; empty where nothing marks it."""


def pieces_of(run: Run, page: Page) -> Iterator[Piece]:
    """What a run of lines looks like."""
    lines, begin, gap = run.lines, 0, run.gap
    while begin < len(lines):
        found = _heading_above(Run(lines[begin : begin + _HEAD], gap), page)
        if not found:
            break
        yield found[0]
        begin, gap = begin + found[1], 0
    if begin < len(lines):
        rest = Run(lines[begin:], gap)
        indent = rest.indent
        for block in _blocks(rest, page):
            yield Piece(block, indent, gap)


def _heading_above(run: Run, page: Page) -> tuple[Piece, int] | None:
    """A heading that the first lines of a run are for sure, and how many lines it takes."""
    lines = run.lines
    over = len(lines) >= 3 and _RULE.match(lines[0].text) and _RULE.match(lines[2].text) and lines[0].text[0]
    if over and not _RULE.match(lines[1].text):
        return _heading(run, lines[1:2], 0.9, over + over), 3
    if len(lines) >= 2 and _underlines(lines[1], lines[0]):
        return _heading(run, lines[:1], 0.9, lines[1].text[0]), 2
    head = _lines_of_a_heading(run)
    if head:
        return _heading(run, lines[:head], min(1.0, 0.4 + 0.2 * max(2, heading_score(joined(lines[:head]))))), head
    first = lines[0]
    hangs = len(lines) >= 2 and lines[1].indent >= first.indent + 3 and first.indent <= page.indent
    if hangs and heading_score(first.text) >= 3 and (first.text.isupper() or is_numbered(first.text)):
        return _heading(run, lines[:1], 0.8), 1
    return None


def _heading(run: Run, lines: Sequence[Line], confidence: float, mark: str = "") -> Piece:
    text = joined(lines)
    if len(lines) == 2 and is_word_alone(lines[0].text):
        text = f"{lines[0].text.rstrip('.:')}. {lines[1].text}"
    block = Block("heading", text, lines[0].number, level=2, confidence=confidence)
    return Piece(block, min(line.indent for line in lines), run.gap, mark)


def _underlines(rule: Line, line: Line) -> bool:
    if line.text[0].islower() or line.text.endswith((",", ";", ":")):
        return False
    return (
        bool(_RULE.match(rule.text))
        and not _RULE.match(line.text)
        and abs(rule.width - line.width) <= max(4, line.width // 2)
        and len(line.text) <= 120
        and not is_prose(line.text)
    )


def _lines_of_a_heading(run: Run) -> int:
    """How many lines a heading takes that fills a run of two or three: in capitals, numbered, or below "Chapter 2"."""
    lines = run.lines
    if not 2 <= len(lines) <= _MOST_IN_A_HEADING or any(is_credit(line.text) for line in lines):
        return 0
    if is_prose(run.text) and not (is_numbered(lines[0].text) and run.text.endswith("?")):
        return 0
    if any(reason_to_leave_out(line.text) or entry_of_list(line.text) for line in lines):
        return 0
    capitals = all(line.text.isupper() for line in lines) and len(run.text) <= 120
    numbered = is_numbered(lines[0].text) and len(run.text) <= 160 and not run.text.endswith((".", ":", ";", "。"))
    labelled = is_word_alone(lines[0].text) and len(lines) == 2 and heading_score(lines[1].text) >= 1
    shifted = any(line.indent >= lines[0].indent + 3 for line in lines[1:]) and numbered
    return len(lines) if capitals or labelled or (numbered and not shifted) or (numbered and lines[0].width > 40) else 0


def _blocks(run: Run, page: Page) -> Iterator[Block]:
    lines = run.lines
    if all(line.text.startswith(">") for line in lines):
        bare = [_QUOTED.sub("", line.text) for line in lines]
        yield Block("quote", " ".join(" ".join(bare).split()), run.number, confidence=0.9)
        return
    reason = _no_text(run, page)
    if reason:
        yield from (Block("left out", line.text, line.number, reason=reason) for line in lines)
        return
    if page.width and any(entry_of_list(line.text) for line in lines):
        yield from _listed(run, page)
    elif is_wrapped(lines, page):
        yield from _paragraphs(lines, page)
    elif _is_verse(run, page):
        yield Block("quote", joined(lines), run.number, confidence=0.7)
    else:
        yield from _with_credits(run, page)


def _no_text(run: Run, page: Page) -> str:
    """Why a whole run is no text: a table, a drawing, code."""
    lines = run.lines
    half = len(lines) / 2
    if len(lines) == 1 and not any(character.isalnum() for character in lines[0].text):
        return "ornament"
    if len(lines) >= 2 and sum(len(line.columns) > 1 or bool(_BOX.search(line.text)) for line in lines) > half:
        return "table"
    if len(lines) == 1 and len(lines[0].columns) > 1 and not is_prose(lines[0].text):
        return "columns"
    deep = page.width > 0 and run.indent >= page.indent + _DEEP and not _ATTRIBUTION.match(lines[0].text)
    if deep and sum(bool(_CODE.search(line.text)) for line in lines) > half and not is_prose(run.text):
        return "code"
    return ""


def _listed(run: Run, page: Page) -> Iterator[Block]:
    """The entries of a list, each with the lines that go on with it, and what stands above the first."""
    parts: list[list[Line]] = [[]]
    for line in run.lines:
        if entry_of_list(line.text) and (not parts[-1] or line.indent <= parts[-1][0].indent + 1 or len(parts) > 1):
            parts.append([])
        parts[-1].append(line)
    above, *entries = parts
    if above:
        yield from (
            _blocks(Run(tuple(above), run.gap), page)
            if not any(entry_of_list(line.text) for line in above)
            else iter(())
        )
    for lines in entries:
        text = joined(lines)
        alone = len(entries) == 1 and len(lines) == 1 and not above
        entry = entry_of_list(text)
        if alone and entry == text and heading_score(text) >= 2:
            yield _judged(lines[0], alone=True, page=page)
        else:
            yield Block("list", entry, lines[0].number, confidence=0.8)


def _paragraphs(lines: Sequence[Line], page: Page) -> Iterator[Block]:
    fill = page.width or max(line.width for line in lines)
    gathered = [lines[0]]
    deep = page.width > 0 and min(line.indent for line in lines) >= page.indent + _DEEP
    kind = "quote" if deep else "paragraph"
    for before, line in pairwise(lines):
        if starts_a_paragraph(before, line, fill):
            yield _block(kind, joined(gathered), gathered[0].number)
            gathered = []
        gathered.append(line)
    yield _block(kind, joined(gathered), gathered[0].number)


def _is_heading_over(lines: Sequence[Line]) -> bool:
    """True for a short line right above a paragraph that is one long line."""
    return (
        len(lines) >= 2
        and len(lines[0].text) <= SHORT_LINE
        and len(lines[1].text) > 2 * SHORT_LINE
        and is_prose(lines[1].text)
        and heading_score(lines[0].text) >= 2
        and not is_credit(lines[0].text)
    )


def _block(kind: str, text: str, line: int) -> Block:
    return Block("quote" if kind == "quote" else "paragraph", text, line, confidence=1.0 if is_prose(text) else 0.8)


def _is_verse(run: Run, page: Page) -> bool:
    """True for lines that end where a poem's do: well before the margin, most with a capital below them."""
    lines = run.lines
    if not page.width or len(lines) < 2 or max(line.width for line in lines) > _VERSE * page.width:
        return False
    if run.indent < page.indent + _DEEP and len(lines) < 4:
        return False
    capitals = sum(line.text.lstrip("\"'“‘«(_—-")[:1].isupper() for line in lines)
    return capitals >= 0.6 * len(lines) and not any(_ADDRESS.match(line.text) for line in lines)


def _with_credits(run: Run, page: Page) -> Iterator[Block]:
    """Lines above a credit are its caption; what is left is judged line by line."""
    lines = run.lines
    begin = 0
    for index, line in enumerate(lines):
        if is_credit(line.text) and _could_be_caption(lines[begin:index]):
            if index > begin:
                yield Block("caption", joined(lines[begin:index]), lines[begin].number)
            yield Block("credit", without_credit_label(line.text), line.number)
            begin = index + 1
    rest = lines[begin:]
    if rest and not page.width and _is_wrapped_caption(rest):
        yield Block("caption", joined(rest), rest[0].number, confidence=0.6)
    elif page.width and _is_sentence_over(rest, page):
        yield _block("paragraph", joined(rest), rest[0].number)
    else:
        over = not page.width and _is_heading_over(rest)
        for index, line in enumerate(rest):
            yield _judged(line, alone=len(rest) == 1 or (over and not index), page=page)


def _could_be_caption(lines: Sequence[Line]) -> bool:
    """True for the lines above a credit: few, and none of them furniture."""
    short = len(lines) <= 4 and sum(len(line.text) for line in lines) <= 400
    return short and not any(reason_to_leave_out(line.text) for line in lines)


def _is_wrapped_caption(lines: Sequence[Line]) -> bool:
    """True for two or three short lines that together are one phrase, not a sentence."""
    if not 2 <= len(lines) <= 3 or any(reason_to_leave_out(line.text) or entry_of_list(line.text) for line in lines):
        return False
    return all(len(line.text) <= SHORT_LINE for line in lines) and not any(ends_a_sentence(line.text) for line in lines)


def _is_sentence_over(lines: Sequence[Line], page: Page) -> bool:
    """True for lines of which only the last may end a sentence, the first of them nearly full."""
    if len(lines) < 2 or any(ends_a_sentence(line.text) for line in lines[:-1]):
        return False
    return lines[0].width >= 0.6 * page.width and not reason_to_leave_out(lines[0].text)


def _judged(line: Line, *, alone: bool, page: Page) -> Block:
    """One line on its own. Headings are candidates until their place is known."""
    reason = reason_to_leave_out(line.text) or ("address" if _ADDRESS.match(line.text) else "")
    if reason:
        return Block("left out", line.text, line.number, reason=reason)
    entry = entry_of_list(line.text)
    if entry and (not alone or entry != line.text):
        return Block("list", entry, line.number, confidence=0.8)
    if alone and _ATTRIBUTION.match(line.text) and not is_prose(line.text):
        return Block("quote", line.text.lstrip("-—– "), line.number, confidence=0.6)
    if is_signature(line, page) or (page.width and _INITIALS.match(line.text)):
        return Block("left out", line.text, line.number, reason="signature")
    score = heading_score(line.text) if alone else 0
    if alone and is_numbered(line.text) and len(line.text) <= 160 and not line.text.endswith((".", ":", ";")):
        score = max(score, 3)
    if score >= 2 and not (page.width and _CODE.search(line.text)) and "@" not in line.text:
        return Block("heading", line.text, line.number, level=2, confidence=min(1.0, 0.4 + 0.2 * score))
    if alone and not page.width and is_phrase(line.text):
        return Block("caption", line.text, line.number, confidence=UNSURE)
    return Block("paragraph", line.text, line.number, confidence=1.0 if is_prose(line.text) else 0.5)


def is_signature(line: Line, page: Page) -> bool:
    """True for a short line at the right margin: who wrote the text above, or where."""
    right = line.indent + width(line.text)
    return (
        page.width > 0
        and line.indent >= page.width * 0.55
        and right >= page.width * 0.8
        and line.width <= page.width * 0.45
    )
