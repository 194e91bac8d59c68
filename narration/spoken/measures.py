"""Money, percentages and measures: numbers with what they count."""

from __future__ import annotations

from narration.spoken.figures import FREE, NUMBER, SPAN, amount_or_span
from narration.spoken.numbers import amount, cardinal
from narration.spoken.rule import Match, Rule, rule
from narration.spoken.years import COMPLETE, DASH

_SCALES = {"k": "thousand", "m": "million", "mn": "million", "bn": "billion", "b": "billion", "tn": "trillion"}
_SCALE = r"(?:\s?(?P<scale>thousand|million|billion|trillion)|(?P<short>bn|mn|tn|[bkmBKM]))"
_COINS = {
    "$": ("dollar", "cent"),
    "US$": ("U S dollar", "cent"),
    "£": ("pound", ""),
    "€": ("euro", "cent"),
    "¥": ("yen", ""),
    "៛": ("riel", ""),
}
_SAME_IN_PLURAL = ("yen", "riel")
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
    "° C": "degree Celsius",
    "°F": "degree Fahrenheit",
    "°": "degree",
    "hrs": "hour",
    "hr": "hour",
    "min": "minute",
    "kW": "kilowatt",
    "MW": "megawatt",
}
_UNIT = "|".join(sorted((name.replace(".", r"\.") for name in _UNITS), key=len, reverse=True))
_DIRECTIONS = {"N": "north", "S": "south", "E": "east", "W": "west"}


def _measured(match: Match) -> str:
    unit = _UNITS[match["unit"]]
    before_noun = match["hyphen"] or match.string[: match.start()].endswith((" a ", " an "))
    single = before_noun or (match["first"] == "1" and not match["last"])
    return f"{amount_or_span(match)} {unit if single else _many(unit)}"


def _many(unit: str) -> str:
    """A unit in the plural; what is counted may stand before "per" or a name."""
    word, space, rest = unit.partition(" per ")
    if not space and word.startswith("degree "):
        word, space, rest = unit.partition(" ")
    return (f"{word[:-4]}feet" if word.endswith("foot") else f"{word}s") + space + rest


def _money(match: Match) -> str:
    coin, cents = _COINS[match["currency"]]
    coins = coin if coin in _SAME_IN_PLURAL else f"{coin}s"
    if scale := match["scale"] or _SCALES.get((match["short"] or "").lower(), ""):
        return f"{amount_or_span(match)} {scale} {coins}"
    if match["last"]:
        return f"{amount_or_span(match)} {coins}"
    whole, point, fraction = match["first"].partition(".")
    if point and cents and len(fraction) == 2:
        return f"{amount(whole)} {coin if whole == '1' else coins} and {cardinal(int(fraction))} {cents}s"
    return f"{amount(match['first'])} {coin if match['first'] == '1' else coins}"


def _position(match: Match) -> str:
    said = f"{amount(match[1])} degrees"
    if match[2]:
        said += f" {amount(match[2])} minutes"
    if match[3]:
        said += f" {amount(match[3])} seconds"
    return f"{said} {_DIRECTIONS[match[4]]}"


def _feet(match: Match) -> str:
    feet = "foot" if match[1] == "1" else "feet"
    return f"{amount(match[1])} {feet} {amount(match[2])} {'inch' if match[2] == '1' else 'inches'}"


RULES: tuple[Rule, ...] = (
    rule("money", rf"(?<!\w)(?P<currency>US\$|[$£€¥៛])\s?{SPAN}(?:{_SCALE}\b)?(?!\d)", _money),
    rule(
        "millions cut short",
        rf"{FREE}(?P<first>{NUMBER})(?P<short>m|bn)(?= (?:people|men|women|children|[a-z]{{3,}}s)\b)",
        lambda match: f"{amount(match['first'])} {_SCALES[match['short']]}",
    ),
    rule(
        "a percentage",
        rf"{FREE}(?P<first>{NUMBER})(?:\s?%?{DASH}(?P<last>{NUMBER}))?\s?%",
        lambda match: f"{amount_or_span(match)} percent",
    ),
    rule(
        "a place on the globe",
        r"(?<![\w.])(\d{1,3}(?:\.\d+)?)°\s?(?:(\d{1,2})[′'’]\s?)?(?:(\d{1,2})[″\"”]\s?)?([NSEW])\b",
        _position,
    ),
    rule("feet and inches", r"(?<!\w)(\d)\s?[′'’]\s?(\d{1,2})[″\"”]", _feet),
    rule("a measure", rf"{FREE}{SPAN}(?P<hyphen>-)?\s?(?P<unit>{_UNIT})(?![\w²³/])", _measured),
    rule(
        "a road's kilometer",
        rf"\bkm (?P<first>{NUMBER}){COMPLETE}",
        lambda match: f"kilometer {amount(match['first'])}",
    ),
)
