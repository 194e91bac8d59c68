"""The line between phones and a server: it counts what passes, and is slow, cut or a stranger's portal when told to."""

from __future__ import annotations

import http.client
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

PORTAL = b"<!doctype html><title>Welcome</title><p>Log in to use the network of this hotel.</p>"
PIECE = 16_384


class Line(ThreadingHTTPServer):
    """A line to one server."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, base: str) -> None:
        self.to = urlsplit(base).netloc
        self.begun: Counter[str] = Counter()
        """How often each path was asked for."""
        self.whole: Counter[str] = Counter()
        """How often each path was answered to its end."""
        self.carried: Counter[str] = Counter()
        """Bytes of bodies by path, as they were on the line."""
        self.sent = 0
        """All of them together."""
        self.cut_at: int | None = None
        """Once so many bytes were sent, the line is down."""
        self.down = False
        self.portal = ""
        """Paths that begin so are answered by a portal."""
        self.bytes_per_s = 0.0
        """0 for as fast as it goes."""
        self.latency_s = 0.0
        self._free_at = 0.0
        self._lock = threading.Lock()
        super().__init__(("127.0.0.1", 0), _Handler)

    @property
    def base(self) -> str:
        """The address that phones use."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def pass_on(self, size: int) -> bool:
        """Wait until so many bytes have their turn; False where the line is down."""
        with self._lock:
            if self.cut_at is not None and self.sent >= self.cut_at:
                self.down, self.cut_at = True, None
            if self.down:
                return False
            self.sent += size
            begin = max(time.monotonic(), self._free_at)
            self._free_at = begin + (size / self.bytes_per_s if self.bytes_per_s else 0)
            wait = self._free_at - time.monotonic()
        time.sleep(max(0, wait))
        return not self.down


class _Handler(BaseHTTPRequestHandler):
    server: Line

    def do_GET(self) -> None:
        line, path = self.server, self.path
        line.begun[path] += 1
        if line.down:
            return self._hang_up()
        time.sleep(line.latency_s)
        if line.portal and path.startswith(line.portal):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(PORTAL)))
            self.end_headers()
            self.wfile.write(PORTAL)
            return None
        return self._forward()

    def _forward(self) -> None:
        line = self.server
        connection = http.client.HTTPConnection(line.to, timeout=30)
        try:
            headers = {name: value for name, value in self.headers.items() if name.lower() != "connection"}
            connection.request("GET", self.path, headers=headers)
            answer = connection.getresponse()
            self.send_response(answer.status)
            for name, value in answer.getheaders():
                if name.lower() not in {"transfer-encoding", "connection", "date", "server"}:
                    self.send_header(name, value)
            self.end_headers()
            while piece := answer.read(PIECE):
                if not line.pass_on(len(piece)):
                    return self._hang_up()
                line.carried[self.path] += len(piece)
                self.wfile.write(piece)
            line.whole[self.path] += 1
        except OSError:
            self._hang_up()
        finally:
            connection.close()

    def _hang_up(self) -> None:
        self.close_connection = True

    def log_message(self, *args: Any) -> None:
        pass


@contextmanager
def line_to(base: str) -> Iterator[Line]:
    """A line to the server at this address, until the end of the block."""
    with Line(base) as line:
        thread = threading.Thread(target=line.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        yield line
        line.shutdown()
