"""The sample's text said by each engine that needs no network: speed, memory, pace, loudness."""

from __future__ import annotations

import os
import re
import resource
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from media.loudness import integrated
from narration.check import check
from narration.engines import Engine, Engines
from narration.engines.espeak import PROGRAM
from narration.errors import EngineFailed
from narration.model import Line, Piece, Script, Take, Voice
from narration.narrator import Narrator
from narration.script import speakable
from tests.bench.table import Figure, megabytes, seconds
from tests.conftest import EDITOR
from tests.narration.takes import MemoryTakes
from tests.narration.texts import line, pieces
from tour import samples
from tour.actions import importing, narrating
from web import wiring
from web.settings import load

VOICES = ("hibari/heart", "piper/joe", "espeak/formant")
COLD_RUNS = 3
FIRST = "The capital was emptied within days."
COUNTING = "1, 2, 3, 4, 5, 6, 7, 8, 9, 10."
_HIGH_WATER = re.compile(r"^VmHWM:\s+(\d+) kB", re.MULTILINE)


@dataclass(frozen=True)
class Said:
    """What became of the sample's text."""

    letters: int
    words: int
    """As written."""
    spent_s: float
    """Of one core, by the engine alone: whatever else the machine does."""
    audio_s: float
    narrated_s: float
    """With pauses, as a visitor hears it."""
    loudness: float
    """LUFS, before mastering."""


def measure() -> Iterator[Figure]:
    """One block of rows for each voice."""
    scripts = _scripts()
    for name in VOICES:
        engines = Engines()
        engine, voice = engines.get(name.partition("/")[0]), engines.voice(name)
        if reason := engine.unavailable():
            yield Figure(name, "not measured", reason)
            continue
        yield Figure(f"{name}: from nothing to the first sentence", seconds([_cold(voice) for _ in range(COLD_RUNS)]))
        said = _said(engines, voice, scripts)
        note = f"{said.letters} letters, {said.audio_s:.0f} s of sound in {said.spent_s:.2f} s of one core"
        yield Figure(f"{name}: characters a second", f"{said.letters / said.spent_s:.0f}", note)
        yield Figure(f"{name}: real-time factor", f"{said.spent_s / said.audio_s:.4f}")
        yield Figure(f"{name}: words a minute, pauses included", f"{60 * said.words / said.narrated_s:.0f}")
        yield Figure(f"{name}: loudness before mastering", f"{said.loudness:.1f} LUFS")
        yield Figure(f"{name}: peak memory of its process", megabytes(_peak(engine)))
        engines.close()
    yield from _languages()


def _scripts() -> list[Script]:
    with tempfile.TemporaryDirectory() as folder, wiring.installation(load({"WAYVOICE_DATA": folder})) as house:
        importing.import_sample(house, EDITOR, samples.load())
        read = narrating.draft(house, samples.load().slug)
        return [narrating.script_of(read, stop) for stop in read.stops]


def _cold(voice: Voice) -> float:
    engines = Engines()
    begin = time.perf_counter()
    engines.get(voice.engine).speak(pieces(FIRST), voice, "en")
    spent = time.perf_counter() - begin
    engines.close()
    return spent


def _said(engines: Engines, voice: Voice, scripts: list[Script]) -> Said:
    engine = engines.get(voice.engine)
    lines: list[tuple[Line, tuple[Piece, ...]]] = [
        (line, speakable(line, script.lexicon)) for script in scripts for line in script.lines
    ]
    engine.speak(pieces(FIRST), voice, "en")
    begin = _core_seconds(engine)
    sounds = [engine.speak(said, voice, line.language) for line, said in lines]
    spent = _core_seconds(engine) - begin
    whole = np.concatenate([sound for sound, _ in sounds])
    rate = sounds[0][1]
    narrator = Narrator(engines, MemoryTakes())
    texts = ["".join(piece.text for piece in said) for _, said in lines]
    return Said(
        letters=sum(map(len, texts)),
        words=sum(len(line.written.split()) for line, _ in lines),
        spent_s=spent,
        audio_s=len(whole) / rate,
        narrated_s=sum(narrator.narrate(script, voice).duration_ms for script in scripts) / 1000,
        loudness=integrated(whole, rate),
    )


def _process(engine: Engine) -> str:
    """The folder in /proc of the process that the engine's model lives in; empty where each line is a program's run."""
    apart = getattr(engine, "_apart", None)
    return f"/proc/{apart._child.process.pid}" if apart else ""


def _core_seconds(engine: Engine) -> float:
    if folder := _process(engine):
        ticks = Path(folder, "stat").read_text().rpartition(")")[2].split()[11:13]
        return sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _peak(engine: Engine) -> float:
    """Bytes."""
    if folder := _process(engine):
        return _high_water(folder)
    with subprocess.Popen([PROGRAM, "--stdout", FIRST * 5], stdout=subprocess.PIPE) as program:
        if program.stdout:
            program.stdout.read(1)  # It waits until somebody reads the rest.
        peak = _high_water(f"/proc/{program.pid}")
        program.kill()
    return peak


def _high_water(folder: str) -> float:
    found = _HIGH_WATER.search(Path(folder, "status").read_text())
    return int(found[1]) * 1024 if found else 0


def _languages() -> Iterator[Figure]:
    """In how many of its languages espeak counts to ten."""
    engines = Engines()
    engine, voice = engines.get("espeak"), engines.voice("espeak")
    if engine.unavailable():
        return
    counted, refused = [], []
    for language in voice.languages:
        if engine.refusal(line(COUNTING, language), pieces(COUNTING), voice):
            refused.append(language)
            continue
        try:
            check(Take("", *engine.speak(pieces(COUNTING), voice, language)), pieces(COUNTING))
        except EngineFailed:
            refused.append(language)
        else:
            counted.append(language)
    yield Figure(f"{voice.id}: language tags that count to ten", str(len(counted)), f"not: {', '.join(refused)}")
