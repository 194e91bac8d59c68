"""What should be heard and what was heard, brought to one form: words, numbers, months and names. English. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from narration.model import Reading
from narration.proof.numbers import BREAK, Number, Style, read
from narration.proof.spelling import folded, parts
from narration.spoken.numbers import from_roman

Kind = Literal["word", "number", "month", "name"]

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
          "november", "december")  # fmt: skip
_ALSO_WORDS = ("march", "may")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NEVER_NAMES = {*MONTHS, *_WEEKDAYS, "i"}
_STARTERS = {
    "the", "a", "an", "in", "on", "at", "of", "from", "by", "to", "for", "with", "after", "before", "when", "while",
    "as", "and", "but", "or", "if", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my",
    "one", "most", "many", "some", "all", "few", "under", "between", "during", "since", "until", "only",
}  # fmt: skip
"""Words that often begin a sentence before a name, and are none."""
_UNITS = {"km": "kilometers", "kg": "kilograms", "cm": "centimeters", "mm": "millimeters", "ha": "hectares",
          "ft": "feet", "mph": "miles an hour"}  # fmt: skip
_MONEY = {"$": "dollars", "£": "pounds", "€": "euros"}
_FIGURE = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_PLAINER = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"[‘’ʼ]", "'"),
        (r"½", " 1/2"),
        (r"¼", " 1/4"),
        (r"(?<=\d) 1/2\b", " and a half"),
        (r"(?<=\d) 1/4\b", " and a quarter"),
        (r"(?<![\d/])1/2\b", "a half"),
        (r"(?<![\d/])1/3\b", "a third"),
        (r"(?<![\d/])1/4\b", "a quarter"),
        (r"(?i)\bone[- ](half|third|quarter)\b", r"a \1"),
        (r"(\d)/3\b", r"\1 thirds"),
        (r"(\d)/4\b", r"\1 quarters"),
        (r"(?<=\d)\s?[-–—]\s?(?=\d)", " to "),
        (r"(?<=\d):(?=\d\d\b)", ""),
        (r"(?i)\bno\.\s?(?=\d)", "number "),
        (r"%", " percent"),
        (r"&", " and "),
        (r"(?i)\bper cent\b", "percent"),
        (r"\b([A-Za-z])\.(?=[A-Za-z]\b)", r"\1 "),
        (rf"([$£€])\s?({_FIGURE})((?:\s+(?:hundred|thousand|million|billion|trillion))?)", r"\2\3 \1"),
        (rf"({_FIGURE})(?:st|nd|rd|th|'?s)\b", r"\1"),
    )
)
_ROMAN = re.compile(r"\b(?=[IVX]{2,})X{0,3}(?:IX|IV|V?I{0,3})\b")
_LEXEME = re.compile(rf"{_FIGURE}|[^\W\d_]+(?:'[^\W\d_]+)*|[$£€]|[,;:.!?—–()]")
_LEADING_ZERO = re.compile(r"0\d+")
_TITLE_CASE = 0.6
"""Where more of the longer words than this have a capital, as in a heading, capitals tell no names."""


@dataclass(frozen=True, slots=True)
class Token:
    """One thing to hear, or heard."""

    text: str
    kind: Kind = "word"
    room: int = 0
    """Of a name, or a word that may be one: how many heard words it may have become."""

    @property
    def counts(self) -> bool:
        """Whether it is a number or a part of a date."""
        return self.kind in ("number", "month")


def names_in(texts: Iterable[str]) -> frozenset[str]:
    """Words that have a capital wherever a text uses them, inside sentences at least once: most likely names."""
    inside: set[str] = set()
    small: set[str] = set()
    for text in texts:
        found = re.findall(r"[^\W\d_]+", text)
        small.update(word for word in found if word.islower())
        if not _in_title_case(text):
            inside.update(word.lower() for word in found[1:] if word[0].isupper())
    return frozenset(inside - small - _NEVER_NAMES)


def expected(
    written: str, readings: Sequence[Reading], style: Style, names: frozenset[str] = frozenset()
) -> list[Token]:
    """What should be heard of a written sentence with these readings; the lexicon's are names, whatever they say.

    `names` are words, in small letters, that are names at a sentence's opening too.
    """
    tokens: list[Token] = []
    run, here = "", 0
    inside = None if _in_title_case(written) else names
    for reading in sorted(readings, key=lambda one: one.start):
        run += written[here : reading.start]
        here = reading.end
        if reading.respelled or reading.ipa:
            tokens += _tokens(run, style, names=inside, opening=not tokens)
            tokens.append(_name(reading.text))
            run = ""
        else:
            run += reading.text
    tokens += _tokens(run + written[here:], style, names=inside, opening=not tokens)
    return _dated(tokens)


def heard(text: str, style: Style) -> list[Token]:
    """What a recognizer wrote down."""
    return _dated(list(_tokens(text, style)))


def _name(text: str) -> Token:
    return Token(" ".join(text.split()), "name", sum(parts(part) for part in re.findall(r"[^\W\d_]+", text)) + 1)


def _tokens(text: str, style: Style, *, names: frozenset[str] | None = None, opening: bool = False) -> Iterator[Token]:
    """The tokens of a stretch; unless `names` is None, what has a capital inside a sentence may be a name too."""
    lexemes = list(_lexemes(text))
    capitals = set() if names is None else _capitals(lexemes, names, opening=opening)
    flat = [small for word in lexemes for small in _small(word)]
    for one in read(flat, style):
        if isinstance(one, Number):
            yield Token(str(one), "number")
        elif one != BREAK:
            yield Token(one, room=parts(one) + 1 if one in capitals else 0)


def _capitals(lexemes: Sequence[str], names: frozenset[str], *, opening: bool) -> set[str]:
    """The words that may be names: those with a capital, at a sentence's opening only where another one follows."""
    found = {part for word in lexemes[:1] for part in folded(word.lower()) if word.lower().removesuffix("'s") in names}
    found |= {part for word in lexemes[opening:] if word[:1].isupper() for part in folded(word.lower())}
    if opening and len(lexemes) > 1 and lexemes[1][:1].isupper() and lexemes[0].lower() not in _STARTERS:
        found.add(lexemes[0].lower())
    return found - _NEVER_NAMES


def _lexemes(text: str) -> Iterator[str]:
    for pattern, to in _PLAINER:
        text = pattern.sub(to, text)
    text = _ROMAN.sub(lambda found: str(from_roman(found[0])) if found[0] else "", text)
    yield from _LEXEME.findall(text)


def _small(word: str) -> Iterator[str]:
    if word in _MONEY:
        yield _MONEY[word]
    elif _LEADING_ZERO.fullmatch(word):
        for figure in word:
            yield from (BREAK, figure, BREAK)
    elif word[0].isdecimal():
        yield word
    elif word[0].isalpha():
        lower = word.lower()
        yield from _UNITS[lower].split() if lower in _UNITS else folded(lower)
    else:
        yield BREAK


def _in_title_case(written: str) -> bool:
    long = [
        word for word in re.findall(r"[^\W\d_]+", written)[1:] if len(word) > 3 and word.lower() not in _NEVER_NAMES
    ]
    return bool(long) and sum(word[0].isupper() for word in long) > _TITLE_CASE * len(long)


def _dated(tokens: list[Token]) -> list[Token]:
    """Months marked as such, and the day before its month: the ninth of November, November 9th, 9 November."""
    marked = [
        replace(token, kind="month", room=0) if token.text in MONTHS and _is_month(tokens, place) else token
        for place, token in enumerate(tokens)
    ]
    made: list[Token] = []
    here = 0
    while here < len(marked):
        day, taken = _day_and_month(marked[here:])
        made += day or [marked[here]]
        here += taken or 1
    return made


def _is_month(tokens: Sequence[Token], place: int) -> bool:
    if tokens[place].text not in _ALSO_WORDS:
        return True
    near = tokens[max(0, place - 2) : place + 3]
    return any(token.kind == "number" for token in near)


def _day_and_month(tokens: Sequence[Token]) -> tuple[list[Token], int]:
    """A date at the beginning of these tokens as day and month, and how many tokens it takes; nothing and 0 else."""
    shape = [_role(token) for token in tokens[:4]]
    for pattern, day, month in _DATES:
        if shape[: len(pattern)] == pattern:
            return [tokens[day], tokens[month]], len(pattern)
    return [], 0


_DATES: tuple[tuple[list[str], int, int], ...] = (
    (["the", "day", "of", "month"], 1, 3),
    (["the", "day", "month"], 1, 2),
    (["day", "of", "month"], 0, 2),
    (["day", "month"], 0, 1),
    (["month", "the", "day"], 2, 0),
    (["month", "day"], 1, 0),
)
"""Ways to say a date; where the day and the month stand in each."""


def _role(token: Token) -> str:
    if token.kind == "number":
        return "day" if token.text.isdigit() and 0 < int(token.text) <= 31 else ""
    return "month" if token.kind == "month" else token.text
