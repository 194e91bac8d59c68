"""Sentences in the first person, so that no synthetic voice speaks as a witness unnoticed. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tour.flags.pieces import Piece
from tour.flags.quotations import is_said, whose

_KIN = (
    "father|mother|parents?|brothers?|sisters?|wife|husband|sons?|daughters?|child(?:ren)?|baby|family|uncles?"
    "|aunts?|cousins?|"
    "grand(?:father|mother|parents?|pa|ma)|friends?|comrades?|neighbou?rs?|homes?|house|village|town|hut|clothes"
    "|name|life|hands?|"
    "eyes?|feet|teachers?|classmates|mates|ship|regiment|unit|platoon|captors?|guards?|school"
)
_WAS = (
    r"was|were|had|did|could|would|saw|went|came|took|found|heard|knew|thought|felt|left|ran|lost|ate|slept|stood"
    r"|sat|fell|got|"
    r"gave|made|kept|hid|fled|met|told|said|spent|brought|lay|drank|wrote|held|led|fought|bought|began|grew|woke"
    r"|walked|lived|"
    r"(?!(?:need|feed|heed|speed|proceed|succeed|exceed)\b)[a-z]{2,}ed"
)
_RULES = {
    "en": (
        re.compile(r"(?<![\w/.-])I(?:['’](?:m|ve|d|ll))?(?![\w/.-])(?: [\w’']+){0,2}"),
        re.compile(
            rf"\b(?:[Ww]e|WE) (?:all |both |then |just |never |always |only |also |often |still "
            rf"|usually )?(?:{_WAS})\b(?: \w+)?"
            rf"|\b(?:[Mm]y|[Oo]ur) (?:\w+ )?(?:{_KIN})\b(?: \w+)?|\b(?:told|took|gave|asked|beat|saved|forced|made"
            rf"|let|helped|behind|"
            r"around|between|with|sent|brought) (?:me|us)\b|\b[Mm]yself\b|\b[Oo]urselves\b"
        ),
    ),
    "de": (
        re.compile(r"\b(?:[Ii]ch|[Mm]ich|[Mm]ir)\b(?: \w+){0,2}"),
        re.compile(
            r"\b[Ww]ir (?:\w+ )?(?:waren|hatten|wurden|sahen|gingen|kamen|mussten|konnten|wollten|durften|standen"
            r"|saßen|lebten|"
            r"\w{2,}ten|haben)\b|\b(?:[Mm]eine?[rmns]?|[Uu]nsere?[rmns]?) (?:Vater|Mutter|Eltern|Bruder|Schwester"
            r"|Familie|Mann|Frau|"
            r"Kinder|Sohn|Tochter|Großvater|Großmutter|Haus|Dorf|Freunde?)\b"
        ),
    ),
    "fr": (
        re.compile(r"(?<![\w’'-])(?:[Jj]e |[Jj]['’])\w+(?: \w+)?"),
        re.compile(
            r"\b[Nn]ous (?:avons|étions|avions|sommes|fûmes|eûmes|\w{2,}(?:ions|âmes|îmes|ûmes))\b(?: \w+)?"
            r"|\b(?:[Mm](?:on|a|es)|[Nn](?:otre|os)) (?:père|mère|parents|frères?|sœurs?|famille|mari|femme"
            r"|enfants?|fils|fille|"
            r"grand-père|grand-mère|maison|village|amis?)\b"
        ),
    ),
    "es": (
        re.compile(
            r"\b(?:[Yy]o|[Nn]ací|[Rr]ecuerdo|[Mm]e acuerdo|[Vv]iví|[Ee]scapé|[Mm]e (?:llevaron|dijeron"
            r"|detuvieron))\b(?: \w+)?"
        ),
        re.compile(
            r"\b(?:[Éé]ramos|[Ff]uimos|[Ee]stábamos|[Tt]eníamos|[Vv]ivíamos|[Hh]abíamos|[Nn]os (?:llevaron|dijeron"
            r"|obligaron))\b"
            r"|\b(?:[Mm]is?|[Nn]uestr[oa]s?) (?:padres?|madre|hermanos?|hermanas?|familia|marido|esposa|mujer"
            r"|hijos?|hijas?|abuel[oa]s?|"
            r"casa|pueblo|amig[oa]s?)\b"
        ),
    ),
}
_WE = re.compile(r"\b(?:[Ww]e(?:['’](?:re|ve|d|ll))?|[Mm]y|[Oo]ur) \w+")
_BEFORE_I_TEXT = (
    "When Then But And As So If While After Before Since Because Once Here There Now Today Yesterday What Where Why "
    "How That "
    "Which Who Although Though Or Nor Yet For Until Finally Later Suddenly Sometimes Often Never Always Only "
    "Perhaps Maybe "
    "Still Thus Therefore Had Have Did Do Was Am Can Could Should Would Will May Might Must Not Than Whatever Whenever "
    "Wherever Whether Unless Again Soon Even Instead Just Well Oh O Ah Yes No Lord God Sir Nothing Everything All"
)
_BEFORE_I = frozenset(_BEFORE_I_TEXT.split())
_AUTHORS_WE = re.compile(
    r"\b(?:as|that|what|which|than|how) we (?:have )?(?:already |just |shall )?(?:saw|seen|noted|mentioned"
    r"|described|discussed|"
    r"said|found|learned|learnt|called)\b|\bwe (?:would|could) (?:call|say|expect|describe|now|today|hope)\b",
    re.IGNORECASE,
)
_NOTE = "In the first person: a synthetic voice would speak as {who}; tell who speaks, or let a person read it."


def find(piece: Piece) -> Iterator[tuple[str, str]]:
    """At most one: the words that make a sentence somebody's own account."""
    rules = _RULES.get(piece.language)
    if rules is None or piece.heading:
        return
    words = _one(piece, rules[0]) or _several(piece, rules[1]) or _spoken(piece)
    if words:
        yield words, _NOTE.format(who=_witness(piece) or "a witness")


def _witness(piece: Piece) -> str:
    return whose(piece) if piece.quoted else ""


def _spoken(piece: Piece) -> str:
    """A we or our inside what somebody is quoted with, in any tense."""
    if piece.language != "en" or not piece.quoted or not (piece.quote or is_said(piece)):
        return ""
    inside = (match for match in _WE.finditer(piece.text) if piece.is_quoted(match.start()))
    return next((match[0].strip() for match in inside), "")


def _one(piece: Piece, rule: re.Pattern[str]) -> str:
    for match in rule.finditer(piece.text):
        if piece.language != "en" or not _counts(piece.text, match.start()):
            return match[0].strip()
    return ""


def _counts(text: str, at: int) -> bool:
    """True where an I is the number one: Charles I, World War I, Act I."""
    before = text[max(0, at - 40) : at].rstrip()
    if text[at - 1 : at] + text[at + 1 : at + 2] in ('""', "“”", "‘’", "()"):
        return True
    if text[at + 1 : at + 2] in ("'", "’") or not before or before[-1] in ",;:.!?…—–-“”‘’\"'":
        return text[at + 1 : at + 2] in (")", ":")
    word = before.rpartition(" ")[2].lstrip("(“‘\"'[")
    return (word[:1].isupper() and word not in _BEFORE_I) or text[at + 1 : at + 2] == ")"


def _several(piece: Piece, rule: re.Pattern[str]) -> str:
    for match in rule.finditer(piece.text):
        near = piece.text[max(0, match.start() - 20) : match.end() + 20]
        if not _AUTHORS_WE.search(near):
            return match[0].strip()
    return ""
