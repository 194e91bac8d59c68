"""A short line for a date, made of the sentence that names it. Nothing is invented, what is cut off is marked. Pure."""

from __future__ import annotations

import re

from tour.timeline.patterns import Named
from tour.timeline.tongues import tongue

LONGEST = 90
"""Characters of a line that is cut."""
SLACK = 10
"""So much longer may one be that is not: a cut would save little and cost a word."""
_SHORTEST = 45
"""Of what is left before a cut."""
_BOUNDARY = re.compile(r"[,;:](?=\s)|\s[–—](?=\s)|(?<=\s)--(?=\s)")
_AGAINST = re.compile(
    r"[\s–—-]*(?:and\s|et\s|und\s|y\s)?(?:but|yet|though|although|however|except|unless|if|not|or|without|mais|sauf|sans|"
    r"ou|ni|non|pas|bien que|aber|doch|oder|nicht|ohne|pero|sino|sin|ni|no|o)\b",
    re.IGNORECASE,
)
"""What takes back or limits the words before it: no cut is made there."""
_BINDING = re.compile(
    r"\b(?:not|no|never|neither|nor|none|nobody|without|if|whether|unless|denie[ds]|deny|denial|false(?:ly)?|claim\w*|"
    r"alleg\w+|said|says|accord\w+|disput\w+|might|may|could|would|should|possib\w+|perhaps|probabl\w+|suppos\w+|myth|"
    r"ne|n['’]|pas|jamais|aucun\w*|sans|si|selon|aurai\w*|peut|nicht|kein\w*|nie|ohne|ob|wenn|laut|no|nunca|sin|según)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
"""What the words after it hang on: they are not shown without it."""
_HEAD = 30
"""Characters that go at the least where the beginning goes: in fewer there is hardly more than a subject."""
_CLAUSE = 20
"""Characters of a part that may be more than an apposition."""
_OPENING = re.compile(
    r"(?P<link>and|but|then|et|mais|puis|und|aber|y|pero)\b|(?:[A-ZÀ-Þ]|"
    r"(?:he|she|it|they|the|an?|his|her|their|its|"
    r"ils?|elles?|l[ae]s?|une?|er|sie|es|el|los|las|un|una)\b|l['’])"
)
_LEADS_UP = re.compile(
    r"(?:after|before|when|while|since|by|during|until|although|though|if|as|following|with|at|in|on|from|over|for|"
    r"après|avant|quand|lorsqu\w*|pendant|depuis|dès|en|au|dans|à|si|bien que|nach|vor|als|während|seit|am|im|tras|"
    r"antes|cuando|mientras|desde)\b",
    re.IGNORECASE,
)
"""What begins with it says little before its first comma."""
_GOES_ON = {
    "en": r"(?:and|or|to|but|nor|alone|only|ago|until|till|through|as|than|(?:the|an?) (?:year|month|day|time)|of)\b",
    "fr": r"(?:et|ou|à|au|mais|seule?(?:ment)?|jusqu\w*|(?:l['’]|une? |le )(?:année|an|mois|jour))\b",
    "es": r"(?:y|o|a|hasta|sólo|solo|solamente|pero|(?:el|un) (?:año|mes|día))\b",
}
"""After a date that cannot go without it."""


def label(text: str, date: Named, language: str) -> str:
    """The sentence without the date that it begins with, else as it is; where it is cut, an ellipsis says so."""
    rest = _without(text, date, language)
    if rest is not None:
        return _cut(_ended(rest[0].upper() + rest[1:]), 0)
    return _around(_ended(text), date.begin, date.end)


def _without(text: str, date: Named, language: str) -> str | None:
    """What follows a date that opens the sentence; None where the sentence needs it."""
    speech = tongue(language)
    before, after = text[: date.begin], text[date.end :]
    if not date.plain:
        return None
    if announced := re.match(r"\s?:\s+|\s[–—]\s", after):
        leads = not before.strip("*• ")
        rest = after[announced.end() :]
    else:
        leading = speech.leading_span if date.until else speech.leading
        leads = re.fullmatch(leading, before) is not None
        gap = re.match(r",?\s", after)
        rest = after[gap.end() :] if gap else ""
    if not leads or len(rest.split()) < 3 or _goes_on(rest, language) or not re.match(r"[\w“«\"'‘]", rest):
        return None
    return rest


def _goes_on(rest: str, language: str) -> bool:
    pattern = _GOES_ON.get(language.lower().partition("-")[0])
    return pattern is not None and re.match(pattern, rest, re.IGNORECASE) is not None


def _ended(text: str) -> str:
    """Without the full stop at its end."""
    text = text.rstrip()
    last = text.rpartition(" ")[2]
    abbreviated = "." in last[:-1] or last.endswith("..")
    return text[:-1] if text.endswith((".", "。", "។")) and not abbreviated else text


def _around(text: str, begin: int, end: int) -> str:
    """So much of a sentence that the date in it is there."""
    if len(text) <= LONGEST + SLACK or end < LONGEST - _HEAD:
        return _cut(text, end)
    for found in _BOUNDARY.finditer(text):
        rest = text[found.end() :].lstrip()
        start = len(text) - len(rest)
        if _HEAD <= start <= begin and end - start < LONGEST - 2 and _stands_alone(rest) and _balanced(text[:start]):
            if not _BINDING.search(text[:start]):
                return f"… {_cut(rest, end - start, LONGEST - 2)}"
            break
    return _cut(text, end if end < LONGEST else 0)


def _stands_alone(rest: str) -> bool:
    """Whether a part of a sentence is understood without what is before it, as far as its first words tell."""
    opening = _OPENING.match(rest)
    clause = _BOUNDARY.search(rest)
    return opening is not None and (bool(opening["link"]) or clause is None or clause.start() >= _CLAUSE)


def _cut(text: str, least: int, longest: int = LONGEST) -> str:
    """The beginning of a text, to `least` or further: up to a clause's end where one is near, else to a word's."""
    if len(text) <= longest + SLACK:
        return text
    ends = [found for found in _BOUNDARY.finditer(text) if found.start() < longest]
    if _LEADS_UP.match(text):
        del ends[:1]
    kept = [
        found.start()
        for found in ends
        if max(least, _SHORTEST) <= found.start()
        and not _AGAINST.match(text[found.end() :])
        and _balanced(text[: found.start()])
    ]
    end = kept[-1] if kept else max(text.rfind(" ", 0, longest), least)
    return f"{text[:end].rstrip(' ,;:–—-(')}…" if end > 0 else f"{text[: longest - 1]}…"


def _balanced(text: str) -> bool:
    """Whether no bracket or quotation is open at its end."""
    pairs = ("()", "[]", "“”", "«»", "„“")
    return all(text.count(one[0]) <= text.count(one[1]) for one in pairs if one != "„“" or "„" in text) and (
        text.count('"') % 2 == 0
    )
