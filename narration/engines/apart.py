"""An engine's model in a process of its own, so that it may hang, crash or eat memory without harm.

One process for each engine and each of our processes; started when it is first needed, ended with ours.
"""

from __future__ import annotations

import json
import logging
import os
import signal
import socket
import subprocess
import sys
import time
import weakref
from collections.abc import Sequence
from dataclasses import asdict, astuple, dataclass
from threading import Lock, Thread
from typing import IO, Any

import numpy as np

from media.pcm import Samples
from narration.engines import wire
from narration.engines.port import EngineOptions
from narration.errors import EngineFailed
from narration.model import Line, Piece, Voice

log = logging.getLogger(__name__)

_LIBRARIES_WITHOUT_THREADS = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
"""The models use one thread each; a pool for every core would only take memory and time to start."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long an answer may take, and how much memory."""

    start_s: float = 60.0
    """Until the model is loaded."""
    answer_s: float = 30.0
    letter_s: float = 0.2
    """More for every letter; the slowest voice takes a fiftieth of it."""
    memory: int = 4 * 2**30
    """Bytes."""

    def of(self, pieces: Sequence[Piece]) -> float:
        """Seconds for these pieces."""
        return self.answer_s + self.letter_s * sum(len(piece.text) for piece in pieces)


PATIENT = Patience()


class Apart:
    """A speaker (module:class, see `narration.engines.inside`) in a process of its own.

    Answers as the speaker does. Where it fails, EngineFailed says how in one line; where it hung or died, its process
    is gone, and the next question starts another.
    """

    def __init__(self, name: str, speaker: str, options: EngineOptions, patience: Patience = PATIENT) -> None:
        self._name = name
        self._speaker = speaker
        self._options = options
        self._patience = patience
        self._child: _Child | None = None
        self._lock = Lock()

    def start(self) -> None:
        """Have the process started; returns before its model is loaded."""
        with self._lock:
            self._living()

    def close(self) -> None:
        """End the process, if there is one; the next question would start another."""
        with self._lock:
            self._end()

    def refusal(self, line: Line, pieces: Sequence[Piece], voice: Voice) -> str:
        """Why the speaker cannot say this; empty where it can."""
        answer, _ = self._ask("refusal", pieces, voice, line.language)
        return str(answer["refusal"])

    def speak(self, pieces: Sequence[Piece], voice: Voice, language: str) -> tuple[Samples, int]:
        """What the speaker says."""
        answer, sound = self._ask("speak", pieces, voice, language)
        return np.frombuffer(sound, dtype=np.float32), int(answer["rate"])

    def _ask(self, what: str, pieces: Sequence[Piece], voice: Voice, language: str) -> tuple[dict[str, Any], bytearray]:
        question = {"ask": what, "pieces": list(map(astuple, pieces)), "voice": voice.name, "language": language}
        seconds = self._patience.of(pieces)
        with self._lock:
            child = self._living()
            try:
                self._until_ready(child)
                answer, body = child.ask(question, seconds)
            except TimeoutError as error:
                self._end()
                raise EngineFailed(f"{self._name} did not answer within {seconds:.0f} s; it was stopped.") from error
            except wire.NoMessage as error:
                self._end()
                raise EngineFailed(f"{self._name} answered garbage; it was stopped.") from error
            except (EOFError, OSError) as error:
                raise EngineFailed(f"{self._name} stopped working ({self._end()}).") from error
            except BaseException:
                self._end()  # Interrupted: the answer would be taken for that of the next question.
                raise
        if answer.get("out_of_memory"):
            self.close()
            raise EngineFailed(f"{self._name} needed more than {self._patience.memory / 2**30:.3g} GB of memory.")
        if fault := answer.get("fault"):
            raise EngineFailed(f"{self._name} failed: {fault}")
        return answer, body

    def _until_ready(self, child: _Child) -> None:
        if child.ready:
            return
        try:
            answer, _ = wire.receive(child.connection, time.monotonic() + self._patience.start_s)
        except TimeoutError as error:
            self._end()
            raise EngineFailed(f"{self._name} did not start within {self._patience.start_s:.0f} s.") from error
        if fault := answer.get("fault"):
            self._end()
            raise EngineFailed(f"{self._name} could not be started. {fault}")
        child.ready = True

    def _living(self) -> _Child:
        """The process; a new one where there is none, or where it died while nobody asked."""
        if self._child and self._child.process.poll() is not None:
            self._end()
        if self._child is None:
            self._child = _Child.born(self._speaker, self._options, self._patience)
            weakref.finalize(self, self._child.end)
        return self._child

    def _end(self) -> str:
        """End the process and say how it ended."""
        child, self._child = self._child, None
        return child.end() if child else "it was closed"


@dataclass(slots=True)
class _Child:
    process: subprocess.Popen[bytes]
    connection: socket.socket
    ready: bool = False

    @classmethod
    def born(cls, speaker: str, options: EngineOptions, patience: Patience) -> _Child:
        ours, theirs = socket.socketpair()
        given = json.dumps({"speaker": speaker, "options": asdict(options), "memory": patience.memory})
        with theirs:
            process = subprocess.Popen(
                [sys.executable, "-P", "-m", "narration.engines.inside", str(theirs.fileno()), given],
                # It never reads: that the pipe was closed tells it that we are gone.
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                pass_fds=[theirs.fileno()],
                env=os.environ | _LIBRARIES_WITHOUT_THREADS | {"PYTHONPATH": os.pathsep.join(sys.path)},
                start_new_session=True,  # Ctrl-C is for us to handle.
            )
        if process.stdout:
            Thread(target=_listen, args=(process.stdout, speaker), daemon=True).start()
        return cls(process, ours)

    def ask(self, question: dict[str, Any], seconds: float) -> tuple[dict[str, Any], bytearray]:
        until = time.monotonic() + seconds
        self.connection.settimeout(seconds)
        wire.send(self.connection, question)
        return wire.receive(self.connection, until)

    def end(self) -> str:
        """Let it end, by force if need be; how it ended, in words."""
        self.connection.close()
        if self.process.stdin:
            self.process.stdin.close()
        try:
            status = self.process.wait(timeout=0.2)
        except subprocess.TimeoutExpired:
            self.process.kill()
            status = self.process.wait()
        if status >= 0:
            return f"exit status {status}"
        name = signal.Signals(-status).name
        return f"{name}; perhaps out of memory" if status == -signal.SIGKILL else name


def _listen(output: IO[bytes], speaker: str) -> None:
    """Log what a library prints, and keep the pipe empty."""
    with output:
        while printed := output.readline(4096):
            log.debug("%s: %s", speaker, printed.decode(errors="replace").rstrip())
