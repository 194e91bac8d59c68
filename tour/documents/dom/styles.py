"""What an element says of the text in it: its letters, its language, its list."""

from __future__ import annotations

from itertools import islice

from lxml import etree

from tour.documents.dom.elements import BOLD, ITALIC, language_of, tag_of


def explains_terms(element: etree._Element) -> bool:
    """True where a dd stands in a list that explains terms, and does not only indent."""
    parent = element.getparent()
    return parent is not None and any(tag_of(child) == "dt" for child in islice(parent, 20))


def style_of(element: etree._Element, tag: str) -> tuple[str, ...]:
    """Which of bold, italic, small and big an inline element makes its text."""
    style = (element.get("style") or "").lower()
    found = []
    if tag in BOLD or "font-weight:bold" in style.replace(" ", "") or "font-weight:700" in style.replace(" ", ""):
        found.append("bold")
    if tag in ITALIC or "font-style:italic" in style.replace(" ", ""):
        found.append("italic")
    size = (element.get("size") or "").strip() if tag == "font" else ""
    if tag == "small" or size in ("1", "-1", "-2", "-3"):
        found.append("small")
    if tag == "big" or size in ("4", "5", "6", "7", "+1", "+2", "+3", "+4"):
        found.append("big")
    return tuple(found)


def language_around(root: etree._Element) -> str:
    """The language that an element states, or the nearest one around it; "" where none does."""
    return next((found for one in (root, *root.iterancestors()) if (found := language_of(one))), "")


def same_language(one: str, other: str) -> bool:
    """True for tags of one language, whatever its region, and where `one` is not stated."""
    return not one or one.partition("-")[0].lower() == other.partition("-")[0].lower()
