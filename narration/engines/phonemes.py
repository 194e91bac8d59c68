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
_ESPEAK_SOUNDS = {
    "A": "eI eɪ", "I": "aI aɪ", "O": "oU oʊ", "W": "aU aʊ", "Y": "OI ɔɪ", "ʤ": "dZ dʒ", "ʧ": "tS tʃ", "ɜɹ": "3: ɜː",
    "əɹ": "3 ɚ", "æ": "a æ", "ɑ": "A: ɑː", "ɔ": "O: ɔː", "ə": "@ ə", "ɛ": "E ɛ", "ɜ": "3: ɜː", "ɡ": "g ɡ", "ɪ": "I ɪ",
    "i": "i: iː", "u": "u: uː", "ɹ": "r ɹ", "ʃ": "S ʃ", "ʊ": "U ʊ", "ʌ": "V ʌ", "ʒ": "Z ʒ", "θ": "T θ", "ð": "D ð",
    "ŋ": "N ŋ", "ᵊ": "@ ə", "ᵻ": "I2 ᵻ", "T": "t ɾ", "ˈ": "' ˈ", "ˌ": ", ˌ",
}  # fmt: skip
"""A voice's phoneme -> what espeak calls it, and how espeak writes it in IPA; the same where it is not here."""
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


def to_espeak(ipa: str) -> str:
    """The names espeak has for the English sounds nearest to an IPA transcription; empty where it holds another."""
    return "|".join(names[0] for names in _espeak(ipa)).replace("'|", "'").replace(",|", ",").replace("| |", " ")


def to_espeak_ipa(ipa: str) -> str:
    """The same as espeak writes them in IPA, which is how Piper's English voices were taught."""
    return "".join(names[1] for names in _espeak(ipa))


def _espeak(ipa: str) -> list[list[str]]:
    sounds = re.findall("[ɜə]ɹ|.", from_ipa(ipa))
    return [_ESPEAK_SOUNDS[sound].split() if sound in _ESPEAK_SOUNDS else [sound, sound] for sound in sounds]


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
