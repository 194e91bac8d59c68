"""Raised marks: those of notes are dropped, exponents are kept as such."""

from __future__ import annotations

import re
from itertools import islice

from lxml import etree

from tour.documents.dom.elements import tag_of, types_of

_MARK = re.compile(r"[\[(]?(?:note |nb )?(?:\d{1,3}|[a-z]{1,2}|[*†‡§¶#]{1,3})[\])]?(?:\s?,\s?\d{1,3})*", re.I)
_BRACKETED = re.compile(r"\[(?:note |nb |n )?(?:\d{1,3}|[a-z*†‡§])\]|[\[(]?(?:citation needed|\?)[\])]?", re.I)
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:noteref|note-?ref|footnote-?ref|fn-?ref|fnanchor|reference|footnote-?anchor|footnote)(?=$|[\s_-])"
)
_EXPONENT = {"2": "²", "3": "³"}


def is_note_mark(element: etree._Element, tag: str, names: str) -> bool:
    """True for the mark of a note, in a link or raised."""
    if tag not in ("sup", "a", "span"):
        return False
    if "noteref" in types_of(element) or element.get("role") == "doc-noteref":
        return True
    if tag == "span" and not names:
        return False
    text = _text(element)
    if tag == "sup":
        return _is_raised_mark(element, text, names)
    if names and _NAMED.search(names) and _MARK.fullmatch(text):
        return True
    return tag == "a" and (element.get("href") or "").find("#") >= 0 and bool(_BRACKETED.fullmatch(text))


def raised(element: etree._Element, before: str) -> str:
    """A raised 2 or 3 behind a letter, as a unit has it, in Unicode's own character; otherwise ""."""
    text = _text(element)
    return _EXPONENT.get(text, "") if before.isalnum() else ""


def _is_raised_mark(element: etree._Element, text: str, names: str) -> bool:
    linked = any(tag_of(one) == "a" for one in islice(element.iter(), 6)) or tag_of_parent(element) == "a"
    if not _MARK.fullmatch(text):
        return bool(_BRACKETED.fullmatch(text)) or (bool(names and _NAMED.search(names)) and linked)
    if linked or text[0] in "[(*†‡§¶#" or (names and _NAMED.search(names)):
        return True
    before = _before(element)
    return text.isdigit() and bool(before) and before[-1] in ".,;:!?\"”’'»)"


def tag_of_parent(element: etree._Element) -> str:
    """The tag of the element around it, or ""."""
    parent = element.getparent()
    return tag_of(parent) if parent is not None else ""


def _before(element: etree._Element) -> str:
    previous = element.getprevious()
    if previous is not None:
        return (previous.tail or "").rstrip() or _text(previous)
    parent = element.getparent()
    return ((parent.text or "") if parent is not None else "").rstrip()


def _text(element: etree._Element) -> str:
    """Its first words: a mark has few."""
    inside = islice(element.iter(), 6)
    return " ".join(
        "".join(f"{one.text or ''}{(one.tail or '') if one is not element else ''}" for one in inside).split()
    )
