"""The editors' table of how names are said, applied to a written sentence. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from narration.errors import LexiconError
from narration.model import Entry, Reading

IPA_LETTERS = frozenset(
    "abcdefhijklmnopqrstuvwxyzæçðøħŋœǀǁǂǃɐɑɒɓɔɕɖɗɘəɚɛɜɝɞɟɠɡɢɣɤɥɦɧɨɪɫɬɭɮɯɰɱɲɳɴɵɶɸɹɺɻɽɾʀʁʂʃʄʈʉʊʋʌʍʎʏʐʑʒʔʕʘʙʛʜʝʟʡʢgβθχᵻᵊ"
)
"""Letters of the International Phonetic Alphabet, the typewriter's g, and the two reduced vowels of English."""
IPA_MARKS = frozenset("ˈˌːˑ.‿͜͡ʰʲʷˠˤⁿˡʼ˞̩̯̥̬̪̺̻̃̊̆̈̽̍̚ ")
"""Stress, length, tone-free diacritics, and the space between words."""

_APOSTROPHES = "['’ʼ]"
_HYPHENS = "[-\u2010\u2011]"
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Scripts that put no space between words, so that nothing shows where one ends."""
_SIBILANTS = ("s", "z", "ʃ", "ʒ", "tʃ", "dʒ")
_VOICELESS = ("p", "t", "k", "f", "θ", "x")
_FIRST_WORD = re.compile(r"[\W_]*")


def check(entry: Entry) -> None:
    """Raise LexiconError where no engine could use this entry."""
    if not any(character.isalnum() for character in entry.written):
        raise LexiconError("A lexicon entry needs the word as it is written.")
    if not entry.respelling.strip() and not entry.ipa.strip():
        raise LexiconError(f"The entry “{entry.written}” needs a respelling or IPA: how is it said?")
    if entry.respelling and not any(character.isalpha() for character in entry.respelling):
        raise LexiconError(f"The respelling of “{entry.written}” has no letters: {entry.respelling}")
    unknown = sorted(set(entry.ipa) - IPA_LETTERS - IPA_MARKS)
    if unknown:
        raise LexiconError(
            f"The IPA of “{entry.written}” holds what is not IPA: {' '.join(unknown)} (write it without slashes)"
        )
    if entry.ipa and not set(entry.ipa) & IPA_LETTERS:
        raise LexiconError(f"The IPA of “{entry.written}” has no sounds: {entry.ipa}")


def apply(text: str, lexicon: Sequence[Entry]) -> tuple[tuple[Entry, Reading], ...]:
    """The entries that a written sentence uses and where, in the order of the text; longer ones win."""
    found = [match for entry in lexicon for match in _matches(text, entry)]
    found.sort(key=lambda match: (match[1].start - match[1].end, match[0].written not in text))
    taken: list[tuple[Entry, Reading]] = []
    for entry, reading in found:
        if all(reading.end <= other.start or other.end <= reading.start for _, other in taken):
            taken.append((entry, reading))
    return tuple(sorted(taken, key=lambda match: match[1].start))


def used(text: str, lexicon: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries that a written sentence uses, in the order of the text, each once."""
    return tuple(dict.fromkeys(entry for entry, _ in apply(text, lexicon)))


def _matches(text: str, entry: Entry) -> list[tuple[Entry, Reading]]:
    return [
        (entry, _reading(match, entry))
        for match in _pattern(entry.written).finditer(text)
        if _same_word(text, match, entry.written)
    ]


@lru_cache(maxsize=4096)
def _pattern(written: str) -> re.Pattern[str]:
    """The entry as a whole word, in any case and typography, with a possessive that may follow."""
    body = ""
    for character in " ".join(written.split()):
        if character == " ":
            body += r"\s+"
        elif re.fullmatch(_APOSTROPHES, character):
            body += _APOSTROPHES
        elif re.fullmatch(_HYPHENS, character):
            body += _HYPHENS
        else:
            body += re.escape(character)
    before = "" if _UNSPACED.match(written[0]) else r"(?<!\w)"
    after = "" if _UNSPACED.match(written[-1]) else r"(?!\w)"
    return re.compile(rf"{before}(?P<word>{body})(?P<possessive>{_APOSTROPHES}s(?!\w))?{after}", re.IGNORECASE)


def _same_word(text: str, match: re.Match[str], written: str) -> bool:
    """Whether the case fits: as written, in capitals, or an ordinary word at the sentence's start."""
    found, wanted = _plain(match["word"]), _plain(written)
    if found == wanted:
        return True
    if found == wanted.upper():
        return wanted != wanted.lower() or text == text.upper()
    opening = _FIRST_WORD.match(text)
    at_start = opening is not None and match.start() == opening.end()
    return at_start and wanted == wanted.lower() and found == wanted[:1].upper() + wanted[1:]


def _plain(word: str) -> str:
    word = re.sub(_APOSTROPHES, "'", " ".join(word.split()))
    return re.sub(_HYPHENS, "-", word)


def _reading(match: re.Match[str], entry: Entry) -> Reading:
    text = entry.respelling or match["word"]
    ipa = entry.ipa
    if match["possessive"]:
        text += "'s"
        ipa = ipa and ipa + _possessive(ipa)
    return Reading(match.start(), match.end(), text, ipa, respelled=bool(entry.respelling))


def _possessive(ipa: str) -> str:
    """The sound of 's after these phonemes: iz after a hiss, s after a voiceless stop, z elsewhere."""
    sounds = ipa.rstrip("ːˑ.̚ʰ ")
    if sounds.endswith(_SIBILANTS):
        return "ɪz"
    return "s" if sounds.endswith(_VOICELESS) else "z"
