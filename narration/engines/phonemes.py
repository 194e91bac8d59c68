"""IPA to the alphabet of Kokoro and its kin ("misaki", American English). Pure."""

from __future__ import annotations

import re
import unicodedata

_SOUNDS: tuple[tuple[str, str], ...] = (
    ("eɪ", "A"),
    ("ɛɪ", "A"),
    ("aɪ", "I"),
    ("ɑɪ", "I"),
    ("oʊ", "O"),
    ("əʊ", "O"),
    ("ɔʊ", "O"),
    ("ow", "O"),
    ("aʊ", "W"),
    ("ɑʊ", "W"),
    ("ɔɪ", "Y"),
    ("ɔj", "Y"),
    ("aj", "I"),
    ("ej", "A"),
    ("aw", "W"),
    ("dʒ", "ʤ"),
    ("dʑ", "ʤ"),
    ("tʃ", "ʧ"),
    ("tɕ", "ʧ"),
    ("ʧ", "ʧ"),
    ("ʤ", "ʤ"),
    ("ɜɹ", "ɜɹ"),
    ("ɜr", "ɜɹ"),
    ("əɹ", "əɹ"),
    ("ər", "əɹ"),
    ("ɝ", "ɜɹ"),
    ("ɜ", "ɜɹ"),
    ("ɚ", "əɹ"),
    ("l̩", "ᵊl"),
    ("n̩", "ᵊn"),
    ("m̩", "ᵊm"),
    ("\u0329", ""),
    ("r", "ɹ"),
    ("g", "ɡ"),
    ("e", "ɛ"),
    ("a", "ɑ"),
    ("o", "O"),
    ("ɒ", "ɑ"),
    ("ɐ", "ə"),
    ("ɘ", "ə"),
    ("ɵ", "ə"),
    ("ɤ", "ʌ"),
    ("ɨ", "ɪ"),
    ("ʉ", "u"),
    ("ɯ", "u"),
    ("y", "u"),
    ("ʏ", "ʊ"),
    ("ø", "ɜ"),
    ("œ", "ɜ"),
    ("ɓ", "b"),
    ("ɗ", "d"),
    ("ʋ", "v"),
    ("β", "v"),
    ("ɸ", "f"),
    ("c", "ʧ"),
    ("ɟ", "ʤ"),
    ("ɲ", "nj"),
    ("ʎ", "lj"),
    ("x", "k"),
    ("χ", "k"),
    ("q", "k"),
    ("ɣ", "ɡ"),
    ("ç", "h"),
    ("ɦ", "h"),
    ("ʁ", "ɹ"),
    ("ʀ", "ɹ"),
    ("ɻ", "ɹ"),
    ("ɽ", "ɹ"),
    ("ɭ", "l"),
    ("ɫ", "l"),
    ("ɳ", "n"),
    ("ʈ", "t"),
    ("ɖ", "d"),
    ("ʂ", "ʃ"),
    ("ʐ", "ʒ"),
    ("ɕ", "ʃ"),
    ("ʑ", "ʒ"),
    ("ɾ", "T"),
    ("ʔ", "t"),
)
"""IPA -> the nearest sound an American voice has; longer ones first."""
_AS_THEY_ARE = frozenset("bdfhijklmnpstuvwzæðŋɑɔəɛɡɪɹʃʊʌʒθᵊᵻ ")
_VOWELS = "AIOWYiuæɑɔəɛɜɪʊʌᵊᵻ"
_DROPPED = dict.fromkeys(map(ord, "ːˑ.‿͜͡ʰʲʷˠˤⁿˡʼ̯̥̬̪̺̻̃̊̆̈̽̍̚˞"))
_TABLE = dict(_SOUNDS)
_NEXT = re.compile("|".join(re.escape(sound) for sound in sorted(_TABLE, key=len, reverse=True)) + "|.", re.DOTALL)
_STRESS_BEFORE_VOWEL = re.compile(rf"([ˈˌ])([^{_VOWELS}ˈˌ ]*)(?=[{_VOWELS}])")


def from_ipa(ipa: str) -> str:
    """The voice's phonemes for an IPA transcription; empty where it holds a sound that has no neighbour there.

    Stress stands before the vowel in that alphabet, not before the syllable.
    """
    plain = unicodedata.normalize("NFC", unicodedata.normalize("NFD", ipa).translate(_DROPPED))
    sounds = "".join(_sound(match[0]) for match in _NEXT.finditer(plain))
    return "" if "\N{REPLACEMENT CHARACTER}" in sounds else _STRESS_BEFORE_VOWEL.sub(r"\2\1", sounds)


def _sound(written: str) -> str:
    if written in _TABLE:
        return _TABLE[written]
    return written if written in _AS_THEY_ARE or written in "ˈˌ" else "\N{REPLACEMENT CHARACTER}"
