"""Likely misspellings, surer of what it says than of saying all. Pure, but for word lists read once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from tour.flags import wordlists
from tour.flags.names import variants
from tour.flags.pieces import Piece
from tour.flags.wordlists import Words

MOST_EXAMINED = 3_000
"""Unknown words of one text that are looked at; more are no text in that language."""
MOST_UNKNOWN = 0.12
"""Share of unknown words from which a text is in another language, or another century."""
_SHORTEST, _LONGEST = 5, 30
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_TWICE = re.compile(r"(?<![\w-])([^\W\d_]{2,}) (\1)(?![\w-])")
_TWICE_MEANT_TEXT = (
    "that had very very so many far long no now bye ha ho more less again really on in is do up over out die das "
    "sie der nous vous "
    "tout bien mas muy poco yo den dem wie war es si"
)
_TWICE_MEANT = frozenset(_TWICE_MEANT_TEXT.split())
_SAYS_FOREIGN = re.compile(
    r"(?:\b(?:called|known as|named|termed|word|words|meaning|means|from|the|term|or|in|Latin|Greek|French|German"
    r"|Maori|Māori|"
    r"dialect|phrase|a|an|of) )?[\"“‘'«(*_\[]$"
)
_NAMED = re.compile(
    r"\b(?:en|per|pro|ad|called|known as|named|termed|(?:the )?(?:word|term)s?|Latin|Greek|meaning) (?:an? |the )?$",
    re.IGNORECASE,
)
_OUT_OF_PLACE = frozenset("-–/@_#.+=&\\")

Place = tuple[int, str]
"""A stop's number and a sentence's id."""


def find(read: list[Piece]) -> Mapping[Place, list[tuple[str, str]]]:
    """By sentence: each likely misspelling with what it may be meant for."""
    found: dict[Place, list[tuple[str, str]]] = {}
    for piece in read:
        for words, note in _twice(piece):
            found.setdefault((piece.stop, piece.id), []).append((words, note))
    by_language: dict[str, list[Piece]] = {}
    for piece in read:
        by_language.setdefault(piece.language, []).append(piece)
    for language, some in by_language.items():
        if language in wordlists.LANGUAGES and any(not piece.heading for piece in some):
            for piece, words, note in _in_language(some, wordlists.load(language)):
                found.setdefault((piece.stop, piece.id), []).append((words, note))
    return found


def _twice(piece: Piece) -> Iterator[tuple[str, str]]:
    for match in _TWICE.finditer(piece.text):
        if match[1].islower() and match[1] not in _TWICE_MEANT and not piece.is_quoted(match.start()):
            yield match[0], f"“{match[1]}” stands here twice."


def _in_language(read: list[Piece], words: Words) -> Iterator[tuple[Piece, str, str]]:
    tokens = [list(_WORD.finditer(piece.text)) for piece in read]
    counts = Counter(match[0].casefold() for some in tokens for match in some)
    strange = {word for word in counts if _SHORTEST <= len(word) <= _LONGEST and not words.lists(word)}
    names = {match[0].casefold() for some in tokens for match in some if match[0][0].isupper()}
    small = strange - names
    if len(small) > MOST_EXAMINED or sum(counts[word] for word in small) > MOST_UNKNOWN * counts.total() + 3:
        return
    unknown = {word for word in small if not words.builds(word)}
    for piece, some in zip(read, tokens, strict=True):
        for index, match in enumerate(some):
            word = match[0]
            if word not in unknown or counts[word] > 1 or not _is_plain(piece, match):
                continue
            likely = "" if _is_foreign(some, index, unknown, strange) else words.meant(word)
            if likely:
                yield piece, word, f"Perhaps “{likely}”."
    yield from variants(read, tokens, counts, strange)


def _is_plain(piece: Piece, match: re.Match[str]) -> bool:
    """True for a word that is part of no address, compound or quotation, and that nobody calls a foreign one."""
    text = piece.text
    if piece.is_quoted(match.start()):
        return False
    before, after = text[max(0, match.start() - 30) : match.start()], text[match.end() : match.end() + 2]
    if not match[0].isalpha() or (before and before[-1] in _OUT_OF_PLACE) or (after and _goes_on(after)):
        return False
    return not (_SAYS_FOREIGN.search(before) or _NAMED.search(before))


def _goes_on(after: str) -> bool:
    if after[0] == ".":
        return after[1:].isalnum()
    return after[0] in _OUT_OF_PLACE or after[0] in '"”’»'


def _is_foreign(some: list[re.Match[str]], index: int, unknown: set[str], strange: set[str]) -> bool:
    """Whether words beside this one are not of this language either, or a strange name stands at its side."""
    near = {at: some[at][0] for at in range(max(0, index - 2), min(len(some), index + 3)) if at != index}
    return any(
        word in unknown or (abs(at - index) == 1 and word[0].isupper() and word.casefold() in strange)
        for at, word in near.items()
    )
