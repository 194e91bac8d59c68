"""Measures as the wikis' template "convert" writes them: 5 kilometres (3.1 mi). Pure."""

from __future__ import annotations

import math
import re

_UNITS = {
    "km": ("kilometre", "km", 1000.0, "mi"),
    "m": ("metre", "m", 1.0, "ft"),
    "cm": ("centimetre", "cm", 0.01, "in"),
    "mm": ("millimetre", "mm", 0.001, "in"),
    "mi": ("mile", "mi", 1609.344, "km"),
    "nmi": ("nautical mile", "nmi", 1852.0, "km mi"),
    "yd": ("yard", "yd", 0.9144, "m"),
    "ft": ("foot", "ft", 0.3048, "m"),
    "in": ("inch", "in", 0.0254, "mm"),
    "km2": ("square kilometre", "km²", 1e6, "sqmi"),
    "m2": ("square metre", "m²", 1.0, "sqft"),
    "ha": ("hectare", "ha", 1e4, "acre"),
    "acre": ("acre", "acres", 4046.8564224, "ha"),
    "sqmi": ("square mile", "sq mi", 2589988.110336, "km2"),
    "sqft": ("square foot", "sq ft", 0.09290304, "m2"),
    "kg": ("kilogram", "kg", 1.0, "lb"),
    "g": ("gram", "g", 0.001, "oz"),
    "t": ("tonne", "t", 1000.0, "LT ST"),
    "LT": ("long ton", "long tons", 1016.0469088, "t"),
    "ST": ("short ton", "short tons", 907.18474, "t"),
    "lb": ("pound", "lb", 0.45359237, "kg"),
    "oz": ("ounce", "oz", 0.028349523125, "g"),
    "km/h": ("kilometre per hour", "km/h", 1 / 3.6, "mph"),
    "mph": ("mile per hour", "mph", 0.44704, "km/h"),
    "kn": ("knot", "kn", 1852 / 3600, "km/h"),
    "L": ("litre", "L", 0.001, "impgal"),
    "m3": ("cubic metre", "m³", 1.0, "cuft"),
    "cuft": ("cubic foot", "cu ft", 0.028316846592, "m3"),
    "impgal": ("imperial gallon", "imp gal", 0.00454609, "L"),
    "USgal": ("US gallon", "US gal", 0.003785411784, "L"),
    "hp": ("horsepower", "hp", 745.69987158227, "kW"),
    "kW": ("kilowatt", "kW", 1000.0, "hp"),
    "MW": ("megawatt", "MW", 1e6, "hp"),
}
_KINDS: tuple[str, ...] = (
    "km m cm mm mi nmi yd ft in",
    "km2 m2 ha acre sqmi sqft",
    "kg g t LT ST lb oz",
    "km/h mph kn",
)
_KINDS += ("L m3 cuft impgal USgal", "hp kW MW")
_OTHER_NAMES = {
    "kilometre": "km", "kilometres": "km", "kilometer": "km", "kilometers": "km", "metre": "m", "metres": "m",
    "meter": "m", "meters": "m", "mile": "mi", "miles": "mi", "foot": "ft", "feet": "ft", "inch": "in",
    "inches": "in", "yard": "yd", "yards": "yd", "acres": "acre", "hectare": "ha", "hectares": "ha", "sqkm": "km2",
    "km²": "km2", "m²": "m2", "sqm": "m2", "sq mi": "sqmi", "sq ft": "sqft", "lbs": "lb", "pounds": "lb",
    "tonne": "t", "tonnes": "t", "long ton": "LT", "short ton": "ST", "NM": "nmi", "°C": "C", "°F": "F",
    "l": "L", "mph": "mph", "kph": "km/h", "knot": "kn", "knots": "kn",
}  # fmt: skip
_BETWEEN = {
    "-": "–", "–": "–", "to": " to ", "to(-)": " to ", "and": " and ", "or": " or ", "by": " by ", "x": " by ",
    "×": " × ", "*": " × ", "+": " + ", "to about": " to about ", "+/-": " ± ", "±": " ± ",
}  # fmt: skip
_NUMBER = re.compile(r"[-−+]?\d{1,15}(?:\.\d{1,10})?(?:[eE]\d{1,2})?")
_FRACTION = re.compile(r"(?:(\d{1,9})\+)?(\d{1,6})/(\d{1,6})")
_TEMPERATURES = {"C": ("°C", "F"), "F": ("°F", "C")}


def converted(listed: list[str], named: dict[str, str]) -> str:
    """The measure in its own unit and in another one; what was written where it cannot be read."""
    values, betweens, rest = _values([part.strip() for part in listed])
    if not values or not rest:
        return " ".join(part for part in listed if part.strip())
    unit = _OTHER_NAMES.get(rest[0], rest[0])
    written = "".join(text + between for text, between in zip(values, [*betweens, ""], strict=False))
    numbers = [_number(text) for text in values]
    name = _unit_words(unit, numbers, named)
    goals = [_OTHER_NAMES.get(part, part) for part in rest[1:2] if part and not part.isdigit()]
    goals = goals[0].split() if goals else _default(unit)
    exact = next((int(part) for part in rest[1:] if re.fullmatch(r"-?\d", part)), None)
    others = [made for goal in goals if (made := _others(values, numbers, betweens, unit, goal, exact))]
    first = f"{written} {name}"
    shown = named.get("disp", "")
    if not others or shown in ("unit", "preunit"):
        return first
    if shown == "out":
        return others[0]
    if shown in ("or", "slash", "/"):
        return f"{first}{' or ' if shown == 'or' else '/'}{others[0]}"
    return f"{first} ({'; '.join(others)})"


def _values(parts: list[str]) -> tuple[list[str], list[str], list[str]]:
    """Numbers as written, the words between them, and what follows."""
    values, betweens = [], []
    while parts and _number(parts[0]) is not None:
        values.append(_shown(parts[0]))
        if len(parts) > 2 and parts[1] in _BETWEEN and _number(parts[2]) is not None:
            betweens.append(_BETWEEN[parts[1]])
            parts = parts[2:]
        else:
            return values, betweens, parts[1:]
    return values, betweens, parts


def _number(text: str) -> float | None:
    folded = text.replace(",", "").replace(" ", "").replace("−", "-")
    fraction = _FRACTION.fullmatch(folded)
    if fraction and int(fraction[3]):
        return int(fraction[1] or 0) + int(fraction[2]) / int(fraction[3])
    return float(folded) if _NUMBER.fullmatch(folded) else None


def _shown(text: str) -> str:
    """Thousands parted by commas, as the template does from four digits on."""
    number = text.replace(",", "")
    if re.fullmatch(r"\d{4,15}(?:\.\d+)?", number):
        whole, dot, decimals = number.partition(".")
        return f"{int(whole):,}{dot}{decimals}"
    return text.replace("+", " ") if "/" in text else text


def _unit_words(unit: str, numbers: list[float | None], named: dict[str, str]) -> str:
    if unit in _TEMPERATURES:
        return _TEMPERATURES[unit][0]
    if unit not in _UNITS:
        return unit
    long, short, _, _ = _UNITS[unit]
    if named.get("abbr") in ("on", "in", "~"):
        return short
    if "us" in named.get("sp", ""):
        long = long.replace("metre", "meter").replace("litre", "liter")
    return long if named.get("adj") in ("on", "mid") or numbers[-1] == 1 else _plural(long)


def _plural(name: str) -> str:
    first, per, last = name.partition(" per ")
    first = first[: -len("foot")] + "feet" if first.endswith("foot") else first
    first = first if first.endswith(("feet", "horsepower")) else first + ("es" if first.endswith("ch") else "s")
    return first + per + last


def _default(unit: str) -> list[str]:
    if unit in _TEMPERATURES:
        return [_TEMPERATURES[unit][1]]
    return _UNITS[unit][3].split()[:1] if unit in _UNITS else []


def _others(
    values: list[str],
    numbers: list[float | None],
    betweens: list[str],
    unit: str,
    goal: str,
    exact: int | None,
) -> str:
    goal = _OTHER_NAMES.get(goal, goal)
    made = []
    for text, number in zip(values, numbers, strict=True):
        value = _measure(number or 0.0, unit, goal)
        if value is None:
            return ""
        made.append(_rounded(value, text, exact))
    shown = "".join(text + between for text, between in zip(made, [*betweens, ""], strict=False))
    return f"{shown} {_TEMPERATURES[goal][0] if goal in _TEMPERATURES else _UNITS[goal][1]}"


def _measure(number: float, unit: str, goal: str) -> float | None:
    if unit in _TEMPERATURES and goal in _TEMPERATURES:
        return number * 1.8 + 32 if unit == "C" else (number - 32) / 1.8
    if not any(unit in kind.split() and goal in kind.split() for kind in _KINDS):
        return None
    return number * _UNITS[unit][2] / _UNITS[goal][2]


def _rounded(value: float, written: str, exact: int | None) -> str:
    """As precise as the number it comes from, with two figures at least."""
    if exact is None:
        digits = re.sub(r"[^\d.]", "", written)
        figures = len(digits.replace(".", "").lstrip("0").rstrip("" if "." in digits else "0"))
        exact = max(2, figures) - 1 - (math.floor(math.log10(abs(value))) if value else 0)
        exact = min(exact, 6)
    rounded = round(value, exact)
    return f"{rounded:,.{max(0, exact)}f}"
