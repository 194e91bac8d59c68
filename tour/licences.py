"""Licences by their names and addresses, as lines of text name them. Pure.

Every pattern here looks at a bounded number of characters from where it begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

_WINDOW = 200
_ADDRESS = re.compile(
    r"(?:https?://|(?<![\w.])(?:www\.)?creativecommons\.org/)[^\s<>\"'()\[\]{}|,;]{3,300}", re.IGNORECASE
)
_SHORT = re.compile(
    r"(?<![^\W_])CC[\s_-]{0,2}BY(?P<parts>(?:[\s_/-]{1,3}(?:NC|ND|SA)(?![A-Z])){0,3})(?:[\s_-]{0,2}v?(?P<version>[1-4]\.\d))?"
    r"(?![A-Z])",
    re.IGNORECASE,
)
_ZERO = re.compile(r"(?<![^\W_])CC[\s_-]?(?:0|Zero)(?!\w)(?:[\s_-]{1,2}1\.0)?(?: Universal)?", re.IGNORECASE)
_COMMONS = re.compile(r"creative[ -]commons", re.IGNORECASE)
_ELEMENT = re.compile(
    r"(?P<by>attribution|paternité|namensnennung|atribución|reconocimiento|(?<![a-z])by(?=-(?:nc|nd|sa)|[ -][1-4]\.\d))"
    r"|(?P<nc>non-?[ ]?commercial|pas d['’] ?utilisation commerciale|nicht-?[ ]?kommerziell|keine kommerzielle nutzung"
    r"|no ?comercial|(?<![a-z])nc(?![a-z]))"
    r"|(?P<sa>share[ -]?alike|partage (?:dans les mêmes conditions|à l['’]identique)"
    r"|weitergabe unter gleichen bedingungen|compartir ?igual|(?<![a-z])sa(?![a-z]))"
    r"|(?P<nd>no[ -]?deriv(?:atives|ative works|s)?|pas de modification|keine? bearbeitung(?:en)?"
    r"|sin ?(?:obras? ?)?derivadas?|(?<![a-z])nd(?![a-z]))"
    r"|(?P<zero>(?<![a-z])zero(?![a-z])|(?<![a-z])cc0(?![a-z]))"
    r"|(?P<version>(?<![\d.])[1-4]\.\d(?![\d.]*\d))",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"[\s,-]{0,3}(?:\(?(?:international|unported|generic|deutschland|deutsch|france|españa|deed)\)?[\s-]{0,3})?"
    r"(?:public )?(?:licen[cs]es?|lizenz(?:vertrag)?|licencia)?",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.;!?](?:\s|$)|\n")
_PORTS = re.compile(
    "A[RTU]|B[ER]|C[AHLNOZ]|D[EK]|E[ECS]|F[IR]|G[RT]|H[KRU]|I[ELNT]|JP|KR|LU|MX|N[LOZ]|P[EHLRT]|R[OS]|S[EGI]|T[HW]|U[KS]|VN|ZA"
)
"""Countries that Creative Commons licences were fitted to."""
_PORT = re.compile(r"[ -]([A-Z]{2})(?![A-Za-z])")
_PARTS = {"nc": "NC", "nd": "ND", "sa": "SA"}
_GUTENBERG = "https://www.gutenberg.org/license"
_VERSION = r"(?:,?[ -]?\(?(?:version|v\.?)?[ -]?(?P<version>\d(?:\.\d)?)\)?(?![\d.]*\d))?"
_OTHERS = tuple(
    (re.compile(pattern, re.IGNORECASE), name, address)
    for pattern, name, address in (
        (rf"\b(?:GNU[ -](?:Free[ -]Documentation[ -]Licen[cs]e|FDL)|GFDL)\b{_VERSION}", "GNU FDL",
         "https://www.gnu.org/licenses/fdl-{}.html"),
        (rf"\bGNU[ -](?:Lesser General Public Licen[cs]e|LGPL)\b{_VERSION}", "GNU LGPL",
         "https://www.gnu.org/licenses/lgpl-{}.html"),
        (rf"\b(?:GNU[ -])?(?:General[ -]Public[ -]Licen[cs]e|GPL)(?![a-uw-z]){_VERSION}", "GNU GPL",
         "https://www.gnu.org/licenses/gpl-{}.html"),
        (rf"\b(?:Open[ -]Government[ -]Licen[cs]e|OGL)\b{_VERSION}",
         "Open Government Licence",
         "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/{}/"),
        (rf"\bLicence Ouverte\b(?: ?/ ?Open Licen[cs]e)?{_VERSION}", "Licence Ouverte", ""),
        (r"\bDatenlizenz Deutschland\b[ –-]{1,3}(?:Namensnennung|Zero)[ –-]{1,3}(?:version )?(?P<version>2\.0)",
         "Datenlizenz Deutschland", ""),
        (r"\b(?:Free Art Licen[cs]e|Licence Art Libre|Lizenz Freie Kunst)\b", "Free Art License", "https://artlibre.org/"),
        (r"\bODbL\b|\bOpen Database Licen[cs]e\b", "ODbL", "https://opendatacommons.org/licenses/odbl/"),
        (r"\bMIT Licen[cs]e\b", "MIT License", "https://opensource.org/license/mit"),
        (r"\bApache Licen[cs]e\b(?:,? (?:version )?2\.0)?", "Apache License 2.0",
         "https://www.apache.org/licenses/LICENSE-2.0"),
        (r"\bProject Gutenberg(?:-tm|™)?(?:’s|'s)? Licen[cs]e\b|\bthis ebook is for the use of anyone anywhere\b",
         "Project Gutenberg License", _GUTENBERG),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mention:
    """A licence that a text names, and where it does."""

    name: str
    """Short and as everybody writes it: "CC BY-SA 4.0"."""
    url: str
    """Of the licence's text; empty where the text leaves its version open."""
    start: int
    end: int
    public_domain: bool = False
    """True for a waiver of all rights, or a mark that there are none."""


def licence_name(url: str) -> str:
    """The short name of the licence at an address; empty where no licence that we know is there."""
    known = at_address(url)
    return known.name if known else ""


def at_address(url: str, start: int = 0) -> Mention | None:
    """The licence at an address, or None; `start` is where the address begins in a text."""
    whole = url.strip().rstrip(".:!?")
    try:
        parts = urlsplit(whole if "//" in whole else f"https://{whole}")
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    path = [part for part in parts.path.lower().split("/") if part]
    found = _at(host, path)
    return Mention(found[0], found[1] or whole, start, start + len(whole), found[2]) if found else None


def mentions(text: str) -> list[Mention]:
    """The licences that a text names, in order; one that is named twice in a row counts twice."""
    plain = text.translate(_PLAIN)
    found = sorted(_all(plain), key=lambda one: (one.start, -one.end))
    kept: list[Mention] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


_PLAIN = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2010": "-", "\u2011": "-", "\u2012": "-", "–": "-", "—": "-"})


def _all(text: str) -> Iterator[Mention]:
    for match in _ADDRESS.finditer(text):
        found = at_address(match[0], match.start())
        if found:
            yield found
    for match in _SHORT.finditer(text):
        parts = [part for part in ("NC", "ND", "SA") if part in match["parts"].upper()]
        port = _PORT.match(text, match.end()) if match["version"] else None
        kept_port = port[1] if port and _PORTS.fullmatch(port[1]) else ""
        end = port.end() if port and kept_port else match.end()
        yield _commons(parts, match["version"] or "", kept_port, match.start(), end)
    for match in _ZERO.finditer(text):
        yield _zero(match.start(), match.end())
    yield from _long(text)
    for pattern, name, address in _OTHERS:
        for match in pattern.finditer(text):
            groups = match.groupdict()
            yield _other(name, address, groups.get("version") or "", match.start(), match.end())


def _long(text: str) -> Iterator[Mention]:
    """Creative Commons licences by their long names, with those words or (then with a version) without."""
    done = 0
    for match in re.finditer(
        r"creative[ -]commons|attribution|namensnennung|reconocimiento|atribución|paternité", text, re.I
    ):
        if match.start() < done:
            continue
        named = _COMMONS.match(text, match.start()) is not None
        begin = match.end() if named else match.start()
        end_of_sentence = _SENTENCE_END.search(text, begin, begin + _WINDOW)
        found = list(_ELEMENT.finditer(text, begin, end_of_sentence.start() if end_of_sentence else begin + _WINDOW))
        kinds = {one.lastgroup or "": one for one in reversed(found)}
        if "zero" in kinds and named:
            yield _zero(match.start(), kinds["zero"].end())
        elif "by" in kinds and (named or "version" in kinds):
            last = max(one.end() for one in kinds.values())
            tail = _TAIL.match(text, last)
            version = kinds["version"][0] if "version" in kinds else ""
            parts = [_PARTS[kind] for kind in ("nc", "nd", "sa") if kind in kinds]
            done = tail.end() if tail else last
            yield _commons(parts, version, "", match.start(), done)


def _commons(parts: list[str], version: str, port: str, start: int, end: int) -> Mention:
    elements = "-".join(["BY", *sorted(parts, key=["NC", "SA", "ND"].index)])
    address = f"https://creativecommons.org/licenses/{elements.lower()}/{version}/" if version else ""
    if port and version:
        address += f"{port.lower()}/"
    return Mention(" ".join(part for part in ("CC", elements, version, port) if part), address, start, end)


def _zero(start: int, end: int) -> Mention:
    return Mention("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/", start, end, public_domain=True)


def _other(name: str, address: str, version: str, start: int, end: int) -> Mention:
    if "{}" not in address:
        return Mention(f"{name} {version}".strip(), address, start, end)
    if not version:
        return Mention(name, "", start, end)
    whole = version if "." in version or "government" in address else f"{version}.0"
    shown = version if "." in version else f"{version}.0"
    if "government" in address:
        return Mention(f"{name} {shown}", address.format(version.partition(".")[0]), start, end)
    return Mention(f"{name} {shown}", address.format(whole), start, end)


def _at(host: str, path: list[str]) -> tuple[str, str, bool] | None:
    """Name, address ("" for the one given) and whether no rights are left, of what is at an address."""
    if host == "creativecommons.org" and path:
        return _at_commons(path)
    if host == "gutenberg.org" and "license" in "/".join(path):
        return "Project Gutenberg License", _GUTENBERG, False
    if host == "nationalarchives.gov.uk" and "open-government-licence" in path:
        version = path[path.index("version") + 1 : path.index("version") + 2] if "version" in path else []
        return f"Open Government Licence {version[0]}.0" if version else "Open Government Licence", "", False
    if host == "gnu.org" and path:
        return _at_gnu(path[-1])
    if host == "opendatacommons.org" and "odbl" in path:
        return "ODbL", "", False
    if host == "artlibre.org":
        return "Free Art License", "", False
    return None


def _at_commons(path: list[str]) -> tuple[str, str, bool] | None:
    if path[0] == "publicdomain" and path[1:2] == ["zero"]:
        return "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/", True
    if path[0] == "publicdomain" and path[1:2] == ["mark"]:
        return "Public Domain Mark 1.0", "https://creativecommons.org/publicdomain/mark/1.0/", True
    if path[:2] == ["licenses", "publicdomain"]:
        return "Public domain", "", True
    elements = path[1].split("-") if path[0] == "licenses" and len(path) > 1 else []
    if not elements or not set(elements) <= {"by", "nc", "nd", "sa"}:
        return None
    version = path[2] if len(path) > 2 and re.fullmatch(r"[1-4]\.\d", path[2]) else ""
    port = path[3] if version and len(path) > 3 and _PORTS.fullmatch(path[3].upper()) else ""
    name = " ".join(part for part in ("CC", "-".join(elements).upper(), version, port.upper()) if part)
    address = "/".join(part for part in ("https://creativecommons.org/licenses", path[1], version, port) if part) + "/"
    return name, address if version else "", False


def _at_gnu(page: str) -> tuple[str, str, bool] | None:
    match = re.match(r"(a?gpl|lgpl|fdl)(?:-([0-9.]*[0-9]))?", page)
    return (f"GNU {match[1].upper()} {match[2] or ''}".strip(), "", False) if match else None
