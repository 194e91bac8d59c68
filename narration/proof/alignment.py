"""What should be heard beside what was heard: which words and numbers differ, names left out. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from narration.model import Reading
from narration.proof import words
from narration.proof.numbers import Style
from narration.proof.spelling import alike, one_sound
from narration.proof.words import Token

ALIKE = 0.5
"""What a word counts that sounds like the expected one: most often the recognizer's slip."""
FREE_NAME = 0.25
"""Makes a name that is heard as it is written the better reading; no error."""
TINY = 0.001
"""Of each word that a name takes: of equal readings, the one with the shorter name."""
FARTHEST = 16
"""Heard words that are looked at together: more than a long name becomes."""
MOST = 250_000
"""Pairs of words that are weighed, some seconds' work; for a sentence of a thousand words a rougher way is taken."""
JOINED = 4
"""At most so many words on one side may be one on the other: north-east, U S A."""
_UNSTRESSED = {
    "a",
    "an",
    "the",
    "and",
    "in",
    "on",
    "of",
    "at",
    "to",
    "it",
    "is",
    "as",
    "or",
    "if",
    "had",
    "has",
    "have",
}
"""Words that a recognizer takes for each other where they are said fast."""
_HOMOPHONES = {"1": ("won",), "2": ("to", "too"), "4": ("for", "fore"), "8": ("ate",)}
STYLES = tuple(Style(years, sums) for years in (True, False) for sums in (True, False))


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where they differ; one side may be empty."""

    expected: Token | None
    heard: Token | None
    weight: float

    @property
    def counts(self) -> bool:
        """Whether it is one of numbers or dates."""
        return any(token is not None and token.counts for token in (self.expected, self.heard))


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a sentence and what was heard of it differ."""

    compared: int
    """Words that were expected; names, numbers and months left out."""
    differences: tuple[Difference, ...]
    expected_numbers: tuple[str, ...]
    heard_numbers: tuple[str, ...]
    unheard_end: str = ""
    """The last word, where it was expected and nothing was heard for it."""

    @property
    def errors(self) -> float:
        """Words wrong, missing or too many, without numbers; those that only sound alike count half."""
        return sum(one.weight for one in self.differences if not one.counts)

    @property
    def rate(self) -> float:
        """Errors for each word expected."""
        return self.errors / max(1, self.compared)

    @property
    def wrong_numbers(self) -> bool:
        """Whether a number or a part of a date is another, missing, or too many."""
        return any(one.counts for one in self.differences)


def compare(written: str, readings: Sequence[Reading], heard: str, names: frozenset[str] = frozenset()) -> Comparison:
    """The reading of both in which they differ least.

    `readings` are all stretches of the written sentence that are not said as they stand; `names` are words that are
    names even where a sentence begins with them.
    """
    usual = STYLES[0]
    best = _compared(words.expected(written, readings, usual, names), words.heard(heard, usual))
    if not best.wrong_numbers:
        return best
    others = [
        _compared(words.expected(written, readings, style, names), words.heard(heard, other))
        for style in STYLES
        for other in STYLES
    ]
    return min(best, *others, key=_order)


def _order(made: Comparison) -> tuple[int, float]:
    return sum(one.counts for one in made.differences), sum(one.weight for one in made.differences)


def _compared(wanted: Sequence[Token], got: Sequence[Token]) -> Comparison:
    differences = tuple(_differences(wanted, got))
    missing = differences[-1] if differences and differences[-1].heard is None else None
    return Comparison(
        compared=sum(token.kind == "word" for token in wanted),
        differences=differences,
        expected_numbers=tuple(token.text for token in wanted if token.counts),
        heard_numbers=tuple(token.text for token in got if token.counts),
        unheard_end=wanted[-1].text if missing is not None and missing.expected is wanted[-1] else "",
    )


@dataclass(frozen=True, slots=True)
class _Step:
    """One move of an alignment: so many tokens of each side, at a cost, with what it says of them."""

    wanted: int
    got: int
    cost: float
    difference: Difference | None = None


def _differences(wanted: Sequence[Token], got: Sequence[Token]) -> Iterator[Difference]:
    """Walk the cheapest alignment; found from the end, so that it is told from the beginning."""
    rows, columns = len(wanted), len(got)
    if rows * columns > MOST:
        yield from _roughly(wanted, got)
        return
    costs = {(rows, columns): 0.0}
    chosen: dict[tuple[int, int], _Step] = {}
    for i in range(rows, -1, -1):
        for j in range(columns, -1, -1):
            ahead = _steps(wanted[i : i + JOINED], got[j : j + FARTHEST])
            whole = [(one.cost + costs[i + one.wanted, j + one.got], one) for one in ahead]
            if whole:
                costs[i, j], chosen[i, j] = min(whole, key=_first)
    i = j = 0
    while (i, j) in chosen:
        step = chosen[i, j]
        if step.difference is not None:
            yield step.difference
        i, j = i + step.wanted, j + step.got


def _roughly(wanted: Sequence[Token], got: Sequence[Token]) -> Iterator[Difference]:
    """The differences of very long sequences: names count only where they take more words than they have room for."""
    matcher = SequenceMatcher(None, [one.text for one in wanted], [one.text for one in got], autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag != "equal":
            missed = [one for one in wanted[i1:i2] if not one.room]
            extra = list(got[j1:j2])[sum(one.room for one in wanted[i1:i2]) :]
            for one, other in zip_longest(missed, extra):
                yield Difference(one, other, 1.0)


def _first(pair: tuple[float, _Step]) -> float:
    return pair[0]


def _steps(wanted: Sequence[Token], got: Sequence[Token]) -> Iterator[_Step]:
    """What can be done with the next token of each side; of equal ways the first is taken."""
    if wanted and got and wanted[0].kind != "name":
        yield _one_to_one(wanted[0], got[0])
        yield from _joined(wanted, got)
    if wanted and wanted[0].room:
        yield from _as_a_name(wanted[0], len(got))
    if wanted:
        yield _Step(1, 0, 1.0, Difference(wanted[0], None, 1.0))
    if got:
        yield _Step(0, 1, 1.0, Difference(None, got[0], 1.0))


def _as_a_name(name: Token, left: int) -> Iterator[_Step]:
    free = 0.0 if name.kind == "name" else FREE_NAME
    for taken in range(1, min(name.room, left) + 1):
        yield _Step(1, taken, free + TINY * taken)


def _one_to_one(wanted: Token, got: Token) -> _Step:
    if _same(wanted, got):
        return _Step(1, 1, 0.0)
    words_both = wanted.kind == got.kind == "word"
    weight = ALIKE if words_both and _mistakable(wanted.text, got.text) else 1.0
    return _Step(1, 1, weight, Difference(wanted, got, weight))


def _mistakable(one: str, other: str) -> bool:
    return alike(one, other) or {one, other} <= _UNSTRESSED


def _same(wanted: Token, got: Token) -> bool:
    if wanted.text == got.text:
        return True
    return got.text in _HOMOPHONES.get(wanted.text, ()) or wanted.text in _HOMOPHONES.get(got.text, ())


def _joined(wanted: Sequence[Token], got: Sequence[Token]) -> Iterator[_Step]:
    """Several words on one side that are one on the other, or sound like it."""
    for count in range(2, JOINED + 1):
        if len(wanted) >= count:
            yield from _as_one(wanted[:count], got[:1])
        if len(got) >= count:
            yield from _as_one(wanted[:1], got[:count])


def _as_one(wanted: Sequence[Token], got: Sequence[Token]) -> Iterator[_Step]:
    one, other = _together(wanted), _together(got)
    if one == other:
        yield _Step(len(wanted), len(got), 0.0)
    elif all(token.kind == "word" for token in (*wanted, *got)) and one_sound(one, other):
        yield _Step(len(wanted), len(got), ALIKE, Difference(wanted[0], got[0], ALIKE))


def _together(tokens: Sequence[Token]) -> str:
    """The letters of tokens, without an s at their end: of the CPK's, a recognizer may write CPK."""
    return "".join(token.text for token in tokens).removesuffix("s")
