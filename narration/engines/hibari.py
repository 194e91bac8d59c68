"""The embedded voice: hibari, an American English synthesizer whose model is inside its package. No network."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from threading import Lock

import hibari
import numpy as np
from hibari.dsp import FFT_BACKEND

from media.pcm import Samples
from narration.engines.phonemes import from_ipa, spelled
from narration.engines.port import EngineOptions
from narration.engines.scripts import foreign
from narration.errors import EngineFailed
from narration.keys import digest
from narration.model import Line, Piece, Voice

_SEED = 0
"""Of the noise in breath and consonants: fixed, so that equal text is equal sound, bit by bit."""
_SPEED = 0.88
"""Of its own pace: it then speaks 140 to 150 words a minute, pauses included, which a listener on foot can follow."""
_HEART = Voice(
    engine="hibari",
    name="heart",
    languages=("en-US", "en"),
    label="Heart, American English",
    licence="Apache-2.0",
    credit="hibari by Maureese Williams, after Kokoro-82M by hexgrad",
    source="https://huggingface.co/maureesewilliams/hibari",
)
# The package names four more voices, each a download from a hub: none of them is offered, because none is here.
_ASSETS = Path(hibari.__file__).parent / "assets"
_UNSOUND = ("*_gb*", "voices.json")
"""Files of the package that do not shape this voice's sound."""
_SPEAKABLE_SIGNS = frozenset("$£€¥₹₩+=<>~^|°¢±×÷→¬`´¨™®©²³µ")
"""Signs that it says, or that are rightly silent; any other it would leave out."""
_MARKUP = str.maketrans({"[": "(", "]": ")", "/": " "})
_SPELLED = re.compile(r"(?<![\w'])[A-Z](?: [A-Z])+s?(?!\w)")
"""Letters said one by one, in which it would take an A for the article."""
_PAUSES = re.compile(r"[;:,.!?…—\"()“” ]*")


class HibariEngine:
    """The voice "heart". The model is loaded when the first line is spoken."""

    name = "hibari"
    revision = 1

    def __init__(self, options: EngineOptions) -> None:
        del options  # One thread, one seed, one speed: nothing to set.
        self._one_at_a_time = Lock()
        self._phonemes = lru_cache(maxsize=256)(self._phonemize)
        """By marked text: a line is asked about, and then spoken."""

    def voices(self) -> tuple[Voice, ...]:
        """The one voice whose model is in the package."""
        return (_HEART,)

    def unavailable(self) -> str:
        """Why it cannot speak; empty where the package is whole."""
        whole = (_ASSETS / "hibari.onnx").is_file()
        return "" if whole else "The package hibari-tts lacks its model: install it again (pip install hibari-tts)."

    def fingerprint(self, voice: Voice) -> str:
        """Hash of the model, its tables, the seed, the pace, the Fourier library and this adapter's revision."""
        return digest([self.revision, voice.name, self._model_digest, _SEED, _SPEED, FFT_BACKEND])

    def refusal(self, line: Line, pieces: Sequence[Piece], voice: Voice) -> str:
        """It reads English in Latin letters, and would leave anything else out."""
        if not voice.speaks(line.language):
            return f"the voice {voice.id} speaks English, and this is marked as “{line.language}”"
        said = [_heard(piece) for piece in pieces]
        if strange := foreign((text for text, phonemes in said if not phonemes), line.language):
            return f"the voice {voice.id} cannot read “{strange}”"
        if unknown := next((sign for text, _ in said for sign in text if _left_out(sign)), ""):
            return f"the voice {voice.id} cannot say “{unknown}”"
        if unsaid := next((piece for piece in pieces if piece.ipa and _unsayable(piece)), None):
            return f"the voice {voice.id} has no such sounds as “{unsaid.ipa}”: give a respelling of “{unsaid.text}”"
        if all(_PAUSES.fullmatch(phonemes) for phonemes in self._phonemes(_marked(pieces))):
            return f"there is nothing in it that the voice {voice.id} could say"
        return ""

    def speak(self, pieces: Sequence[Piece], voice: Voice, language: str) -> tuple[Samples, int]:
        """The sound of one line, 24,000 samples a second, the same on every call."""
        del language  # It has one.
        phonemes = self._phonemes(_marked(pieces))
        noise = np.random.default_rng(_SEED)
        with self._one_at_a_time:
            sounds = [self._synthesizer.from_ids(self._synthesizer.ids(part), _SPEED, noise) for part in phonemes]
        if not any(len(sound) for sound in sounds):
            raise EngineFailed(f"The voice {voice.id} answered without sound.")
        return np.concatenate(sounds, dtype=np.float32), int(self._synthesizer.sample_rate)

    def _phonemize(self, marked: str) -> tuple[str, ...]:
        with self._one_at_a_time:
            return tuple(self._synthesizer.phonemize(marked))

    @cached_property
    def _synthesizer(self) -> hibari.Hibari:
        return hibari.Hibari(voice=_HEART.name, threads=1)

    @cached_property
    def _model_digest(self) -> str:
        files = sorted(path for path in _ASSETS.iterdir() if not any(map(path.match, _UNSOUND)))
        return digest([[path.name, hashlib.sha256(path.read_bytes()).hexdigest()] for path in files])


def _heard(piece: Piece) -> tuple[str, str]:
    """The text that is read, and the phonemes that replace it if there are any that this voice has."""
    return unicodedata.normalize("NFC", piece.text), from_ipa(piece.ipa) if piece.ipa else ""


def _unsayable(piece: Piece) -> bool:
    """Whether the lexicon gives sounds that the voice lacks, and no other spelling stands in for them."""
    return not from_ipa(piece.ipa) and not piece.respelled


def _marked(pieces: Sequence[Piece]) -> str:
    """The line in the synthesizer's own notation, in which no bracket or stroke of a text is left to be mistaken."""
    text = ""
    for piece in pieces:
        plain, phonemes = _heard(piece)
        plain = plain.translate(_MARKUP)
        if phonemes:
            text += _given(plain, phonemes)
        else:
            text += _SPELLED.sub(lambda run: _given(run[0], spelled(run[0].replace(" ", ""))), plain)
    return text


def _given(word: str, phonemes: str) -> str:
    """A word whose sounds are given; only its letters, so that no rule for figures or units meets it."""
    letters = "".join(character for character in word if character.isalpha())
    return f"[{letters or 'name'}](/{phonemes}/)"


def _left_out(sign: str) -> bool:
    return unicodedata.category(sign) in {"So", "Sk", "Sm", "Sc", "Co", "Cn", "Cc"} and sign not in _SPEAKABLE_SIGNS
