"""Years, spans of years, decades, centuries and eras."""

from __future__ import annotations

from narration.spoken.numbers import amount, cardinal, from_roman, ordinal, pair, plural, year
from narration.spoken.rule import Match, Rule, full_stop, rule

YEAR = r"(?:1\d{3}|20\d\d)"
DASH = r"\s?[-–—‒]\s?"
ALONE = r"(?<![\w$£€/])(?<!\d[-–.,])"
"""Before a number that begins here, and is no part of a longer figure."""
_WHEN = r"(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Aa]fter|[Bb]efore|[Cc]\.|[Cc]irca)"
COMPLETE = r"(?![\w/]|[.,]\d|-\d)"
"""After a number that ends here."""
_ERA = r"(?:B\.C\.E\.|B\.C\.|A\.D\.|C\.E\.|(?:BCE|BC|AD|CE)(?!\w))"
_BIG = r"(\d{1,3},\d{3}|\d{1,5})"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_COUNTING = r"about|around|some|over|than|nearly|almost|least|most|only|roughly|approximately|another|killed|of the"
_COUNTED = (
    r"people|persons|men|women|children|soldiers|troops|prisoners|families|victims|villages|graves|pits|tons|tonnes"
)


def span(first: int, last: str) -> str | None:
    """1970 and "75" -> "nineteen seventy to seventy-five"; None where the second is no later year."""
    if len(last) == 4:
        return f"{year(first)} to {year(int(last))}" if int(last) > first else None
    if len(last) == 1:
        last = f"{first % 100 // 10}{last}"
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
    return f"{_any_year(match[1])}{first_era} to {_any_year(match[3])} {_era(match[4])}{full_stop(match)}"


def _any_year(figures: str) -> str:
    """10,000 BC is counted, 1066 is a year."""
    return amount(figures) if "," in figures or len(figures) > 4 else year(int(figures))


def _between(match: Match) -> str | None:
    first, last = match["first"], match["last"]
    if not (2 < len(first) < 5 and first.isdigit() and len(last) in {2, 4} and last.isdigit() and int(first) >= 1000):
        return f"{amount(first)} and {amount(last)}"
    ends = last if len(last) == 4 else first[:2] + last
    return f"{year(int(first))} and {year(int(ends))}"


def _short_year(match: Match) -> str:
    return pair(int(match[1]))


def _to_present(match: Match) -> str:
    return f"{year(int(match[1]))} to {'the present' if match[2] == 'present' else match[2]}"


RULES: tuple[Rule, ...] = (
    rule(
        "between two numbers",
        rf"\b[Bb]etween (?P<it>(?P<first>\d[\d,]*){DASH}(?P<last>\d[\d,]*))"
        rf"(?![\w%/]|\.\d|\s?(?:{_ERA}|{_MONTHS}))(?<!,)",
        _between,
    ),
    rule(
        "a span of decades",
        rf"{ALONE}({YEAR})['’]?s{DASH}['’]?({YEAR}|[2-9]0)['’]?s\b",
        lambda match: f"{_decades(match[1])} to {_decades(match[2])}",
    ),
    rule(
        "decades to the present",
        rf"{ALONE}({YEAR})(?<=0)s{DASH}(?:the )?present\b",
        lambda match: f"{_decades(match[1])} to the present",
    ),
    rule("a decade", rf"{ALONE}({YEAR})(?<=0)['’]?s\b", lambda match: _decades(match[1])),
    rule("a short decade", r"(?<![\w.,$£€/])['’‘]?([2-9]0)['’]?s\b", lambda match: _decades(match[1])),
    rule(
        "a span of years with its era",
        rf"{ALONE}{_BIG}(?:\s?({_ERA}))?{DASH}{_BIG}\s?({_ERA})",
        _span_with_era,
    ),
    rule(
        "a year with its era",
        rf"{ALONE}{_BIG}\s?({_ERA})",
        lambda match: f"{_any_year(match[1])} {_era(match[2])}{full_stop(match)}",
    ),
    rule(
        "a year after its era",
        rf"\b(A\.D\.|AD)\s?(\d{{1,4}}){COMPLETE}",
        lambda match: f"{_era(match[1])} {year(int(match[2]))}",
    ),
    rule(
        "a span of years",
        rf"{ALONE}({YEAR})(?:{DASH}|/)(\d{{4}}|\d{{1,2}}){COMPLETE}(?!\s?(?:{_MONTHS})\b)",
        lambda match: span(int(match[1]), match[2]),
    ),
    rule("a span to the present", rf"{ALONE}({YEAR}){DASH}(?:the )?(present|today|now)\b", _to_present),
    rule(
        "a span of centuries",
        rf"{ALONE}(\d{{1,2}})(?:st|nd|rd|th)?{DASH}(\d{{1,2}})(?:st|nd|rd|th)(?=[\s-]centur)",
        lambda match: f"{ordinal(int(match[1]))} to {ordinal(int(match[2]))}",
    ),
    rule(
        "centuries with a stroke",
        r"(?<![\w.,])(\d{1,2})(?:st|nd|rd|th)?/(\d{1,2})(?:st|nd|rd|th)(?=[\s-]centur)",
        lambda match: f"{ordinal(int(match[1]))} to {ordinal(int(match[2]))}",
    ),
    rule(
        "ordinals with a dash",
        r"(?<![\w.,/-])(\d{1,2})(?:st|nd|rd|th)[–/-](\d{1,2})(?:st|nd|rd|th)\b",
        lambda match: f"{ordinal(int(match[1]))} to {ordinal(int(match[2]))}",
    ),
    rule("a century cut short to C", r"\bC(\d{1,2})th\b", lambda match: f"{ordinal(int(match[1]))} century"),
    rule(
        "centuries in Roman numerals",
        r"\b([IVX]{1,5})(?:th)?[–-]([IVX]{1,5})(?:th)?(?=[\s-]centur)",
        lambda match: f"{ordinal(from_roman(match[1]))} to {ordinal(from_roman(match[2]))}",
    ),
    rule("an ordinal in Roman numerals", r"\b([IVX]{1,5})th\b", lambda match: ordinal(from_roman(match[1]))),
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
    rule(
        "two years of two figures",
        r"(?<![\w.])['’‘](\d\d)[–-]['’‘]?(\d\d)(?![\w'’]|[.,]\d)",
        lambda match: f"{pair(int(match[1]))} to {pair(int(match[2]))}",
    ),
    rule("a year of two figures", r"(?<![\w.])['’‘](\d\d)(?![\w'’]|[.,]\d)", _short_year),
    rule("a year after its circa", r"(?<![\w.])c(\d{3,4})(?!\w)", lambda match: f"circa {year(int(match[1]))}"),
    rule("a year", rf"{ALONE}({YEAR}){COMPLETE}", lambda match: year(int(match[1]))),
    rule(
        "an early year",
        rf"\b{_WHEN} (?P<it>[1-9]\d{{2}}){COMPLETE}(?=[,.;:)]|$)",
        lambda match: year(int(match["it"])),
    ),
)
