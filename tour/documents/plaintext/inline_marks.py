"""Marks inside lines of plain text: _italic_, =bold=, numbers of notes and pages. Pure."""

from __future__ import annotations

import re

_EMPHASIS = tuple(
    re.compile(rf"(?<![\w{mark}]){mark}(?=\S)([^{mark}]{{1,600}})(?<=\S){mark}(?![\w{mark}])")
    for mark in ("_", "=", r"\*\*", r"\+", "~")
)
_STRONG = re.compile(r"(?<![\w*])\*(?=[^\W\d_])([^*]{1,200})(?<=\S)\*(?![\w*])")
_NOTE = re.compile(
    r"(?<=\S)\s?\^?\[(?:\d{1,3}|\*|†|[a-zA-Z]|note \d{1,3}|nb \d{1,3}|(?:citation|clarification|verification) needed|"
    r"better source needed|who\?|when\?)\](?!\()",
)
_PAGE = re.compile(r"\s?(?:\[Pg\.? ?[\divxlc]{1,5}\]|\{(?:p\. ?)?[\divxlc]{1,5}\})\s?", re.I)


def without_marks(text: str, *, marked: bool) -> str:
    """A paragraph without numbers of notes and pages, and without signs of emphasis where the text is `marked` so."""
    if "[" in text:
        text = _NOTE.sub("", text)
    if "[" in text or "{" in text:
        text = " ".join(_PAGE.sub(" ", text).split())
    if not marked:
        return text
    for pattern in _EMPHASIS:
        text = pattern.sub(r"\1", text)
    return _STRONG.sub(r"\1", text)


def is_marked(text: str) -> bool:
    """True where a text has emphasis by signs around words, more than once."""
    return len(_EMPHASIS[0].findall(text)) > 1 or len(_EMPHASIS[2].findall(text)) > 1
