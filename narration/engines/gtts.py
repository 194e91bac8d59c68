"""Google Translate's voices, for some seventy languages, Khmer among them. Texts leave this machine."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from gtts.lang import tts_langs

from media.pcm import Samples, silence, trim
from narration.engines.chunks import chunks
from narration.engines.google import LONGEST, RATE, Endpoint
from narration.engines.port import Engine, EngineOptions
from narration.engines.scripts import foreign, unsaid, visible
from narration.errors import EngineFailed
from narration.letters import LATIN, systems
from narration.model import Line, Piece, Voice

_CHUNK_GAP_MS = 80
"""Between two parts of a sentence, whose own edges are trimmed."""
_TAGS = {
    "he": "iw",
    "jv": "jw",
    "fil": "tl",
    "nb": "no",
    "nn": "no",
    "cmn": "zh-CN",
    "zh": "zh-CN",
    "zh-hans": "zh-CN",
    "zh-hant": "zh-TW",
    "zh-hk": "yue",
}
"""BCP 47 tags, in small letters, that Google calls otherwise."""
_OLD_TAGS = {"iw": "he", "jw": "jv", "tl": "fil"}


class GoogleEngine(Engine):
    """One voice, which speaks the language that a line is marked with."""

    name = "gtts"
    revision = 1

    def __init__(self, options: EngineOptions) -> None:
        self._allowed = options.gtts_allowed
        self._endpoint = Endpoint(options)

    def voices(self) -> tuple[Voice, ...]:
        """One, for all languages."""
        return (
            Voice(
                engine=self.name,
                name="translate",
                languages=self._languages,
                label=f"Google Translate, {len(self._languages)} languages",
                licence="Google Terms of Service",
                credit="Google Translate, through gTTS",
                source="https://translate.google.com",
                sends_text_to="Google",
            ),
        )

    def unavailable(self) -> str:
        """Whether the installation switched it off; whether Google answers is found out by asking."""
        return "" if self._allowed else "it sends texts to Google, which is switched off here; choose another voice"

    def fingerprint(self, voice: Voice) -> str:
        """Its revision: what stands behind the endpoint is not known."""
        return f"{voice.id} {self.revision}"

    def refusal(self, line: Line, pieces: Sequence[Piece], voice: Voice) -> str:
        """It would leave out letters that the language is not written in."""
        text = _text(pieces)
        if not google_tag(line.language):
            return f"the voice {voice.id} does not speak “{line.language}”"
        if strange := foreign([text], line.language) or unsaid([text]):
            return f"the voice {voice.id} cannot say “{strange}” in a text marked as “{line.language}”"
        return "" if _chunks(pieces, line.language) else f"there is nothing in it that the voice {voice.id} could say"

    def speak(self, pieces: Sequence[Piece], voice: Voice, language: str) -> tuple[Samples, int]:
        """The sound of one line, 24,000 samples a second. Google may change it at any time."""
        if reason := self.unavailable():
            raise EngineFailed(f"{voice.id} cannot speak: {reason}.")
        sounds = [self._endpoint.sound(chunk, google_tag(language)) for chunk in _chunks(pieces, language)]
        if not sounds:
            raise EngineFailed(f"{voice.id} was given nothing to say.")
        if len(sounds) == 1:
            return sounds[0], RATE
        gap = silence(_CHUNK_GAP_MS, RATE)
        joined = [part for sound in sounds for part in (trim(sound, RATE), gap)]
        return np.concatenate(joined[:-1]), RATE

    @cached_property
    def _languages(self) -> tuple[str, ...]:
        tags = {_OLD_TAGS.get(tag, tag) for tag in tts_langs()} | {"nb", "nn"}
        return tuple(sorted(tags, key=lambda tag: (tag != "en", tag)))


def google_tag(language: str) -> str:
    """What Google calls a language (BCP 47); empty where it does not speak it."""
    known: dict[str, str] = {tag.lower(): tag for tag in tts_langs()} | _TAGS
    subtags = language.lower().split("-")
    for length in range(len(subtags), 0, -1):
        if tag := known.get("-".join(subtags[:length])):
            return tag
    return ""


def _chunks(pieces: Sequence[Piece], language: str) -> list[str]:
    """What is sent, request by request; the joiners of other scripts are sent with them."""
    return chunks(visible(_text(pieces), joiners=systems(language) != (LATIN,)), LONGEST)


def _text(pieces: Sequence[Piece]) -> str:
    """It has no phonemes: names are given in their respelling."""
    return "".join(piece.text for piece in pieces)
