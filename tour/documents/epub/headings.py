"""Headings that are no headings by their tag: by their class, in a group, at the beginning of a paragraph. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from tour.documents.formats.xhtml import HEADINGS, types, words

_BOLD = ("b", "strong")
_ITALIC = ("i", "em")
_CLASSES = re.compile(r"(?:^|[\s_-])(?:small-?caps?|smcap|sc|bold|run-?in(?:-?head(?:ing)?)?)(?:$|[\s_-])", re.I)
_TITLE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:(?:chap(?:ter)?|sect(?:ion)?|part|kapitel|chapitre)[\s_-]?(?:title|titel|titre|head(?:ing|er)?|name|"
    r"number|num|no)|(?:sub)?head(?:ing|line)?[\s_-]?[1-6]?|(?:sub)?title[\s_-]?[1-6]|h[1-6])(?=$|[\s_-])",
    re.I,
)
_MOST_TITLE_WORDS = 14
_MOST_PARTS = 8
_FEWEST = 3
"""Fewer may be words that are merely stressed."""
_MOST_WORDS = 8
_FEWEST_BEHIND = 12
_LONG = 400
"""Words of a page that may need such headings."""
_STOPS = ".:—–"


def mark_headings(body: etree._Element) -> None:
    """Give headings of a page the tag of one, where only something else says that they are."""
    _mark_titles_in_groups(body)
    if next((one for one in body.iter(*HEADINGS) if words(one)), None) is None:
        _mark_by_class(body)
    _mark_run_in(body)


def _mark_titles_in_groups(body: etree._Element) -> None:
    """In a group, the number of a chapter is often the heading, and its title a paragraph."""
    for group in body.iter("hgroup", "header"):
        heading = next(group.iter(*HEADINGS), None)
        for line in group.iter("p", "div"):
            if heading is not None and "title" in types(line):
                line.tag = heading.tag


def _mark_by_class(body: etree._Element) -> None:
    for line in body.iter("p", "div"):
        found = _TITLE_CLASS.search(line.get("class", ""))
        if found and len(line) <= _MOST_PARTS and 0 < len(words(line).split()) <= _MOST_TITLE_WORDS:
            line.tag = "h3" if found[0].lower().lstrip("_- ").startswith("sub") or found[0][-1:] in "23456" else "h2"


def _mark_run_in(body: etree._Element) -> None:
    """Bold, small capitals or italics, as encyclopaedias set them: h6, where a long page has three and few others."""
    if len(list(body.iter(*HEADINGS[1:]))) > 1 or len(words(body).split()) < _LONG:
        return
    found = [(paragraph, run) for paragraph in body.iter("p") if (run := _run_in(paragraph)) is not None]
    if len(found) < _FEWEST or len({words(run).casefold() for _, run in found}) < len(found):
        return
    for paragraph, run in found:
        heading = etree.Element("h6")
        heading.text = words(run).strip(_STOPS + " ")
        paragraph.addprevious(heading)
        paragraph.text = (run.tail or "").lstrip(_STOPS + " \t\n\u00a0")
        run.tail = None
        paragraph.remove(run)


def _run_in(paragraph: etree._Element) -> etree._Element | None:
    """The element that a paragraph's run-in heading stands in."""
    run = next(_elements(paragraph), None)
    if run is None or (paragraph.text or "").strip() or not _is_set_apart(run):
        return None
    said, behind = words(run), (run.tail or "").lstrip()
    whole = len(words(paragraph).split())
    if not said[:1].isupper() or len(said.split()) > _MOST_WORDS or whole - len(said.split()) < _FEWEST_BEHIND:
        return None
    stopped = said[-1] in _STOPS or behind[:1] in tuple(_STOPS)
    dashed = behind[:1] in ("—", "–") or behind[:2] == ".—" or said[-1] in ("—", "–")
    return run if (dashed if run.tag in _ITALIC else stopped) else None


def _elements(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Its children, but anchors without any text before the first word."""
    for child in paragraph:
        if not isinstance(child.tag, str) or (not words(child) and not (child.tail or "").strip()):
            continue
        yield child


def _is_set_apart(run: etree._Element) -> bool:
    return run.tag in (*_BOLD, *_ITALIC) or (run.tag == "span" and bool(_CLASSES.search(run.get("class", ""))))
