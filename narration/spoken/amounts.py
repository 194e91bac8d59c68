"""Money, percentages, measures, fractions, spans and plain numbers."""

from __future__ import annotations

from narration.spoken.numbers import amount, cardinal, ordinal
from narration.spoken.rule import Match, Rule, rule
from narration.spoken.years import COMPLETE, DASH

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_FREE = r"(?<![\w.,/-])(?<!\d[–—])"
_SCALES = {"k": "thousand", "m": "million", "mn": "million", "bn": "billion", "b": "billion", "tn": "trillion"}
_SCALE = r"(?:\s?(?P<scale>thousand|million|billion|trillion)|(?P<short>bn|mn|tn|[kmbKMB]))"
_CURRENCIES = {
    "$": ("dollar", "cent"),
    "US$": ("U S dollar", "cent"),
    "£": ("pound", ""),
    "€": ("euro", "cent"),
    "¥": ("yen", ""),
    "៛": ("riel", ""),
}
_UNITS = {
    "km": "kilometer",
    "cm": "centimeter",
    "mm": "millimeter",
    "m": "meter",
    "km²": "square kilometer",
    "km2": "square kilometer",
    "sq km": "square kilometer",
    "sq. km": "square kilometer",
    "m²": "square meter",
    "m2": "square meter",
    "m³": "cubic meter",
    "sq mi": "square mile",
    "sq ft": "square foot",
    "ha": "hectare",
    "mi": "mile",
    "ft": "foot",
    "yd": "yard",
    "kg": "kilogram",
    "g": "gram",
    "lb": "pound",
    "lbs": "pound",
    "oz": "ounce",
    "l": "liter",
    "km/h": "kilometer per hour",
    "mph": "mile per hour",
    "°C": "degree Celsius",
    "°F": "degree Fahrenheit",
    "°": "degree",
    "hrs": "hour",
    "hr": "hour",
    "min": "minute",
    "kW": "kilowatt",
    "MW": "megawatt",
}
_UNIT = "|".join(sorted((name.replace(".", r"\.") for name in _UNITS), key=len, reverse=True))
_VULGAR = {
    "½": "one half",
    "¼": "one quarter",
    "¾": "three quarters",
    "⅓": "one third",
    "⅔": "two thirds",
    "⅕": "one fifth",
    "⅛": "one eighth",
}
_PARTS = {2: "half", 4: "quarter"}


def measure(unit: str, number: str) -> str:
    """A unit in words, in the plural but after "1"."""
    word = _UNITS[unit]
    if number == "1":
        return word
    for singular, many in (("foot", "feet"), (" per ", "s per "), ("degree", "degrees")):
        if singular in word:
            return word.replace(singular, many)
    return word if word.endswith("s") else f"{word}s"


def _numbers(match: Match) -> str:
    """One number, or the span of two."""
    if "last" in match.re.groupindex and match["last"]:
        return f"{amount(match['first'])} to {amount(match['last'])}"
    return amount(match["first"])


def _measured(match: Match) -> str:
    if match["hyphen"]:
        return f"{_numbers(match)} {_UNITS[match['unit']]}"
    return f"{_numbers(match)} {measure(match['unit'], match['last'] or match['first'])}"


def _money(match: Match) -> str:
    coin, cents = _CURRENCIES[match["currency"]]
    scale = match["scale"] or _SCALES.get((match["short"] or "").lower(), "")
    if scale:
        return f"{_numbers(match)} {scale} {_many(coin)}"
    whole, point, fraction = match["first"].partition(".")
    if point and cents and len(fraction) == 2 and not match["last"]:
        return f"{amount(whole)} {coin if whole == '1' else _many(coin)} and {cardinal(int(fraction))} {cents}s"
    return f"{_numbers(match)} {coin if match['first'] == '1' and not match['last'] else _many(coin)}"


def _many(coin: str) -> str:
    return coin if coin in {"yen", "riel"} else f"{coin}s"


def _fraction(match: Match) -> str | None:
    top, bottom = int(match[1]), int(match[2])
    if not 0 < top < bottom <= 100:
        return None
    part = _PARTS.get(bottom) or ordinal(bottom)
    if top > 1:
        part = "halves" if part == "half" else f"{part}s"
    return f"{cardinal(top)} {part}"


_SPAN = rf"(?P<first>{_NUMBER})(?:{DASH}(?P<last>{_NUMBER}))?"

MEASURES: tuple[Rule, ...] = (
    rule("money", rf"(?<!\w)(?P<currency>US\$|[$£€¥៛])\s?{_SPAN}(?:{_SCALE}\b)?(?![\d])", _money),
    rule("a percentage", rf"{_FREE}{_SPAN}\s?%", lambda match: f"{_numbers(match)} percent"),
    rule("a measure", rf"{_FREE}{_SPAN}(?P<hyphen>-)?\s?(?P<unit>{_UNIT})(?![\w²³/])", _measured),
    rule(
        "a measure's unit first",
        rf"\b(?P<unit>km) (?P<first>{_NUMBER}){COMPLETE}",
        lambda match: f"{_UNITS[match['unit']]} {amount(match['first'])}",
    ),
    rule(
        "a number with a half or a quarter",
        r"(?<![\w.,/-])(\d+)\s?([½¼¾⅓⅔⅕⅛])",
        lambda match: _and_part(match[1], match[2]),
    ),
    rule("a fraction in one character", r"[½¼¾⅓⅔⅕⅛]", lambda match: _VULGAR[match[0]]),
)

NUMBERS: tuple[Rule, ...] = (
    rule("a fraction", r"(?<![\w.,/-])(\d{1,2})[/⁄](\d{1,3})(?![\w/]|[.,]\d)", _fraction),
    rule(
        "millions cut short",
        rf"{_FREE}(?P<first>{_NUMBER})(?P<short>m|bn|k)(?= [a-z]{{3,}}|\b[,.;])",
        lambda match: f"{amount(match['first'])} {_SCALES[match['short']]}",
    ),
    rule(
        "an ordinal", r"(?<![\w.,/-])(\d{1,3}(?:,\d{3})*|\d+)(?:st|nd|rd|th)\b", lambda match: ordinal(_whole(match[1]))
    ),
    rule(
        "a span of numbers",
        rf"{_FREE}(?P<first>{_NUMBER}){DASH}(?P<last>{_NUMBER})(?![\w/]|[.,]\d|[-–]\d)",
        _numbers,
    ),
    rule("figures in a row", r"(?<![\w.,/-])(0\d+)(?:/(0\d+))?(?![\w/]|[.,]\d)", lambda match: _in_a_row(match)),
    rule("a number", rf"{_FREE}(?P<first>{_NUMBER})(?![\w/]|[.,:]\d|[–-]\d)", _numbers),
)


def _and_part(whole: str, part: str) -> str:
    return f"{amount(whole)} and {_VULGAR[part].replace('one half', 'a half').replace('one quarter', 'a quarter')}"


def _whole(figures: str) -> int:
    return int(figures.replace(",", ""))


def _in_a_row(match: Match) -> str:
    first = amount(match[1])
    return f"{first}, {amount(match[2])}" if match[2] else first
