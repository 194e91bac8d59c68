"""Runs in the process of an engine's model: `python -m narration.engines.inside DESCRIPTOR SETTING`.

DESCRIPTOR is the connection's number; SETTING is JSON with the speaker (module:class), the options and the memory.
"""

from __future__ import annotations

import fcntl
import json
import logging
import os
import resource
import signal
import socket
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, Protocol

import numpy as np

from media.pcm import Samples
from narration.engines import wire
from narration.engines.port import EngineOptions
from narration.errors import NarrationError
from narration.model import Piece

log = logging.getLogger(__name__)


class Speaker(Protocol):
    """A model that is loaded; what an engine asks of it. Made with the options."""

    def refusal(self, pieces: Sequence[Piece], voice: str, language: str) -> str:
        """Why it cannot say this as a whole; empty where it can."""

    def speak(self, pieces: Sequence[Piece], voice: str, language: str) -> tuple[Samples, int]:
        """The sound and its samples per second."""


def main(descriptor: str, setting: str) -> None:
    """Answer questions until nobody is there to ask them."""
    _end_with_the_parent()
    connection = socket.socket(fileno=int(descriptor))
    given = json.loads(setting)
    _limit(given["memory"])
    try:
        module, _, name = given["speaker"].partition(":")
        speaker: Speaker = getattr(import_module(module), name)(EngineOptions(**given["options"]))
    except Exception as error:
        log.exception("not loaded")
        wire.send(connection, {"fault": _told(error)})
        return
    wire.send(connection, {"ready": True})
    while True:
        try:
            question, _ = wire.receive(connection)
        except (EOFError, OSError):
            return
        header, body = _answer(speaker, question)
        wire.send(connection, header, body)


def _answer(speaker: Speaker, question: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    pieces = tuple(Piece(*piece) for piece in question["pieces"])
    said = pieces, question["voice"], question["language"]
    try:
        if question["ask"] == "refusal":
            return {"refusal": speaker.refusal(*said)}, b""
        samples, rate = speaker.speak(*said)
        return {"rate": rate}, np.ascontiguousarray(samples, dtype=np.float32).tobytes()
    except MemoryError:
        return {"out_of_memory": True}, b""
    except Exception as error:
        log.exception("failed")  # Printed here, and logged by the parent where its log is that deep.
        return {"fault": _told(error)}, b""


def _told(error: Exception) -> str:
    """One line that names the fault."""
    words = " ".join(str(error).split())
    return (words if isinstance(error, NarrationError) else f"{type(error).__name__}: {words}")[:300]


def _end_with_the_parent() -> None:
    """Have the system end this process when its standard input is closed, however busy it is then."""
    signal.signal(signal.SIGIO, signal.SIG_DFL)
    fcntl.fcntl(0, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(0, fcntl.F_SETFL, fcntl.fcntl(0, fcntl.F_GETFL) | os.O_ASYNC)


def _limit(memory: int) -> None:
    """Refuse memory beyond this many bytes."""
    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (memory if most == resource.RLIM_INFINITY else min(memory, most), most))


if __name__ == "__main__":
    main(*sys.argv[1:])
