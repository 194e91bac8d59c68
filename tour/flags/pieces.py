"""Sentences with what their neighbours say about them: which of their words stand in quotation marks. Pure."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from narration.model import Passage
from tour.model import StopText

Span = tuple[int, int]
_PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«", "‹": "›", "‘": "’", '"': '"', "'": "'", "「": "」", "『": "』"}
_OPENING = re.compile("[" + "".join(_PAIRS) + "]")
_SINGLE = "‘'"
_LONGEST_QUOTATION = 3_000
"""Characters between two marks."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence as the rules look at it."""

    stop: int
    id: str
    text: str
    heading: bool
    quote: bool
    """True where its whole passage is a quotation."""
    language: str
    """Primary subtag, in small letters."""
    quoted: tuple[Span, ...]
    """What of `text` stands in quotation marks, with the marks; all of it in a quotation of its own passage."""
    before: str
    """The sentence before it in its passage; empty for the first."""
    after: str

    @property
    def own(self) -> str:
        """The text with spaces for what is quoted: the narrator's own words, at their places."""
        own, at = [], 0
        for start, end in self.quoted:
            own += [self.text[at:start], " " * (end - start)]
            at = end
        return "".join([*own, self.text[at:]])

    def is_quoted(self, at: int) -> bool:
        """Whether the character at a place is quoted."""
        return any(start <= at < end for start, end in self.quoted)


def pieces(stops: Iterable[tuple[int, StopText]], language: str) -> Iterator[Piece]:
    """The sentences of stops, by number, in order."""
    for number, text in stops:
        for passage in text.passages:
            yield from _of(number, passage, (passage.language or language).lower().partition("-")[0])


def quotation_spans(text: str) -> list[Span]:
    """What stands in quotation marks, with the marks; a mark at the very beginning may stay open to the end."""
    spans: list[Span] = []
    ends: dict[str, list[int]] = {}
    at = 0
    while (match := _OPENING.search(text, at)) is not None:
        at, mark, start = match.end(), match[0], match.start()
        if not _opens(text, start):
            continue
        if mark not in ends:
            ends[mark] = _ends(text, mark)
        next_one = bisect_right(ends[mark], start)
        end = ends[mark][next_one] + 1 if next_one < len(ends[mark]) else len(text) + 1
        if end - start <= _LONGEST_QUOTATION and end <= len(text):
            spans.append((start, end))
            at = end
        elif start == 0 and mark not in _SINGLE:
            return [(0, len(text))]
    return spans


def _opens(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] in "\"'‘":
        return (not before or before in ' \t([—–-/“"') and (after.isalnum() or after in ("[", "…", "“", "‘"))
    return bool(after)


def _ends(text: str, mark: str) -> list[int]:
    """Where what a mark opens may end."""
    single = mark in _SINGLE
    closing = re.finditer(f"[{_PAIRS[mark]}]", text)
    return [one.start() for one in closing if not single or _closes_single(text, one.start())]


def _closes_single(text: str, at: int) -> bool:
    """An apostrophe has letters on both sides, or ends a plural; a closing mark mostly follows a stop."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return not after.isalnum() and not (before == "s" and after == " " and text[at + 2 : at + 3].islower())


def _of(number: int, passage: Passage, language: str) -> Iterator[Piece]:
    whole = passage.text
    spans = [(0, len(whole))] if passage.kind == "quote" else quotation_spans(whole)
    at = first = 0
    for index, sentence in enumerate(passage.sentences):
        end = at + len(sentence.text)
        while first < len(spans) and spans[first][1] <= at:
            first += 1
        inside = []
        for span in range(first, len(spans)):
            start, stop = spans[span]
            if start >= end:
                break
            inside.append((max(start, at) - at, min(stop, end) - at))
        yield Piece(
            stop=number,
            id=sentence.id,
            text=sentence.text,
            heading=passage.kind == "heading",
            quote=passage.kind == "quote",
            language=language,
            quoted=tuple(inside),
            before=passage.sentences[index - 1].text if index else "",
            after=passage.sentences[index + 1].text if index + 1 < len(passage.sentences) else "",
        )
        at = end + 1
