"""Messages between an engine and the process that its model lives in: a JSON header and raw bytes.

Each message begins with the two lengths, so that either side knows when it has all of it.
"""

from __future__ import annotations

import json
import socket
import struct
import time
from typing import Any

_LENGTHS = struct.Struct("!II")
_LONGEST_HEADER = 16_000_000
_LARGEST_BODY = 2**30
"""Bytes; three hours of sound take as much."""


class NoMessage(ValueError):
    """What came is not a message of ours."""


def send(connection: socket.socket, header: dict[str, Any], body: bytes = b"") -> None:
    """Send one message. OSError where nobody is there, TimeoutError as the connection is set."""
    text = json.dumps(header).encode()
    connection.sendall(_LENGTHS.pack(len(text), len(body)) + text)
    connection.sendall(body)


def receive(connection: socket.socket, until: float | None = None) -> tuple[dict[str, Any], bytearray]:
    """The next message, whole; `until` is a moment of time.monotonic(), none means for ever.

    EOFError where the other side is gone, TimeoutError after `until`, NoMessage where it sent something else.
    """
    header_length, body_length = _LENGTHS.unpack(_exactly(connection, _LENGTHS.size, until))
    if header_length > _LONGEST_HEADER or body_length > _LARGEST_BODY:
        raise NoMessage("The lengths are absurd.")
    try:
        header = json.loads(_exactly(connection, header_length, until))
    except ValueError as error:
        raise NoMessage("The header is no JSON.") from error
    if not isinstance(header, dict):
        raise NoMessage("The header is no object.")
    return header, _exactly(connection, body_length, until)


def _exactly(connection: socket.socket, size: int, until: float | None) -> bytearray:
    data = bytearray(size)
    view = memoryview(data)
    while view:
        if until is not None:
            connection.settimeout(max(1e-3, until - time.monotonic()))
        count = connection.recv_into(view)
        if not count:
            raise EOFError
        view = view[count:]
    return data
