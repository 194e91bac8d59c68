"""Speaks a script: reuses the takes that are there, speaks the missing ones, joins them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from media.codec import rounded
from media.errors import AudioUnreadable
from media.pcm import Samples
from narration import timing
from narration.check import check
from narration.engines import Engine, Engines
from narration.errors import EngineFailed, NarrationError, UnspeakableText, VoiceUnavailable
from narration.join import SETTINGS, finished, heard, levels, together
from narration.keys import digest
from narration.model import Line, Narration, Piece, Script, Take, Takes, Voice
from narration.script import speakable
from narration.spoken import REVISION as RULES_REVISION

Progress = Callable[[int, int], None]
"""Called with the lines that are done and all lines; may raise, to cancel."""


@dataclass(slots=True)
class _Part:
    """A line on its way into a narration."""

    line: Line
    key: str
    pieces: tuple[Piece, ...] = ()
    """Only where it must be spoken."""


class Narrator:
    """Text in, spoken audio with exact timings out. Each take is kept as soon as it is spoken."""

    def __init__(self, engines: Engines, takes: Takes) -> None:
        self._engines = engines
        self._takes = takes

    def source_key(self, script: Script, voice: Voice) -> str:
        """Hash of all that an editor decides; where it differs from a narration's, that one is stale."""
        return digest([script.source, voice.id])

    def fingerprint(self, voice: Voice) -> str:
        """Hash of all that shapes a narration besides its source: rules, engine, model, loudness, encoder.

        Where it differs from a narration's, that one is outdated. Cheap: makes no script and speaks nothing.
        """
        return digest([RULES_REVISION, self._engines.get(voice.engine).fingerprint(voice), SETTINGS])

    def check(
        self, script: Script, voice: Voice, *, known: Mapping[str, str] | None = None, at_sight: bool = False
    ) -> None:
        """Find out whether every line that has no take yet can be said; speaks nothing, and opens no take.

        `at_sight` looks at the letters only and loads no model: for a process that will not speak itself.
        UnspeakableText names the first that cannot, VoiceUnavailable says why the voice is not here.
        """
        self._parts(script, voice, known or {}, self._takes.has, at_sight=at_sight)

    def narrate(
        self, script: Script, voice: Voice, *, known: Mapping[str, str] | None = None, progress: Progress | None = None
    ) -> Narration:
        """The narration of a script; a line that cannot be spoken fails it, and nothing is ever left out.

        `known` maps line sources to take keys, from an earlier narration by the same voice: those takes are used
        whatever the engine has become. UnspeakableText before anything is spoken; EngineFailed names the sentence,
        and the takes made before it are kept.
        """
        if not script.lines:
            raise UnspeakableText("There is no sentence to say.")
        sounds: dict[str, Samples] = {}
        parts = self._parts(script, voice, known or {}, partial(self._heard, sounds))
        spoken = 0
        for done, part in enumerate(parts, start=1):
            if part.key not in sounds:
                sounds[part.key] = self._speak(part, voice)
                spoken += 1
            if progress:
                progress(done, len(parts))
        return _joined(script, parts, sounds, spoken)

    def _parts(
        self,
        script: Script,
        voice: Voice,
        known: Mapping[str, str],
        there: Callable[[str], bool],
        *,
        at_sight: bool = False,
    ) -> list[_Part]:
        """Every line with its take's key, and with what to say where no take is `there`.

        UnspeakableText where the voice cannot say it.
        """
        engine = self._engines.get(voice.engine)
        parts = []
        for line in script.lines:
            part = _Part(line, known.get(line.source, ""))
            if not part.key or not there(part.key):
                if not at_sight and not engine.unavailable():
                    engine.warm()  # It loads its model while the first line is made speakable.
                part.pieces = speakable(line, script.lexicon)
                part.key = _take_key(engine, voice, line, part.pieces)
                if not there(part.key):
                    _refuse(engine, part, voice, engine.refusal_at_sight if at_sight else engine.refusal)
            parts.append(part)
        return parts

    def _heard(self, sounds: dict[str, Samples], key: str) -> bool:
        """Whether a take is there and can be heard; what is heard of it is put among the sounds."""
        if key in sounds:
            return True
        take = self._takes.find(key)
        if take is None:
            return False
        try:
            sounds[key] = heard(take)
        except AudioUnreadable:
            return False
        return True

    def _speak(self, part: _Part, voice: Voice) -> Samples:
        engine = self._engines.get(voice.engine)
        try:
            spoken = Take(part.key, *engine.speak(part.pieces, voice, part.line.language))
            check(spoken, part.pieces)
            # Heard as it will be read later: a narration from kept takes is the same file.
            take = replace(spoken, samples=rounded(spoken.samples))
            sound = heard(take)
        except NarrationError as error:
            raise type(error)(f"“{_shortened(part.line)}” was not spoken. {error}") from error
        except Exception as error:
            fault = " ".join(str(error).split()) or type(error).__name__
            raise EngineFailed(f"“{_shortened(part.line)}” was not spoken. {voice.id} failed: {fault[:200]}") from error
        self._takes.keep(take)
        return sound


def _refuse(engine: Engine, part: _Part, voice: Voice, refusal: Callable[[Line, Sequence[Piece], Voice], str]) -> None:
    if reason := engine.unavailable():
        raise VoiceUnavailable(f"{voice.id} cannot speak: {reason}")
    if reason := refusal(part.line, part.pieces, voice):
        raise UnspeakableText(f"“{_shortened(part.line)}” cannot be said: {reason}.")


def _joined(script: Script, parts: Sequence[_Part], sounds: dict[str, Samples], spoken: int) -> Narration:
    """The parts in one file; `sounds`, by key, are let go of when they are in their places: an hour is a lot."""
    lengths = [len(sounds[part.key]) for part in parts]
    placing = timing.place(lengths, [line.pause_ms for line in script.lines])
    factors = levels(sounds)
    whole = together([sounds[part.key] for part in parts], [factors[part.key] for part in parts], placing)
    sounds.clear()
    return Narration(
        key=_narration_key(script, [part.key for part in parts]),
        audio=finished(whole),
        cues=timing.cues([line.id for line in script.lines], lengths, placing),
        duration_ms=placing.total // timing.PER_MS,
        takes={part.line.source: part.key for part in parts},
        spoken=spoken,
        reused=len(parts) - spoken,
    )


def _take_key(engine: Engine, voice: Voice, line: Line, pieces: Sequence[Piece]) -> str:
    said = [[piece.text, piece.ipa, piece.respelled] for piece in pieces]
    return digest([said, line.language, voice.id, engine.fingerprint(voice)])


def _narration_key(script: Script, takes: Sequence[str]) -> str:
    return digest([list(takes), [line.pause_ms for line in script.lines], list(SETTINGS)])


def _shortened(line: Line) -> str:
    written = " ".join(line.written.split())
    return written if len(written) <= 80 else f"{written[:79]}…"
