"""What our own rules left unread: kitten-text-processing's grammar reads the words that still hold figures."""

from __future__ import annotations

from functools import lru_cache

from kitten_text_processing import normalize_text

from narration.spoken.numbers import amount
from narration.spoken.rule import Match, Rule, rule

FIGURES = "0123456789"


def _by_grammar(match: Match) -> str | None:
    said = _normalized(match[0])
    return None if any(figure in said for figure in FIGURES) else said


@lru_cache(maxsize=1024)
def _normalized(word: str) -> str:
    """Slow: 5 to 20 ms a word, and half a second for the first; therefore only for what nothing else reads."""
    return str(normalize_text(word))


RULES: tuple[Rule, ...] = (
    rule("anything else with figures", r"[^\s\[\]()“”\"—–,;]*\d(?:[^\s\[\]()“”\"—–;]*[\w%°²³])?", _by_grammar),
    rule("figures that nothing else reads", r"[0-9]+", lambda match: f" {amount(match[0])} "),
)
