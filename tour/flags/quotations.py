"""Sentences that are somebody's words. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tour.flags.pieces import Piece
from tour.flags.speakers import attributed, signature, speaker

SHORTEST = 5
"""Words that make a quotation of a person, with the verb that tells so."""
SHORTEST_WHOLE = 3
"""The same where they are a whole sentence."""
LONG = 25
"""Words of a part of a sentence that is a quotation without such a verb."""
SHORTEST_ALONE = 9
"""Words from which a whole sentence needs no verb: titles and ironies are shorter."""

_REFERENCE = re.compile(
    r"\b(?:sections?|chapters?|chapitres?|kapitel|abschnitt|capítulos?|sección|entitled|titled|inscribed|intitulée?s?)"
    r"[ \d.,:]{0,12}$",
    re.IGNORECASE,
)
"""What leads to the heading of a text, or to its title."""


def find(piece: Piece) -> Iterator[tuple[str, str]]:
    """At most one: the longest quotation in the sentence, and whose it is where the text says so."""
    if piece.heading or not piece.quoted:
        return
    start, end = max(piece.quoted, key=lambda span: span[1] - span[0])
    words = piece.text[start:end].strip(" “”„«»‹›‘’\"'")
    count = len(words.split())
    if not piece.quote and not _is_quotation(piece, words, count):
        return
    if count < 2:
        return
    who = whose(piece)
    yield words, f"Words of {who}: make sure that listeners hear whose they are." if who else _NOTE


_NOTE = "Somebody's words: make sure that listeners hear whose they are."


def _is_quotation(piece: Piece, words: str, count: int) -> bool:
    """Whether what stands in marks is a person's sentence, no title and no irony."""
    start, _ = max(piece.quoted, key=lambda span: span[1] - span[0])
    if _is_title(words) or _REFERENCE.search(piece.text[max(0, start - 40) : start]):
        return False
    whole = words[:1].isupper() and words[-1:] in ".!?,…"
    if is_said(piece):
        return count >= SHORTEST or (count >= SHORTEST_WHOLE and whole)
    return count >= SHORTEST_ALONE and (whole or count >= LONG)


def is_said(piece: Piece) -> bool:
    """Whether the sentence, or the end of the one before, tells that somebody speaks."""
    if attributed(piece.own, piece.language):
        return True
    own = piece.own.rstrip()
    leads = piece.before.rstrip().endswith(":") or any(own[:start].rstrip().endswith(":") for start, _ in piece.quoted)
    whole = not own.strip(" .,;:!?")
    return leads or (whole and (attributed(piece.before, piece.language) or attributed(piece.after, piece.language)))


def whose(piece: Piece) -> str:
    """The name of whoever is quoted, where the text gives it."""
    if piece.quote:
        return signature(piece.after or piece.text) or ("" if piece.after else signature(piece.text))
    own = piece.own
    if own.strip(" .,;:!?"):
        return speaker(own, piece.language) or signature(own)
    return speaker(piece.before, piece.language) or speaker(piece.after, piece.language)


def _is_title(words: str) -> bool:
    """True where most long words begin with a capital, as in the name of a book."""
    long = [word for word in words.split() if len(word) > 3 and word[0].isalpha()]
    return bool(long) and sum(word[0].isupper() for word in long) > 0.6 * len(long)
