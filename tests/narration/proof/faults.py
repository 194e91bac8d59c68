"""Faults as they befall a sentence, to be planted where proof-listening must find them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import numpy as np
from sqlalchemy import delete

from media.codec import decode, encode_mp3
from media.pcm import Samples
from narration import timing
from narration.model import Take
from narration.proof.alignment import compare
from narration.script import said, speakable
from tour.actions.listening import Place
from tour.actions.narrating import draft, script_of, voice_of
from tour.installation import Installation
from tour.store import narrations
from tour.store.schema import heard
from tour.store.takes import StoredTakes

InPlace = Callable[[Samples], Samples]
Spoil = Callable[[Samples, int, np.random.Generator], Samples]


@dataclass(frozen=True, slots=True)
class Fault:
    """One kind of fault in a sound."""

    name: str
    spoil: Spoil
    keeps_length: bool = True


def _hole(seconds: float, *, inserted: bool) -> Spoil:
    def spoil(sound: Samples, rate: int, chance: np.random.Generator) -> Samples:
        length = int(seconds * rate)
        loud = np.convolve(np.abs(sound), np.ones(rate // 50) / (rate // 50), "same")
        inside = np.arange(len(sound) // 5, max(len(sound) // 5 + 1, len(sound) * 4 // 5 - (0 if inserted else length)))
        speech = inside[loud[inside] > loud.max() / 5]
        start = int(chance.choice(speech if len(speech) else inside))
        gap = np.zeros(length, np.float32)
        return np.concatenate([sound[:start], gap, sound[start + (0 if inserted else length) :]])

    return spoil


def _clipped(decibels: float) -> Spoil:
    def spoil(sound: Samples, rate: int, chance: np.random.Generator) -> Samples:
        ceiling = np.float32(np.abs(sound).max())
        return np.asarray(np.clip(sound * np.float32(10 ** (decibels / 20)), -ceiling, ceiling), dtype=np.float32)

    return spoil


def _noisy(ratio_db: float) -> Spoil:
    def spoil(sound: Samples, rate: int, chance: np.random.Generator) -> Samples:
        power = float(np.mean(sound.astype(np.float64) ** 2)) / 10 ** (ratio_db / 10)
        return np.asarray(sound + chance.normal(0, power**0.5, len(sound)), dtype=np.float32)

    return spoil


def _cut(sound: Samples, rate: int, chance: np.random.Generator) -> Samples:
    return sound[: len(sound) * 9 // 10]


def _silenced(sound: Samples, rate: int, chance: np.random.Generator) -> Samples:
    silent = sound.copy()
    silent[len(sound) * 9 // 10 :] = 0
    return silent


HOLES = (
    Fault("a hole of 5 s", _hole(5, inserted=True), keeps_length=False),
    Fault("a hole of 0.5 s", _hole(0.5, inserted=True), keeps_length=False),
    Fault("0.5 s blanked", _hole(0.5, inserted=False)),
)
CUT = Fault("last 10 % cut off", _cut, keeps_length=False)
SILENCED = Fault("last 10 % silent", _silenced)
CLIPPED = tuple(Fault(f"clipped by {db} dB", _clipped(db)) for db in (6, 12, 20))
NOISY = tuple(Fault(f"noise, {db} dB below", _noisy(db)) for db in (10, 20, 30))
FAINT = Fault("noise, 40 dB below", _noisy(40))
"""Hardly heard by people; whether it is found is told, not asked."""
WRONG_SENTENCE = "another sentence"
WRONG_NUMBERS = "two wrong numbers"


def spoil_takes(house: Installation, spoiled: Iterable[tuple[Place, Samples, int]], slug: str) -> None:
    """Put other sounds in the place of takes, and join the narrations of their stops from them."""
    takes = StoredTakes(house.database, house.blobs)
    read = draft(house, slug)
    stops = set()
    for place, sound, rate in spoiled:
        takes.keep(Take(place.take, sound.astype(np.float32), rate))
        with house.database.writing() as connection:
            connection.execute(delete(heard).where(heard.c.take_key == place.take))
        stops.add(place.stop.id)
    for stop in read.stops:
        if stop.id in stops:
            stored = read.narrations[stop.id]
            made = house.narrator.narrate(script_of(read, stop), voice_of(house, read.tour, stop), known=stored.takes)
            audio = house.blobs.put(made.audio, "mp3")
            again = replace(stored, audio=audio, cues=made.cues, duration_ms=made.duration_ms)
            with house.database.writing() as connection:
                narrations.add(connection, again)


def spoil_files(house: Installation, spoiled: Iterable[tuple[Place, InPlace]]) -> None:
    """Put other sounds in the place of sentences in the files themselves; takes and cues stay as they are.

    Several sentences of one stop are spoiled from the last to the first, so that cues still fit.
    """
    by_stop: dict[int, list[tuple[Place, InPlace]]] = {}
    for place, spoil in spoiled:
        by_stop.setdefault(place.stop.id, []).append((place, spoil))
    for chosen in by_stop.values():
        stored = chosen[0][0].stored
        sound = decode(house.blobs.get(stored.audio))[0]
        for place, spoil in sorted(chosen, key=lambda one: -one[0].cue.start_ms):
            start, end = place.cue.start_ms * timing.PER_MS, place.cue.end_ms * timing.PER_MS
            end -= timing.TAIL_MS * timing.PER_MS if place.last else 0
            sound = np.concatenate([sound[:start], spoil(sound[start:end]), sound[end:]])
        audio = house.blobs.put(encode_mp3(sound.astype(np.float32), timing.RATE), "mp3")
        with house.database.writing() as connection:
            narrations.add(connection, replace(stored, audio=audio))


def with_wrong_numbers(house: Installation, place: Place, slug: str, wanted: int = 2) -> tuple[Samples, int] | None:
    """The sentence as its voice says it with other figures; None where it has fewer than so many numbers."""
    read = draft(house, slug)
    script = script_of(read, place.stop)
    figures = list(re.finditer(r"\d+(?:,\d{3})*", place.line.written))
    if len(figures) < wanted:
        return None
    text = place.line.written
    for found in reversed(figures[-wanted:]):
        text = text[: found.start()] + _another(found[0]) + text[found.end() :]
    line = replace(place.line, written=text)
    if not compare(place.line.written, place.readings, said(line, script.lexicon)).wrong_numbers:
        return None
    voice = house.engines.voice(place.stored.voice)
    pieces = speakable(line, script.lexicon)
    return house.engines.get(voice.engine).speak(pieces, voice, line.language)


def _another(figures: str) -> str:
    """A number one would not miss by ear: its last figure that is no nought grows by one, or falls by one from 9."""
    place = max(index for index, figure in enumerate(figures) if figure.isdigit() and (figure != "0" or index == 0))
    figure = int(figures[place])
    return figures[:place] + str(figure + 1 if figure < 9 else 8) + figures[place + 1 :]
