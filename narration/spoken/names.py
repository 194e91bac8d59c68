"""Rulers and their numbers, wars and titles."""

from __future__ import annotations

from narration.spoken.numbers import cardinal, from_roman, ordinal
from narration.spoken.rule import Match, Rule, either, rule

_ROMAN = r"(?:X{0,3}(?:IX|IV|VI{1,3}|I{1,3}|V)|X{1,3})"
_NUMBERED = (
    "World War|War|Part|Chapter|Phase|Book|Volume|Vol\\.|Act|Type|Article|Section|Stage|Level|Grade|Standard|Class|"
    "Case|Group|Zone|Camp|Site|Annex|Table|Figure|Corps|Mark|Apollo|Title|Appendix|Division|Category|Protocol|"
    "Convention|Resolution"
)
_AFTER_THE_FIRST = (
    r"(?=[,.;:)’']|$|\s(?:of|and|in|was|is|had|has|ruled|reigned|died|built|who|to|for|from|by|at|became|moved|founded|as|on|"
    r"with|began|made|took|himself|herself)\b)"
)
_TITLES = {
    "Mr": "Mister",
    "Mrs": "Missus",
    "Ms": "Miz",
    "Dr": "Doctor",
    "Prof": "Professor",
    "Gen": "General",
    "Col": "Colonel",
    "Lt": "Lieutenant",
    "Capt": "Captain",
    "Sgt": "Sergeant",
    "Maj": "Major",
    "Adm": "Admiral",
    "Gov": "Governor",
    "Sen": "Senator",
    "Rep": "Representative",
    "Rev": "Reverend",
    "Hon": "Honorable",
    "Pres": "President",
    "St": "Saint",
    "Mt": "Mount",
    "Ft": "Fort",
    "Messrs": "Messieurs",
    "Mme": "Madame",
    "Mlle": "Mademoiselle",
    "Cpl": "Corporal",
    "Pvt": "Private",
    "Pte": "Private",
    "Brig": "Brigadier",
    "Cmdr": "Commander",
    "Cdr": "Commander",
    "Cmdt": "Commandant",
    "Insp": "Inspector",
    "Supt": "Superintendent",
    "Fr": "Father",
    "Bp": "Bishop",
    "Abp": "Archbishop",
    "Amb": "Ambassador",
    "Ven": "Venerable",
}


def _regnal(match: Match) -> str:
    return f"the {ordinal(from_roman(match['it']))}"


def _numbered(match: Match) -> str:
    return cardinal(from_roman(match["it"])).capitalize()


RULES: tuple[Rule, ...] = (
    rule("a world war", r"\bWW(II|I|2|1)\b", lambda match: f"World War {'Two' if match[1] in {'II', '2'} else 'One'}"),
    rule("a numbered part", rf"\b(?:{_NUMBERED}) (?P<it>{_ROMAN})\b", _numbered),
    rule("a numbered heading", rf"^(?P<it>{_ROMAN})(?=[.:)]\s)", _numbered),
    rule("a ruler's number", rf"\b[A-Z][^\W\d_]*[a-z][^\W\d_]* (?P<it>(?!I\b|X\b){_ROMAN})\b(?![.]\w)", _regnal),
    rule(
        "the second ruler of a list",
        rf"\b[A-Z][^\W\d_]*[a-z][^\W\d_]* {_ROMAN},? (?:and|or|to) (?P<it>{_ROMAN})\b(?![.]\w)",
        _regnal,
    ),
    rule(
        "the first ruler before a second", rf"\b[A-Z][^\W\d_]*[a-z][^\W\d_]* (?P<it>I),? (?:and|or) {_ROMAN}\b", _regnal
    ),
    rule("the first ruler of a name", rf"\b[A-Z][^\W\d_]*[a-z][^\W\d_]* (?P<it>I){_AFTER_THE_FIRST}", _regnal),
    rule("a title", rf"\b(?P<short>{either(_TITLES)})\.?(?=\s[A-ZÀ-Þ])", lambda match: _TITLES[match["short"]]),
)
