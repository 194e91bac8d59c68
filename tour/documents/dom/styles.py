"""What an element says of the text in it: its letters, its language, its list."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice

from lxml import etree

from tour.documents.dom.elements import BOLD, ITALIC, language_of, tag_of

_BOLD = re.compile(r"font(?:-weight)?\s*:[^;]{0,40}\b(?:bold|bolder|[6-9]00)\b")
_ITALIC = re.compile(r"font(?:-style)?\s*:[^;]{0,40}\b(?:italic|oblique)\b")
_SIZE = re.compile(
    r"font-size\s*:\s*(?:((?:xx?-)?(?:small|large)|smaller|larger|medium)|(\d{1,4}(?:\.\d{1,3})?)(px|pt|r?em|%))"
)
_RULE = re.compile(r"(?:^|[\s},/])(?:p|span|font|td|div)?\.([\w-]{1,60})\s{0,4}\{([^{}]{1,600})\}")
_SMALL = 0.8
_BIG = 1.15
"""Share of a browser's own size."""
_LONGEST = 500
_LONGEST_SHEET = 200_000
_MOST_RULES = 2_000
_MOST_CLASSES = 8


def explains_terms(element: etree._Element) -> bool:
    """True where a dd stands in a list that explains terms, and does not only indent."""
    parent = element.getparent()
    return parent is not None and any(tag_of(child) == "dt" for child in islice(parent, 20))


def style_of(element: etree._Element, tag: str, classes: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Which of bold, italic, small, medium and big an element makes its text; `classes` says it of classes."""
    found = {name for one in element.get("class", "").split()[:_MOST_CLASSES] for name in classes.get(one, ())}
    style = element.get("style")
    if style:
        found |= set(styles_stated(style))
    if tag in BOLD:
        found.add("bold")
    if tag in ITALIC:
        found.add("italic")
    size = (element.get("size") or "").strip() if tag == "font" else ""
    if tag == "small" or size in ("1", "-1", "-2", "-3"):
        found.add("small")
    elif tag == "big" or size in ("4", "5", "6", "7", "+1", "+2", "+3", "+4"):
        found.add("big")
    elif size:
        found.add("medium")
    return tuple(found)


def styles_stated(declarations: str) -> tuple[str, ...]:
    """Which of bold, italic, small and big CSS declarations make a text."""
    found = []
    stated = declarations[:_LONGEST].lower()
    if _BOLD.search(stated):
        found.append("bold")
    if _ITALIC.search(stated):
        found.append("italic")
    size = _SIZE.search(stated)
    if size:
        found.append(_size(size))
    return tuple(found)


def classes_stated(sheet: str) -> dict[str, tuple[str, ...]]:
    """What a style sheet says of its classes: only those that stand alone, as old pages have them."""
    found: dict[str, tuple[str, ...]] = {}
    for rule in islice(_RULE.finditer(sheet[:_LONGEST_SHEET]), _MOST_RULES):
        styles = styles_stated(rule.group(2))
        if styles:
            found[rule.group(1)] = styles
    return found


def _size(found: re.Match[str]) -> str:
    word, number, unit = found.group(1), found.group(2), found.group(3)
    if word:
        return {"small": "small", "large": "big"}.get(word.rpartition("-")[2].removesuffix("er"), "medium")
    share = float(number) / {"px": 16, "pt": 12, "%": 100}.get(unit, 1)
    return "small" if share <= _SMALL else ("big" if share >= _BIG else "medium")


def language_around(root: etree._Element) -> str:
    """The language that an element states, or the nearest one around it; "" where none does."""
    return next((found for one in (root, *root.iterancestors()) if (found := language_of(one))), "")


def same_language(one: str, other: str) -> bool:
    """True for tags of one language, whatever its region, and where `one` is not stated."""
    return not one or one.partition("-")[0].lower() == other.partition("-")[0].lower()
