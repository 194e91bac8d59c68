"""Piper's models, and our way of asking them. Runs in a process of its own: see `narration.engines.inside`."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import onnxruntime
from piper import PiperVoice, SynthesisConfig
from piper.config import PhonemeType, PiperConfig

from media.pcm import Samples, silence
from narration.engines import piper_voices
from narration.engines.chunks import breaths
from narration.engines.phonemes import to_espeak_ipa
from narration.engines.piper import SEED, SLOWER
from narration.engines.port import EngineOptions
from narration.engines.scripts import anglicized, foreign, unsaid, visible
from narration.errors import EngineFailed
from narration.model import Piece

_LONGEST = 400
"""Phonemes that it says in one breath; more would cost it memory without end."""
_BETWEEN_MS = 120
"""Between two breaths of a line."""
_MARKUP = str.maketrans({"[": "(", "]": ")"})
_UNHEARD = " _^$.,;:!?-'\"()…—–“”‘’«»¿¡"
"""Of a model's phonemes, those that are no sounds."""


@dataclass(frozen=True, slots=True)
class _Model:
    """A voice that is loaded."""

    voice: PiperVoice
    weights: bytes


class PiperSpeech:
    """The voices, each loaded when it is first asked."""

    def __init__(self, options: EngineOptions) -> None:
        self._models = piper_voices.models(options.piper_voices)
        self._model = lru_cache(maxsize=2)(self._loaded)
        self._phonemes = lru_cache(maxsize=256)(self._phonemize)
        """By voice and pieces: a line is asked about, and then spoken."""

    def refusal(self, pieces: Sequence[Piece], voice: str, language: str) -> str:
        """Whatever of this has no sign among the model's phonemes."""
        model = self._model(voice).voice
        kind = model.config.phoneme_type
        if kind not in (PhonemeType.ESPEAK, PhonemeType.TEXT):
            return f"the voice piper/{voice} needs “{kind.value}” phonemes, which are not supported here"
        plain = [piece.text for piece in pieces if not _given(model, piece)]
        if strange := foreign(plain, language) or unsaid(plain):
            return f"the voice piper/{voice} cannot say “{strange}”"
        if lacking := next((piece for piece in pieces if piece.ipa and _unsayable(model, piece)), None):
            return (
                f"the voice piper/{voice} has no such sounds as “{lacking.ipa}”: give a respelling of “{lacking.text}”"
            )
        signs = [sign for part in self._phonemes(voice, tuple(pieces)) for sign in part]
        if unknown := next((sign for sign in signs if sign not in model.config.phoneme_id_map), ""):
            return f"the voice piper/{voice} has no sound for “{unknown}”"
        if all(sign in _UNHEARD for sign in signs):
            return f"there is nothing in it that the voice piper/{voice} could say"
        return ""

    def speak(self, pieces: Sequence[Piece], voice: str, language: str) -> tuple[Samples, int]:
        """The sound of one line, the same on every call."""
        del language  # A voice has one.
        model = self._model(voice).voice
        # Noise comes from inside the model, and only a new session begins it anew.
        onnxruntime.set_seed(SEED)
        model.session = _session(self._model(voice).weights)
        manner = SynthesisConfig(length_scale=SLOWER * model.config.length_scale)
        rate = model.config.sample_rate
        sounds: list[Samples] = []
        for part in self._phonemes(voice, tuple(pieces)):
            said = model.phoneme_ids_to_audio(model.phonemes_to_ids(list(part)), manner)
            sounds += [np.clip(np.asarray(said, np.float32).reshape(-1), -1, 1), silence(_BETWEEN_MS, rate)]
        del model.session  # 100 MB less at the peak than where the next is made beside it.
        if not sounds:
            raise EngineFailed(f"The voice piper/{voice} was given nothing to say.")
        return np.concatenate(sounds[:-1]), rate

    def _phonemize(self, voice: str, pieces: tuple[Piece, ...]) -> tuple[str, ...]:
        model = self._model(voice).voice
        parts = model.phonemize("".join(_marked(model, piece) for piece in pieces))
        return tuple(breath for part in parts for breath in breaths("".join(part), _LONGEST) if breath.strip())

    def _loaded(self, name: str) -> _Model:
        if name not in self._models:
            raise EngineFailed(f"The voice piper/{name} is gone: put its file back, or choose another voice.")
        path = self._models[name]
        config = PiperConfig.from_dict(json.loads(piper_voices.config_of(path).read_text("utf-8")))
        weights = path.read_bytes()
        return _Model(PiperVoice(session=_session(weights), config=config), weights)


def _session(weights: bytes) -> onnxruntime.InferenceSession:
    """A session as it is made fastest: measured on 100 letters, optimizing takes 120 ms more and saves none."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    return onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])


def _given(model: PiperVoice, piece: Piece) -> str:
    """The model's phonemes for a piece whose sounds are given; empty where it lacks them.

    A voice of English knows English sounds alone, though its table has a sign for every other.
    """
    if not piece.ipa or model.config.phoneme_type != PhonemeType.ESPEAK:
        return ""
    ipa = to_espeak_ipa(piece.ipa) if model.config.espeak_voice.startswith("en") else piece.ipa.replace("g", "ɡ")
    signs = unicodedata.normalize("NFD", ipa)
    return signs if all(sign in model.config.phoneme_id_map for sign in signs) else ""


def _unsayable(model: PiperVoice, piece: Piece) -> bool:
    return not _given(model, piece) and not piece.respelled


def _marked(model: PiperVoice, piece: Piece) -> str:
    """The piece in Piper's notation, in which no bracket of a text is left to be mistaken."""
    phonemes = _given(model, piece)
    if phonemes:
        return f"[[{phonemes}]]"
    english = model.config.espeak_voice.startswith("en")
    text = visible(piece.text, joiners=not english).translate(_MARKUP)
    return anglicized(text) if english else text
