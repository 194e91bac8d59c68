"""What our own rules left unread: kitten-text-processing's grammar reads the words that still hold figures."""

from __future__ import annotations

from functools import lru_cache

from kitten_text_processing import normalize_text

from narration.spoken.rule import Match, Rule, rule


def _by_grammar(match: Match) -> str | None:
    said = _normalized(match[0])
    return None if said == match[0] else said


@lru_cache(maxsize=1024)
def _normalized(word: str) -> str:
    """Slow: 5 to 20 ms a word, and half a second for the first; therefore only for what nothing else reads."""
    return str(normalize_text(word))


RULES: tuple[Rule, ...] = (
    rule("anything else with figures", r"[^\s\[\]()“”\"—–,;]*\d(?:[^\s\[\]()“”\"—–;]*[\w%°²³])?", _by_grammar),
)
