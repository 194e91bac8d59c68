"""A text in parts of limited length, cut where a speaker would breathe. Pure."""

from __future__ import annotations

import re
import unicodedata

_BREAKS = (
    re.compile(r"(?<=[.!?…។៕။。！？।॥])\s*"),
    re.compile(r"(?<=[,;:—–،、，；：])\s*|\s+(?=[—–(])"),
    re.compile(r"[\s\u200b]+"),
)
"""Ends of sentences, then of clauses, then of words."""
_JOINING = ("\u17d2", "\u200d", "\u094d", "\u1039")
"""Signs that tie the next letter to them, so that no part may begin after one."""


def chunks(text: str, longest: int) -> list[str]:
    """The text in parts of at most `longest` characters, each with something to say; together they say all of it."""
    parts = []
    rest = text.strip()
    while len(rest) > longest:
        end, begin = _cut(rest, longest)
        parts.append(rest[:end].strip())
        rest = rest[begin:].strip()
    parts.append(rest)
    return [part for part in parts if any(character.isalnum() for character in part)]


def breaths(phonemes: str, longest: int) -> list[str]:
    """Phonemes in parts of at most `longest`, cut after a comma or its like, else between two words."""
    parts = []
    rest = phonemes
    while len(rest) > longest:
        end = max(rest.rfind(mark, longest // 3, longest) for mark in ",;:—.!?") + 1
        end = end or rest.rfind(" ", longest // 3, longest) + 1 or longest
        parts.append(rest[:end].strip())
        rest = rest[end:].strip()
    return [*parts, rest]


def _cut(text: str, longest: int) -> tuple[int, int]:
    """Where the first part ends and the rest begins: at the best break beyond a third of the length."""
    for pattern in _BREAKS:
        found = [match for match in pattern.finditer(text, 0, longest + 1) if longest // 3 < match.start() <= longest]
        if found:
            return found[-1].start(), found[-1].end()
    end = longest
    while end > 1 and (unicodedata.category(text[end]).startswith("M") or text[end - 1] in _JOINING):
        end -= 1
    return end, end
