"""What our own rules left unread: kitten-text-processing's grammar reads the words that still hold figures."""

from __future__ import annotations

import re
from functools import lru_cache

from kitten_text_processing import normalize_text

from narration.spoken.numbers import amount
from narration.spoken.rule import Match, Rule, rule


def _read(match: Match) -> str | None:
    if len(match[0]) > _LONGEST:
        return None
    said = by_grammar(match[0])
    return None if _FIGURE.search(said) else said


def _as_they_stand(match: Match) -> str:
    before = match.string[: match.start()][-1:].isalnum()
    after = match.string[match.end() :][:1].isalnum()
    return " " * before + amount(match[0]) + " " * after


@lru_cache(maxsize=1024)
def by_grammar(word: str) -> str:
    """A word, read by the grammar. Slow, 5 to 20 ms a word; therefore only for what nothing else reads."""
    return str(normalize_text(word))


_LONGEST = 24
_FIGURE = re.compile(r"\d")

RULES: tuple[Rule, ...] = (
    rule(
        "anything else with figures",
        r"(?<![^\s\[\]()“”\"—–,;])[^\s\[\]()“”\"—–,;]{0,20}\d(?:[^\s\[\]()“”\"—–;]{0,20}[\w%°²³])?",
        _read,
    ),
    rule("figures in a word that another rule has read in part", r"\d+", _as_they_stand),
)
