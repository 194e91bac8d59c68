"""What the looks of a paragraph say about it: whether it is a heading that nobody marked up as one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from tour.documents.docx.pieces import Paragraph, Span
from tour.documents.signs.lines import HEADING_WORDS, heading_score, is_prose

_NUMBER = re.compile(r"^\s*(?:\d{1,2}|[ivxlc]{1,5})[.)]\s*(?=\S)", re.I)
_TYPED = re.compile(r"^\s*\(?\d{1,2}[.)](?:\s+(?=\S)|(?=[^\W\d_]))")
_COLON = ":："
_DASH = re.compile(r"^\s*[-–—]\s+(?=\S)")
_LARGER = 1.14
_LONGEST_HEADING = 120
_RUN_IN_WORDS = 10
_SENTENCE_WORDS = 6
"""More, with a full stop, are a sentence even where they are bold."""


class Body(NamedTuple):
    """How most of the text is set."""

    size: int = 20
    bold: bool = False
    capitals: bool = False


class Marks(NamedTuple):
    """What speaks for a heading, and the rank of it among headings of its document."""

    size: int
    """0 where it is that of the text, else in half points."""
    weight: int
    """4 bold capitals, 3 capitals, 2 bold, 1 underlined, 0 none."""
    centred: bool
    numbered: bool
    colon: bool
    confidence: float


def body_of(paragraphs: Iterable[Paragraph]) -> Body:
    """The size of most letters of the text, and whether most of it is bold or in capitals anyway."""
    sizes: Counter[int] = Counter()
    count = bold = capitals = 0
    for paragraph in paragraphs:
        if paragraph.role or paragraph.reason:
            continue
        prose = len(paragraph.raw) >= 80
        for text, look in paragraph.spans:
            sizes[look.size] += len(text) * (20 if prose else 1)
            count += len(text)
            bold += len(text) * look.bold
            capitals += len(text) * (look.capitals or text.isupper())
    if not count:
        return Body()
    return Body(max(sizes, key=lambda size: (sizes[size], size)), 2 * bold > count, 2 * capitals > count)


def marks_of(paragraph: Paragraph, body: Body) -> Marks | None:
    """What speaks for the whole paragraph as a heading; None where too little does."""
    text = paragraph.text
    if paragraph.role not in ("", "list") or not _could_be_heading(text) or paragraph.listed == "bullet":
        return None
    spans = [span for span in paragraph.spans if any(map(str.isalpha, _unnumbered(span.text)))]
    if not spans:
        spans = [span for span in paragraph.spans if span.text.strip()]
    smallest = min(span.look.size for span in spans)
    size = smallest if smallest >= body.size * _LARGER else 0
    bold = not body.bold and all(span.look.bold for span in spans)
    capitals = (
        not body.capitals and (text.isupper() or all(span.look.capitals for span in spans)) and _letters(text) >= 3
    )
    underlined = all(span.look.underlined for span in spans)
    weight = 4 if bold and capitals else 3 if capitals else 2 if bold else int(underlined)
    numbered = bool(_NUMBER.match(text)) or is_numbered(paragraph)
    colon = text[-1] in _COLON
    confidence = _confidence(text, size=bool(size), weight=weight, numbered=numbered, colon=colon)
    if not confidence:
        return None
    return Marks(size, weight, paragraph.centred, numbered, colon, confidence)


def plain_heading(paragraph: Paragraph) -> bool:
    """True for a short line that nothing but its words marks: it may be a heading where nothing else is."""
    text = paragraph.text
    return paragraph.role == "" and not paragraph.listed and _could_be_heading(text) and heading_score(text) >= 3


def run_in(paragraph: Paragraph, body: Body) -> tuple[str, Paragraph] | None:
    """A heading at a paragraph's beginning, set bold before a colon, and the rest; None where there is none."""
    if paragraph.role not in ("", "list") or body.bold:
        return None
    lead, rest = _bold_lead(paragraph.spans)
    heading, before = lead.strip(), "".join(span.text for span in rest)
    if not heading or not before.strip():
        return None
    if heading[-1] not in _COLON and before.lstrip()[0] not in _COLON:
        return None
    name = heading_text(heading)
    remaining = _without_start(rest, len(before) - len(before.lstrip(" :：\xa0")))
    text = "".join(span.text for span in remaining)
    if not name or len(name.split()) > _RUN_IN_WORDS or len(text.split()) < 5 or not any(map(str.isalpha, name)):
        return None
    return name, replace(paragraph, spans=remaining, listed="", role="", pictures=[])


def numbered_run_in(paragraph: Paragraph) -> tuple[str, Paragraph] | None:
    """The same for a paragraph that begins "3. Name: ..." in plain letters."""
    text = paragraph.text
    number = _TYPED.match(text)
    if paragraph.role not in ("", "list") or not (number or paragraph.listed == "number"):
        return None
    name, colon, rest = text[number.end() if number else 0 :].partition(":")
    if not colon or not name or not name[0].isupper() or len(name.split()) > 6 or not is_prose(rest):
        return None
    look = paragraph.spans[0].look
    return name.strip(), replace(paragraph, spans=[Span(rest.strip(), look)], listed="", role="", pictures=[])


def heading_text(text: str) -> str:
    """A heading that is known by its looks, without a number typed before it and a colon typed after it."""
    return without_colon(_unnumbered(text)) or text.strip()


def without_colon(text: str) -> str:
    """A heading without a colon typed after it."""
    return text.strip().rstrip(":： ").strip()


def is_numbered(paragraph: Paragraph) -> bool:
    """True for a paragraph that begins with a number, typed or counted by the program."""
    return paragraph.listed == "number" or bool(_TYPED.match(paragraph.text))


def without_dash(text: str) -> str:
    """The text of an entry without the dash typed before it."""
    return _DASH.sub("", text, count=1)


def has_dash(text: str) -> bool:
    """True where a dash is typed before a text, as before an entry of a list."""
    return bool(_DASH.match(text))


def _could_be_heading(text: str) -> bool:
    if not text or len(text) > _LONGEST_HEADING or len(text.split()) > HEADING_WORDS + 3 or has_dash(text):
        return False
    return any(map(str.isalnum, text)) and (not is_prose(text) or text[-1] in "?？") and text[-1] not in ",;，、"


def _confidence(text: str, *, size: bool, weight: int, numbered: bool, colon: bool) -> float:
    """0 where too little speaks for a heading."""
    if colon and not numbered and not (weight >= 2 or size):
        return 0.0
    if text[-1] in ".!…" and not size and (weight < 2 or len(text.split()) > _SENTENCE_WORDS):
        return 0.0
    if size and weight:
        return 0.95
    if size or weight >= 2:
        return 0.9 if numbered or colon else 0.8
    if numbered and colon:
        return 0.7
    return 0.6 if weight and heading_score(text) >= 2 else 0.0


def _bold_lead(spans: list[Span]) -> tuple[str, list[Span]]:
    """The bold beginning of a paragraph with a number typed before it, and the spans after it."""
    lead = ""
    for index, span in enumerate(spans):
        bare = not any(map(str.isalpha, span.text))
        number = index == 0 and bool(re.fullmatch(r"\s*(?:\d{1,2}[.)])?\s*[-–—•]?\s*", span.text))
        if not (span.look.bold or number or (bare and not set(span.text.strip()) - {"."} and index < 3)):
            return (lead, spans[index:]) if any(map(str.isalpha, lead)) else ("", [])
        if span.look.bold and ":" in span.text and not span.text.rstrip().endswith(":"):
            # Word sets the colon's neighbours in one look at times: the text after it is bold too.
            return "", []
        lead += span.text
    return "", []


def _without_start(spans: list[Span], letters: int) -> list[Span]:
    kept = []
    for span in spans:
        if letters < len(span.text):
            kept.append(Span(span.text[letters:], span.look))
        letters = max(0, letters - len(span.text))
    return kept


def _unnumbered(text: str) -> str:
    return _TYPED.sub("", text, count=1)


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))
