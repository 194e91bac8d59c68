"""Which letters a language is written in, so that a voice is never given what it would leave out. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

_SCRIPTS: dict[str, tuple[str, ...]] = {
    "am": ("ETHIOPIC",),
    "ar": ("ARABIC",),
    "bg": ("CYRILLIC",),
    "bn": ("BENGALI",),
    "el": ("GREEK",),
    "gu": ("GUJARATI",),
    "he": ("HEBREW",),
    "hi": ("DEVANAGARI",),
    "ja": ("HIRAGANA", "KATAKANA", "CJK", "HALFWIDTH", "KATAKANA-HIRAGANA", "IDEOGRAPHIC"),
    "km": ("KHMER",),
    "kn": ("KANNADA",),
    "ko": ("HANGUL", "CJK"),
    "ml": ("MALAYALAM",),
    "mr": ("DEVANAGARI",),
    "my": ("MYANMAR",),
    "ne": ("DEVANAGARI",),
    "pa": ("GURMUKHI",),
    "ru": ("CYRILLIC",),
    "si": ("SINHALA",),
    "sr": ("CYRILLIC",),
    "ta": ("TAMIL",),
    "te": ("TELUGU",),
    "th": ("THAI",),
    "uk": ("CYRILLIC",),
    "ur": ("ARABIC",),
    "yue": ("CJK",),
    "zh": ("CJK", "BOPOMOFO"),
}
"""Primary language subtag -> first words of the Unicode names of its letters, where they are not Latin alone."""
_PUNCTUATION = ".,;:!?…()[]“”‘’\"'«»—–"
_LATIN = ("LATIN", "FEMININE", "MASCULINE")


def foreign(texts: Iterable[str], language: str) -> str:
    """The first word with letters or figures that the language is not written in; empty where there is none.

    Latin letters are at home everywhere: names stand in them in any text.
    """
    at_home = _LATIN + _SCRIPTS.get(language.lower().partition("-")[0], ())
    for text in texts:
        for word in text.split():
            if any(_is_letter(character) and not _name(character).startswith(at_home) for character in word):
                return word.strip(_PUNCTUATION)
    return ""


def _is_letter(character: str) -> bool:
    return not character.isascii() and unicodedata.category(character) in {"Lu", "Ll", "Lt", "Lo", "Lm", "Nd"}


def _name(character: str) -> str:
    return unicodedata.name(character, "")
