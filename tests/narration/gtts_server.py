"""A real server on this machine that speaks Google's protocol, and can answer as badly as Google does."""

from __future__ import annotations

import base64
import json
import ssl
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from types import TracebackType
from urllib.parse import parse_qs

import numpy as np

from media.codec import encode_mp3
from media.pcm import fade, silence
from narration.engines import EngineOptions

PATH = "/_/TranslateWebserverUi/data/batchexecute"
RATE = 24_000
LETTERS_A_SECOND = 14
PIECE = 16_384


@dataclass(frozen=True)
class Answer:
    """What the server sends."""

    body: bytes
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    missing: int = 0
    """Bytes that are announced and never sent."""
    pause_s: float = 0.0
    """Before the first byte."""


Behaviour = Callable[[str], Answer]
"""From the text that was asked for to the answer."""


def speech(text: str, share: float = 1.0) -> bytes:
    """An MP3 about as long as speech of this text, or of a share of it."""
    length = round(share * RATE * max(4, len(text)) / LETTERS_A_SECOND)
    time_axis = np.arange(length, dtype=np.float32) / RATE
    tone = (0.2 * np.sin(2 * np.pi * (200 + len(text)) * time_axis)).astype(np.float32)
    return encode_mp3(np.concatenate([silence(100, RATE), fade(tone, RATE), silence(100, RATE)]), RATE)


def wrapped(audio: bytes) -> bytes:
    """Audio in the envelope of the protocol."""
    inner = json.dumps([base64.b64encode(audio).decode()], separators=(",", ":"))
    outer = json.dumps([["wrb.fr", "jQ1olc", inner, None, None, None, "generic"], ["di", 12]], separators=(",", ":"))
    return f")]}}'\n\n{len(outer)}\n{outer}\n25\n".encode()


def spoken(text: str) -> Answer:
    return Answer(wrapped(speech(text)))


def refused(status: int, **headers: str) -> Behaviour:
    return lambda _: Answer(b"", status, {name.replace("_", "-"): value for name, value in headers.items()})


def empty(text: str) -> Answer:
    return Answer(b')]}\'\n\n60\n[["wrb.fr","jQ1olc",null,null,null,[3],"generic"],["di",12]]\n')


def nothing_at_all(text: str) -> Answer:
    return Answer(b"")


def garbage(text: str) -> Answer:
    return Answer(wrapped(b"<html>Are you a robot?</html>" * 40))


def half_said(text: str) -> Answer:
    """Sound that stops long before its text does, and is a whole file."""
    return Answer(wrapped(speech(text, share=0.3)))


def cut_off_sound(text: str) -> Answer:
    """A file that stops in the middle of a frame, in a whole answer."""
    return Answer(wrapped(speech(text)[:-100]))


def cut_off_answer(text: str) -> Answer:
    whole = wrapped(speech(text))
    return Answer(whole[: len(whole) // 2], missing=len(whole) // 2)


def slow(seconds: float) -> Behaviour:
    return lambda text: Answer(wrapped(speech(text)), pause_s=seconds)


class GoogleServer:
    """Speaks whatever it is asked; `answers` says how it behaves the next times instead."""

    def __init__(self) -> None:
        self.answers: deque[Behaviour] = deque()
        self.always: Behaviour = spoken
        self.asked: list[tuple[str, str]] = []
        """Text and language of each request."""
        self.times: list[float] = []
        self._scheme = "http"
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)

    @property
    def url(self) -> str:
        return f"{self._scheme}://127.0.0.1:{self._server.server_address[1]}"

    def wrap(self, context: ssl.SSLContext) -> None:
        """Speak TLS from now on."""
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self._scheme = "https"

    def options(
        self, *, gtts_timeout_s: float = 0.3, gtts_attempts: int = 3, gtts_interval_s: float = 0.0
    ) -> EngineOptions:
        """Options that find this server, and have little patience."""
        return EngineOptions(
            gtts_url=self.url,
            gtts_timeout_s=gtts_timeout_s,
            gtts_attempts=gtts_attempts,
            gtts_backoff_s=0.001,
            gtts_interval_s=gtts_interval_s,
        )

    def __enter__(self) -> GoogleServer:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        google = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                google.times.append(time.monotonic())
                length = int(self.headers["Content-Length"])
                form = parse_qs(self.rfile.read(length).decode())
                ((rpc, arguments, *_),) = json.loads(form["f.req"][0])[0]
                text, language, *_ = json.loads(arguments)
                assert (rpc, self.path) == ("jQ1olc", PATH)
                google.asked.append((text, language))
                self._send((google.answers.popleft() if google.answers else google.always)(text))

            def _send(self, answer: Answer) -> None:
                time.sleep(answer.pause_s)
                try:
                    self.send_response(answer.status)
                    for name, value in answer.headers.items():
                        self.send_header(name, value)
                    self.send_header("Content-Length", str(len(answer.body) + answer.missing))
                    self.end_headers()
                    self.wfile.write(answer.body)
                except (BrokenPipeError, ConnectionResetError):
                    self.close_connection = True  # The client lost patience, as it should.

            def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
                """Say nothing."""

        return Handler
