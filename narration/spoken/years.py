"""Years, spans of years, decades, centuries and eras."""

from __future__ import annotations

from narration.spoken.numbers import cardinal, from_roman, ordinal, pair, plural, year
from narration.spoken.rule import Match, Rule, rule

YEAR = r"(?:1\d{3}|20\d\d)"
DASH = r"\s?[-–—‒]\s?"
ALONE = r"(?<![\w$£€/])(?<!\d[-–.,])"
"""Before a number that begins here, and is no part of a longer figure."""
_WHEN = r"(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Aa]fter|[Bb]efore|[Cc]\.|[Cc]irca)"
COMPLETE = r"(?![\w/]|[.,]\d|-\d)"
"""After a number that ends here."""
_ERA = r"(?:B\.C\.E\.|B\.C\.|A\.D\.|C\.E\.|(?:BCE|BC|AD|CE)(?!\w))"
_COUNTING = r"about|around|some|over|than|nearly|almost|least|most|only|roughly|approximately|another|killed|of the"
_COUNTED = (
    r"people|persons|men|women|children|soldiers|troops|prisoners|families|victims|villages|graves|pits|tons|tonnes"
)


def span(first: int, last: str) -> str | None:
    """1970 and "75" -> "nineteen seventy to seventy-five"; None where the second is no later year."""
    if len(last) == 4:
        return f"{year(first)} to {year(int(last))}" if int(last) > first else None
    ends = first - first % 100 + int(last)
    if ends > first:
        return f"{year(first)} to {pair(int(last))}"
    turns_century = first % 100 >= 90 and 0 < int(last) < 20
    return f"{year(first)} to {year(ends + 100)}" if turns_century else None


def _era(written: str) -> str:
    return " ".join(letter for letter in written if letter.isalpha())


def _decades(figures: str) -> str:
    return plural(year(int(figures)))


def _span_with_era(match: Match) -> str:
    first_era = f" {_era(match[2])}" if match[2] else ""
    return f"{year(int(match[1]))}{first_era} to {year(int(match[3]))} {_era(match[4])}"


def _to_present(match: Match) -> str:
    return f"{year(int(match[1]))} to {'the present' if match[2] == 'present' else match[2]}"


RULES: tuple[Rule, ...] = (
    rule(
        "a span of decades",
        rf"{ALONE}({YEAR})['’]?s{DASH}['’]?({YEAR}|[2-9]0)['’]?s\b",
        lambda match: f"{_decades(match[1])} to {_decades(match[2])}",
    ),
    rule("a decade", rf"{ALONE}({YEAR})(?<=0)['’]?s\b", lambda match: _decades(match[1])),
    rule(
        "a short year",
        r"(?<![\w.,$£€/)])['’‘](?P<year>\d\d)\b(?![′'’\"”″]|s\b|[.,]\d)",
        lambda match: pair(int(match["year"])) if match["year"] != "00" else "double oh",
    ),
    rule("a short decade", r"(?<![\w.,$£€/])['’‘]?([2-9]0)['’]?s\b", lambda match: _decades(match[1])),
    rule(
        "a span of years with its era",
        rf"{ALONE}(\d{{1,4}})(?:\s?({_ERA}))?{DASH}(\d{{1,4}})\s?({_ERA})",
        _span_with_era,
    ),
    rule(
        "a year with its era",
        rf"{ALONE}(\d{{1,4}})\s?({_ERA})",
        lambda match: f"{year(int(match[1]))} {_era(match[2])}",
    ),
    rule(
        "a year after its era",
        rf"\b(A\.D\.|AD)\s?(\d{{1,4}}){COMPLETE}",
        lambda match: f"{_era(match[1])} {year(int(match[2]))}",
    ),
    rule(
        "a span of years",
        rf"{ALONE}({YEAR})(?:{DASH}|/)(\d{{4}}|\d{{2}}){COMPLETE}",
        lambda match: span(int(match[1]), match[2]),
    ),
    rule("a span to the present", rf"{ALONE}({YEAR}){DASH}(?:the )?(present|today|now)\b", _to_present),
    rule(
        "a span of centuries",
        rf"{ALONE}(\d{{1,2}})(?:st|nd|rd|th)?{DASH}(\d{{1,2}})(?:st|nd|rd|th)(?=[\s-]centur)",
        lambda match: f"{ordinal(int(match[1]))} to {ordinal(int(match[2]))}",
    ),
    rule(
        "a century in Roman numerals",
        r"\b([IVX]{1,5})(?:th)?(?=[\s-]centur)",
        lambda match: ordinal(from_roman(match[1])),
    ),
    rule(
        "a count that looks like a year",
        rf"\b(?:{_COUNTING}) (?P<it>{YEAR})(?= [a-z]{{3,}}s\b| (?:{_COUNTED})\b)",
        lambda match: cardinal(int(match["it"])),
    ),
    rule("a year that is about", r"(?<![\w.])c\.?(?=[1-9]\d{2,3}\b)", "circa "),
    rule("a century cut short", r"(?<=\d(?:st|nd|rd|th))\s(?P<it>c\.)(?=\s[a-zB]|[,;)])", "century"),
    rule("a year", rf"{ALONE}({YEAR}){COMPLETE}", lambda match: year(int(match[1]))),
    rule(
        "an early year",
        rf"\b{_WHEN} (?P<it>[1-9]\d{{2}}){COMPLETE}(?=[,.;:)]|$)",
        lambda match: year(int(match["it"])),
    ),
)
