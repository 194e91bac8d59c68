"""Findings: what makes a sentence worth a listener's time, the worst first. Pure.

Limits were set on takes of the embedded voice, from what its good takes measure and what planted faults do;
docs/proof.md has the figures. Where voices differ by nature (pace, crest, pauses without a breath), a sentence is held
against its own voice.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Literal

from narration.model import Reading
from narration.proof.alignment import Comparison, compare
from narration.proof.sounds import Measured

Kind = Literal["words", "numbers", "file", "silence", "end", "length", "clipping", "noise"]

WORDS_RATE = 0.08
"""Of words that are no names: good takes are below it."""
FEW_WORDS = 3
"""With fewer, one wrong word is no sign: a recognizer hears a heading of two names without any context."""
LIKE = 0.8
"""Files of three voices are at least 0.93 like their takes; other speech, or a shift of 2 ms, is below 0."""
PAUSE_MS = 900
HOLE_MS = 50
HOLED = 0.2
"""Where more of a voice's sentences than this have such holes, it speaks so, as a beeping voice does."""
LEAD_MS = 100
TAIL_MS = 120
END_DB = -30.0
END_ABOVE_DB = 4.0
"""Where nine in ten of a voice's sentences end is known, that and this much more is the limit, if it is higher."""
END_MOST_DB = -15.0
NOISE_DB = -41.0
CREST_DB = 10.5
CREST_BELOW_DB = 3.2
"""Where a voice's crest is known, its own less this is the limit."""
FLAT = 3
PACE = (0.7, 1.45)
"""Length of a sentence beside what its voice takes for as many letters."""
PACE_SHORT = (0.4, 3.0)
SHORT_LETTERS = 20
ENOUGH = 8
"""Fewer sentences do not tell a voice's habits."""
FIGURE_LETTERS = 4
"""A figure that is not written out is said in about so many letters."""
STOP_LETTERS = 6
"""A full stop, a colon or a semicolon inside takes as long as so many."""
SPELLED_LETTERS = 3
"""A letter on its own is said by its name."""
_STOPS = re.compile(r"[.;:!?…—](?=\s+\S)")
_SPELLED = re.compile(r"(?<!\w)[B-HJ-Zb-z](?!\w)")


@dataclass(frozen=True, slots=True)
class Finding:
    """One reason to listen to a sentence."""

    kind: Kind
    weight: float
    """0 to 1: how sure, and how bad."""
    message: str
    """For a person."""


@dataclass(frozen=True, slots=True)
class Habits:
    """What is usual for a voice in a tour; None and 0 where too few sentences tell."""

    pace_ms: float | None = None
    """Of one letter of what is said."""
    crest_db: float = 0.0
    pause_ms: float = 0.0
    """The longest pause that is usual."""
    end_db: float = -100.0
    """Below this nine in ten of its sentences end."""
    holed: bool = False
    """Whether it falls silent and begins at once, so that its pauses look like holes."""


def letters(said: str) -> int:
    """The length of what is said, for its pace; combining marks count, as vowels of many scripts are such."""
    figures = sum(character.isdigit() for character in said)
    longer = figures * (FIGURE_LETTERS - 1) + len(_SPELLED.findall(said)) * (SPELLED_LETTERS - 1)
    return (
        longer
        + STOP_LETTERS * len(_STOPS.findall(said))
        + sum(character.isalnum() or unicodedata.category(character).startswith("M") for character in said)
    )


def habits(sentences: Sequence[tuple[Measured, str]]) -> Habits:
    """The habits of a voice, from the sound of its sentences and what is said in them."""
    if len(sentences) < ENOUGH:
        return Habits()
    most = len(sentences) * 9 // 10
    return Habits(
        pace_ms=median(1000 * sound.seconds / max(1, letters(said)) for sound, said in sentences),
        crest_db=median(sound.crest_db for sound, _ in sentences),
        pause_ms=sorted(sound.pause_ms for sound, _ in sentences)[most],
        end_db=sorted(sound.end_db for sound, _ in sentences)[most],
        holed=sum(sound.hole_ms >= HOLE_MS for sound, _ in sentences) > HOLED * len(sentences),
    )


def in_words(
    written: str, readings: Sequence[Reading], heard: str, names: frozenset[str] = frozenset()
) -> tuple[Finding, ...]:
    """What differs between an English sentence and what was heard of it; names, `names` among them, are left out."""
    found = compare(written, readings, heard, names)
    return tuple(finding for check in (_in_numbers, _in_words, _in_last_word) for finding in check(found))


def _in_numbers(found: Comparison) -> Iterator[Finding]:
    if found.wrong_numbers:
        wanted, got = (", ".join(numbers) or "none" for numbers in (found.expected_numbers, found.heard_numbers))
        yield Finding("numbers", 0.9, f"numbers and dates: {wanted}; heard: {got}")


def _in_words(found: Comparison) -> Iterator[Finding]:
    least = 1.0 if found.compared >= FEW_WORDS else 2.0
    if found.rate > WORDS_RATE and found.errors >= least:
        yield Finding(
            "words", min(1.0, 0.2 + found.rate), f"{found.errors:g} of {found.compared} words differ, names left out"
        )


def _in_last_word(found: Comparison) -> Iterator[Finding]:
    if found.unheard_end:
        yield Finding("end", 0.7, f"its last word was not heard: {found.unheard_end}")


def in_sound(sound: Measured, said: str, voice: Habits) -> tuple[Finding, ...]:
    """What is wrong with a sentence's sound."""
    checks = (_apart, _silences, _end, _length, _clipping, _noise)
    return tuple(finding for check in checks for finding in check(sound, said, voice))


def _apart(sound: Measured, _said: str, _voice: Habits) -> Iterator[Finding]:
    if sound.likeness < LIKE:
        yield Finding(
            "file", 1.0, f"the file has another sound than the sentence's take (likeness {sound.likeness:.2f})"
        )


def _silences(sound: Measured, _said: str, voice: Habits) -> Iterator[Finding]:
    if sound.pause_ms > max(PAUSE_MS, 1.5 * voice.pause_ms):
        yield Finding("silence", min(1.0, 0.5 + sound.pause_ms / 5000), f"a silence of {sound.pause_ms} ms inside it")
    elif sound.hole_ms >= HOLE_MS and not voice.holed:
        yield Finding("silence", 0.7, f"a hole of {sound.hole_ms} ms in the middle of speech")
    if sound.lead_ms > LEAD_MS:
        yield Finding("silence", 0.4, f"a silence of {sound.lead_ms} ms before it")
    if sound.tail_ms > TAIL_MS:
        yield Finding("silence", 0.6, f"a silence of {sound.tail_ms} ms after it, where it should still be heard")


def _end(sound: Measured, _said: str, voice: Habits) -> Iterator[Finding]:
    if sound.end_db > max(END_DB, min(END_MOST_DB, voice.end_db + END_ABOVE_DB)) and sound.floor_db <= NOISE_DB:
        yield Finding("end", 0.8, f"it is cut off: {sound.end_db:.0f} dB at its very end")


def _length(sound: Measured, said: str, voice: Habits) -> Iterator[Finding]:
    if voice.pace_ms is None:
        return
    usual = letters(said) * voice.pace_ms / 1000
    ratio = sound.seconds / max(0.001, usual)
    least, most = PACE if letters(said) >= SHORT_LETTERS else PACE_SHORT
    if not least <= ratio <= most:
        yield Finding("length", 0.6, f"{sound.seconds:.1f} s long, where this voice takes about {usual:.1f} s")


def _clipping(sound: Measured, said: str, voice: Habits) -> Iterator[Finding]:
    low = voice.crest_db - CREST_BELOW_DB if voice.crest_db and letters(said) >= SHORT_LETTERS else CREST_DB
    if sound.flat >= FLAT:
        yield Finding("clipping", 0.7, f"clipped: {sound.flat} samples in a row at the ceiling")
    elif sound.crest_db < low:
        yield Finding(
            "clipping", 0.5, f"squeezed or clipped: its peaks are only {sound.crest_db:.0f} dB above its speech"
        )


def _noise(sound: Measured, _said: str, _voice: Habits) -> Iterator[Finding]:
    if sound.floor_db > NOISE_DB:
        yield Finding("noise", 0.6, f"noise: its quietest moment is {-sound.floor_db:.0f} dB below its speech")
