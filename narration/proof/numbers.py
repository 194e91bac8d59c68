"""Numbers out of running words: "nineteen seventy-five", "1975", "12,272", "two and a quarter million". English. Pure.

Both what should be heard and what was heard pass through here, so that only values are compared, never spellings.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from narration.spoken.numbers import cardinal, ordinal, plural

BREAK = ","
"""A word of its own that no number reaches across."""

_SMALL = {cardinal(value): value for value in range(20)} | {"oh": 0}
_TENS = {cardinal(value): value for value in range(20, 100, 10)}
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_ORDINALS = {ordinal(value): value for value in (*range(1, 20), *range(20, 100, 10), 100, 1000)}
_PARTS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
_PARTS |= {plural(ordinal(value)): value for value in range(3, 20) if value != 4} | {"fourths": 4}
_DECADES = {plural(word): value for word, value in _TENS.items()}
_MANY = {"hundreds": 100, **{f"{word}s": value for word, value in _SCALES.items()}}
_MIXED = {"half": Fraction(1, 2), "quarter": Fraction(1, 4), "third": Fraction(1, 3)}


@dataclass(frozen=True, slots=True)
class Style:
    """Where words allow two readings, which one is taken; whoever compares may try each."""

    years: bool = True
    """Two numbers of two figures each make a year: nineteen, seventy-five."""
    sums: bool = True
    """An "and" after hundred or thousand adds: one hundred and five."""


@dataclass(frozen=True, slots=True)
class Number:
    """A value among words."""

    value: Fraction

    def __str__(self) -> str:
        if self.value.denominator == 1:
            return str(self.value.numerator)
        return f"{float(self.value):g}"


def read(words: Sequence[str], style: Style) -> list[str | Number]:
    """The words, in small letters and without hyphens, with numbers in the place of those that make one."""
    return list(_Reader(words, style).everything())


class _Reader:
    """Reads from left to right; `here` is the next word."""

    def __init__(self, words: Sequence[str], style: Style) -> None:
        self._words = words
        self._style = style
        self._here = 0

    def everything(self) -> Iterator[str | Number]:
        while self._here < len(self._words):
            value = self._number()
            if value is None:
                yield self._words[self._here]
                self._here += 1
            else:
                yield Number(value)

    def _peek(self, ahead: int = 0) -> str:
        place = self._here + ahead
        return self._words[place] if place < len(self._words) else ""

    def _number(self) -> Fraction | None:
        if self._peek() == "half" and self._peek(1) == "a" and self._peek(2) in _SCALES:
            self._here += 3
            return Fraction(_SCALES[self._words[self._here - 1]], 2)
        part = self._below_thousand()
        if part is None:
            return self._single()
        total, scale = self._scaled(part)
        while scale and (more := self._smaller(scale)):
            total, scale = total + more[0], more[1]
        return self._parts(total)

    def _scaled(self, part: Fraction) -> tuple[Fraction, int]:
        """A number below a thousand with the scale that follows it, if any; 0 where none does."""
        part = self._mixed(part)
        scale = _SCALES.get(self._peek(), 0)
        self._here += bool(scale)
        return part * (scale or 1), scale

    def _smaller(self, scale: int) -> tuple[Fraction, int] | None:
        """What goes on with a number after its scale, and its own scale: thousand 272, thousand and five."""
        before = self._here
        added = self._style.sums and self._peek() == "and"
        self._here += added
        if _begins(self._peek()) and not self._peek()[0].isdecimal():
            part = self._below_thousand()
            if part is not None and (part < 100 or not added):
                value, own = self._scaled(part)
                if own < scale and not (added and own):
                    return value, own
        self._here = before
        return None

    def _below_thousand(self) -> Fraction | None:
        if self._peek() == "a" and (self._peek(1) == "hundred" or self._peek(1) in _SCALES):
            self._here += 1
            value: Fraction | None = Fraction(1)
        else:
            value = self._figure() if self._peek()[:1].isdecimal() else self._below_hundred()
        if value is None:
            return None
        if self._peek() == "hundred":
            self._here += 1
            value *= 100
            ahead = 1 if self._style.sums and self._peek() == "and" else 0
            if _begins(self._peek(ahead)):
                self._here += ahead
                value += self._below_hundred() or 0
            return value
        return self._year(value)

    def _figure(self) -> Fraction:
        word = self._words[self._here]
        self._here += 1
        return Fraction(word.replace(",", ""))

    def _below_hundred(self) -> Fraction | None:
        word = self._peek()
        if word in _TENS:
            self._here += 1
            ones = _SMALL.get(self._peek(), 0) or _ORDINALS.get(self._peek(), 0)
            if 0 < ones < 10:
                self._here += 1
                return Fraction(_TENS[word] + ones)
            return Fraction(_TENS[word])
        for known in (_SMALL, _ORDINALS, _DECADES):
            if word in known and word != "oh":
                self._here += 1
                return Fraction(known[word])
        return None

    def _year(self, value: Fraction) -> Fraction:
        """Nineteen, seventy-five; nineteen, oh, five; nineteen, seventies."""
        if not (self._style.years and 10 <= value < 100 and value.denominator == 1):
            return value
        if self._peek() == "oh" and 0 < _SMALL.get(self._peek(1), 0) < 10:
            self._here += 2
            return value * 100 + _SMALL[self._words[self._here - 1]]
        before = self._here
        following = self._figure() if self._peek()[:1].isdecimal() else self._below_hundred()
        if following is not None and 10 <= following < 100 and self._peek() not in ("hundred", *_SCALES):
            return value * 100 + following
        self._here = before
        return value

    def _mixed(self, value: Fraction) -> Fraction:
        """Two and a half; two point seven."""
        if self._peek() == "and" and self._peek(1) == "a" and self._peek(2) in _MIXED:
            self._here += 3
            return value + _MIXED[self._words[self._here - 1]]
        if self._peek() == "and" and self._peek(1) == "three" and self._peek(2) == "quarters":
            self._here += 3
            return value + Fraction(3, 4)
        if self._peek() in ("point", "dot") and self._peek(1) in _SMALL:
            self._here += 1
            figures = ""
            while _SMALL.get(self._peek(), 10) < 10:
                figures += str(_SMALL[self._words[self._here]])
                self._here += 1
            return value + Fraction(int(figures or "0"), 10 ** len(figures))
        return value

    def _parts(self, value: Fraction) -> Fraction:
        """Two thirds."""
        if value.denominator == 1 and 0 < value < 20 and self._peek() in _PARTS and self._peek() != "half":
            self._here += 1
            return value / _PARTS[self._words[self._here - 1]]
        return value

    def _single(self) -> Fraction | None:
        if self._peek() in _MANY:
            self._here += 1
            return Fraction(_MANY[self._words[self._here - 1]])
        return None


def _begins(word: str) -> bool:
    """Whether a number may begin with this word."""
    return word in _SMALL or word in _TENS or word in _ORDINALS or word[:1].isdecimal()
