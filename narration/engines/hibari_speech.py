"""hibari's model, and our way of asking it. Runs in a process of its own: see `narration.engines.inside`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import hibari
import numpy as np

from media.pcm import Samples
from narration.engines.chunks import breaths
from narration.engines.hibari import SEED, SPEED
from narration.engines.phonemes import from_ipa, spelled, stranger
from narration.engines.port import EngineOptions
from narration.engines.scripts import anglicized, foreign, unsaid, visible
from narration.errors import EngineFailed
from narration.model import Piece

_MARKUP = str.maketrans({"[": "(", "]": ")", "/": " "})
_SPELLED = re.compile(r"(?<![\w'])[A-Z](?: [A-Z])+s?(?!\w)")
"""Letters said one by one, in which it would take an A for the article."""
_PAUSES = re.compile(r"[;:,.!?…—\"()“” ]*")
_LONGEST = 1000
"""Phonemes that it says in one breath; more would cost it memory without end."""
_LONG_WORD = re.compile(r"[^\W\d_]{25,}")
"""It would leave out what follows the 24th letter of a word outside its dictionary."""
_READABLE_PART = re.compile(r".{1,24}\Z|.{1,23}[aeiouy](?=[^aeiouy])|.{1,24}", re.IGNORECASE)


class HibariSpeech:
    """The voice "heart", loaded."""

    def __init__(self, options: EngineOptions) -> None:
        del options  # One thread, one seed, one speed: nothing to set.
        self._synthesizer = hibari.Hibari(voice="heart", threads=1)
        self._phonemes = lru_cache(maxsize=256)(self._phonemize)
        """By marked text: a line is asked about, and then spoken."""
        self._phonemes("ready")  # Its tables are read when they are first needed.

    def refusal(self, pieces: Sequence[Piece], voice: str, language: str) -> str:
        """It has English sounds alone."""
        voice_id = f"hibari/{voice}"
        said = [_heard(piece) for piece in pieces]
        plain = [text for text, phonemes in said if not phonemes]
        if strange := foreign(plain, language) or unsaid(plain):
            return f"the voice {voice_id} cannot say “{strange}”"
        if unread := next((sign for text in plain for sign in text if self._unread(sign)), ""):
            return f"the voice {voice_id} cannot say “{unread}”"
        if lacking := next((piece for piece in pieces if piece.ipa and _unsayable(piece)), None):
            sound = f"“{stranger(lacking.ipa)}” of “{lacking.ipa}”"
            return f"the voice {voice_id} has no sound like {sound}: give a respelling of “{lacking.text}”"
        if all(_PAUSES.fullmatch(phonemes) for phonemes in self._phonemes(_marked(pieces))):
            return f"there is nothing in it that the voice {voice_id} could say"
        return ""

    def speak(self, pieces: Sequence[Piece], voice: str, language: str) -> tuple[Samples, int]:
        """The sound of one line, 24,000 samples a second, the same on every call."""
        del language  # It has one.
        noise = np.random.default_rng(SEED)
        phonemes = self._phonemes(_marked(pieces))
        sounds = [self._synthesizer.from_ids(self._synthesizer.ids(part), SPEED, noise) for part in phonemes]
        if not any(len(sound) for sound in sounds):
            raise EngineFailed(f"The voice hibari/{voice} answered without sound.")
        return np.concatenate(sounds, dtype=np.float32), int(self._synthesizer.sample_rate)

    def _unread(self, sign: str) -> bool:
        """Whether a letter would be left out."""
        return sign.isalpha() and not sign.isascii() and sign not in self._synthesizer.g2p.oov.cin

    def _phonemize(self, marked: str) -> tuple[str, ...]:
        return tuple(part for whole in self._synthesizer.phonemize(marked) for part in breaths(whole, _LONGEST))


def _heard(piece: Piece) -> tuple[str, str]:
    """The text that is read, and the phonemes that replace it if there are any that this voice has."""
    return anglicized(visible(piece.text)), from_ipa(piece.ipa) if piece.ipa else ""


def _unsayable(piece: Piece) -> bool:
    """Whether the lexicon gives sounds that the voice lacks, and no other spelling stands in for them."""
    return not from_ipa(piece.ipa) and not piece.respelled


def _marked(pieces: Sequence[Piece]) -> str:
    """The line in the synthesizer's own notation, in which no bracket or stroke of a text is left to be mistaken."""
    text = ""
    for piece in pieces:
        plain, phonemes = _heard(piece)
        plain = _LONG_WORD.sub(_in_parts, plain.translate(_MARKUP))
        if phonemes:
            text += _given(plain, phonemes)
        else:
            text += _SPELLED.sub(lambda run: _given(run[0], spelled(run[0].replace(" ", ""))), plain)
    return text


def _in_parts(word: re.Match[str]) -> str:
    """A long word in parts that can be read, with hyphens; each ends with a vowel where it can."""
    return "-".join(_READABLE_PART.findall(word[0]))


def _given(word: str, phonemes: str) -> str:
    """A word whose sounds are given; only its letters, so that no rule for figures or units meets it."""
    letters = "".join(character for character in word if character.isalpha())
    return f"[{letters or 'name'}](/{phonemes}/)"
