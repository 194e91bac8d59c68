"""Sentences closed up again where something was taken out of them. Pure."""

from __future__ import annotations

import re

_TORN = re.compile(
    r"[(（] ?[;,:，：；、)）]|[;,，；、] ?[;,，；、)）]| [,.](?: |$)| [)）]|[(（] |[,;] ?\.(?: |$)|"
    r"(?:pronounced|IPA|tion|ache):? ?[;,)]"
)
_UNSAID = re.compile(r"(?:\b(?:pronounced|IPA|[Pp]ronunciation|[Aa]ussprache|[Pp]rononciation):?)(?= ?[;,)])")
_STOPPED = re.compile(r"[,;](?= ?\.(?: |$))")
_LOOSE = re.compile(r"(?<=[(（]) | (?=[)）])")
_EMPTY = re.compile(r"[(（]\s*(?:[;,:，；、]\s*)*[)）]")
_OPENED = re.compile(r"([(（])\s*(?:[;,，；、]\s*)+")
_ENDED = re.compile(r"(?<![;,，；、])(?<![;,，；、] )(?: ?[;,，；、])+ ?([)）])")
_DOUBLED = re.compile(r"(?<![;,])(?<![;,] )([;,])(?: ?[;,])+(?=\s)")
_BEFORE_STOP = re.compile(r" (?=[,.](?:\s|$))")


def mended(text: str) -> str:
    """The text with white space folded, and without empty brackets and signs that what was taken out left behind."""
    text = " ".join(text.split())
    if not _TORN.search(text):
        return text
    text = _STOPPED.sub("", _LOOSE.sub("", _UNSAID.sub("", text)))
    text = _OPENED.sub(r"\1", _ENDED.sub(r"\1", _EMPTY.sub("", text)))
    return _BEFORE_STOP.sub("", " ".join(_DOUBLED.sub(r"\1", text).split()))
