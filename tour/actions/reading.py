"""Documents of strangers, read in a process of its own: it may hang, crash or eat memory without harm."""

from __future__ import annotations

import json
import logging
import os
import signal
import subprocess
import sys
from dataclasses import dataclass, replace
from threading import BoundedSemaphore

from tour.documents.inside import DOCUMENT
from tour.errors import BadDocument, Busy
from tour.model import Document, Source

log = logging.getLogger(__name__)

LARGEST = 100_000_000
"""Bytes of a document; pictures inside make it large."""
_ENVIRONMENT = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
_OTHER_WAY = "Save it in another way (as DOCX, HTML or plain text), or in parts, and import that."


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one document may take."""

    seconds: int = 60
    memory: int = 3 * 2**30
    """Bytes of addresses; what is really used stays far below."""


LIMITS = Limits()
_AT_ONCE = BoundedSemaphore(2)
"""Documents that one process reads at a time: their memory adds up."""


def read(source: Source, *, language: str = "", limits: Limits = LIMITS) -> Document:
    """Parse a document as `tour.documents.read` does, within limits.

    Raises:
        BadDocument: no reader takes it, there is nothing in it to narrate, or it goes beyond a limit.
        Busy: others are being read, and none of them came to its end in time.
    """
    if len(source.data) > LARGEST:
        raise BadDocument(f"The document is larger than {LARGEST // 10**6} MB: take pictures out of it, or split it.")
    about = {"name": source.name, "address": source.address, "type": source.type, "charset": source.charset}
    asked = json.dumps({**about, "language": language}).encode() + b"\n"
    command = [sys.executable, "-P", "-m", "tour.documents.inside", str(limits.memory), str(limits.seconds)]
    if not _AT_ONCE.acquire(timeout=limits.seconds):
        raise Busy("Other documents are being read at this moment: try again in a minute.")
    try:
        run = subprocess.run(
            command,
            input=asked + source.data,
            capture_output=True,
            timeout=limits.seconds,
            env=os.environ | _ENVIRONMENT | {"PYTHONPATH": os.pathsep.join(sys.path)},
            start_new_session=True,  # Ctrl-C is for us to handle.
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise _too_long(limits) from error
    finally:
        _AT_ONCE.release()
    if run.stderr:
        log.debug("reading %s: %s", source.name, run.stderr[-4000:].decode(errors="replace"))
    return _document(run, limits)


def _document(run: subprocess.CompletedProcess[bytes], limits: Limits) -> Document:
    line, _, bodies = run.stdout.partition(b"\n")
    try:
        answer = json.loads(line)
    except ValueError as error:
        if run.returncode == -signal.SIGXCPU:
            raise _too_long(limits) from error
        raise BadDocument(f"The document cannot be read: its reader stopped working over it. {_OTHER_WAY}") from error
    if "error" in answer:
        raise BadDocument(answer["error"])
    if "out_of_memory" in answer:
        raise BadDocument(f"Reading the document takes too much memory. {_OTHER_WAY}")
    if "too_deep" in answer:
        raise BadDocument(f"The document is nested too deeply to be read. {_OTHER_WAY}")
    files, start = {}, 0
    for name, length in answer["files"]:
        files[name] = bodies[start : start + length]
        start += length
    return replace(DOCUMENT.validate_python(answer["document"]), files=files)


def _too_long(limits: Limits) -> BadDocument:
    return BadDocument(f"Reading the document takes longer than {limits.seconds} s. {_OTHER_WAY}")
