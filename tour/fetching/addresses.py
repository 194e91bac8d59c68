"""Which addresses may be asked. Pure.

Sources: IANA's registries of special-purpose addresses (RFC 6890 and its successors), as `ipaddress` knows them.
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit, urlunsplit

from tour.errors import BadValue

LONGEST = 2_000
_HOST = re.compile(r"[a-z0-9._-]+|[0-9a-f:.]+(?:%[a-z0-9._-]+)?")
_PORTS = {"http": 80, "https": 443}
_LOWEST_OTHER_PORT = 1024
"""Below it live mail, files and the like, which a web address has no business with."""
_NEVER = tuple(
    map(
        ipaddress.ip_network,
        ("168.63.129.16/32", "192.0.0.0/24", "192.88.99.0/24", "2001::/23", "3fff::/20", "fec0::/10"),
    )
)
"""Public by their numbers, or as some releases of Python take them: the insides of clouds (Azure's, Oracle's), of old
networks, relays, and what stands in books."""
_CARRY_IPV4 = tuple(map(ipaddress.ip_network, ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "::/96")))
"""Translation and tunnels: what they lead to is another address."""


@dataclass(frozen=True, slots=True)
class Address:
    """An http(s) address in its parts."""

    scheme: str
    host: str
    """In ASCII (IDNA)."""
    port: int
    path: str
    """With its query."""

    @property
    def whole(self) -> str:
        """The address again."""
        return urlunsplit((self.scheme, self.authority, self.path, "", ""))

    @property
    def authority(self) -> str:
        """Host and, where it is not the usual one, port."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


def parsed(address: str, base: Address | None = None) -> Address:
    """The parts of an address; a relative one starts at `base`.

    Raises:
        BadValue: it is no http(s) address that may be asked.
    """
    if len(address) > LONGEST:
        raise BadValue(f"The address is longer than {LONGEST} characters: give a shorter one.", "url")
    try:
        parts = urlsplit(urljoin(base.whole, address) if base else address.strip())
        port = parts.port
        host = (parts.hostname or "").rstrip(".")
        host = host if ":" in host else host.encode("idna").decode().lower()
    except ValueError as error:
        raise _no_address(address) from error
    scheme = parts.scheme.lower()
    if scheme not in _PORTS or not _HOST.fullmatch(host):
        raise _no_address(address)
    if parts.username is not None or parts.password is not None:
        raise BadValue("An address with a name or a password in it is not asked: give it without.", "url")
    port = _PORTS[scheme] if port is None else port
    if port != _PORTS[scheme] and port < _LOWEST_OTHER_PORT:
        raise BadValue(f"Port {port} is none that web pages are given at: give an address without it.", "url")
    path = _printable(parts.path or "/") + (f"?{_printable(parts.query)}" if parts.query else "")
    return Address(scheme, host, port, path)


def is_ip(host: str) -> bool:
    """Whether a host is given by its number."""
    try:
        ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True


def is_public(address: str) -> bool:
    """Whether an IP address is one that everybody can reach; false for anything inside, special or mapped."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if any(ip in network for network in _NEVER) or ip.is_multicast or ip.is_reserved or not ip.is_global:
        return False
    return not (ip.version == 6 and (ip.ipv4_mapped or any(ip in network for network in _CARRY_IPV4)))


def _printable(text: str) -> str:
    """As it may stand in a request: everything else than printable ASCII as percent codes."""
    return "".join(
        one if "!" <= one <= "~" else "".join(f"%{byte:02X}" for byte in one.encode("utf-8", "replace")) for one in text
    )


def _no_address(address: str) -> BadValue:
    return BadValue(
        f"{address[:80]!a} is no address of a web page: give one that begins with https:// or http://.", "url"
    )
