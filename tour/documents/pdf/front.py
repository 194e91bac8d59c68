"""What stands before the text: the title, the title page, the page of the publisher, and the rights stated there."""

from __future__ import annotations

import re

from tour.documents.pdf.layout import Line, Page
from tour.documents.pdf.naming import squeezed
from tour.documents.pdf.paragraphs import Paragraph
from tour.documents.signs.lines import is_prose
from tour.model import Rights
from tour.rights import read_rights

_FRONT = 10
"""Pages in which it may stand."""
_IMPRINT = re.compile(
    r"©|\(c\)\s*\d{4}|\bcopyright\b|\ball rights reserved\b|\bisbn\b|\bissn\b|\blicen[sc]ed?\b|\bredistribut|"
    r"\breproduc|\bpermission\b|\bpublished by\b|\bprinted (?:in|by)\b|\bfirst (?:published|edition)\b|"
    r"\blibrary of congress\b|"
    r"\bcreative commons\b|\bpublic domain\b|\balle rechte vorbehalten\b|\bimpressum\b|\btous droits réservés\b|"
    r"\bderechos reservados\b|\bverlag\b|\bwarranty\b|\bfreely\b|"
    r"\bin any form\b|\w@\w",
    re.I,
)
_FEWEST_SIGNS = 2
_MOST_WORDS = 700
_SENTENCE = 9
"""Words; shorter ones may be a date or a name."""
_PREFACE = 25
"""Words of a sentence before the table of contents that is no part of a title page."""


def leave_out_imprint(pages: list[Page]) -> Rights:
    """Mark the publisher's page as left out, and answer what it states of rights."""
    last = len(pages) - 1
    for page in [*pages[:_FRONT], *(pages[-1:] if last >= _FRONT else [])]:
        lines = page.text
        text = " ".join(line.text for line in lines)
        signs = {match.lower() for match in _IMPRINT.findall(text)}
        headed = any(line.role == "heading" for line in page.lines)
        if not headed and len(signs) >= _FEWEST_SIGNS and len(text.split()) <= _MOST_WORDS and page.number > 1:
            for line in lines:
                line.leave_out("copyright notice")
            return read_rights(text)
    return Rights()


def title_of(found: list[Paragraph], given: str, body: float) -> tuple[str, Paragraph | None]:
    """The document's title, and the paragraph that prints it, if any does. `given` is that of its properties."""
    first = found[0].first.page if found else 0
    opening = [one for one in found if one.first.page <= first + 1 and not one.reason][:40]
    printed = next((one for one in opening if given and squeezed(one.text) == squeezed(given)), None)
    if printed is not None:
        return printed.text, printed
    on_first = [one for one in opening if one.first.page == first]
    largest = max(on_first, key=lambda one: one.style.size, default=None)
    if largest is not None and _is_title(largest, found, on_first, body):
        return largest.text, largest
    return given, None


def _is_title(one: Paragraph, found: list[Paragraph], first: list[Paragraph], body: float) -> bool:
    """True for the largest words of the first page, where nothing else in the document is a heading of that kind."""
    if (one.style.size < 1.15 * body and not one.style.bold) or len(one.text.split()) > 30 or is_prose(one.text):
        return False
    others = [other for other in found if other.heading and other is not one]
    rivals = [
        other for other in others if other.style.size > one.style.size - 0.5 and other.first.page > one.first.page
    ]
    same_level = one.level >= 0 and any(other.level == one.level for other in others)
    before = sum(len(other.text.split()) for other in first[: first.index(one)])
    return not rivals and not same_level and before <= 60


def leave_out_title_page(found: list[Paragraph], title: Paragraph | None, contents_page: int) -> None:
    """Leave out what stands around the title before the first heading or sentence: authors, dates, publishers."""
    text_page = next((one.first.page for one in found if _is_text(one) and one.first.page >= contents_page), 0)
    for index, one in enumerate(found):
        if one is title:
            continue
        page = one.first.page
        if page > text_page or (one.heading and one.level >= 0) or (_is_text(one) and page >= contents_page):
            return
        if _is_text(one) and len(one.text.split()) >= _PREFACE:
            return
        if page == text_page and one.heading and _heads_text(found, index):
            return
        if not one.reason:
            one.heading, one.reason = False, "title page"


def _is_text(one: Paragraph) -> bool:
    return not one.reason and len(one.text.split()) >= _SENTENCE and is_prose(one.text)


def _heads_text(found: list[Paragraph], index: int) -> bool:
    """True for a heading of a kind that comes again, or that stands out right above a sentence."""
    one, later = found[index], found[index + 1 :]
    again = any(other.heading and other.style == one.style for other in later[1:])
    if later and later[0].heading and later[0].style.size > one.style.size:
        return False
    return again or (one.style.bold and bool(later) and _is_text(later[0]))


def contents_page(lines: list[Line]) -> int:
    """The page on which a table of contents begins; 0 where there is none."""
    return next((line.page for line in lines if line.reason == "table of contents"), 0)
