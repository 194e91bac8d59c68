"""Addresses, code names, initials and acronyms: what is said letter by letter."""

from __future__ import annotations

import re

from narration.spoken.numbers import cardinal, pair, plural
from narration.spoken.rule import Match, Rule, full_stop, rule

_SAID_AS_WORDS = re.compile(
    "AIDS|ANZAC|ANZUS|ASEAN|CARE|CENTO|COVID|ECOWAS|FEMA|FIFA|FRELIMO|FUNCINPEC|INTERPOL|NAAFI|NAFTA|NASA|NATO|OPEC|OXFAM|"
    "RADAR|SALT|SARS|SEATO|SONAR|START|SWAPO|SWAT|UEFA|UNAMIC|UNESCO|UNICEF|UNIFEM|UNITA|UNPROFOR|UNTAC|WASP"
)
_ALWAYS_SPELLED = re.compile(
    "ISBN|ISSN|NAACP|UNDP|OBE|MBE|CBE|DSO|MA|BA|AD|ID|NGO|CEO|BBC|CIA|CPK|EU|FBI|GI|HIV|IRA|KGB|MP|POW|RAF|SOE|TV|UK|UN|UNHCR|USA|USAF|USSR|VC|VE|VJ|YMCA|YWCA|IBM|AEF|BEF|IOU|EEC|ETA|ANC|PLO"
)
_NO_ACRONYMS = re.compile(
    "ALL|AN|AND|ANY|ARE|AS|AT|BE|BUT|BY|CAN|DO|FOR|FROM|HAD|HAS|HE|HER|HIS|HOW|IF|IN|IS|IT|MAY|ME|MORE|MUST|MY|NEVER|NEW|NO|"
    "NOT|NOW|OF|OFF|OK|OLD|ON|ONE|ONLY|OR|OUR|OUT|SHE|SO|THAT|THE|THEY|THIS|TO|UP|WAS|WE|WHO|WHY|WILL|WITH|YES|YOU"
)
_ROMAN = re.compile(r"(?!CD|DC|MC|MD|MV|CV|CC|MI|DI)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_DEGREES = {
    "Ph.D.": "P H D",
    "PhD": "P H D",
    "BSc": "B S C",
    "MSc": "M S C",
    "B.Sc.": "B S C",
    "M.Sc.": "M S C",
    "LL.B.": "L L B",
    "LL.D.": "L L D",
    "D.Phil.": "D Phil",
    "M.Phil.": "M Phil",
    "Litt.D.": "Litt D",
    "B.Litt.": "B Litt",
    "B.Ed.": "B Ed",
    "PhDs": "P H Ds",
}
_SPEAKABLE = re.compile(
    "(?:[BCDFGHJKLMNPQRSTVWXYZ]?|[BCFGPS]L|[BCDFGKPTWV]R|[CGKPRSTWZ]H|SH?[CKMNPQTW]?[RL]?|SQU|THR|TW|KN|GN|NG|PS|TS|ST?V|SZ|CZ|SCH|QU)"
    "[AEIOUY]"
)
"""How words begin, and no row of letters such as KDE or NVA."""
_LOWER = re.compile(r"[a-z]")


def _acronym(match: Match) -> str | None:
    letters, many = match[1], match[2] or ""
    if _SAID_AS_WORDS.fullmatch(letters):
        return letters.capitalize() + many
    if _ALWAYS_SPELLED.fullmatch(letters) or (
        letters == "WHO" and match.string[: match.start()].lower().endswith("the ")
    ):
        return " ".join(letters) + ("s" if many else "")
    if _NO_ACRONYMS.fullmatch(letters) or _ROMAN.fullmatch(letters):
        return None
    if _SPEAKABLE.match(letters) and (_shouted(match) or not _LOWER.search(match.string)):
        return None
    return " ".join(letters) + ("s" if many else "")


def _shouted(match: Match) -> bool:
    """Whether it stands in a row of words in capitals."""
    before = re.search(r"\b[A-Z]{2,}(?:['’]S)?\s$", match.string[max(0, match.start() - 24) : match.start()])
    after = re.match(r"\s[A-Z]{2,}\b", match.string[match.end() : match.end() + 24])
    return bool(before or after)


def _initials(match: Match) -> str:
    return " ".join(match[0].replace(".", " ").split()) + full_stop(match)


def _code(match: Match) -> str:
    said = " ".join(_short_number(number) for number in match[2].split("/"))
    letters = " ".join(match[1]) if match[1].isupper() else match[1]
    if match[3] == "s":
        return f"{letters} {plural(said)}"
    return f"{letters} {said} {match[3]}" if match[3] else f"{letters} {said}"


def _short_number(figures: str) -> str:
    """As in the names of prisons, roads and aircraft: 21, 105 "one oh five", 747 "seven forty-seven"."""
    if len(figures) == 3 and not figures.startswith("0") and not figures.endswith("00"):
        return f"{cardinal(int(figures[0]))} {pair(int(figures[1:]))}"
    if figures.startswith("0"):
        return " ".join(cardinal(int(figure)) for figure in figures)
    return cardinal(int(figures))


def _address(match: Match) -> str:
    host = match["host"].removeprefix("www.")
    if match["user"]:
        return f"{match['user'].replace('.', ' dot ')} at {_dots(host)}"
    folder = _ONE_FOLDER.search(match[0])
    return _dots(host) + (f" slash {folder[1].replace('-', ' dash ')}" if folder else "")


def _dots(host: str) -> str:
    return host.replace(".", " dot ").replace("-", " dash ")


_ONE_FOLDER = re.compile(r"[^/]/([A-Za-z]{2,20}(?:-[A-Za-z]{2,20})?)/?\Z")
_HOST = r"(?P<host>(?:[a-zA-Z0-9-]{1,63}\.){1,8}[a-z]{2,24})"

ADDRESSES: tuple[Rule, ...] = (
    rule("a bracket of an address", r"<(?=[\w.+-]{1,64}@)|(?<=[a-z])>", ""),
    rule(
        "a web address",
        rf"(?:https?://|\b(?=www\.))(?P<user>){_HOST}(?::\d+)?(?:/[^\s<>\"”)\]]*(?<![.,;:!?]))?",
        _address,
    ),
    rule("a mail address", rf"(?<![\w.+-])(?P<user>[\w.+-]{{1,64}})@{_HOST}\b", _address),
    rule(
        "a web address without its beginning",
        r"(?<![\w@.-])(?P<user>)(?P<host>(?:[a-zA-Z0-9-]{1,63}\.){1,4}(?:com|org|net|edu|gov|info|museum|co\.uk|org\.uk|ac\.uk|gov\.uk|uk|kh|"
        r"de|fr|eu|io|ca|au|nz|us|tv))(?![\w-]|\.\w)(?:/[^\s<>\"”)\]]*(?<![.,;:!?]))?",
        _address,
    ),
)

_AIRCRAFT = rule(
    "a type of aircraft or car",
    r"(?<![\w.,/-])([1-9]\d{2})s\b(?!['’])",
    lambda match: plural(_short_number(match[1])),
)
_POINTS = {"N": "north", "S": "south", "E": "east", "W": "west"}

LETTERS: tuple[Rule, ...] = (
    _AIRCRAFT,
    rule(
        "a degree",
        "|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in sorted(_DEGREES, key=len, reverse=True)),
        lambda match: _DEGREES[match[0]] + full_stop(match),
    ),
    rule(
        "a point of the compass",
        r"(?<![\w.])([NS])\.?([EW])\.?(?=\s(?:of|corner|coast|side|wing|tower|gate|Asia|England|London|bank|wall|quarter|wind)\b)",
        lambda match: _POINTS[match[1]] + _POINTS[match[2]],
    ),
    rule("initials of a country", r"\b(?:[A-Z]\.){2,}(?:[A-Z]\b)?", _initials),
    rule("initials of a person", r"\b([A-Z])\.(?=\s?[A-Z][\w.])", lambda match: f"{match[1]} "),
    rule("letters and a number", r"\b([A-Z][A-Za-z]{0,4})[-‐‑](\d{1,3}(?:/\d\d)?)(s|[A-Z])?\b(?![/–-]?\d)", _code),
    rule("letters joined to a number", r"(?<![\w-])([A-Z]{1,4})(\d{1,3})()\b(?![/–-]?\d)", _code),
    rule(
        "letters joined by an ampersand",
        r"\b([A-Z]{1,3})\s?&\s?([A-Z])\b",
        lambda match: f"{' '.join(match[1])} and {match[2]}",
    ),
    rule(
        "an acronym",
        rf"(?:(?<![\w-])|(?<=\b[a-z]{{3}}-)|(?<=\b[a-z]{{4}}-)|(?<=\b[a-z]{{2}}-))([A-Z]{{2,5}}|{_SAID_AS_WORDS.pattern})(s)?(?!\w)(?!-\d)",
        _acronym,
    ),
    rule(
        "a word in capitals",
        r"(?<![\w-])(?:[A-ZÀ-Þ]{2,}(?:['’][A-Z]{1,2})?)(?:-[A-ZÀ-Þ]{2,})*(?![\w-])",
        lambda match: match[0].capitalize(),
    ),
)
