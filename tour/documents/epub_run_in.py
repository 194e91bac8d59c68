"""Headings at the beginning of a paragraph, in bold, small capitals or italics, as encyclopaedias set them. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from tour.documents.xhtml import words

_BOLD = ("b", "strong")
_ITALIC = ("i", "em")
_CLASSES = re.compile(r"(?:^|[\s_-])(?:small-?caps?|smcap|sc|bold|run-?in(?:-?head(?:ing)?)?)(?:$|[\s_-])", re.I)
_FEWEST = 3
"""Fewer may be words that are merely stressed."""
_MOST_WORDS = 8
_FEWEST_BEHIND = 12
_LONG = 400
"""Words of a page that may need such headings."""
_STOPS = ".:—–"


def mark_run_in_headings(body: etree._Element) -> None:
    """Make h6 of run-in headings, where a page that is long has at least three and hardly any other headings."""
    if len(list(body.iter("h2", "h3", "h4", "h5", "h6"))) > 1 or len(words(body).split()) < _LONG:
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
