"""Addresses, code names, initials and acronyms: what is said letter by letter."""

from __future__ import annotations

import re

from narration.spoken.numbers import cardinal, pair, plural
from narration.spoken.rule import Match, Rule, full_stop, rule

_SAID_AS_WORDS = re.compile(
    "AIDS|ASEAN|CARE|FUNCINPEC|INTERPOL|NASA|NATO|OPEC|OXFAM|SARS|SEATO|SWAT|UNAMIC|UNESCO|UNICEF|UNIFEM|UNTAC"
)
_NO_ACRONYMS = re.compile(
    "ALL|AN|AND|ANY|ARE|AS|AT|BE|BUT|BY|CAN|DO|FOR|FROM|HAD|HAS|HE|HER|HIS|HOW|IF|IN|IS|IT|MAY|ME|MORE|MUST|MY|NEVER|NEW|NO|"
    "NOT|NOW|OF|OFF|OK|OLD|ON|ONE|ONLY|OR|OUR|OUT|SHE|SO|THAT|THE|THEY|THIS|TO|UP|WAS|WE|WHO|WHY|WILL|WITH|YES|YOU"
)
_ROMAN = re.compile(r"[IVXLCDM]+")
_VOWELS = re.compile(r"[AEIOUY]")
_LOWER = re.compile(r"[a-z]")


def _acronym(match: Match) -> str | None:
    letters, many = match[1], match[2] or ""
    if _SAID_AS_WORDS.fullmatch(letters):
        return letters.capitalize() + many
    if _NO_ACRONYMS.fullmatch(letters) or (_ROMAN.fullmatch(letters) and letters not in {"CD", "DC", "MC"}):
        return None
    if _VOWELS.search(letters) and (_shouted(match) or not _LOWER.search(match.string)):
        return None
    return " ".join(letters) + ("s" if many else "")


def _shouted(match: Match) -> bool:
    """Whether it stands in a row of words in capitals."""
    before = re.search(r"\b[A-Z]{2,}\s$", match.string[: match.start()])
    after = re.match(r"\s[A-Z]{2,}\b", match.string[match.end() :])
    return bool(before or after)


def _initials(match: Match) -> str:
    return " ".join(match[0].replace(".", " ").split()) + full_stop(match)


def _code(match: Match) -> str:
    number = match[2]
    said = _short_number(number)
    letters = " ".join(match[1]) if match[1].isupper() else match[1]
    return f"{letters} {plural(said) if match[3] else said}"


def _short_number(figures: str) -> str:
    """As in the names of prisons, roads and aircraft: 21, 105 "one oh five", 747 "seven forty-seven"."""
    if len(figures) == 3 and not figures.startswith("0") and not figures.endswith("00"):
        return f"{cardinal(int(figures[0]))} {pair(int(figures[1:]))}"
    if figures.startswith("0"):
        return " ".join(cardinal(int(figure)) for figure in figures)
    return cardinal(int(figures))


def _address(match: Match) -> str:
    host = match["host"].removeprefix("www.")
    return f"{match['user'].replace('.', ' dot ')} at {_dots(host)}" if match["user"] else _dots(host)


def _dots(host: str) -> str:
    return host.replace(".", " dot ").replace("-", " dash ")


_HOST = r"(?P<host>(?:[a-zA-Z0-9-]+\.)+[a-z]{2,})"

ADDRESSES: tuple[Rule, ...] = (
    rule(
        "a web address",
        rf"(?:https?://|\b(?=www\.))(?P<user>){_HOST}(?::\d+)?(?:/[^\s<>\"”)\]]*(?<![.,;:!?]))?",
        _address,
    ),
    rule(
        "a site named in prose",
        r"(?<![\w.@/])(?P<user>)(?P<host>(?:[a-zA-Z0-9-]+\.)+(?:org|com|net|edu|gov|museum|info))\b(?!\.\w)",
        _address,
    ),
    rule("a mail address", rf"\b(?P<user>[\w.+-]+)@{_HOST}\b", _address),
)

LETTERS: tuple[Rule, ...] = (
    rule("initials of a country", r"\b(?:[A-Z]\.){2,}(?:[A-Z]\b)?", _initials),
    rule("initials of a person", r"\b([A-Z])\.(?=\s?[A-Z][\w.])", lambda match: f"{match[1]} "),
    rule("letters and a number", r"\b([A-Z][A-Za-z]{0,4})[-‐‑](\d{1,3})(s)?\b(?![/–-]?\d)", _code),
    rule("letters joined to a number", r"(?<![\w-])([A-Z]{1,4})(\d{1,3})()\b(?![/–-]?\d)", _code),
    rule(
        "a type of aircraft or car",
        r"(?<![\w.,/-])([1-9]\d{2})s\b(?!['’])",
        lambda match: plural(_short_number(match[1])),
    ),
    rule(
        "letters joined by an ampersand",
        r"\b([A-Z]{1,3})\s?&\s?([A-Z])\b",
        lambda match: f"{' '.join(match[1])} and {match[2]}",
    ),
    rule(
        "an acronym",
        r"(?:(?<![\w-])|(?<=\b[a-z]{3}-)|(?<=\b[a-z]{4}-)|(?<=\b[a-z]{2}-))([A-Z]{2,5}|FUNCINPEC|INTERPOL|UNAMIC|UNESCO|UNICEF|UNIFEM)(s)?(?!\w)(?!-\d)",
        _acronym,
    ),
)
