"""A stop's text, or an aside, becomes sound: its takes, its file, and the row that names them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from media import codec, peaks
from narration.model import Narration, Script, Voice
from tour.installation import Installation
from tour.model import Stop, StoredNarration, TextKind, Tour
from tour.store import narrations

Progress = Callable[[int, int], None]
"""Called with lines done and lines in all; it may raise `Cancelled`."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a narration run did."""

    spoken: int
    """Takes made."""
    reused: int
    """Takes that stood already."""
    audio_ms: int
    """Length of all the stops asked for, with their asides."""


@dataclass(frozen=True, slots=True)
class Part:
    """The text of a stop on its way to sound, or one of its asides."""

    stop: Stop
    kind: TextKind
    script: Script
    voice: Voice
    stored: StoredNarration | None
    fresh: bool
    """Whether the narration that is stored stays."""
    known: Mapping[str, str]
    """Line source -> take key: what a narration by the same voice used serves again, whatever the engine is now."""


def speak(house: Installation, tour: Tour, parts: Sequence[Part], progress: Progress) -> Outcome:
    """Speak every part whose stored narration does not stay; each is stored as soon as it is whole.

    Raises:
        NarrationError: a sentence could not be spoken; the takes made before it are kept.
    """
    total = sum(len(part.script.lines) for part in parts)
    done = spoken = reused = audio_ms = 0
    progress(0, total)
    for part in parts:
        lines = len(part.script.lines)
        if part.fresh and part.stored:
            reused, audio_ms = reused + lines, audio_ms + part.stored.duration_ms
        else:
            made = _narrated(house, tour, part, partial(_further, progress, done, total))
            spoken, reused, audio_ms = spoken + made.spoken, reused + made.reused, audio_ms + made.duration_ms
        done += lines
        progress(done, total)
    return Outcome(spoken, reused, audio_ms)


def _further(progress: Progress, before: int, total: int, done: int, _lines: int) -> None:
    """One part's progress as that of the whole run."""
    progress(before + done, total)


def _narrated(house: Installation, tour: Tour, part: Part, progress: Progress) -> Narration:
    made = house.narrator.narrate(part.script, part.voice, known=part.known, progress=progress)
    stored = StoredNarration(
        stop_id=part.stop.id,
        language=tour.language,
        voice=part.voice.id,
        source_key=house.narrator.source_key(part.script, part.voice),
        made_with=_made_with(house, part, made),
        key=made.key,
        audio=house.blobs.put(made.audio, "mp3"),
        cues=made.cues,
        takes=dict(made.takes),
        duration_ms=made.duration_ms,
        peaks=house.blobs.put(peaks.write(*codec.decode(made.audio)), "json") if part.kind == "text" else "",
        kind=part.kind,
    )
    with house.database.writing() as connection:
        narrations.add(connection, stored)
    return made


def _made_with(house: Installation, part: Part, made: Narration) -> str:
    """The fingerprint of a narration: that of the one before while takes of it serve, so that it stays outdated."""
    if part.stored and any(part.known.get(source) == key for source, key in made.takes.items()):
        return part.stored.made_with
    return house.narrator.fingerprint(part.voice)
