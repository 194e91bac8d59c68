"""Percentages and measures: numbers with what they count."""

from __future__ import annotations

from narration.spoken.figures import FREE, NUMBER, SPAN, amount_or_span
from narration.spoken.money import SCALES
from narration.spoken.numbers import amount
from narration.spoken.rule import Match, Rule, rule
from narration.spoken.years import COMPLETE, DASH

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
    "t": "tonne",
    "cwt": "hundredweight",
    "yds": "yard",
    "gal": "gallon",
    "hp": "horsepower",
    "rpm": "revolution per minute",
    "kn": "knot",
    "sq m": "square meter",
    "km/h": "kilometer per hour",
    "kmh": "kilometer per hour",
    "km/hr": "kilometer per hour",
    "m/s": "meter per second",
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
    "GW": "gigawatt",
    "kWh": "kilowatt hour",
    "kV": "kilovolt",
    "Hz": "hertz",
    "kHz": "kilohertz",
    "MHz": "megahertz",
    "GB": "gigabyte",
    "MB": "megabyte",
}
_SAME_IN_PLURAL = ("hundredweight", "horsepower", "hertz", "kilohertz", "megahertz")
_DOTTED = ("ft", "lb", "lbs", "oz", "yd", "yds", "mi", "cwt", "gal", "hr", "hrs", "min")
"""Units that are also written with a stop."""
_THINGS = (
    "rounds?|pistols?|guns?|cannons?|rifles?|shells?|mortars?|film|howitzers?|caliber|calibre|cartridges?|cameras?|"
    "walls?|gauge"
)
"""What a measure belongs to where it stands before it: a seven point six two millimeter round."""
_BEFORE_MORE = r"\.(?=[;,)]|\s[a-z])"
_UNIT = "|".join(
    [name + _BEFORE_MORE for name in sorted(_DOTTED, key=len, reverse=True)]
    + sorted((name.replace(".", r"\.") for name in _UNITS), key=len, reverse=True)
)
_DIRECTIONS = {"N": "north", "S": "south", "E": "east", "W": "west"}


def _measured(match: Match) -> str:
    written = match["unit"]
    unit = _UNITS.get(written) or _UNITS[written.removesuffix(".")]
    before_noun = (
        match["hyphen"] or match["thing"] is not None or match.string[: match.start()].endswith((" a ", " an "))
    )
    single = before_noun or (match["first"] == "1" and not match["last"])
    return f"{amount_or_span(match)} {unit if single else _many(unit)}"


def _many(unit: str) -> str:
    """A unit in the plural; what is counted may stand before "per" or a name."""
    if unit in _SAME_IN_PLURAL:
        return unit
    word, space, rest = unit.partition(" per ")
    if not space and word.startswith("degree "):
        word, space, rest = unit.partition(" ")
    return (f"{word[:-4]}feet" if word.endswith("foot") else f"{word}s") + space + rest


def _position(match: Match) -> str:
    said = f"{amount(match[1])} degrees"
    if match[2]:
        said += f" {amount(match[2])} minutes"
    if match[3]:
        said += f" {amount(match[3])} seconds"
    return f"{said} {_DIRECTIONS[match[4]]}"


def _below_zero(match: Match) -> str:
    return f"minus {_measured(match)}"


def _inches(match: Match) -> str:
    single = match["hyphen"] or (match["first"] == "1" and not match["last"])
    return f"{amount_or_span(match)} {'inch' if single else 'inches'}"


def _feet(match: Match) -> str:
    feet = "foot" if match[1] == "1" else "feet"
    return f"{amount(match[1])} {feet} {amount(match[2])} {'inch' if match[2] == '1' else 'inches'}"


RULES: tuple[Rule, ...] = (
    rule(
        "millions cut short",
        rf"{FREE}(?P<first>{NUMBER})(?P<short>m|bn)(?= (?:people|men|women|children|[a-z]{{3,}}s)\b)",
        lambda match: f"{amount(match['first'])} {SCALES[match['short']]}",
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
    rule(
        "feet and inches in letters",
        r"(?<![\w.,])(\d{1,3})\s?ft\.?,?\s(\d{1,2})\s?in\b(?:\.(?=[;,)]|\s[a-z]))?",
        _feet,
    ),
    rule("inches", rf"{FREE}{SPAN}(?:(?P<hyphen>-)in\b\.?|\sin\.(?=[;,)]|\s[a-z]))", _inches),
    rule(
        "a temperature below zero",
        rf"(?<!\w)[−–-](?P<first>{NUMBER})(?P<last>(?!))?(?P<hyphen>(?!))?(?P<thing>(?!))?\s?(?P<unit>°\s?[CF]\b|°)",
        _below_zero,
    ),
    rule(
        "a measure",
        rf"{FREE}{SPAN}(?P<hyphen>-)?\s?(?P<unit>{_UNIT})(?![\w²³/])(?P<thing>(?=\s(?:{_THINGS})\b))?",
        _measured,
    ),
    rule(
        "a road's kilometer",
        rf"\bkm (?P<first>{NUMBER}){COMPLETE}",
        lambda match: f"kilometer {amount(match['first'])}",
    ),
)
