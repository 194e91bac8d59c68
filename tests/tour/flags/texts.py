"""Texts of one stop, and their flags, in few words."""

from __future__ import annotations

from datetime import date

from narration.model import PassageKind
from tour.flags import flags
from tour.model import FlagKind, StopText
from tour.text import Numbering, passage

TODAY = date(2026, 6, 1)


def stop(*paragraphs: str, language: str = "en", kind: PassageKind = "paragraph") -> StopText:
    """A text of a title and paragraphs."""
    numbers = Numbering()
    title = passage("heading", "1754", language, numbers, level=1)
    return StopText((title, *(passage(kind, text, language, numbers) for text in paragraphs)), numbers.last)


def found(
    kind: FlagKind, *paragraphs: str, language: str = "en", passages: PassageKind = "paragraph"
) -> list[tuple[str, str]]:
    """Words and note of each flag of a kind."""
    text = stop(*paragraphs, language=language, kind=passages)
    return [(one.words, one.note) for one in flags([(1, text)], language, today=TODAY) if one.kind == kind]


def words(kind: FlagKind, *paragraphs: str, language: str = "en", passages: PassageKind = "paragraph") -> list[str]:
    """The words of each flag of a kind."""
    return [one for one, _ in found(kind, *paragraphs, language=language, passages=passages)]
