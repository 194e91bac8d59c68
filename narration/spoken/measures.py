"""Percentages and measures: numbers with what they count."""

from __future__ import annotations

import re

from narration.spoken.figures import FREE, NUMBER, SPAN, amount_or_span, before_noun
from narration.spoken.numbers import amount
from narration.spoken.rule import Match, Rule, full_stop, rule
from narration.spoken.years import COMPLETE, DASH

_UNITS = {
    "km": "kilometer",
    "cm": "centimeter",
    "mm": "millimeter",
    "m": "meter",
    "km²": "square kilometer",
    "km2": "square kilometer",
    "sq km": "square kilometer",
    "m²": "square meter",
    "m2": "square meter",
    "m³": "cubic meter",
    "sq m": "square meter",
    "sq mi": "square mile",
    "sq ft": "square foot",
    "cu m": "cubic meter",
    "cu ft": "cubic foot",
    "ft²": "square foot",
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
    "L": "liter",
    "ml": "milliliter",
    "mg": "milligram",
    "t": "tonne",
    "cwt": "hundredweight",
    "gal": "gallon",
    "cc": "cubic centimeter",
    "hp": "horsepower",
    "kn": "knot",
    "nmi": "nautical mile",
    "yds": "yard",
    "pdr": "pounder",
    "in": "inch",
    "yr": "year",
    "yrs": "year",
    "m/s": "meter per second",
    "km/hr": "kilometer per hour",
    "kph": "kilometer per hour",
    "rpm": "revolution per minute",
    "kHz": "kilohertz",
    "MHz": "megahertz",
    "GHz": "gigahertz",
    "MB": "megabyte",
    "GB": "gigabyte",
    "km/h": "kilometer per hour",
    "mph": "mile per hour",
    "m.p.h.": "mile per hour",
    "sq miles": "square mile",
    "kWh": "kilowatt hour",
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
_SAME_IN_PLURAL = ("hundredweight", "horsepower", "kilohertz", "megahertz", "gigahertz")
_UNIT = "|".join(
    r"in(?=\.|\s(?:wide|long|high|tall|thick|deep|across|in diameter|by|x)\b|-)|in(?=[,;)])"
    if name == "in"
    else re.escape(name).replace("\\ ", r"\.?\s")
    for name in sorted(_UNITS, key=len, reverse=True)
)
_WITH_STOP = r"(?P<stop>(?<=in|ft|lb|oz|yd|mi|hr|km|cm|mm|kg)\.|(?<=lbs|yds|hrs|cwt|min|gal)\.)?"
_DIRECTIONS = {"N": "north", "S": "south", "E": "east", "W": "west"}


def _measured(match: Match) -> str:
    unit = _UNITS[re.sub(r"\.?\s", " ", match["unit"])] if " C" not in match["unit"] else "degree Celsius"
    single = match["hyphen"] or before_noun(match) or (match["first"] == "1" and not match["last"])
    minus = "minus " if match["minus"] else ""
    return f"{minus}{amount_or_span(match)} {unit if single else _many(unit)}{full_stop(match)}"


def _of_measure(match: Match) -> str:
    unit = _UNITS[re.sub(r"\.?\s", " ", match["unit"])]
    said = _many(unit) if match["whole"] else f"of {'an' if unit[0] in 'aeiou' else 'a'} {unit}"
    return f" {said}{full_stop(match)}"


def _many(unit: str) -> str:
    """A unit in the plural; what is counted may stand before "per" or a name."""
    if unit in _SAME_IN_PLURAL:
        return unit
    word, space, rest = unit.partition(" per ")
    if not space and word.startswith("degree "):
        word, space, rest = unit.partition(" ")
    return _plural(word) + space + rest


def _plural(word: str) -> str:
    if word.endswith("foot"):
        return f"{word[:-4]}feet"
    return f"{word}es" if word.endswith("inch") else f"{word}s"


def _in_signs(number: str, sign: str) -> str:
    unit = "foot" if sign in "′'" else "inch"
    return unit if number == "1" else _plural(unit)


def _feet_and_inches(match: Match) -> str:
    feet = "foot" if match[1] == "1" else "feet"
    return f"{amount(match[1])} {feet} {amount(match[2])} {'inch' if match[2] == '1' else 'inches'}{full_stop(match)}"


def _position(match: Match) -> str:
    said = f"{amount(match[1])} degrees"
    if match[2]:
        said += f" {amount(match[2])} minutes"
    if match[3]:
        said += f" {amount(match[3])} seconds"
    return f"{said} {_DIRECTIONS[match[4]]}"


RULES: tuple[Rule, ...] = (
    rule(
        "a percentage",
        rf"{FREE}(?P<first>{NUMBER})(?:\s?%?{DASH}(?P<last>{NUMBER}))?\s?(?P<sign>[%‰])",
        lambda match: f"{amount_or_span(match)} {'percent' if match['sign'] == '%' else 'per thousand'}",
    ),
    rule(
        "a place on the globe",
        r"(?<![\w.])(\d{1,3}(?:\.\d+)?)°\s?(?:(\d{1,2})[′'’]\s?)?(?:(\d{1,2})[″\"”]\s?)?([NSEW])\b",
        _position,
    ),
    rule("feet and inches", r"(?<!\w)(\d)\s?[′'’]\s?(\d{1,2})[″\"”]", _feet_and_inches),
    rule(
        "feet or inches in signs",
        r"(?<![\w.,/-])(\d{1,3})([′'″\"])(?=\s(?:x|×|by|wide|tall|high|long|thick|deep|in)\b|\s?[x×]\s?\d)",
        lambda match: f"{amount(match[1])} {_in_signs(match[1], match[2])}",
    ),
    rule("feet and inches in letters", r"(?<![\w.,/-])(\d+)\s?ft\.?,?\s(\d{1,2})\s?in\b\.?", _feet_and_inches),
    rule(
        "stones and pounds",
        r"(?<![\w.,/-])(\d+)\s?st\.?,?\s(\d{1,2})\s?lbs?\b",
        lambda match: f"{amount(match[1])} stone {amount(match[2])} pound{'s' * (match[2] != '1')}",
    ),
    rule(
        "by, between measures",
        r"\d(?:\s?(?:ft|in|mm|cm|km|m|yd)\.?)?(?P<it>\s?[x×]\s?)(?=\d)",
        " by ",
    ),
    rule(
        "a part of a measure",
        rf"(?P<whole>\d)?(?:\s?[½¼¾⅓⅔⅕⅛]|\s\d/\d{{1,2}}|(?<![\w/.,])\d/\d{{1,2}})(?P<it>\s?(?P<unit>{_UNIT})(?![\w²³/]){_WITH_STOP})",
        _of_measure,
    ),
    rule(
        "a measure",
        rf"{FREE}(?P<minus>[−–-](?=\d+(?:\.\d+)?\s?°))?{SPAN}(?P<hyphen>-)?\s?(?P<unit>{_UNIT})(?![\w²³/]){_WITH_STOP}",
        _measured,
    ),
    rule(
        "a road's kilometer",
        rf"\bkm (?P<first>{NUMBER}){COMPLETE}",
        lambda match: f"kilometer {amount(match['first'])}",
    ),
)
