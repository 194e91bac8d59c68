"""The letters of a text: are they those of its language, and are its words set apart. Pure."""

from __future__ import annotations

from collections import Counter

from narration.letters import LATIN, system, systems

_SIGNS = ("", "MODIFIER", "MICRO")
"""Letters to Unicode that are signs to a reader."""
_UNSPACED = {"CJK": 4.5, "KANA": 7.0, "KHMER": 14.0, "LAO": 14.0, "MYANMAR": 14.0, "THAI": 14.0}
"""Writing systems without spaces between words -> letters spoken in a second, about."""
_UNSTOPPED = ("LAO", "THAI")
"""Writing systems without a full stop."""


def counted(text: str) -> Counter[str]:
    """How many letters a text has in each writing system."""
    if text.isascii():
        return Counter({LATIN: sum(map(str.isalpha, text))})
    found = Counter(system(character) for character in text if character.isalpha())
    for sign in _SIGNS:
        del found[sign]
    return found


def unspaced_letters(text: str) -> int:
    """How many letters a text has of systems that put no space between words."""
    return 0 if text.isascii() else sum(count for name, count in counted(text).items() if name in _UNSPACED)


def unstopped_letters(text: str) -> int:
    """How many letters a text has of systems that end no sentence with a mark."""
    return 0 if text.isascii() else sum(count for name, count in counted(text).items() if name in _UNSTOPPED)


def seconds_unspaced(word: str) -> float:
    """How long the letters of systems without spaces take to be spoken; 0 where there is none."""
    if word.isascii():
        return 0.0
    return sum(count / _UNSPACED[name] for name, count in counted(word).items() if name in _UNSPACED)


def foreign(text: str, language: str) -> str:
    """The most used writing system in a text that its language is not written in; empty where there is none."""
    return _strange(counted(text), (LATIN, *systems(language)))


def mostly_foreign(text: str, language: str) -> str:
    """The most used foreign writing system where most of a text is in such; empty otherwise."""
    found, own = counted(text), systems(language)
    at_home = sum(found[name] for name in own)
    return _strange(found, own) if found.total() > 2 * at_home else ""


def _strange(found: Counter[str], own: tuple[str, ...]) -> str:
    return next((name.capitalize() for name, _ in found.most_common() if name not in own), "")
