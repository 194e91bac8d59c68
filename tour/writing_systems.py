"""Which letters a language is written in, as far as a voice cares. Pure."""

from __future__ import annotations

import unicodedata
from collections import Counter

_OF_LANGUAGE = {
    "am": "ETHIOPIC", "ar": "ARABIC", "bg": "CYRILLIC", "bn": "BENGALI", "el": "GREEK", "fa": "ARABIC",
    "gu": "GUJARATI", "he": "HEBREW", "hi": "DEVANAGARI", "hy": "ARMENIAN", "ja": "CJK", "ka": "GEORGIAN",
    "kk": "CYRILLIC", "km": "KHMER", "kn": "KANNADA", "ko": "HANGUL", "lo": "LAO", "mk": "CYRILLIC",
    "ml": "MALAYALAM", "mn": "CYRILLIC", "mr": "DEVANAGARI", "my": "MYANMAR", "ne": "DEVANAGARI",
    "pa": "GURMUKHI", "ru": "CYRILLIC", "si": "SINHALA", "sr": "CYRILLIC", "ta": "TAMIL", "te": "TELUGU",
    "th": "THAI", "uk": "CYRILLIC", "ur": "ARABIC", "yi": "HEBREW", "zh": "CJK",
}  # fmt: skip
_SAME = {"HIRAGANA": "CJK", "KATAKANA": "CJK", "IDEOGRAPHIC": "CJK", "FULLWIDTH": "LATIN", "MODIFIER": "", "MICRO": ""}


def expected(language: str) -> str:
    """The writing system of a language, by Unicode's name; LATIN where nothing else is known."""
    return _OF_LANGUAGE.get(language.split("-")[0].lower(), "LATIN")


def counted(text: str) -> Counter[str]:
    """How many letters a text has in each writing system."""
    found: Counter[str] = Counter()
    for character in text:
        if character.isalpha():
            name = unicodedata.name(character, "UNKNOWN").split()[0]
            system = _SAME.get(name, name)
            if system:
                found[system] += 1
    return found


def foreign(text: str, language: str) -> str:
    """The most used writing system in a text that its language is not written in; empty where there is none."""
    own = {expected(language), "LATIN"}
    others = [(system, count) for system, count in counted(text).most_common() if system not in own]
    return others[0][0].capitalize() if others else ""


def mostly_foreign(text: str, language: str) -> str:
    """The writing system of most of a text where its language is not written in it; empty otherwise."""
    found = counted(text)
    if not found:
        return ""
    system, count = found.most_common(1)[0]
    return system.capitalize() if system != expected(language) and count > found.total() / 2 else ""
