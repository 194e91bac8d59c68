"""Roman numerals: rulers, wars, parts of books, years on a stone."""

from __future__ import annotations

import re

from narration.spoken.numbers import cardinal, from_roman, ordinal, year
from narration.spoken.rule import Match, Rule, rule

_ROMAN = r"(?:X{0,3}(?:IX|IV|VI{1,3}|I{1,3}|V)|X{1,3})"
_LONG_ROMAN = r"(?:C{0,3}(?:XC|XL|LX{0,3}|X{0,3})(?:IX|IV|VI{0,3}|I{1,3})|C{0,3}(?:XC|XL|LX{1,3}|X{1,3}))"
_NUMBERED = (
    "World War|War|Part|Parts|Chapter|Chapters|Phase|Book|Books|Volume|Volumes|Vol\\.|Act|Scene|Canto|Type|Article|"
    "Section|Stage|Level|Grade|Standard|Class|Case|Group|Zone|Camp|Site|Annex|Table|Figure|Fig\\.|Plate|Corps|Mark|Mk|Mk\\.|Apollo|"
    "Title|Appendix|Division|Category|Protocol|Convention|Resolution|Vatican|Super Bowl|Saturn|Panzer|Tiger|Unit|Area|"
    "Tomb|Ward|District|Region|Dynasty|Schedule|Psalm|Stanza|Letter|Lecture|Map|Room|Gallery|Hall|Pier|Period|Layer|"
    "Minoan|Helladic|Titan|Gemini|Mercury|Agreement|SALT|START|Oslo|Star Wars|Episode"
)
_NUMBERED_ANY_CASE = (
    f"{_NUMBERED}|{_NUMBERED.upper()}|(?:part|chapter|book|volume|act|scene|section|phase|page|canto|plate)s?|pp?\\."
)
_AFTER_THE_FIRST = (
    r"(?=[,.;:)’']|$|\s(?:of|and|in|was|is|had|has|ruled|reigned|died|built|who|to|for|from|by|at|became|moved|founded|as|on|"
    r"with|began|made|took|himself|herself|came|granted|visited|ordered|gave|succeeded|married|fled|abdicated|then|"
    r"ascended|opened|landed|invaded|or|style)\b)"
)
_ROYAL = re.compile(
    "Albert|Alexander|Alfonso|Carol|Catherine|Charles|Christian|Constantine|Edward|Elizabeth|Ferdinand|Francis|Frederick|"
    "Friedrich|George|Gustav|Haakon|Henry|Isabella|James|John|Justinian|Juan|Karl|Leo|Leopold|Louis|Ludwig|Mary|"
    "Maximilian|Napoleon|Nicholas|Otto|Paul|Pedro|Peter|Philip|Pius|Ramesses|Rama|Richard|Robert|Rudolf|Theodore|"
    "Umberto|Victoria|Victor|Wilhelm|William"
)
_TENTH = (
    "Charles|Pius|Leo|Louis|Clement|Gregory|Innocent|Benedict|Boniface|Alfonso|Ramesses|Rama|Christian|"
    "Frederick|Stephen"
)
_NO_RULERS = re.compile(
    "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|"
    "November|December|Then|When|What|Where|And|But|So|That|If|As|God|Today|Yesterday|Here|There|Now|Well|Yes|No"
)
_BEFORE_PLACES = re.compile(r"\b(?:in|at|from|to|near|on|through|into|around|outside)\s\Z", re.IGNORECASE)
_NAME = r"\b(?P<name>[A-Z][^\W\d_]*[a-z][^\W\d_]*)"


def _regnal(match: Match) -> str:
    return f"the {ordinal(from_roman(match['it']))}"


def _first(match: Match) -> str | None:
    name = match["name"]
    if _NO_RULERS.fullmatch(name):
        return None
    in_a_place = _BEFORE_PLACES.search(match.string[max(0, match.start() - 9) : match.start()])
    return None if in_a_place and not _ROYAL.fullmatch(name) else "the first"


def _numbered(match: Match) -> str:
    said = cardinal(from_roman(match["it"].upper()))
    return said.capitalize() if match[0][0].isupper() and match["it"].isupper() else said


def _parts(match: Match) -> str | None:
    ends = match["first"].upper(), match["last"].upper()
    if not all(_WELL_FORMED.fullmatch(end) for end in ends) or ends[1] == "I":
        return None
    joint = match["joint"].strip()
    first, last = (cardinal(from_roman(end)) for end in ends)
    return f"{first} {joint if joint.isalpha() else 'to'} {last}"


def _part(match: Match) -> str | None:
    pronoun = match["it"] == "I" and match[0][0].islower()
    if pronoun and re.match(r"\s[a-z]", match.string[match.end() :]):
        return None
    return _numbered(match) if _WELL_FORMED.fullmatch(match["it"].upper()) else None


def _span(match: Match) -> str | None:
    if len(match["it"]) < 4:
        return None
    return f"{cardinal(from_roman(match['first']))} to {cardinal(from_roman(match['last']))}"


def _cut_in_stone(match: Match) -> str | None:
    number = from_roman(match[0])
    return year(number) if 1000 < number < 2100 else None


RULES: tuple[Rule, ...] = (
    rule(
        "a world war",
        r"\b(?:WW|W\.W\.\s?)(III|II|I|2|1)\b",
        lambda match: f"World War {({'III': 'Three', 'II': 'Two', '2': 'Two'}).get(match[1], 'One')}",
    ),
    rule(
        "a span of numbered parts",
        rf"\b(?:{_NUMBERED_ANY_CASE}) (?P<it>(?P<first>{_ROMAN}|[ivx]{{1,5}})"
        r"(?P<joint>\s?[–-]\s?| and | to | or )"
        rf"(?P<last>{_ROMAN}|[ivx]{{1,5}}))"
        r"(?!\w|\.\w)",
        _parts,
    ),
    rule(
        "a numbered part",
        rf"\b(?:{_NUMBERED_ANY_CASE}) (?P<it>{_LONG_ROMAN}|[ivx]{{2,5}})(?!\w|\.\w)",
        _part,
    ),
    rule("a numbered heading", rf"^(?P<it>{_LONG_ROMAN})(?=[.:)]\s|\s[—–-]\s)(?!\.\s?[A-Z]\.)", _numbered),
    rule(
        "a numbered army",
        rf"(?<![\w.-])(?P<it>{_ROMAN})(?=\s(?:[A-Z][a-z]+\s)?(?:Corps|Army|Legion|Dynasty|Olympiad|Olympic|Congress|"
        rf"International|Squadron)\b)(?!I\s[A-Z][a-z]+\s)",
        lambda match: ordinal(from_roman(match["it"])),
    ),
    rule(
        "numerals with a dash",
        rf"(?<![\w.-])(?P<it>(?P<first>{_ROMAN})[–-](?P<last>{_ROMAN}))(?![\w-]|\.\w)",
        _span,
    ),
    rule(
        "the next ruler of a name",
        rf"{_NAME} {_ROMAN}, (?P<it>{_ROMAN})(?=,|\s(?:and|or|&)\s{_ROMAN}(?!\w))",
        _regnal,
    ),
    rule(
        "more rulers of a name",
        rf"{_NAME} {_ROMAN}(?:, {_ROMAN}){{0,3}},?(?: and | or | & |[–-]| to )?"
        rf"(?P<it>(?<= |–|-){_ROMAN})(?=[\s,.;:)’']|$)"
        rf"(?!\s(?!of|in|were|was|and|had|is|are|to|built|ruled)[a-z])",
        lambda match: None if match["it"] == "I" and ", " in match[0] else _regnal(match),
    ),
    rule(
        "the tenth of a name",
        rf"\b(?:{_TENTH}) (?P<it>X)\b",
        _regnal,
    ),
    rule("a ruler's number", rf"{_NAME} (?P<it>(?!I\b|X\b){_ROMAN})\b(?![.]\w)", _regnal),
    rule("a ruler's number in capitals", rf"\b[A-Z]{{4,}} (?P<it>(?!I\b|X\b){_ROMAN})(?!\w|[.]\w)", _regnal),
    rule("the first ruler of a name", rf"{_NAME} (?P<it>I){_AFTER_THE_FIRST}", _first),
    rule("a year cut in stone", r"(?<![\w.-])M{1,2}[DCXVLMI]{3,12}(?![\w-])", _cut_in_stone),
    rule(
        "a numeral that is no word",
        r"(?<![\w.-])(?:X{0,3}(?:II|III|IV|VII|VIII|IX)|X{1,3}(?:I|V|VI)|VI|XX|XXX)(?![\w-]|\.\w)",
        lambda match: cardinal(from_roman(match[0])),
    ),
)

_WELL_FORMED = re.compile(_LONG_ROMAN)
