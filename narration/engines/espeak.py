"""espeak-ng, where it is installed: about a hundred languages in a plain, synthetic sound, and no network.

The program is asked line by line; the text goes to its standard input, never among its options.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from functools import cached_property, lru_cache
from pathlib import Path
from tempfile import TemporaryFile
from threading import Timer

import numpy as np

from media.pcm import Samples
from narration.engines import espeak_languages
from narration.engines.espeak_languages import Languages
from narration.engines.model_files import digest_of
from narration.engines.phonemes import to_espeak
from narration.engines.port import Engine, EngineOptions
from narration.engines.scripts import anglicized, foreign, unsaid, visible
from narration.errors import EngineFailed
from narration.keys import digest
from narration.letters import system
from narration.model import Line, Piece, Voice

PROGRAM = "espeak-ng"
_WORDS_A_MINUTE = 150
_SECONDS, _SECONDS_A_LETTER = 20.0, 0.01
"""How long it may take; it needs a hundredth of it."""
_LARGEST = 2**28
"""Bytes of sound in one line: an hour and a half."""
_HEAD = 44
"""Bytes before the samples; the lengths in them are made up, for the program writes as it speaks."""
_RATE = slice(24, 28)
_MARKUP = str.maketrans({"[": "(", "]": ")"})
_WITHOUT_CHINESE_SIGNS = ("ja", "ko")
"""They would be called “Chinese letter”, in English."""
_VERSION = re.compile(r"text-to-speech: (\S+) +Data at: (.+)")


class EspeakEngine(Engine):
    """One voice, which speaks the language that a line is marked with."""

    name = "espeak"
    revision = 2

    def __init__(self, options: EngineOptions, seconds: float = _SECONDS) -> None:
        del options  # One pace, one voice: nothing to set.
        self._seconds = seconds
        self._program = shutil.which(PROGRAM)
        self._counts = lru_cache(maxsize=256)(self._has_numerals)

    def voices(self) -> tuple[Voice, ...]:
        """One, for all languages; which they are is known where it is installed."""
        tags = self._languages.tags
        return (
            Voice(
                engine=self.name,
                name="formant",
                languages=tags or ("mul",),
                label=f"eSpeak NG, {len(tags) or 'about a hundred'} languages and accents",
                licence="GPL-3.0-or-later",
                credit="eSpeak NG by Jonathan Duddington, Reece H. Dunn and its contributors",
                source="https://github.com/espeak-ng/espeak-ng",
            ),
        )

    def unavailable(self) -> str:
        """Whether the program is missing, or does not run."""
        if not self._program:
            return "espeak-ng is not installed: apt-get install espeak-ng, or your system's way of getting it"
        return "" if self._languages.by_tag else "espeak-ng is installed and does not run: try `espeak-ng --voices`"

    def fingerprint(self, voice: Voice) -> str:
        """Hash of the program's version, its data, the pace and this adapter's revision."""
        return digest([self.revision, voice.name, self._version[0], self._data_digest, _WORDS_A_MINUTE])

    def refusal(self, line: Line, pieces: Sequence[Piece], voice: Voice) -> str:
        """It would spell out letters that the language is not written in, or call them by their numbers."""
        called = self._languages.called(line.language)
        if not called:
            return f"the voice {voice.id} does not speak “{line.language}”"
        plain = [piece.text for piece in pieces if not _given(piece, called)]
        if strange := foreign(plain, line.language) or unsaid(plain) or self._unread(plain, called):
            return f"the voice {voice.id} cannot say “{strange}” in a text marked as “{line.language}”"
        if not any(character.isalnum() for piece in pieces for character in piece.text):
            return f"there is nothing in it that the voice {voice.id} could say"
        return ""

    def speak(self, pieces: Sequence[Piece], voice: Voice, language: str) -> tuple[Samples, int]:
        """The sound of one line, 22,050 samples a second, the same on every call."""
        if reason := self.unavailable():
            raise EngineFailed(f"{voice.id} cannot speak: {reason}.")
        called = self._languages.called(language)
        text = "".join(_marked(piece, called) for piece in pieces)
        answer = self._asked(
            ["--stdin", "--stdout", "-b", "1", "-v", called, "-s", str(_WORDS_A_MINUTE)], text, _LARGEST
        )
        if answer[:4] != b"RIFF" or len(answer) <= _HEAD:
            raise EngineFailed(f"The voice {voice.id} answered without sound.")
        whole = answer[_HEAD : len(answer) - len(answer) % 2]
        samples = (np.frombuffer(whole, dtype="<i2") / np.float32(32768)).astype(np.float32)
        return samples, int.from_bytes(answer[_RATE], "little")

    def _unread(self, texts: Sequence[str], called: str) -> str:
        """The first word that this language of espeak's would leave out, or say in English."""
        words = [word for text in texts for word in text.split()]
        if called in _WITHOUT_CHINESE_SIGNS:
            return next((word for word in words if any(sign.isalpha() and system(sign) == "CJK" for sign in word)), "")
        with_figures = next((word for word in words if any(sign.isdecimal() for sign in word)), "")
        return with_figures if with_figures and not self._counts(called) else ""

    def _has_numerals(self, called: str) -> bool:
        """Whether a language has words for figures."""
        said = self._asked(["--stdin", "-q", "-x", "-b", "1", "-v", called], "3", 2**16).decode("utf-8", "replace")
        return called.startswith("en") or (bool(said.strip()) and "(en)" not in said)

    def _asked(self, options: Sequence[str], text: str, largest: int) -> bytes:
        """What the program prints; EngineFailed where it fails, hangs, or prints without end."""
        seconds = self._seconds + _SECONDS_A_LETTER * len(text)
        with TemporaryFile() as given:
            given.write(text.encode("utf-8", "replace"))
            given.seek(0)
            command = [self._program or PROGRAM, *options]
            with subprocess.Popen(
                command, stdin=given, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
            ) as process:
                watch = Timer(seconds, process.kill)
                watch.start()
                try:
                    answer = process.stdout.read(largest) if process.stdout else b""
                    late = not watch.is_alive()
                finally:
                    watch.cancel()
                    if len(answer) == largest:
                        process.kill()
                status = process.wait()
        if late:
            raise EngineFailed(f"{PROGRAM} did not answer within {seconds:.0f} s; it was stopped.")
        if status:
            raise EngineFailed(f"{PROGRAM} failed (exit status {status}).")
        return answer

    @cached_property
    def _languages(self) -> Languages:
        return espeak_languages.read(self._printed("--voices"))

    @cached_property
    def _version(self) -> tuple[str, Path]:
        found = _VERSION.search(self._printed("--version"))
        return (found[1], Path(found[2].strip())) if found else ("", Path("/nonexistent"))

    @cached_property
    def _data_digest(self) -> str:
        folder = self._version[1]
        return digest_of(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else ""

    def _printed(self, option: str) -> str:
        if self._program:
            with suppress(EngineFailed, OSError):
                return self._asked([option], "", 2**20).decode("utf-8", "replace")
        return ""


def _given(piece: Piece, called: str) -> str:
    """The phonemes for a piece whose sounds are given; of other languages than English it reads the text."""
    return to_espeak(piece.ipa) if piece.ipa and called.startswith("en") else ""


def _marked(piece: Piece, called: str) -> str:
    """The piece in espeak's notation, in which no bracket of a text is left to be mistaken."""
    phonemes = _given(piece, called)
    if phonemes:
        return f"[[{phonemes}]]"
    english = called.startswith("en")
    text = visible(piece.text, joiners=not english).translate(_MARKUP)
    return anglicized(text) if english else text
