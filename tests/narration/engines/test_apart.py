"""A model may hang, crash, babble or eat memory: one line says so, and the next question is answered."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest

from narration.engines import EngineOptions
from narration.engines.apart import Apart
from narration.engines.tone import ToneEngine
from narration.errors import EngineFailed
from tests.narration.texts import line, pieces
from tests.narration.wild import IMPATIENT, WildEngine

FAULTS = [
    ("hang", "wild did not answer within 1 s; it was stopped"),
    ("swell", "wild needed more than 2 GB of memory"),
    ("leave", r"wild stopped working \(exit status 3\)"),
    ("fall", r"wild stopped working \(SIGKILL; perhaps out of memory\)"),
    ("lie", "wild answered garbage; it was stopped"),
    ("raise", r"wild failed: ValueError: \[ONNXRuntimeError\] : 2 second line"),
]


@pytest.fixture
def wild() -> Iterator[WildEngine]:
    engine = WildEngine(EngineOptions())
    yield engine
    engine.close()


def say(engine: WildEngine, text: str) -> bytes:
    return engine.speak(pieces(text), engine.voices()[0], "en")[0].tobytes()


def process_of(engine: WildEngine) -> subprocess.Popen[bytes]:
    engine.warm()
    assert engine.apart._child
    return engine.apart._child.process


@pytest.mark.parametrize(("word", "told"), FAULTS, ids=[word for word, _ in FAULTS])
def test_each_fault_is_one_line_and_the_next_line_is_said(wild: WildEngine, word: str, told: str) -> None:
    with pytest.raises(EngineFailed, match=told) as failed:
        say(wild, f"Now {word} for us.")
    assert "\n" not in str(failed.value)
    assert say(wild, "All is well.")


def test_it_answers_what_the_model_would_answer_here(wild: WildEngine) -> None:
    samples, rate = ToneEngine(EngineOptions()).speak(pieces("All is well."), wild.voices()[0], "en")
    assert (say(wild, "All is well."), rate) == (samples.tobytes(), 24_000)


def test_what_a_library_prints_is_no_answer(wild: WildEngine) -> None:
    assert np.frombuffer(say(wild, "Do babble on."), np.float32).size > 12_000


def test_a_process_that_hangs_with_the_lock_held_is_ended(wild: WildEngine) -> None:
    process = process_of(wild)
    with pytest.raises(EngineFailed, match="did not answer"):
        say(wild, "You brood too much.")
    assert process.returncode == -signal.SIGIO


def test_a_process_that_died_in_its_sleep_is_replaced_without_a_word(wild: WildEngine) -> None:
    process = process_of(wild)
    say(wild, "First.")
    process.kill()
    process.wait()
    assert say(wild, "Second.")


def test_one_process_serves_all_threads(wild: WildEngine) -> None:
    process = process_of(wild)
    texts = [f"Line number {number}." for number in range(12)]
    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(lambda text: say(wild, text), texts))
    assert answers == [say(wild, text) for text in texts]
    assert process_of(wild) is process


def test_closing_ends_the_process_and_asking_starts_another(wild: WildEngine) -> None:
    process = process_of(wild)
    say(wild, "First.")
    wild.close()
    wild.close()
    assert process.returncode in (0, -signal.SIGIO)
    assert say(wild, "Second.")


def test_an_engine_that_nobody_holds_takes_its_process_with_it() -> None:
    engine = WildEngine(EngineOptions())
    process = process_of(engine)
    del engine
    assert process.wait(10) is not None


@pytest.mark.parametrize("speaker", ["tests.narration.nowhere:Speech", "tests.narration.wild:Nobody"])
def test_a_model_that_cannot_be_loaded_says_why(speaker: str) -> None:
    apart = Apart("wild", speaker, EngineOptions(), IMPATIENT)
    with pytest.raises(EngineFailed, match=r"wild could not be started\. (ModuleNotFound|Attribute)Error"):
        apart.refusal(line("Yes."), pieces("Yes."), WildEngine(EngineOptions()).voices()[0])


PARENT = """
import sys
from narration.engines import EngineOptions
from tests.narration.texts import pieces
from tests.narration.wild import WildEngine
engine = WildEngine(EngineOptions())
engine.warm()
print(engine.apart._child.process.pid, flush=True)
engine.speak(pieces("All is well."), engine.voices()[0], "en")
print("ready", flush=True)
engine.speak(pieces(sys.argv[1]), engine.voices()[0], "en")
sys.stdin.read()
"""


@pytest.mark.parametrize("busy_with", ["nothing", "brood"])
def test_a_process_ends_with_its_parent_however_busy(busy_with: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PARENT, busy_with],
        cwd=Path(__file__).parents[3],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as parent:
        assert parent.stdout
        child = int(parent.stdout.readline())
        assert parent.stdout.readline() == "ready\n"
        time.sleep(0.2)
        parent.kill()
    assert gone(child)


def gone(process: int) -> bool:
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        with suppress(ProcessLookupError):
            os.kill(process, 0)
            if Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z":
                time.sleep(0.02)
                continue
        return True
    return False
