"""Lines that belong to a page and not to its text, each with the reason it is left out. Pure."""

from __future__ import annotations

import re

from tour.documents.signs.lines import ends_a_sentence

_RULES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("navigation", re.compile(r"^[^|]{1,40}(?:\s\|\s?[^|]{1,40})+\|?$")),
    ("navigation", re.compile(r"^[^>»]{1,30}(?:\s[>»›]\s[^>»›]{1,40})+$")),
    ("link", re.compile(r"^.{1,120}(?:>>|→|&gt;&gt;|\.\.\.\s?more)$", re.I)),
    ("link", re.compile(r"^[^«]{1,120}»$")),
    ("link", re.compile(r"^(?:https?://|www\.)\S+$", re.I)),
    (
        "page control",
        re.compile(
            r"^(?:home|menu|search|share|print|e-?mail(?: this)?|subscribe|sign (?:in|up)|log ?in|"
            r"back(?: to (?:the )?(?:top|home|(?:main |home ?)?page|menu|contents|list|start)(?: of (?:the )?page)?)?|"
            r"skip to .{1,40}|read more.{0,60}|learn more.{0,40}|follow us.{0,40}|next|previous|top|"
            r"watch (?:the )?(?:preview|video|trailer).{0,60}|download.{0,40}|toggle .{1,30}|advertisement)$",
            re.I,
        ),
    ),
    ("link", re.compile(r"^click here\b", re.I)),
    ("text of a picture", re.compile(r"^(?:text|image|banner|logo) reads?:", re.I)),
    (
        "copyright notice",
        re.compile(r"\ball rights reserved\b|^(?:copyright|©|\(c\))\s*(?:©|\(c\))?\s*\d{4}\b", re.I),
    ),
    ("page number", re.compile(r"^(?:page\s+\d{1,4}|\d{1,3})(?:\s+of\s+\d{1,4})?$|^-\s?\d{1,3}\s?-$", re.I)),
    (
        "date of the page",
        re.compile(r"^(?:last (?:updated|modified)|posted|published|retrieved)\b.{0,60}$", re.I),
    ),
    ("byline", re.compile(r"^(?:written |posted )?by [A-Z][\w.'’-]+(?: [\w.'’-]+){0,5}$")),
    ("byline", re.compile(r"^By (?!The\b|An?\b)[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}$")),
    ("ornament", re.compile(r"^[\W_]+$")),
)
_OF_SENTENCES = ("navigation", "link", "text of a picture", "copyright notice")
"""Reasons that hold for whole sentences too."""
_SENTENCE_WORDS = 6


def reason_to_leave_out(line: str) -> str:
    """Why a line, taken alone, is no part of the text; empty where nothing speaks against it."""
    folded = " ".join(line.split())
    sentence = ends_a_sentence(folded) and len(folded.split()) >= _SENTENCE_WORDS
    return next(
        (
            reason
            for reason, pattern in _RULES
            if not (sentence and reason not in _OF_SENTENCES) and pattern.search(folded)
        ),
        "",
    )
