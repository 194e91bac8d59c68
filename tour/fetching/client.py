"""One request at a time to addresses of strangers."""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPException
from importlib.metadata import version
from queue import Empty, Queue
from threading import Thread, Timer
from typing import Any

import certifi
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from tour.errors import BadValue, HostSilent, NotFetched
from tour.fetching.addresses import Address, is_ip, is_public, parsed
from tour.model import Source

REDIRECTS = 5
LARGEST_PAGE = 50_000_000
LARGEST_PICTURE = 40_000_000
"""Bytes, unpacked."""
_Open = HTTPConnection | socket.socket
_CHUNK = 65_536
_TRIED = 3
"""Of a host's addresses."""
_MOVED = (301, 302, 303, 307, 308)
_PAGE_TYPES = ("text/", "application/", "multipart/related")
_PICTURE_TYPES = ("image/", "application/octet-stream", "binary/octet-stream")
_WORDS = {
    401: "it asks for a log-in: save the page in your browser, and import the file",
    403: "it lets only browsers in: save the page in your browser, and import the file",
    404: "there is nothing at it: look whether it is complete",
    410: "there is nothing at it any more",
    429: "it is asked too often: try again later",
}


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds."""

    step: float = 10.0
    """For each answer of a network."""
    whole: float = 45.0
    """For an address with all its redirects."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What was at an address."""

    data: bytes
    type: str
    """Media type as the server said it."""
    charset: str
    address: str
    """The last one, after redirects."""


class Web:
    """Everything outside, and the few hosts inside that are allowed by name."""

    def __init__(self, inside: Collection[str] = (), patience: Patience = Patience()) -> None:
        """`inside` are hosts ("intranet.example", or with a port) that may be asked though they are not public."""
        self._inside = frozenset(one.lower() for one in inside)
        self._patience = patience

    def page(self, address: str) -> Source:
        """The document at an http(s) address.

        Raises:
            BadValue: it is no address that may be asked; `field` is url.
            NotFetched: it could not be had, is too large, or is no document.
        """
        found = self._fetched(address, _PAGE_TYPES, LARGEST_PAGE)
        name = parsed(found.address).path.partition("?")[0].rpartition("/")[2]
        return Source(found.data, name, found.address, found.type, found.charset)

    def get(self, address: str) -> bytes:
        """The picture at an http(s) address; errors as `page`."""
        return self._fetched(address, _PICTURE_TYPES, LARGEST_PICTURE).data

    def _fetched(self, address: str, types: tuple[str, ...], largest: int) -> Fetched:
        until = time.monotonic() + self._patience.whole
        at = parsed(address)
        seen = {at.whole}
        for _ in range(REDIRECTS + 1):
            with self._asked(at, until) as answer:
                target = answer.headers.get("location", "") if answer.status in _MOVED else ""
                if not target:
                    return _taken(answer, at, types, largest)
            at = parsed(target, at)
            if at.whole in seen:
                raise NotFetched(f"{at.host} leads in a circle: give the address of the page itself.")
            seen.add(at.whole)
        raise NotFetched(f"The address leads on more than {REDIRECTS} times: give the address of the page itself.")

    @contextmanager
    def _asked(self, at: Address, until: float) -> Iterator[Any]:
        """The answer to one request; its connection is closed afterwards, and at the latest when time is up."""
        try:
            with _ended_at(until) as open_:
                connection = self._connected(at, open_, until)
                connection.request("GET", at.path, headers=_headers(at), preload_content=False, decode_content=True)
                yield connection.getresponse()
                if time.monotonic() >= until:  # What was cut off looks like an end.
                    raise TimeoutError
        except (HTTPError, HTTPException, OSError, ValueError) as error:
            raise HostSilent(f"{at.host} {_fault(error, until)}.") from error

    def _connected(self, at: Address, open_: list[_Open], until: float) -> HTTPConnection:
        """A connection to the first of the host's addresses that answers; they were checked, every one."""
        if not self._is_allowed(at) and is_ip(at.host) and not is_public(at.host):
            raise _inside(at)
        found = _resolved(at, min(self._patience.step, until - time.monotonic()))
        if not self._is_allowed(at) and not all(map(is_public, found)):
            raise _inside(at)
        for ip in found[:_TRIED]:
            connection = self._connection(at, ip)
            open_.append(connection)
            try:
                connection.connect()
            except (HTTPError, OSError):
                if ip == found[:_TRIED][-1]:
                    raise
                continue
            open_.append(connection.sock)  # The connection lets go of it with the answer's headers.
            self._check_peer(at, connection.sock)
            break
        return connection

    def _check_peer(self, at: Address, connected: socket.socket) -> None:
        """Refuse this machine itself, whatever address it has outside."""
        if not self._is_allowed(at) and connected.getsockname()[0] == connected.getpeername()[0]:
            raise _inside(at)

    def _is_allowed(self, at: Address) -> bool:
        host = f"[{at.host}]" if ":" in at.host else at.host
        return not self._inside.isdisjoint((at.host, host, f"{host}:{at.port}"))

    def _connection(self, at: Address, ip: str) -> HTTPConnection:
        if at.scheme == "http":
            return HTTPConnection(ip, at.port, timeout=self._patience.step)
        return HTTPSConnection(
            ip,
            at.port,
            timeout=self._patience.step,
            server_hostname=at.host,
            assert_hostname=at.host,
            cert_reqs="CERT_REQUIRED",
            ca_certs=certifi.where(),
        )


@contextmanager
def _ended_at(until: float) -> Iterator[list[_Open]]:
    """A list for connections: they are cut off when time is up, and closed at the end."""
    open_: list[_Open] = []

    def cut_off() -> None:
        for one in open_:
            with suppress(OSError, AttributeError):
                (one if isinstance(one, socket.socket) else one.sock).shutdown(socket.SHUT_RDWR)

    timer = Timer(max(0.0, until - time.monotonic()), cut_off)
    timer.daemon = True
    timer.start()
    try:
        yield open_
    finally:
        timer.cancel()
        for one in open_:
            one.close()


def _resolved(at: Address, seconds: float) -> list[str]:
    """The IP addresses of a host. The system's resolver knows no time limit, so it is asked in a thread of its own."""
    answers: Queue[list[str] | OSError | UnicodeError] = Queue()

    def ask() -> None:
        try:
            found = socket.getaddrinfo(at.host, at.port, type=socket.SOCK_STREAM)
            answers.put([str(one[4][0]) for one in found])
        except (OSError, UnicodeError) as error:
            answers.put(error)

    Thread(target=ask, daemon=True).start()
    try:
        answer = answers.get(timeout=max(0.0, seconds))
    except Empty:
        answer = []
    if isinstance(answer, list) and answer:
        return answer
    raise HostSilent(f"There is no host named {at.host}, or no network: look at the address.")


def _headers(at: Address) -> dict[str, str]:
    return {
        "Host": at.authority,
        "User-Agent": f"Wayvoice/{version('wayvoice')} (audio guides; fetches for an editor)",
        "Accept": "text/html, application/xhtml+xml, application/pdf, image/*;q=0.9, */*;q=0.8",
        "Accept-Encoding": "gzip, deflate",
        "Connection": "close",
    }


def _taken(answer: Any, at: Address, types: tuple[str, ...], largest: int) -> Fetched:
    if answer.status != 200:
        fault = HostSilent if answer.status == 429 or answer.status >= 500 else NotFetched
        raise fault(f"{at.host} answers {answer.status}: {_WORDS.get(answer.status, 'try again later')}.")
    said = Message()
    said["content-type"] = answer.headers.get("content-type") or "application/octet-stream"
    if not said.get_content_type().startswith(types):
        raise NotFetched(
            f"{at.whole[:200]} is {said.get_content_type()}, and not what is looked for: give another address."
        )
    data = bytearray()
    for chunk in answer.stream(_CHUNK, decode_content=True):
        data += chunk
        if len(data) > largest:
            raise NotFetched(f"{at.whole[:200]} is larger than {largest // 10**6} MB: give a smaller part of it.")
    return Fetched(bytes(data), said.get_content_type(), said.get_content_charset() or "", at.whole)


def _fault(error: Exception, until: float) -> str:
    if time.monotonic() >= until or "timed out" in str(error):
        return "takes too long to answer: try again later, or save the page and import the file"
    if isinstance(error, ssl.SSLError) or isinstance(error.__cause__, ssl.SSLError):
        return "has no certificate that can be trusted: save the page in your browser, and import the file"
    return "cannot be reached, or breaks off in the middle: try again later"


def _inside(at: Address) -> BadValue:
    return BadValue(
        f"{at.host} is inside this network, or this machine itself, and is not asked for strangers: "
        "give a public address, or save the page and import the file.",
        "url",
    )
