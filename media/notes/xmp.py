"""XMP: notes as XML in a picture's file, read and written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element, ParseError
from xml.sax.saxutils import escape, quoteattr

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from PIL import Image

from media.notes.model import PictureNotes

MOST = 1_000_000
"""Bytes of a packet that is read; what people write is a thousandth of it."""

_NAMES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "cc": "http://creativecommons.org/ns#",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "exif": "http://ns.adobe.com/exif/1.0/",
}
_COMMONS = "//creativecommons.org/"
_OLD_CC = "http://web.resource.org/cc/"
_RDF = f"{{{_NAMES['rdf']}}}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def read(image: Image.Image) -> PictureNotes:
    """The notes of an opened picture; none where the packet is larger than any honest one, or is no XML."""
    packet = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or b""
    if isinstance(packet, str):
        packet = packet.encode(errors="replace")
    if not isinstance(packet, bytes) or not 0 < len(packet) <= MOST:
        return PictureNotes()
    root = _parsed(packet)
    if root is None:
        return PictureNotes()
    said: dict[str, list[str]] = {}
    for name, values in _properties(root):
        said.setdefault(name, []).extend(values)

    def first(*names: str) -> str:
        return next((value for name in names for value in said.get(name, []) if value), "")

    return PictureNotes(
        title=first("photoshop:Headline", "dc:title"),
        description=first("dc:description"),
        creators=tuple(said.get("dc:creator", []) or said.get("cc:attributionName", [])),
        credit=first("photoshop:Credit", "photoshop:Source"),
        copyright=first("dc:rights"),
        terms=first("xmpRights:UsageTerms"),
        licence=first("cc:license", "xmpRights:WebStatement"),
        alt=first("Iptc4xmpCore:AltTextAccessibility"),
        created=first("photoshop:DateCreated", "exif:DateTimeOriginal"),
    )


def _parsed(packet: bytes) -> Element | None:
    """The packet's XML, or the part of it that is RDF where something around that is broken."""
    begin, end = packet.find(b"<rdf:RDF"), packet.rfind(b"</rdf:RDF>")
    inner = packet[begin : end + len(b"</rdf:RDF>")] if 0 <= begin < end else b""
    for tried in (packet.strip(b"\0 \t\r\n"), inner):
        try:
            root: Element = fromstring(tried, forbid_dtd=True)
        except (ParseError, DefusedXmlException, ValueError, LookupError):
            continue
        return root
    return None


def _properties(root: Element) -> Iterator[tuple[str, list[str]]]:
    """Each property as prefix:name with its values: an attribute, an element, or an element's list."""
    for about in root.iter(f"{_RDF}Description"):
        for name, value in about.items():
            yield _short(name), [value]
        for element in about:
            yield _short(element.tag), _values(element)


def _values(element: Element) -> list[str]:
    if address := element.get(f"{_RDF}resource"):
        return [address]
    listed = next((one for one in element if one.tag in {f"{_RDF}Alt", f"{_RDF}Seq", f"{_RDF}Bag"}), None)
    if listed is None:
        return [element.text or ""]
    lines = list(listed.iterfind(f"{_RDF}li"))
    if listed.tag == f"{_RDF}Alt":
        # One text in several languages: the one that stands for all, else the first.
        lines.sort(key=lambda one: one.get(_LANGUAGE) != "x-default")
    return [line.text or line.get(f"{_RDF}resource") or "" for line in lines]


def _short(tag: str) -> str:
    address, _, name = tag.removeprefix("{").rpartition("}")
    address = _NAMES["cc"] if address == _OLD_CC else address
    return next((f"{prefix}:{name}" for prefix, known in _NAMES.items() if known == address), name)


def written(notes: PictureNotes) -> bytes:
    """A packet with these notes; empty where there are none. Equal notes give equal bytes."""
    licence = notes.licence
    lines = [
        _one_of_languages("dc:title", notes.title),
        _one_of_languages("dc:description", notes.description),
        _sequence("dc:creator", notes.creators),
        _one_of_languages("dc:rights", notes.copyright),
        _text("photoshop:Credit", notes.credit),
        _text("photoshop:DateCreated", notes.created),
        _one_of_languages("xmpRights:UsageTerms", notes.terms),
        _text("xmpRights:WebStatement", licence),
        _resource("cc:license", licence if _COMMONS in licence else ""),
        _one_of_languages("Iptc4xmpCore:AltTextAccessibility", notes.alt),
    ]
    body = "".join(lines)
    if not body:
        return b""
    prefixes = [prefix for prefix in _NAMES if prefix == "rdf" or f"<{prefix}:" in body]
    names = "".join(f' xmlns:{prefix}="{_NAMES[prefix]}"' for prefix in prefixes)
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        f'<rdf:RDF{names}><rdf:Description rdf:about="">{body}</rdf:Description></rdf:RDF>'
        '</x:xmpmeta><?xpacket end="r"?>'
    ).encode()


def _text(name: str, value: str) -> str:
    return f"<{name}>{escape(value)}</{name}>" if value else ""


def _resource(name: str, value: str) -> str:
    return f"<{name} rdf:resource={quoteattr(value)}/>" if value else ""


def _sequence(name: str, values: Sequence[str]) -> str:
    lines = "".join(f"<rdf:li>{escape(value)}</rdf:li>" for value in values)
    return f"<{name}><rdf:Seq>{lines}</rdf:Seq></{name}>" if lines else ""


def _one_of_languages(name: str, value: str) -> str:
    line = f'<rdf:li xml:lang="x-default">{escape(value)}</rdf:li>'
    return f"<{name}><rdf:Alt>{line}</rdf:Alt></{name}>" if value else ""
