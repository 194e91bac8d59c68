"""Plain numbers, spans of them, ordinals, fractions, and figures said one by one."""

from __future__ import annotations

import re

from narration.spoken.numbers import amount, cardinal, digits, ordinal
from narration.spoken.rule import Match, Rule, rule
from narration.spoken.years import DASH

NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|[1-9]\d{0,2}(?: \d{3})+(?![\d,]|\.\d| \d{3}\b)|\d+(?:\.\d+)?"
"""Thousands are set apart by commas or by spaces."""
FREE = r"(?<![\w.,/-])(?<!\d[–—:])"
"""Before a number that begins here, and is no part of a longer figure."""
SPAN = rf"(?P<first>{NUMBER})(?:{DASH}(?P<last>{NUMBER}))?"
_ENDS = r"(?![\w/]|[.,:]\d|[–-]\d)"
_VULGAR = {
    "½": "one half",
    "¼": "one quarter",
    "¾": "three quarters",
    "⅓": "one third",
    "⅔": "two thirds",
    "⅕": "one fifth",
    "⅛": "one eighth",
}
_SET_PHRASES = {"9/11": "nine eleven", "24/7": "twenty-four seven", "50/50": "fifty-fifty"}


def amount_or_span(match: Match) -> str:
    """The number of a match of SPAN, or "twelve to fifteen"."""
    return f"{amount(match['first'])} to {amount(match['last'])}" if match["last"] else amount(match["first"])


def _fraction(match: Match) -> str | None:
    top, bottom = int(match[1]), int(match[2])
    if not 0 < top < bottom <= 100:
        return None
    part = {2: "half", 4: "quarter"}.get(bottom) or ordinal(bottom)
    return f"{cardinal(top)} {part}" if top == 1 else f"{cardinal(top)} {part}s"


def _and_fraction(match: Match) -> str | None:
    top, bottom = int(match[2]), int(match[3])
    if not 0 < top < bottom:
        return None
    part = {2: "half", 4: "quarter"}.get(bottom) or ordinal(bottom)
    return f"{amount(match[1])} and {f'a {part}' if top == 1 else f'{cardinal(top)} {part}s'}"


def _and_part(match: Match) -> str:
    part = _VULGAR[match[2]]
    return f"{amount(match[1])} and {part.replace('one ', 'a ')}"


def _by(match: Match) -> str:
    return f"{amount(match[1])} by {amount(match[2])}"


def _one_by_one(match: Match) -> str:
    return ", ".join(digits(group) for group in re.findall(r"\d+", match[0]))


def _points(match: Match) -> str:
    return " point ".join(amount(part) for part in match[0].split("."))


RULES: tuple[Rule, ...] = (
    rule(
        "a set phrase in figures",
        rf"(?<![\w/.])(?:{'|'.join(_SET_PHRASES)})(?![\w/]|\.\d)",
        lambda match: _SET_PHRASES[match[0]],
    ),
    rule("a number and a part", r"(?<![\w.,/-])(\d+)\s?([½¼¾⅓⅔⅕⅛])", _and_part),
    rule(
        "a number and a fraction",
        r"(?<![\w.,/-])(\d+)[\s-](\d)[/⁄](\d)(?![\w/]|[.,]\d)",
        _and_fraction,
    ),
    rule("a part in one character", r"[½¼¾⅓⅔⅕⅛]", lambda match: _VULGAR[match[0]]),
    rule("a fraction", r"(?<![\w.,/-])(\d{1,2})[/⁄](\d{1,3})(?![\w/]|[.,]\d)", _fraction),
    rule(
        "an ordinal",
        r"(?<![\w.,/-])(\d+(?:,\d{3})*)(?:st|nd|rd|th)\b",
        lambda match: ordinal(int(match[1].replace(",", ""))),
    ),
    rule(
        "thousands set apart by spaces",
        rf"{FREE}(?<!\d )([1-9]\d{{0,2}}(?: \d{{3}})+)(?![\w,]|\.\d| \d)",
        lambda match: amount(match[1]),
    ),
    rule("a telephone number", r"(?<![\w.,/-])(?:\+\d{1,3}|0\d{1,3})(?: \d{2,4}){2,4}(?![\w/]|[.,]\d)", _one_by_one),
    rule("a code of many groups", r"(?<![\w.,/-])(?=[\d-]{10})\d+(?:-\d+){2,}(?![\w/]|[.,]\d)", _one_by_one),
    rule("a version", r"(?<![\w.,/-])\d{1,3}(?:\.\d{1,3}){2,}(?![\w/]|[.,]\d)", _points),
    rule(
        "a span of numbers",
        rf"{FREE}(?P<first>{NUMBER}){DASH}(?P<last>{NUMBER})(?![\w/]|[.,]\d|[-–]\d)",
        amount_or_span,
    ),
    rule("so many by so many", r"(?<![\w.,/-])(\d{1,2})\s?[x×]\s?(\d{1,2})(?![\w/]|[.,]\d)", _by),
    rule("figures that begin with nought", r"(?<![\w.,/-])0\d+(?:/0\d+)?(?![\w/]|[.,]\d)", _one_by_one),
    rule("a number", rf"{FREE}(?P<first>{NUMBER}){_ENDS}", lambda match: amount(match["first"])),
)
