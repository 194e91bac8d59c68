"""Rulers and their numbers, wars, titles and abbreviations."""

from __future__ import annotations

import re

from narration.spoken.numbers import cardinal, from_roman, ordinal
from narration.spoken.rule import Match, Rule, full_stop, rule

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
}
_PLACES = {"St": "Street", "Ave": "Avenue", "Blvd": "Boulevard", "Rd": "Road", "Dr": "Drive"}
_AFTER_NAMES = {
    "Jr": "Junior",
    "Sr": "Senior",
    "Co": "Company",
    "Ltd": "Limited",
    "Inc": "Incorporated",
    "Corp": "Corporation",
}
_SHORT = {
    "approx.": "approximately",
    "e.g.": "for example",
    "i.e.": "that is",
    "etc.": "et cetera",
    "et al.": "and others",
    "cf.": "compare",
    "viz.": "namely",
    "vs.": "versus",
    "vs": "versus",
    "incl.": "including",
    "est.": "established",
    "ca.": "circa",
    "Dept.": "Department",
    "Univ.": "University",
    "Govt.": "Government",
    "dept.": "department",
    "ed.": "edited",
    "eds.": "editors",
    "trans.": "translated",
    "pp.": "pages",
    "a.k.a.": "also known as",
    "aka": "also known as",
}
_BEFORE_FIGURES = {
    "c.": "circa",
    "ca": "circa",
    "No.": "Number",
    "no.": "number",
    "Nos.": "Numbers",
    "nos.": "numbers",
    "b.": "born",
    "d.": "died",
    "r.": "reigned",
    "fl.": "flourished",
    "p.": "page",
    "pp.": "pages",
    "Vol.": "Volume",
    "vol.": "volume",
    "Fig.": "Figure",
    "fig.": "figure",
    "ch.": "chapter",
    "Ch.": "Chapter",
    "Art.": "Article",
    "Sec.": "Section",
    "#": "number",
    "№": "number",
}


def _regnal(match: Match) -> str:
    return f"the {ordinal(from_roman(match['it']))}"


def _numbered(match: Match) -> str:
    return cardinal(from_roman(match["it"])).capitalize()


def _either(words: dict[str, str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


RULES: tuple[Rule, ...] = (
    rule("a world war", r"\bWW(II|I|2|1)\b", lambda match: f"World War {'Two' if match[1] in {'II', '2'} else 'One'}"),
    rule("a numbered part", rf"\b(?:{_NUMBERED}) (?P<it>{_ROMAN})\b", _numbered),
    rule("a numbered heading", rf"^(?P<it>{_ROMAN})(?=[.:)]\s)", _numbered),
    rule("a ruler's number", rf"\b[A-Z][^\W\d_]*[a-z][^\W\d_]* (?P<it>(?!I\b|X\b){_ROMAN})\b(?![.]\w)", _regnal),
    rule("the first ruler of a name", rf"\b[A-Z][^\W\d_]*[a-z][^\W\d_]* (?P<it>I){_AFTER_THE_FIRST}", _regnal),
    rule(
        "a place's kind",
        rf"(?<=[a-z] )(?P<short>{_either(_PLACES)})\.(?=[,;:)]|\s[a-z]|$)",
        lambda match: _PLACES[match["short"]] + full_stop(match),
    ),
    rule("a title", rf"\b(?P<short>{_either(_TITLES)})\.?(?=\s[A-ZÀ-Þ])", lambda match: _TITLES[match["short"]]),
    rule(
        "a word after a name",
        rf"\b(?P<short>{_either(_AFTER_NAMES)})\.",
        lambda match: _AFTER_NAMES[match["short"]] + full_stop(match),
    ),
    rule(
        "an abbreviation before figures",
        rf"(?<![\w.])({_either(_BEFORE_FIGURES)})\s?(?=\d)",
        lambda match: f"{_BEFORE_FIGURES[match[1]]} ",
    ),
    rule(
        "an abbreviation", rf"(?<![\w.])(?:{_either(_SHORT)})(?!\w)", lambda match: _SHORT[match[0]] + full_stop(match)
    ),
)
