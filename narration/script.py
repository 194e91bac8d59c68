"""From passages to lines, and from a line to what is really said. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from narration import lexicon as lexicons
from narration import spoken, timing
from narration.errors import UnspeakableText
from narration.keys import digest
from narration.model import Entry, Line, Passage, Piece, Reading, Script


def write(passages: Sequence[Passage], *, language: str, lexicon: Sequence[Entry] = ()) -> Script:
    """The script of a text: a line for every sentence. UnspeakableText where a sentence has nothing to say."""
    lines: list[Line] = []
    for passage, following in zip(passages, [*passages[1:], None], strict=True):
        for sentence in passage.sentences:
            if not any(character.isalnum() for character in sentence.text):
                raise UnspeakableText(f"There is nothing to say in “{sentence.text}”: remove it from the text.")
            spoken_in = passage.language or language
            last = sentence is passage.sentences[-1]
            pause_ms = _pause_between(passage, following) if last else timing.SENTENCE_MS
            source = _source(sentence.text, spoken_in, lexicon)
            lines.append(Line(sentence.id, sentence.text, spoken_in, source, pause_ms))
    lines[-1:] = [replace(line, pause_ms=0) for line in lines[-1:]]
    return Script(tuple(lines), tuple(lexicon))


def readings(line: Line, lexicon: Sequence[Entry] = ()) -> tuple[Reading, ...]:
    """Every stretch of the line that is not said as it stands, in order: the lexicon's words, then our rules'."""
    names = tuple(reading for _, reading in lexicons.apply(line.written, lexicon))
    return spoken.readings(line.written, line.language, taken=names)


def speakable(line: Line, lexicon: Sequence[Entry] = ()) -> tuple[Piece, ...]:
    """What a voice is given to say for this line. UnspeakableText where nothing is left to say."""
    return _speakable(line.written, line.language, lexicons.used(line.written, lexicon))


@lru_cache(maxsize=4096)
def _speakable(written: str, language: str, lexicon: tuple[Entry, ...]) -> tuple[Piece, ...]:
    names = tuple(reading for _, reading in lexicons.apply(written, lexicon))
    pieces = spoken.pieces(written, spoken.readings(written, language, taken=names))
    if not any(character.isalnum() for piece in pieces for character in piece.text):
        raise UnspeakableText(f"There is nothing to say in “{written}”: remove it from the text.")
    return pieces


def _source(text: str, language: str, lexicon: Sequence[Entry]) -> str:
    entries = [[entry.written, entry.respelling, entry.ipa] for entry in lexicons.used(text, lexicon)]
    return digest([text, language, entries])


def _pause_between(passage: Passage, following: Passage | None) -> int:
    if following is None:
        return 0
    if passage.kind == "heading":
        return timing.HEADING_MS
    if passage.kind == following.kind == "list":
        return timing.LIST_ENTRY_MS
    return timing.PASSAGE_MS
