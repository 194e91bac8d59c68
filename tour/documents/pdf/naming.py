"""What headings are called: the number of a heading, the label of a chapter, the same heading in print and outline."""

from __future__ import annotations

import re
from functools import lru_cache

from tour.documents.signs import numbering
from tour.documents.signs.apparatus import reason_of_heading

_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen|twenty"
)
_COUNT_ALONE = re.compile(rf"(?:{_WORDS})\.?", re.I)
_NUMBER = re.compile(r"^(?:\d{1,2}(?:\.\d{1,3})*[.)]?|[A-Z](?:\.\d{1,3})+\.?|[A-Z]\.|[B-H]|[IVXLC]{1,7}\.)\s+(?=\S)")
"""As typesetters set it, without a mark after it: "4 The Kilns", "A.1 Sources"."""
_SUMMARY = re.compile(r"abstract|summary|zusammenfassung|r[eé]sum[eé]|resumen|sommario|аннотация|要旨|摘要", re.I)
_LISTS = ("table of contents", "list of illustrations")


def is_list_of_pages(text: str) -> bool:
    """True for a heading above a table of contents or a list of pictures."""
    return len(text) < 60 and reason_of_heading(without_number(text)) in _LISTS


def is_label(text: str) -> bool:
    """True for a line that only counts: "Chapter 1", "Teil II", "TWO"."""
    return numbering.is_label(text) or bool(_COUNT_ALONE.fullmatch(text))


def is_summary(text: str) -> bool:
    """True for the word above a document's summary."""
    return bool(_SUMMARY.fullmatch(text.strip(" .:—-")))


def is_numbered(heading: str) -> bool:
    """True where a heading begins with its number."""
    return without_number(heading) != heading


def without_number(heading: str, *, certain: bool = False) -> str:
    """The heading without "1.2" or "Chapter 3:" before it; only what can be nothing else, where `certain` is asked."""
    bare = numbering.without_number(heading, counted=False)
    if bare == heading and not certain:
        bare = _NUMBER.sub("", heading, count=1)
    return bare or heading


@lru_cache(maxsize=10_000)
def squeezed(text: str) -> str:
    """Its letters and digits alone, in small letters: what a heading and its bookmark have in common."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def same_heading(printed: str, bookmark: str) -> bool:
    """True where a printed heading is what a bookmark names, either of them perhaps with a number or a label."""
    one, other = squeezed(printed), squeezed(bookmark)
    if not one or not other:
        return False
    return one == other or squeezed(without_number(printed)) == squeezed(without_number(bookmark))
