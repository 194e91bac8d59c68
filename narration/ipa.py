"""What can be IPA at all. Pure."""

from __future__ import annotations

import re
import unicodedata

LETTERS = frozenset(
    "abcdefhijklmnopqrstuvwxyzæçðøħŋœǀǁǂǃɐɑɒɓɔɕɖɗɘəɚɛɜɝɞɟɠɡɢɣɤɥɦɧɨɪɫɬɭɮɯɰɱɲɳɴɵɶɸɹɺɻɽɾʀʁʂʃʄʈʉʊʋʌʍʎʏʐʑʒʔʕʘʙʛʜʝʟʡʢgβθχᵻᵊ"
)
"""Letters of the International Phonetic Alphabet, the typewriter's g, and the two reduced vowels of English."""
MARKS = frozenset("ˈˌːˑ.‿͜͡ʰʲʷˠˤⁿˡʼ˞̩̯̥̬̪̺̻̃̊̆̈̽̍̚ ")
"""Stress, length, tone-free diacritics, and the space between words."""
LONGEST = 200

_TIES = "͜͡"
_TWO_STRESSES = re.compile("[ˈˌ][ˈˌ]")
_STRESS_AT_END = re.compile(r"[ˈˌ](?=[\s.‿]|$)")
_MARK_FIRST = re.compile(rf"(?:^|[\sˈˌ])([ːˑʼ˞̩̯̥̬̪̺̻̃̊̆̈̽̍̚{_TIES}])")
_OPEN_TIE = re.compile(rf"[{_TIES}](?=[\sˈˌ.]|$)")


def fault(ipa: str) -> str:
    """Why a transcription cannot be one, as the end of a sentence that begins "The IPA"; empty where it can."""
    if unknown := sorted({sign for sign in _signs(ipa) if sign not in LETTERS | MARKS}):
        return f"holds what is not IPA: {' '.join(map(_shown, unknown))} (write it without slashes)"
    if not set(_signs(ipa)) & LETTERS:
        return f"has no sounds: {ipa}"
    if len(ipa) > LONGEST:
        return f"has {len(ipa)} signs: {LONGEST} are the most"
    if _TWO_STRESSES.search(ipa):
        return f"has two stress marks in a row: {ipa}"
    if _STRESS_AT_END.search(ipa):
        return f"has a stress mark with no sound after it: {ipa}"
    if found := _MARK_FIRST.search(unicodedata.normalize("NFD", ipa)):
        return f"has a mark with no sound before it ({_shown(found[1])}): {ipa}"
    if _OPEN_TIE.search(ipa):
        return f"has a tie that ties nothing: {ipa}"
    return ""


def _signs(ipa: str) -> str:
    """The letters and marks, those apart that Unicode has as one."""
    composed = unicodedata.normalize("NFC", ipa)
    return "".join(sign if sign in LETTERS else unicodedata.normalize("NFD", sign) for sign in composed)


def _shown(sign: str) -> str:
    """A sign as it can be read in a message: a combining one on a circle, an unseen one by its number."""
    if unicodedata.combining(sign):
        return f"◌{sign}"
    return sign if sign.isprintable() and not sign.isspace() else f"U+{ord(sign):04X}"
