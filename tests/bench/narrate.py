"""Narration of the sample against its parts: the engine alone on the same lines, one loudness pass, one encode."""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from media.codec import encode_mp3
from media.loudness import integrated
from narration.engines import Engines
from narration.model import Line, Piece, Voice
from narration.script import speakable
from tests.bench.table import Figure, megabytes, ratio, seconds
from tests.conftest import EDITOR, environment_for
from tour import samples
from tour.actions import importing, narrating
from tour.installation import Installation
from web import wiring
from web.settings import load

RUNS = 5
VOICE = "hibari/heart"
Said = list[list[tuple[Line, tuple[Piece, ...]]]]


def measure() -> Iterator[Figure]:
    """Cold and warm narration, its share of the engine, and a second run."""
    cold, again, peak = _as_commands()
    yield Figure("narrate the sample, cold process, nothing spoken", seconds([cold]))
    yield Figure("the same command again (speaks nothing)", seconds([again]))
    yield Figure("peak memory of the first", megabytes(peak))
    ours, theirs, engine, audio = _paired()
    yield Figure("narrate the sample, engine and scripts warm", seconds(ours), f"{audio:.0f} s of audio")
    yield Figure("engine alone + one loudness pass + one encode", seconds(theirs))
    yield Figure("ratio, pair by pair", ratio(ours, theirs), "at most 1.25 wanted")
    yield Figure("engine alone", seconds(engine))


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


def _paired() -> tuple[list[float], list[float], list[float], float]:
    ours, theirs, engine_only = [], [], []
    audio = 0.0
    for run in range(RUNS + 1):
        with _imported() as house:
            voice, said = _said(house)
            _warm(house.engines, voice, said)
            by_hand = Engines()
            _warm(by_hand, voice, said)
            begin = time.perf_counter()
            audio = narrating.narrate(house, EDITOR, samples.load().slug).audio_ms / 1000
            middle = time.perf_counter()
            spent = _by_hand(by_hand, voice, said)
            end = time.perf_counter()
        if run:  # the first warms the engine
            ours.append(middle - begin)
            theirs.append(end - middle)
            engine_only.append(spent)
    return ours, theirs, engine_only, audio


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


def _by_hand(engines: Engines, voice: Voice, said: Said) -> float:
    engine = engines.get(voice.engine)
    spent = 0.0
    for stop in said:
        begin = time.perf_counter()
        sounds = [engine.speak(pieces, voice, line.language)[0] for line, pieces in stop]
        spent += time.perf_counter() - begin
        whole = np.concatenate(sounds)
        integrated(whole, 24_000)
        encode_mp3(whole, 24_000)
    return spent
