"""Runs in the process that a document is read in: `python -m tour.documents.inside MEMORY_BYTES CPU_S`.

Standard input holds a line of JSON about the source, then its bytes; standard output gets a line of JSON, a Document or
an error, then the bytes of the pictures in the order that the line names them.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from typing import Any, BinaryIO

from pydantic import TypeAdapter

from tour import documents
from tour.errors import BadDocument
from tour.model import Document, Source

DOCUMENT = TypeAdapter(Document)


def main(memory: str, seconds: str) -> None:
    """Read one document."""
    _limit(int(memory), int(seconds))
    with os.fdopen(os.dup(1), "wb") as answer:
        os.dup2(2, 1)  # What a library prints is no part of the answer.
        header, bodies = _answer(sys.stdin.buffer)
        answer.write(json.dumps(header).encode() + b"\n")
        answer.writelines(bodies)


def _answer(given: BinaryIO) -> tuple[dict[str, Any], list[bytes]]:
    asked = json.loads(given.readline())
    language = asked.pop("language")
    try:
        document = documents.read(Source(given.read(), **asked), language=language)
    except BadDocument as error:
        return {"error": str(error)}, []
    except MemoryError:
        return {"out_of_memory": True}, []
    except RecursionError:
        return {"too_deep": True}, []
    files = [[name, len(data)] for name, data in document.files.items()]
    return {"document": _told(document), "files": files}, list(document.files.values())


def _told(document: Document) -> Any:
    """The document without its files; halves of characters, which JSON cannot hold, become question marks."""
    made = DOCUMENT.dump_python(document, exclude={"files"})
    return json.loads(json.dumps(made).encode("utf-8", "replace"))


def _limit(memory: int, seconds: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))  # First a signal of its own tells what it was.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main(*sys.argv[1:])
