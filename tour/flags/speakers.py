"""Who is said to have said something. Pure."""

from __future__ import annotations

import re

_VERBS = {
    "en": "said|says|say|wrote|writes|recall(?:s|ed)|remember(?:s|ed)|told|tells|explain(?:s|ed)|declared?s?|asked"
    "|replied|"
    "answered|added|noted|notes|stated|states|remarked|observed|cried|shouted|exclaimed|reported|testified|insisted"
    "|argued|"
    "argues|complained|lamented|quipped|concluded|admitted|announced|proclaimed|commented|recounted|recounts|warned"
    "|promised|"
    "confessed|joked|whispered|thought|claimed|claims|believed|described|describes|called it|put it|"
    "saying|declaring|proclaiming|writing|adding|warning|stating|recalling|explaining|insisting",
    "fr": "dit|disait|écrit|écrivait|écrivit|déclare|déclara|déclarait|raconte|raconta|racontait|se souvient"
    "|se rappelle|"
    "explique|expliqua|répondit|répond|ajoute|ajouta|affirme|affirma|note|nota|témoigne",
    "de": "sagte|sagt|schrieb|schreibt|erzählte|erzählt|erinnerte|erinnert|erklärte|erklärt|rief|meinte|meint"
    "|berichtete|"
    "berichtet|antwortete|fragte|notierte",
    "es": "dijo|dice|escribió|escribe|recuerda|recordó|recordaba|declaró|explicó|explica|contó|cuenta|respondió|afirmó|"
    "afirma|señaló|añadió",
}
_SOURCES = {
    "en": "according to|in the words of|as told by|words of",
    "fr": "selon|d['’]après|comme l['’]a dit",
    "de": "laut|nach den Worten von|so",
    "es": "según|en palabras de",
}
_PART = r"[^\W\d_a-zà-ÿ][\w’'-]{0,30}\.?"
_NAME = rf"{_PART}(?: (?:(?:de|von|van|der|den|du|la|le|del|bin|al|of) )?{_PART}){{0,4}}"
_NOT_NAMES_TEXT = (
    "he she they it the in on at and but as when then one who this that these those we you i his her their my our "
    "so if "
    "for from with by after before there here a an some many others people er sie es der die das wir ich ein eine "
    "als da "
    "il elle ils elles on le la les un une je nous ce comme él ella ellos el los las yo nosotros una así"
)
_NOT_NAMES = frozenset(_NOT_NAMES_TEXT.split())


def _compiled(language: str) -> tuple[re.Pattern[str], ...]:
    verbs, sources = _VERBS[language], _SOURCES[language]
    named = "|".join(verb for verb in verbs.split("|") if not verb.startswith("describe"))
    return (
        re.compile(rf"\b(?:{verbs})\b|\b(?:{sources})\b", re.IGNORECASE),
        re.compile(rf"(?<!\w)({_NAME}) (?:(?:has|had|once|later|also|hat|a|ha) )?(?:{named})\b"),
        re.compile(rf"\b(?:{named}),? (?:by |the [a-z]+ )?({_NAME})(?=[,.:;]|  | ?$| (?:in|at|when|after)\b)"),
        re.compile(rf"\b(?i:{sources}) ({_NAME})"),
    )


_RULES = {language: _compiled(language) for language in _VERBS}
_NO_SUBJECT = re.compile(r"\b(?:of|in|from|to|at|near|with|de|du|von|aus|en)(?: the| le| la| der| el)? $")
_SIGNED = re.compile(rf"[—–―-] ?({_NAME})[^.]{{0,60}}\.?$")


def attributed(text: str, language: str) -> bool:
    """Whether a sentence (without what it quotes) says that somebody said something."""
    rules = _RULES.get(language, _RULES["en"])
    return rules[0].search(text) is not None


def speaker(text: str, language: str) -> str:
    """The name of whoever is said to speak, or "" where the text gives none; what is quoted is blank in `text`."""
    rules = _RULES.get(language, _RULES["en"])
    for rule in rules[1:]:
        for match in rule.finditer(text):
            name = _cleaned(match[1])
            before = "" if rule is rules[3] else text[max(0, match.start(1) - 12) : match.start(1)]
            if name and not _NO_SUBJECT.search(before):
                return name
    return ""


def signature(text: str) -> str:
    """The name after a dash at the end of a quotation, or ""."""
    match = _SIGNED.search(text[-120:])
    return _cleaned(match[1]) if match else ""


def _cleaned(name: str) -> str:
    words = name.split()
    while words and words[0].casefold() in _NOT_NAMES:
        words = words[1:]
    return " ".join(words).rstrip(".,") if words and words[0][0].isupper() else ""
