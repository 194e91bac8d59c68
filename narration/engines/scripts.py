"""Letters and signs that a voice would leave out, found before it is given them. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from narration.letters import LATIN, system, systems
from narration.model import Line, Piece, Voice

_PUNCTUATION = ".,;:!?…()[]“”‘’\"'«»—–"
_SPEAKABLE_SIGNS = frozenset("$£€¥₹₩+=<>~^|°¢±×÷→¬`´¨™®©²³µ")
"""Signs that voices say, or that are rightly silent; any other they would leave out."""
_UNSPEAKABLE = frozenset({"So", "Sk", "Sm", "Sc", "Co", "Cn", "Cc", "Cs"})
_JOINERS = "\u200b\u200c\u200d"
"""They shape words in Khmer, Persian and the scripts of India."""

_READ_IN_ENGLISH = frozenset("ÀÁÂÃÄÅÆÇÉÊÌÍÎÏÑÒÓÔÕÖØÚÜÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿČčıİŁłŒœŞşŠšŽž")
"""Letters besides A to Z that English voices were taught. hibari leaves others out, espeak calls them by numbers."""
_WITH_A_MARK = re.compile("LATIN (SMALL|CAPITAL) LETTER ([A-Z]) WITH ")


def foreign(texts: Iterable[str], language: str) -> str:
    """The first word with letters or figures that the language is not written in; empty where there is none.

    Latin letters are at home everywhere: names stand in them in any text.
    """
    at_home = (LATIN, *systems(language))
    for text in texts:
        for word in text.split():
            if any(_is_letter(character) and system(character) not in at_home for character in word):
                return visible(word).strip(_PUNCTUATION)
    return ""


def refused_at_sight(line: Line, pieces: Sequence[Piece], voice: Voice, language: str) -> str:
    """Why a voice of one language, called `language`, cannot say a line, as far as its letters tell; else empty."""
    if not voice.speaks(line.language):
        return f"the voice {voice.id} speaks {language}, and this is marked as “{line.language}”"
    said = [piece.text for piece in pieces if not piece.ipa]
    strange = foreign(said, line.language) or unsaid(said)
    return f"the voice {voice.id} cannot say “{strange}”" if strange else ""


def unsaid(texts: Iterable[str]) -> str:
    """The first sign, such as an emoji, that no voice is known to say; empty where there is none."""
    signs = (sign for text in texts for sign in text if not sign.isspace() and sign not in _SPEAKABLE_SIGNS)
    return next((sign for sign in signs if unicodedata.category(sign) in _UNSPEAKABLE), "")


def visible(text: str, *, joiners: bool = False) -> str:
    """The text without marks that nobody sees or hears: of direction, of width, of where a word may be broken.

    `joiners` keeps those that a script without them would read otherwise.
    """
    return "".join(sign for sign in text if not _invisible(sign) or (joiners and sign in _JOINERS))


def anglicized(text: str) -> str:
    """The text as a voice of English is given it: of a Latin letter that it was never taught, the plain one.

    "Điện Biên Phủ" is read as "Dien Biên Phu", as a reader of English would.
    """
    composed = unicodedata.normalize("NFC", text)
    return composed if composed.isascii() else "".join(map(_plain, composed))


@lru_cache(maxsize=4096)
def _plain(sign: str) -> str:
    if sign in _READ_IN_ENGLISH or not sign.isalpha() or system(sign) != LATIN:
        return sign
    if marked := _WITH_A_MARK.match(unicodedata.name(sign)):
        return marked[2] if marked[1] == "CAPITAL" else marked[2].lower()
    return unicodedata.normalize("NFKC", sign)


def _invisible(sign: str) -> bool:
    return unicodedata.category(sign) == "Cf" or "\ufe00" <= sign <= "\ufe0f"


def _is_letter(character: str) -> bool:
    return not character.isascii() and unicodedata.category(character) in {"Lu", "Ll", "Lt", "Lo", "Lm", "Nd"}
