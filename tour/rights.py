"""What a line of text says about the rights of a text or a picture, and never more than it says. Pure.

Nothing here is ever "owned": whose a work is, the people who bring it know, not the work.
"""

from __future__ import annotations

import re

from tour import prose
from tour.errors import BadValue
from tour.licences import Mention, licence_name, mentions
from tour.model import Rights, RightsStatus

__all__ = ["doubt", "evident", "licence_name", "read_rights", "split_credit"]

LONGEST_STATEMENT = 300
"""Characters that are kept of a statement."""
_LONGEST_TEXT = 20_000
_LONGEST_CREDIT = 2_000
_WORK = r"image|photo(?:graph)?|picture|work|file|text|book|e-?book|painting|map|drawing"
_PUBLIC_DOMAIN = re.compile(
    rf"(?:\b(?:(?:this|the) )?(?:{_WORK})(?: is| are)?:? )?(?:\b(?:released|dedicated|placed) )?"
    r"(?:\b(?:is )?in(?:to)?|\bto)?(?: the)? ?\bpublic[ -]domain\b(?: (?:mark|dedication)\b(?: 1\.0)?)?"
    r"|(?:\bdans )?(?:\ble )?\bdomaine public\b|\bgemeinfrei(?:e[rsn]?)?\b"
    r"|(?:\b(?:en|de) )?(?:\bel )?\bdominio público\b"
    r"|(?:\bdi )?\bpubblico dominio\b|(?:\bem )?\bdomínio público\b|\bpubliek domein\b|\bdomena publiczna\b"
    r"|\bout of copyright\b|\bcopyright (?:has )?expired\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"(?:\b(?:not|never|nor|pas|nicht|kein|keine|nunca|until|once|enters?|will|whether|if|bis)\b"
    r"|n['’]t\b|\bno (?:es|está)\b)",
    re.IGNORECASE,
)
_PERMISSION = re.compile(
    r"\b(?:by|with)(?: the)?(?: (?:kind|express|written|prior|special|gracious|generous|full)){0,3} permission\b"
    r"|\bpermission (?:is |was |has been )?(?:granted|given)\b"
    r"|\bavec (?:l['’] ?(?:aimable )?autorisation|la permission)\b"
    r"|\bmit (?:freundlicher |ausdrücklicher )?(?:Genehmigung|Erlaubnis)\b"
    r"|\bcon (?:el |la )?(?:amable |debid[ao] )?(?:permiso|autorización)\b|\bper gentile concessione\b",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    r"\b(?:without|may not|must not|not be|no part|prohibited|forbidden|only|must|required|sans|interdite?s?|ohne|nur"
    r"|verboten|untersagt|sin|prohibid[ao]s?|sólo|solo|senza|vietat[ao])\b|not permitted",
    re.IGNORECASE,
)
_RESERVED = re.compile(
    r"\ball rights (?:are )?reserved\b|\btous droits réservés\b|\balle rechte (?:sind )?vorbehalten\b"
    r"|\b(?:todos|reservados todos) los derechos\b|\btutti i diritti (?:sono )?riservati\b",
    re.IGNORECASE,
)
_CLAIM = re.compile(
    r"©|\(c\) ?(?:\d{4}|(?-i:[A-Z]))|\bcopyright(?:ed)?(?= ?(?:[:;,.©(\d]|(?:by|of|holders?|owners?|owned|held"
    r"|protected|reserved"
    r"|restrictions|notice|belongs|remains|material|(?-i:[A-Z])\w*)\b|$))|\bcrown copyright\b|\bin[ -]copyright\b"
    r"|\bdroits réservés\b|\bderechos (?:reservados|de autor)\b|\bdroits? d['’]auteur\b|\burheberrecht"
    r"|\brights? reserved\b"
    r"|\bcourtesy(?: of|:)|\bcourtesy\b(?=\W{0,2}$)|\b(?:par|por|con) (?:courtoisie|cortesía)|\bcortesía de\b"
    r"|\bgracieuseté\b"
    r"|\bfair use\b|\blicen[cs]ed (?:under|from|by|to|for|as)\b|\bcreative[ -]commons\b|\blizenziert\b"
    r"|\b(?:licen[cs]e|lizenz|licencia|rights?) *:|\ball uses\b.{0,40}\brights\b"
    r"|\bdomaine public\b|\bpublic[ -]domain\b|\bgemeinfrei|\bdominio público\b"
    r"|\b(?:without|with|by|prior|written|express)(?: \w{1,12}){0,3} permission\b|\bpermission (?:of|from) the\b"
    r"|\b(?:mit|ohne)(?: \w{1,20}){0,2} (?:genehmigung|erlaubnis)\b|\b(?:sans|avec)(?: \S{1,20}){0,2} ?autorisation\b"
    r"|\b(?:sin|con)(?: \w{1,15}){0,3} (?:autorización|permiso)\b"
    r"|\b(?-i:Own work|Eigenes Werk|Travail personnel|Trabajo propio)\b",
    re.IGNORECASE,
)
"""Words about rights that grant nothing: a sentence about copyright, a licensed inn or a permission is none."""
_SENTENCE = re.compile(r"(?<=[.!?;])\s+(?=[^\W_a-z]|©|\()|\n\s*\n")
_ABBREVIATION = re.compile(r"(?:\b[A-Z]|\b(?:Inc|Ltd|Co|Corp|Dr|Mr|Mrs|Ms|St|Jr|Sr|No|Vol|Nr|Bd|vs|c|p|pp|ed))\.$")
_LEADS_IN = re.compile(
    r"(?:[\s,;/|·•(\[-]*\b(?:"
    r"(?:is |are )?(?:licen[cs]ed|used|published|released|available|shared|distributed) (?:under|as|with|by)|under|via"
    r"|(?:licen[cs]e|lizenz|licencia|rights) *:?|sous(?: la)? licence|lizenziert unter|unter(?: der)? lizenz"
    r"|bajo(?: la)? licencia"
    r")(?: the terms of)?(?: (?:the|an?|der|einer|une|la))?)\s*[:(\[]?\s*$",
    re.IGNORECASE,
)
_TRAILS = re.compile(r"\s*(?:licen[cs]e|lizenz|licencia)?\b", re.IGNORECASE)
_JOINTS = ("and", "or", "und", "oder", "et", "ou", "y", "o", "&", ".")
_EDGES = " \t\n,;/|·•-–—:"


def read_rights(text: str) -> Rights:
    """What a line, a paragraph or an address says about rights; without a word about them, `statement` is empty.

    Only a licence that is named makes a work "licensed", and only words that say so make it "public domain" or
    "permission". Anything else about rights is kept as the statement of "unknown".
    """
    folded = " ".join(text[:_LONGEST_TEXT].split())
    named = [one for one in mentions(folded) if not _denied(folded, one.start)]
    free = next((one for one in _PUBLIC_DOMAIN.finditer(folded) if not _denied(folded, one.start())), None)
    if _RESERVED.search(folded):
        return Rights(statement=_around(folded, _RESERVED.search(folded)))
    if named:
        return _licensed(folded, named)
    if free:
        return Rights("public domain", _around(folded, free))
    permitted = _permitted(folded)
    if permitted:
        return Rights("permission", permitted)
    return Rights(statement=_around(folded, _CLAIM.search(folded)))


def split_credit(text: str) -> tuple[str, str, Rights]:
    """A picture's credit without its licence, the licence's short name or "", and the rights they state.

    "Photo: Jane Doe / CC BY 2.0" gives "Photo: Jane Doe", "CC BY 2.0" and licensed.
    """
    folded = " ".join(text.split())
    rights = read_rights(folded)
    if len(folded) > _LONGEST_CREDIT:
        return folded, "", rights
    if rights.status == "licensed" or (rights.status == "public domain" and mentions(folded)):
        named = [one for one in mentions(folded) if not _denied(folded, one.start)]
        licence = " / ".join(dict.fromkeys(one.name for one in named))
        spans = [(one.start, one.end) for one in named]
        return _without(folded, spans), licence, Rights(rights.status, licence, rights.url)
    if rights.status == "public domain":
        spans = [one.span() for one in _PUBLIC_DOMAIN.finditer(folded)]
        credit = _without(folded, spans)
        return (
            credit,
            "Public domain",
            Rights("public domain", "Public domain" if len(folded) < 60 else rights.statement),
        )
    return folded, "", rights


def doubt(rights: Rights) -> str:
    """What to tell an editor where nobody knows what may be done with a text; empty where somebody does."""
    if rights.status != "unknown":
        return ""
    if not rights.statement:
        return "The rights of the text are not stated: find out who holds them before you publish it."
    return f"The rights of the text are unknown; it says “{rights.statement}”: ask before you publish it."


def _licensed(text: str, named: list[Mention]) -> Rights:
    """By the first licence that is named; the statement is its name where the text is little else."""
    first = named[0]
    status: RightsStatus = "public domain" if all(one.public_domain for one in named) else "licensed"
    url = next((one.url for one in named if one.url), "")
    alone = len(_without(text, [(one.start, one.end) for one in named])) < 4
    statement = " / ".join(dict.fromkeys(one.name for one in named)) if alone else _sentence(text, first.start)
    return Rights(status, statement, url)


def _denied(text: str, at: int) -> bool:
    """Whether a word shortly before says that it is not so, or not yet."""
    before = text[max(0, at - 40) : at]
    clause = max(before.rfind(mark) for mark in ".,;")
    return _DENIED.search(before[clause + 1 :]) is not None


def _permitted(text: str) -> str:
    for match in _PERMISSION.finditer(text):
        sentence = _sentence(text, match.start())
        if not _REFUSED.search(sentence) and not _denied(text, match.start()):
            return sentence
    return ""


def _around(text: str, match: re.Match[str] | None) -> str:
    return _sentence(text, match.start()) if match else ""


def _sentence(text: str, at: int) -> str:
    """The sentence that holds a place; the whole text where it is short."""
    if len(text) <= LONGEST_STATEMENT:
        return text
    begin, end = 0, len(text)
    for match in _SENTENCE.finditer(text):
        if _ABBREVIATION.search(text[max(0, match.start() - 6) : match.start()]):
            continue
        if match.end() <= at:
            begin = match.end()
        else:
            end = match.start()
            break
    sentence = text[begin:end]
    if len(sentence) <= LONGEST_STATEMENT:
        return sentence
    shift = min(max(0, at - begin - LONGEST_STATEMENT // 3), len(sentence) - LONGEST_STATEMENT)
    cut = sentence[shift : shift + LONGEST_STATEMENT - 2].strip()
    return f"{'…' if shift else ''}{cut}{'…' if shift + LONGEST_STATEMENT - 2 < len(sentence) else ''}"


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    """A text without some spans, the words that lead to them, and the marks that parted them from the rest."""
    parts: list[str] = []
    at = 0
    for start, end in sorted(spans):
        before = text[at:start]
        parts.append(_led_in(before))
        trail = _TRAILS.match(text, end)
        at = trail.end() if trail else end
    parts.append(text[at:])
    return _joined([_tidy(part) for part in parts])


def _led_in(before: str) -> str:
    near = before[-80:]
    match = _LEADS_IN.search(near)
    return before[: len(before) - len(near) + match.start()] if match else before


def _tidy(part: str) -> str:
    """A piece without the marks at its edges, and without brackets that lost their partner."""
    previous = None
    while part != previous:
        previous = part
        part = part.strip(_EDGES)
        if part.startswith((")", "]", ".")):
            part = part[1:]
        if part.endswith(("(", "[")):
            part = part[:-1]
    for opening, closing in ("()", "[]"):
        if part.count(opening) > part.count(closing):
            part += closing
    return part


def _joined(parts: list[str]) -> str:
    return ", ".join(part for part in parts if part and part not in _JOINTS)


def evident(rights: Rights) -> Rights:
    """What somebody says of rights, with its white space folded.

    Raises:
        BadValue: what is claimed needs a word of evidence: the licence, or who gave permission and when.
    """
    made = Rights(rights.status, prose.cleaned(rights.statement, "rights"), rights.url.strip())
    if made.status in ("licensed", "permission") and not made.statement:
        raise BadValue("Say which licence it is, or who gave permission and when, in the statement.", "rights")
    if made.url and not made.url[:8].lower().startswith(("http://", "https://")):
        raise BadValue("The licence's address begins with https:// or http://.", "rights")
    return made
