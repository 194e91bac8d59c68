"""The editors' table of how names are said, applied to a written sentence. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from narration import ipa
from narration.errors import LexiconError
from narration.model import Entry, Reading

LONGEST = 200
"""Characters of what is written, and of a respelling."""

_APOSTROPHES = "['’‘ʼ´`]"
_HYPHENS = "[-\u2010\u2011\u2013]"
_UNSEEN = "[\u00ad\u200b\u2060]*"
"""Where a word may break, and where it may not: they are written inside words, and are no part of them."""
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Scripts that put no space between words, so that nothing shows where one ends."""
_SUBSCRIPT_NEXT = "\u17d2\u1039"
"""Signs that tie the next letter to the one before: no word begins there."""
_SIBILANTS = tuple("szʃʒɕʑʂʐ")
_VOICELESS = tuple("ptkfθxcqʈχʔ")
_FIRST_WORD = re.compile(r"[\W_]*")
_CLOSING = "\"'”’»)] "


def canonical(written: str) -> str:
    """What is written, in the one typography that entries are kept in."""
    folded = " ".join(unicodedata.normalize("NFC", written).split())
    return re.sub(_HYPHENS, "-", re.sub(_APOSTROPHES, "'", re.sub(_UNSEEN, "", folded)))


def broken(text: str) -> bool:
    """Whether there are control characters in it, or halves of characters."""
    return any(unicodedata.category(character) in ("Cc", "Cs") for character in text)


def check(entry: Entry) -> None:
    """Raise LexiconError where no engine could use this entry."""
    for part, text in (("word", entry.written), ("respelling", entry.respelling)):
        if broken(text):
            raise LexiconError(f"The {part} of an entry has control characters or broken ones: type it again.")
        if len(text) > LONGEST:
            raise LexiconError(f"The {part} “{text[:40]}…” has {len(text)} characters: {LONGEST} are the most.")
    if not any(character.isalnum() for character in entry.written):
        raise LexiconError("A lexicon entry needs the word as it is written.")
    if not entry.respelling.strip() and not entry.ipa.strip():
        raise LexiconError(f"The entry “{entry.written}” needs a respelling or IPA: how is it said?")
    if entry.respelling and not any(character.isalpha() for character in entry.respelling):
        raise LexiconError(f"The respelling of “{entry.written}” has no letters: {entry.respelling}")
    if entry.ipa and (fault := ipa.fault(entry.ipa)):
        raise LexiconError(f"The IPA of “{entry.written}” {fault}")


def apply(text: str, lexicon: Sequence[Entry]) -> tuple[tuple[Entry, Reading], ...]:
    """The entries that a written sentence uses and where, in the order of the text; longer ones win."""
    letters = _letters(text)
    found = [match for entry in lexicon if _key(entry.written) in letters for match in _matches(text, entry)]
    found.sort(key=lambda match: (match[1].start - match[1].end, match[0].written not in text))
    taken: list[tuple[Entry, Reading]] = []
    for entry, reading in found:
        if all(reading.end <= other.start or other.end <= reading.start for _, other in taken):
            taken.append((entry, reading))
    return tuple(sorted(taken, key=lambda match: match[1].start))


def used(text: str, lexicon: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries that a written sentence uses, in the order of the text, each once."""
    return tuple(dict.fromkeys(entry for entry, _ in apply(text, lexicon)))


@lru_cache(maxsize=1024)
def _letters(text: str) -> str:
    """The text's plain letters and figures, each run after the other: a quick look whether a word can be there."""
    return re.sub("[^a-z0-9]+", "", text.lower())


@lru_cache(maxsize=4096)
def _key(written: str) -> str:
    """The part of an entry that must be among the plain letters of every text that uses it."""
    return max(re.findall("[a-z0-9]+", unicodedata.normalize("NFC", written).lower()), key=len, default="")


def _matches(text: str, entry: Entry) -> list[tuple[Entry, Reading]]:
    return [
        (entry, _reading(text, match, entry))
        for match in _pattern(entry.written).finditer(text)
        if _is_whole(text, match) and _same_case(text, match, entry.written)
    ]


@lru_cache(maxsize=4096)
def _pattern(written: str) -> re.Pattern[str]:
    """The entry as a whole word, in any case and typography, with a possessive that may follow."""
    plain = canonical(written)
    body = _UNSEEN.join(map(_either_way, plain))
    before = "" if _UNSPACED.match(plain[:1]) else r"(?<!\w)"
    after = "" if _UNSPACED.match(plain[-1:]) else r"(?!\w)"
    if plain[:1].isdigit():
        before += r"(?<!\d[.,])"
    if plain[-1:].isdigit():
        after += r"(?![.,]\d)"
    possessive = rf"{_APOSTROPHES}s(?!\w)|(?<=s){_APOSTROPHES}(?!\w)"
    return re.compile(rf"{before}(?P<word>{body})(?P<possessive>{possessive})?{after}", re.IGNORECASE)


def _either_way(character: str) -> str:
    """A pattern for one character of an entry, composed or not, in any typography."""
    if character == " ":
        return r"\s+"
    if re.fullmatch(_APOSTROPHES, character):
        return _APOSTROPHES
    if re.fullmatch(_HYPHENS, character):
        return _HYPHENS
    apart = unicodedata.normalize("NFD", character)
    return re.escape(character) if apart == character else f"(?:{re.escape(character)}|{re.escape(apart)})"


def _is_whole(text: str, match: re.Match[str]) -> bool:
    """Whether no letter is torn apart: a mark after the match belongs to its last letter."""
    after = text[match.end("word") : match.end("word") + 1]
    before = text[: match.start()][-1:]
    return not (after and unicodedata.category(after).startswith("M")) and before not in tuple(_SUBSCRIPT_NEXT)


def _same_case(text: str, match: re.Match[str], written: str) -> bool:
    """Whether the case fits: as written, in capitals, or an ordinary word at the sentence's start."""
    found, wanted = canonical(match["word"]), canonical(written)
    if found == wanted:
        return True
    if found == wanted.upper():
        return wanted != wanted.lower() or text == text.upper()
    opening = _FIRST_WORD.match(text)
    at_start = opening is not None and match.start() == opening.end()
    return at_start and wanted == wanted.lower() and found == wanted[:1].upper() + wanted[1:]


def _reading(text: str, match: re.Match[str], entry: Entry) -> Reading:
    said, sounds, end = entry.respelling or match["word"], entry.ipa, match.end()
    if match["possessive"] and len(match["possessive"]) > 1:
        said += "'s"
        sounds = sounds and sounds + _possessive(sounds)
    elif match["word"].endswith(".") and not text[end:].strip(_CLOSING):
        said, end = entry.respelling or said[:-1], end - 1  # The stop ends the sentence too, and is left for it.
    return Reading(match.start(), end, said, sounds, respelled=bool(entry.respelling))


def _possessive(sounds: str) -> str:
    """The sound of 's after these phonemes: iz after a hiss, s after a voiceless stop, z elsewhere."""
    plain = sounds.rstrip("ːˑ.̚ʰ ")
    if plain.endswith(_SIBILANTS):
        return "ɪz"
    return "s" if plain.endswith(_VOICELESS) else "z"
