"""How written English is said: 1975, 12–15 %, S-21, Suryavarman II, [3].

Every rule looks at the sentence as it is written and claims stretches of it; what an earlier one claimed, a later one
leaves alone. So rules never bite each other's words, and what is said for which characters stays known throughout.
Sentences in other languages pass as they are: their engines read their own numerals.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from narration.model import Piece, Reading
from narration.spoken import codes, dates, figures, marks, measures, money, names, references, rest, short, years
from narration.spoken.rule import Rule

REVISION = 2
"""Raised whenever a release says some text otherwise than the one before: narrations by it are outdated then."""

RULES: tuple[Rule, ...] = (
    *marks.FIRST,
    *codes.ADDRESSES,
    *references.RULES,
    *dates.RULES,
    *money.RULES,
    *measures.RULES,
    *years.RULES,
    *short.WORDS,
    *names.RULES,
    *short.TITLES,
    *codes.LETTERS,
    *figures.RULES,
    *rest.RULES,
    *marks.LAST,
)
"""In order of precedence."""


def readings(text: str, language: str, *, taken: Iterable[Reading] = ()) -> tuple[Reading, ...]:
    """Every stretch that is not said as it stands, in order; `taken` ones, the lexicon's, come first and stay."""
    claimed = sorted(taken, key=lambda reading: reading.start)
    if language.lower().partition("-")[0] == "en":
        for rule in RULES:
            claimed += rule.claims(text, claimed)
    return tuple(sorted(claimed, key=lambda reading: reading.start))


def pieces(text: str, found: Sequence[Reading]) -> tuple[Piece, ...]:
    """The sentence as it is said: its own words, and the readings in their places."""
    made: list[Piece] = []
    run, here = "", 0
    for reading in found:
        run += text[here : reading.start]
        here = reading.end
        if reading.ipa:
            made += [Piece(run), Piece(reading.text, reading.ipa, reading.respelled)]
            run = ""
        else:
            run += reading.text
    made.append(Piece(run + text[here:]))
    return _tidied(made)


_SPACES = re.compile(r"\s+")
_SPACE_BEFORE_STOP = re.compile(r"\s+(?=[,.;:!?)])")


def _tidied(made: Sequence[Piece]) -> tuple[Piece, ...]:
    """Without the double spaces and lonely stops that silent stretches leave behind."""
    tidy = [piece if piece.ipa else Piece(_SPACE_BEFORE_STOP.sub("", _SPACES.sub(" ", piece.text))) for piece in made]
    tidy = [piece for piece in tidy if piece.text]
    if tidy:
        tidy[0] = replace(tidy[0], text=tidy[0].text.lstrip())
        tidy[-1] = replace(tidy[-1], text=tidy[-1].text.rstrip())
    return tuple(piece for piece in tidy if piece.text)
