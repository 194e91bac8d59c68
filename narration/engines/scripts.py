"""Letters that a voice would leave out, found before it is given them. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from narration.letters import LATIN, system, systems

_PUNCTUATION = ".,;:!?…()[]“”‘’\"'«»—–"


def foreign(texts: Iterable[str], language: str) -> str:
    """The first word with letters or figures that the language is not written in; empty where there is none.

    Latin letters are at home everywhere: names stand in them in any text.
    """
    at_home = (LATIN, *systems(language))
    for text in texts:
        for word in text.split():
            if any(_is_letter(character) and system(character) not in at_home for character in word):
                return word.strip(_PUNCTUATION)
    return ""


def _is_letter(character: str) -> bool:
    return not character.isascii() and unicodedata.category(character) in {"Lu", "Ll", "Lt", "Lo", "Lm", "Nd"}
