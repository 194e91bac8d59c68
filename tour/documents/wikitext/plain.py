"""Inline wikitext into plain words. Pure."""

from __future__ import annotations

import html
import re

from tour.documents.wikis.mending import mended
from tour.documents.wikitext.stash import BREAK, EQUALS, LOST, QUOTE, UNQUOTE, without_marks

_SPECIAL = re.compile("''|[\\[\\]{}&<~_(（\xad\u200e\ufdd0-\ufdef]|[;,，；、]\\s*[;,，；、)）]|\\s[,.]|\\s\\s[,.]")
_QUOTES = re.compile(r"'{2,}")
_LEFT = re.compile(r"\[\[|\]\]|\{\{+|\}\}+|(?<![A-Za-z0-9])__[^\W\d_]{3,30}__")
_TAG = re.compile(r"</?[A-Za-z!][^<>]{0,300}>")
_ROUNDS = 4
_TILDES = re.compile(r"~{3,5}")
_PARAMETER = re.compile(r"\|\s*[\w .-]{1,40}\s*=")
_TRIPLE = re.compile(r"\[(?:https?:|ftp:)?//[^\s\[\]]*\s?|(?:https?:)?//\S+")
_MOST = 2000
"""Characters of a piece that is left out: enough to know it by."""


def plain(text: str) -> str:
    """Words without bold, italics, entities, brackets that stayed open, or what taking out left behind.

    Places in the stash must be filled before.
    """
    if not _SPECIAL.search(text):
        return " ".join(text.split())
    text = without_marks(text.replace(EQUALS, "=").replace(BREAK, " ").replace(LOST, " "))
    text = _QUOTES.sub(_apostrophes, text)
    text = html.unescape(_without_signs(text)).replace("\xad", "").replace("\u200e", "")
    text = _without_signs(_TILDES.sub("", _TAG.sub("", text)))
    return mended(without_marks(text))


def bare(markup: str) -> str:
    """The words of a piece that is left out, whatever its markup."""
    text = _TRIPLE.sub(" ", _TAG.sub(" ", markup[: 4 * _MOST]))
    text = _PARAMETER.sub(" · ", text).replace(QUOTE, "").replace(UNQUOTE, "")
    text = plain(text.replace("{|", " ").replace("|}", " ").replace("|-", " ").replace("|", " · "))
    text = " ".join(text.replace("[", " ").replace("]", " ").split())
    return text if len(text) <= _MOST else text[:_MOST] + "…"


def _without_signs(text: str) -> str:
    """The text without brackets of templates and links; taking out some may join others."""
    for _ in range(_ROUNDS):
        made = _LEFT.sub("", text)
        if len(made) == len(text):
            break
        text = made
    return text


def _apostrophes(run: re.Match[str]) -> str:
    """Two are italics, three bold, five both; more are letters."""
    return {2: "", 3: "", 4: "'", 5: ""}.get(len(run[0]), "'" * (len(run[0]) - 5))
