"""Which paragraphs are headings, and of which level: by the outline where there is one, else by how they look."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise

from tour.documents.pdf.layout import Style
from tour.documents.pdf.naming import is_label, is_numbered, is_summary
from tour.documents.pdf.paragraphs import Paragraph
from tour.documents.signs.lines import ends_a_sentence

_LARGER, _HARDLY_LARGER = 1.12, 1.06
"""Times the size of the text; less is enough for a line with space above it."""
_MOST_LINES = 3
_MOST_WORDS = 20
_DEEPEST = 6
_SET_APART = 1.6
"""Times its size: the distance of a heading to the line above, where its look alone says little."""
_UNSURE = 0.6
_BY_LOOK = 0.8


def mark_by_look(found: list[Paragraph], body: float, *, outlined: bool) -> None:
    """Mark paragraphs as headings by their size, weight and place; the outline's are marked already."""
    looks = [(index, one) for index, one in enumerate(found) if not one.heading and _looks(found, index, body)]
    times = Counter((one.style.size, one.style.bold) for _, one in looks)
    bold_body = _mostly_bold(found, body)
    slanted = _slanted([one for _, one in looks])
    for _, one in looks:
        apart = one.space_above > _SET_APART * one.style.size and len(one.lines) == 1
        large = one.style.size >= (_HARDLY_LARGER if apart else _LARGER) * body
        if is_summary(one.text):
            one.reason = "label"
        elif large or (one.style.bold and not bold_body and not (outlined and times[_look(one)] < 2)):
            one.heading, one.level, one.confidence = True, -1, _BY_LOOK if large else _UNSURE
        elif not outlined and ((one.text.isupper() and len(one.text) > 3) or one in slanted):
            one.heading, one.level, one.confidence = True, -1, _UNSURE


def _slanted(looks: list[Paragraph]) -> list[Paragraph]:
    """Lines in italics with space above them, where there are several: one may be a motto, or a name."""
    found = [
        one
        for one in looks
        if one.style.italic
        and len(one.lines) == 1
        and one.space_above > _SET_APART * one.style.size
        and len(one.text.split()) <= _MOST_WORDS // 2
    ]
    return found if len(found) > 1 else []


def set_levels(found: list[Paragraph], title: Paragraph | None) -> None:
    """Give headings their levels: 1 the title, 2 the outermost below it."""
    outlined = [one for one in found if one.heading and one.level >= 0 and one is not title]
    lowest = min((one.level for one in outlined), default=0)
    by_style: dict[tuple[float, bool], int] = {}
    for one in outlined:
        one.level = min(_DEEPEST, one.level - lowest + 2)
        by_style.setdefault(_look(one), one.level)
    others = [one for one in found if one.heading and one.level < 0 and one is not title]
    ranks = _ranks(others)
    level = 1
    for one in found:
        if one is title:
            one.level = 1
        elif one.heading and one.level > 0:
            level = one.level
        elif one.heading:
            above = min(level + 1, _DEEPEST)
            one.level = by_style.get(_look(one), above) if outlined else ranks[_look(one)]


def join_labels(found: list[Paragraph]) -> None:
    """Leave out "Chapter 1" where the chapter's name follows it as a heading of its own."""
    for one, other in pairwise(found):
        if is_label(one.text) and other.heading and not is_label(other.text) and not one.reason:
            if one.heading and other.level < 0 <= one.level:
                other.level = one.level
            one.heading, one.reason = False, "number of a chapter"


def all_numbered(found: list[Paragraph]) -> bool:
    """True where most headings below the title begin with a number."""
    headings = [one.text for one in found if one.heading and one.level > 1]
    counting = len(headings) > 1 or any(heading.startswith("1") for heading in headings)
    return counting and sum(map(is_numbered, headings)) >= 0.6 * len(headings)


def _look(one: Paragraph) -> tuple[float, bool]:
    return round(one.style.size * 2) / 2, one.style.bold


def _ranks(headings: list[Paragraph]) -> dict[tuple[float, bool], int]:
    """Levels by size, and by weight at one size; sizes that hardly differ are one."""
    ranks: dict[tuple[float, bool], int] = {}
    level, before = 1, None
    for look in sorted({_look(one) for one in headings}, key=lambda look: (-look[0], not look[1])):
        if before is None or before[0] - look[0] > 0.3 or before[1] != look[1]:
            level = min(level + 1, _DEEPEST)
        ranks[look], before = level, look
    return ranks


def _looks(found: list[Paragraph], index: int, body: float) -> bool:
    """True for a short paragraph, set apart by style or space, that text follows."""
    one = found[index]
    words = one.text.split()
    if one.reason or len(one.lines) > _MOST_LINES or not 1 <= len(words) <= _MOST_WORDS:
        return False
    if one.is_item and not one.style.bold and one.style.size < _LARGER * body:
        return False
    if not any(letter.isalpha() for letter in one.text) and not one.text.strip(" -–").isdigit():
        return False
    if one.style.size < 0.95 * body or one.style.fixed:
        return False
    if one.text.endswith((":", ",", ";")) or (ends_a_sentence(one.text) and not one.text.endswith(("?", "!"))):
        numbered = is_numbered(one.text) and len(words) <= 12
        if not (numbered or one.style.size >= 1.3 * body) or one.text.endswith((",", ";")):
            return False
    if index + 1 >= len(found):
        return False
    follows = found[index + 1]
    return follows.heading or _plain(follows.style, body) or follows.style.size < one.style.size


def _plain(style: Style, body: float) -> bool:
    return not style.bold or style.size < 0.95 * body


def _mostly_bold(found: list[Paragraph], body: float) -> bool:
    weights: dict[bool, int] = defaultdict(int)
    for one in found:
        if abs(one.style.size - body) < 0.5:
            weights[one.style.bold] += len(one.text)
    return weights[True] > weights[False]
