"""Which letters each language is written in: the one table, for import and for voices. Pure."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

LATIN = "LATIN"
_EAST_ASIAN = ("CJK", "FULLWIDTH")
_OF_LANGUAGE: dict[str, tuple[str, ...]] = {
    "am": ("ETHIOPIC",), "ar": ("ARABIC",), "as": ("BENGALI",), "az": (LATIN, "CYRILLIC"), "ba": ("CYRILLIC",),
    "be": ("CYRILLIC",), "bg": ("CYRILLIC",), "bn": ("BENGALI",), "bpy": ("BENGALI",), "bs": (LATIN, "CYRILLIC"),
    "chr": ("CHEROKEE",), "cmn": (*_EAST_ASIAN, "BOPOMOFO"), "cv": ("CYRILLIC",), "el": ("GREEK",), "fa": ("ARABIC",),
    "grc": ("GREEK",), "gu": ("GUJARATI",), "he": ("HEBREW",), "hi": ("DEVANAGARI",), "hy": ("ARMENIAN",),
    "hyw": ("ARMENIAN",), "ja": (*_EAST_ASIAN, "KANA"), "ka": ("GEORGIAN",), "kk": ("CYRILLIC", LATIN),
    "km": ("KHMER",), "kn": ("KANNADA",), "ko": ("HANGUL", *_EAST_ASIAN), "kok": ("DEVANAGARI",), "ky": ("CYRILLIC",),
    "lo": ("LAO",), "mk": ("CYRILLIC",), "ml": ("MALAYALAM",), "mn": ("CYRILLIC",), "mr": ("DEVANAGARI",),
    "my": ("MYANMAR",), "ne": ("DEVANAGARI",), "nog": ("CYRILLIC",), "or": ("ORIYA",), "pa": ("GURMUKHI",),
    "ru": ("CYRILLIC",), "sd": ("ARABIC",), "shn": ("MYANMAR",), "si": ("SINHALA",), "sr": ("CYRILLIC", LATIN),
    "ta": ("TAMIL",), "te": ("TELUGU",), "th": ("THAI",), "tt": ("CYRILLIC",), "ug": ("ARABIC",), "uk": ("CYRILLIC",),
    "ur": ("ARABIC",), "uz": (LATIN, "CYRILLIC"), "yi": ("HEBREW",), "yue": _EAST_ASIAN,
    "zh": (*_EAST_ASIAN, "BOPOMOFO"),
}  # fmt: skip
"""Primary language subtag -> its writing systems, by Unicode's names, where they are not Latin alone."""
_SAME = {
    "HIRAGANA": "KANA", "KATAKANA": "KANA", "KATAKANA-HIRAGANA": "KANA", "HALFWIDTH": "KANA", "IDEOGRAPHIC": "CJK",
    "ARABIC-INDIC": "ARABIC", "EXTENDED": "ARABIC", "FEMININE": LATIN, "MASCULINE": LATIN,
}  # fmt: skip
"""First word of a letter's name -> its writing system, where they differ."""


def systems(language: str) -> tuple[str, ...]:
    """The writing systems of a language (BCP 47); Latin where nothing else is known."""
    return _OF_LANGUAGE.get(language.lower().partition("-")[0], (LATIN,))


@lru_cache(maxsize=8192)
def system(character: str) -> str:
    """The writing system of a letter or figure, by the first word of its name; empty where it has no name."""
    first = unicodedata.name(character, "").partition(" ")[0]
    return _SAME.get(first, first)
