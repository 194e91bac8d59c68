"""Narration of the sample against its parts: the engine alone on the same lines, one loudness pass, one encode."""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import numpy as np

from media.codec import encode_mp3
from media.loudness import integrated
from narration.engines import Engines
from narration.model import Line, Piece, Voice
from narration.script import speakable
from tests.bench.table import Figure, megabytes, milliseconds, ratio, seconds
from tests.conftest import EDITOR, environment_for
from tour import samples
from tour.actions import importing, narrating
from tour.installation import Installation
from tour.store.takes import StoredTakes
from web import wiring
from web.settings import load

RUNS = 5
VOICE = "hibari/heart"
Said = list[list[tuple[Line, tuple[Piece, ...]]]]


@dataclass(slots=True)
class _Found:
    """What was measured, run by run; seconds."""

    ours: list[float] = field(default_factory=list)
    shares: list[tuple[float, float, float]] = field(default_factory=list)
    """Of engine, loudness and encoder, each alone on the same lines."""
    hits: list[float] = field(default_factory=list)
    asked: list[float] = field(default_factory=list)
    audio: float = 0.0
    letters: int = 0


def measure() -> Iterator[Figure]:
    """Cold and warm narration, its share of the engine, and a second run."""
    cold, again, peak = _as_commands()
    yield Figure("narrate the sample, cold process, nothing spoken", seconds([cold]))
    yield Figure("the same command again (speaks nothing)", seconds([again]))
    yield Figure("peak memory of the first", megabytes(peak))
    found = _paired()
    theirs = [sum(shares) for shares in found.shares]
    yield Figure("narrate the sample, engine and scripts warm", seconds(found.ours), f"{found.audio:.0f} s of audio")
    yield Figure("characters a second", f"{found.letters / median(found.ours):.0f}", f"{found.letters} characters")
    yield Figure("engine alone + one loudness pass + one encode", seconds(theirs))
    yield Figure("ratio, pair by pair", ratio(found.ours, theirs), "at most 1.25 wanted")
    for part, spent in zip(("engine", "one loudness pass", "one encode"), zip(*found.shares, strict=True), strict=True):
        yield Figure(f"share: {part} alone", ratio(spent, found.ours), seconds(spent))
    yield Figure("a take that is there: found, read and unpacked", milliseconds(found.hits))
    yield Figure("a take that is there: asked for only", milliseconds(found.asked))


def _as_commands() -> tuple[float, float, float]:
    slug = samples.load().slug
    with tempfile.TemporaryDirectory() as folder:
        environment = environment_for(Path(folder), WAYVOICE_VOICE=VOICE)
        with wiring.installation(load(environment)) as house:
            importing.import_sample(house, EDITOR, samples.load())
        times = []
        for _ in range(2):
            begin = time.perf_counter()
            command = [sys.executable, "-m", "web.cli", "narrate", slug]
            subprocess.run(command, env=environment, check=True, capture_output=True)
            times.append(time.perf_counter() - begin)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    return times[0], times[1], peak


def _paired() -> _Found:
    found = _Found()
    for run in range(RUNS + 1):
        with _imported() as house:
            voice, said = _said(house)
            _warm(house.engines, voice, said)
            by_hand = Engines()
            _warm(by_hand, voice, said)
            begin = time.perf_counter()
            found.audio = narrating.narrate(house, EDITOR, samples.load().slug).audio_ms / 1000
            spent = time.perf_counter() - begin
            shares = _by_hand(by_hand, voice, said)
            by_hand.close()
            if not run:  # the first warms the engine
                found.letters = sum(len(line.written) for stop in said for line, _ in stop)
                found.hits, found.asked = _hits(house)
                continue
        found.ours.append(spent)
        found.shares.append(shares)
    return found


def _hits(house: Installation) -> tuple[list[float], list[float]]:
    """Seconds to get each kept take, and to ask whether it is there."""
    takes = StoredTakes(house.database, house.blobs)
    stored = narrating.draft(house, samples.load().slug).narrations.values()
    keys = [key for narration in stored for key in narration.takes.values()]
    return [_timed(takes.find, key) for key in keys], [_timed(takes.has, key) for key in keys]


def _timed(ask: Callable[[str], object], key: str) -> float:
    begin = time.perf_counter()
    ask(key)
    return time.perf_counter() - begin


@contextmanager
def _imported() -> Iterator[Installation]:
    with tempfile.TemporaryDirectory() as folder:
        settings = load({"WAYVOICE_DATA": folder, "WAYVOICE_VOICE": VOICE})
        with wiring.installation(settings) as house:
            importing.import_sample(house, EDITOR, samples.load())
            yield house


def _said(house: Installation) -> tuple[Voice, Said]:
    """What is said at each stop; scripts are cached afterwards."""
    read = narrating.draft(house, samples.load().slug)
    scripts = [narrating.script_of(read, stop) for stop in read.stops]
    said = [[(line, speakable(line, script.lexicon)) for line in script.lines] for script in scripts]
    return house.engines.voice(VOICE), said


def _warm(engines: Engines, voice: Voice, said: Said) -> None:
    """Load the model, as a worker has it loaded; each side has an engine, and its cached phonemes, of its own."""
    line, pieces = said[0][0]
    engines.get(voice.engine).speak(pieces, voice, line.language)


def _by_hand(engines: Engines, voice: Voice, said: Said) -> tuple[float, float, float]:
    """Seconds of the engine, one loudness pass and one encode of every stop."""
    engine = engines.get(voice.engine)
    spent = [0.0, 0.0, 0.0]
    for stop in said:
        begin = time.perf_counter()
        whole = np.concatenate([engine.speak(pieces, voice, line.language)[0] for line, pieces in stop])
        spoken = time.perf_counter()
        integrated(whole, 24_000)
        measured = time.perf_counter()
        encode_mp3(whole, 24_000)
        spent = [
            a + b
            for a, b in zip(spent, (spoken - begin, measured - spoken, time.perf_counter() - measured), strict=True)
        ]
    return spent[0], spent[1], spent[2]
