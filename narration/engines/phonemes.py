"""IPA to the alphabet of Kokoro and its kin ("misaki", American English). Pure."""

from __future__ import annotations

import re
import unicodedata

_SOUNDS = {
    "eɪ": "A",
    "ɛɪ": "A",
    "aɪ": "I",
    "ɑɪ": "I",
    "oʊ": "O",
    "əʊ": "O",
    "ɔʊ": "O",
    "ow": "O",
    "aʊ": "W",
    "ɑʊ": "W",
    "ɔɪ": "Y",
    "ɔj": "Y",
    "aj": "I",
    "ej": "A",
    "aw": "W",
    "dʒ": "ʤ",
    "dʑ": "ʤ",
    "tʃ": "ʧ",
    "tɕ": "ʧ",
    "ɜɹ": "ɜɹ",
    "ɜr": "ɜɹ",
    "ɝ": "ɜɹ",
    "ɜ": "ɜɹ",
    "ɚ": "əɹ",
    "l̩": "ᵊl",
    "n̩": "ᵊn",
    "m̩": "ᵊm",
    "\u0329": "",
    "r": "ɹ",
    "g": "ɡ",
    "e": "ɛ",
    "a": "ɑ",
    "o": "O",
    "ɒ": "ɑ",
    "ɐ": "ə",
    "ɘ": "ə",
    "ɵ": "ə",
    "ɤ": "ʌ",
    "ɨ": "ɪ",
    "ʉ": "u",
    "ɯ": "u",
    "y": "u",
    "ʏ": "ʊ",
    "ø": "ɜ",
    "œ": "ɜ",
    "ɓ": "b",
    "ɗ": "d",
    "ʋ": "v",
    "β": "v",
    "ɸ": "f",
    "c": "ʧ",
    "ɟ": "ʤ",
    "ɲ": "nj",
    "ʎ": "lj",
    "x": "k",
    "χ": "k",
    "q": "k",
    "ɣ": "ɡ",
    "ç": "h",
    "ɦ": "h",
    "ʁ": "ɹ",
    "ʀ": "ɹ",
    "ɻ": "ɹ",
    "ɽ": "ɹ",
    "ɭ": "l",
    "ɫ": "l",
    "ɳ": "n",
    "ʈ": "t",
    "ɖ": "d",
    "ʂ": "ʃ",
    "ʐ": "ʒ",
    "ɕ": "ʃ",
    "ʑ": "ʒ",
    "ɾ": "T",
    "ʔ": "t",
}
"""IPA -> the nearest sound an American voice has."""
_LETTERS = {
    "A": "ˈA",
    "B": "bˈi",
    "C": "sˈi",
    "D": "dˈi",
    "E": "ˈi",
    "F": "ˈɛf",
    "G": "ʤˈi",
    "H": "ˈAʧ",
    "I": "ˈI",
    "J": "ʤˈA",
    "K": "kˈA",
    "L": "ˈɛl",
    "M": "ˈɛm",
    "N": "ˈɛn",
    "O": "ˈO",
    "P": "pˈi",
    "Q": "kjˈu",
    "R": "ˈɑɹ",
    "S": "ˈɛs",
    "T": "tˈi",
    "U": "jˈu",
    "V": "vˈi",
    "W": "dˈʌbᵊlju",
    "X": "ˈɛks",
    "Y": "wˈI",
    "Z": "zˈi",
}
_AS_THEY_ARE = frozenset("bdfhijklmnpstuvwzæðŋɑɔəɛɡɪɹʃʊʌʒʤʧθᵊᵻ ")
_VOWELS = "AIOWYiuæɑɔəɛɜɪʊʌᵊᵻ"
_DROPPED = dict.fromkeys(map(ord, "ːˑ.‿͜͡ʰʲʷˠˤⁿˡʼ̯̥̬̪̺̻̃̊̆̈̽̍̚˞"))
_NEXT = re.compile("|".join(re.escape(sound) for sound in sorted(_SOUNDS, key=len, reverse=True)) + "|.", re.DOTALL)
_NONE = "\N{REPLACEMENT CHARACTER}"
_STRESS_BEFORE_VOWEL = re.compile(rf"([ˈˌ])([^{_VOWELS}ˈˌ ]*)(?=[{_VOWELS}])")


def from_ipa(ipa: str) -> str:
    """The voice's phonemes for an IPA transcription; empty where it holds a sound that has no neighbour there.

    Stress stands before the vowel in that alphabet, not before the syllable.
    """
    sounds = "".join(map(_sound, _parts(ipa)))
    return "" if _NONE in sounds else _STRESS_BEFORE_VOWEL.sub(r"\2\1", sounds)


def stranger(ipa: str) -> str:
    """The first sound of a transcription that has no neighbour there; empty where each has."""
    return next((part for part in _parts(ipa) if _sound(part) == _NONE), "")


def _parts(ipa: str) -> list[str]:
    plain = unicodedata.normalize("NFC", unicodedata.normalize("NFD", ipa).translate(_DROPPED))
    return [match[0] for match in _NEXT.finditer(plain)]


def _sound(written: str) -> str:
    if written in _SOUNDS:
        return _SOUNDS[written]
    return written if written in _AS_THEY_ARE or written in "ˈˌ" else _NONE


def spelled(letters: str) -> str:
    """The phonemes of capital letters said one by one, the last stressed: "CPK"; a small s at the end is a plural."""
    *first, last = (_LETTERS[letter] for letter in letters.removesuffix("s"))
    said = "".join(first).replace("ˈ", "ˌ") + last
    if not letters.endswith("s"):
        return said
    return said + ("ᵻz" if said.endswith("s") else "z")
