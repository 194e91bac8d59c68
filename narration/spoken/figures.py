"""Plain numbers, spans of them, ordinals, fractions, and figures said one by one."""

from __future__ import annotations

import re

from narration.spoken.numbers import amount, cardinal, digits, ordinal, plural
from narration.spoken.rule import Match, Rule, rule
from narration.spoken.years import DASH

NUMBER = (
    r"(?:[1-9]\d{0,2}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)|[1-9]\d{0,2}(?: \d{3})+(?![\d,]|\.\d| \d{3}\b)|"
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
)
"""Thousands are set apart by commas or by spaces."""
FREE = r"(?<![\w.,/])(?<!\d[–—:-])(?<!\W-)(?<!\A-)"
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
_SET_PHRASES = {"9/11": "nine eleven", "24/7": "twenty-four seven", "50/50": "fifty-fifty", "7/7": "seven seven"}


_A_NOUN = re.compile(
    r"\s(?!(?:of|to|from|in|on|at|and|or|by|for|between|was|were|is|are|had|has|that|which|he|she|it|they|per|each|than|into|"
    r"with|as|a|an|the|away|apart|north|south|east|west|came|went|would|could|will|can|may|might|must|should|did|does|paid|"
    r"spent|given|made|gave|took|left|got|became|stood|ran|fell|rose|cost|lost|won|raised|needed|owed|remained|not|still|now|"
    r"then|once|after|before|when|while|where|who|we|you|there|above|below)\b)[a-z]{3,}"
)
_ITS_ARTICLE = re.compile(r"\b(?:an?|the|its|his|her|their|this|each|every)\s\Z", re.IGNORECASE)


def before_noun(match: Match) -> bool:
    """Whether a measure is said of a thing that follows: "a 5 km walk", "the $3 million bridge"."""
    article = _ITS_ARTICLE.search(match.string[max(0, match.start() - 7) : match.start()])
    return bool(article and _A_NOUN.match(match.string, match.end()))


def amount_or_span(match: Match) -> str:
    """The number of a match of SPAN, or "twelve to fifteen"."""
    return f"{amount(match['first'])} to {amount(match['last'])}" if match["last"] else amount(match["first"])


def _fraction(match: Match) -> str | None:
    top, bottom = int(match[1]), int(match[2])
    if not 0 < top < bottom <= 100:
        return None
    return _part(cardinal(top), bottom, top > 1)


def _and_fraction(match: Match) -> str | None:
    top, bottom = int(match[2]), int(match[3])
    if not 0 < top < bottom:
        return None
    return f"{amount(match[1])} and {_part('a' if top == 1 else cardinal(top), bottom, top > 1)}"


def _part(top: str, bottom: int, many: bool) -> str:
    part = {2: "half", 4: "quarter"}.get(bottom) or ordinal(bottom)
    return f"{'an' if top == 'a' and part[0] == 'e' else top} {part}{'s' * many}"


def _and_part(match: Match) -> str:
    part = _VULGAR[match[2]]
    return f"{amount(match[1])} and {part.replace('one ', 'a ')}"


def _one_by_one(match: Match) -> str:
    plus = "plus " if match[0].startswith("+") else ""
    return plus + ", ".join(digits(group) for group in re.findall(r"\d+", match[0]))


def _points(match: Match) -> str:
    return " point ".join(amount(part) for part in match[0].split("."))


RULES: tuple[Rule, ...] = (
    rule(
        "a set phrase in figures",
        rf"(?<![\w/.])(?:{'|'.join(_SET_PHRASES)})(?![\w/]|\.\d)",
        lambda match: _SET_PHRASES[match[0]],
    ),
    rule(
        "a number and a fraction",
        r"(?<![\w.,/-])(\d{1,3})[\s-](\d{1,2})[/⁄](\d{1,2})(?![\w/]|[.,]\d)",
        _and_fraction,
    ),
    rule("a number and a part", r"(?<![\w.,/-])(\d+)\s?([½¼¾⅓⅔⅕⅛])", _and_part),
    rule("a part in one character", r"[½¼¾⅓⅔⅕⅛]", lambda match: _VULGAR[match[0]]),
    rule("a fraction", r"(?<![\w.,/-])(\d{1,2})[/⁄](\d{1,3})(?![\w/]|[.,]\d)", _fraction),
    rule(
        "a battalion",
        r"(?<![\w.,/-])([1-9])/([1-9]\d?)(?:st|nd|rd|th)\b",
        lambda match: f"{cardinal(int(match[1]))} {ordinal(int(match[2]))}",
    ),
    rule(
        "an ordinal of old",
        r"(?<![\w.,/-])(\d{0,2}[23])d(?=\s[A-Z])",
        lambda match: ordinal(int(match[1])),
    ),
    rule(
        "an ordinal",
        rf"{FREE}(\d{{1,3}}(?:,\d{{3}})+|\d{{1,15}})(?:st|nd|rd|th|ST|ND|RD|TH)\b",
        lambda match: ordinal(int(match[1].replace(",", ""))),
    ),
    rule(
        "a telephone number with brackets or dashes",
        r"(?<![\w.,/-])(?:\(\d{3,5}\)\s?\d{3,4}[\s-]\d{3,4}|\d{3}-\d{3}-\d{4}|"
        r"(?:(?<=all )|(?<=el\. ))\d{3}-\d{4})(?![\w/]|[.,]\d)",
        _one_by_one,
    ),
    rule(
        "thousands apart",
        r"(?<![\w.,/-])(?<!\d )([1-9]\d{0,2}(?: \d{3})+)(?!\w| \d|[.,/]\d)",
        lambda match: amount(match[1]),
    ),
    rule("a telephone number", r"(?<![\w.,/-])(?:\+\d{1,3}|0\d{1,3})(?: \d{2,4}){2,4}(?![\w/]|[.,]\d)", _one_by_one),
    rule("a code of many groups", r"(?<![\w.,/-])(?=[\d-]{10})\d+(?:-\d+){2,}(?![\w/]|[.,]\d)", _one_by_one),
    rule(
        "a proportion",
        r"(?<![\w.,:/-])(\d{1,3}):(\d{1,3}(?:,\d{3})*)(?![\w:]|\.\d)",
        lambda match: f"{amount(match[1])} to {amount(match[2])}",
    ),
    rule("a version", r"(?<![\w.,/-])\d{1,3}(?:\.\d{1,3}){2,}(?![\w/]|[.,]\d)", _points),
    rule(
        "a span of numbers",
        rf"{FREE}(?P<first>{NUMBER}){DASH}(?P<last>{NUMBER})(?![\w/]|[.,]\d|[-–]\d)",
        amount_or_span,
    ),
    rule("so many more than once", rf"{FREE}(\d{{1,2}})s\b", lambda match: plural(cardinal(int(match[1])))),
    rule(
        "a number and its letter",
        r"(?<![\w.,/-])(\d{1,4})([A-Z])(?!\w)",
        lambda match: f"{amount(match[1])} {match[2]}",
    ),
    rule("figures that begin with nought", r"(?<![\w.,/-])0\d+(?:/0\d+)?(?![\w/]|[.,]\d)", _one_by_one),
    rule("a number", rf"{FREE}(?P<first>{NUMBER}){_ENDS}", lambda match: amount(match["first"])),
)
