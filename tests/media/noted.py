"""Pictures with notes in them, written as programs of archives and agencies write them."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterable

from PIL import Image

Sets = Iterable[tuple[int, bytes]]


def picture(kind: str = "JPEG", size: tuple[int, int] = (640, 420), **options: object) -> bytes:
    """A file of a small picture."""
    target = io.BytesIO()
    Image.linear_gradient("L").resize(size).convert("RGB").save(target, kind, **options)
    return target.getvalue()


def iim(sets: Sets, *, utf8: bool = False) -> bytes:
    """IPTC-IIM: (number in record 2, value) in order."""
    head = b"\x1c\x01\x5a\x00\x03\x1b%G" if utf8 else b""
    return head + b"".join(bytes([0x1C, 2, number]) + len(value).to_bytes(2) + value for number, value in sets)


def segment(marker: int, data: bytes) -> bytes:
    """A segment of a JPEG."""
    return bytes([0xFF, marker]) + (len(data) + 2).to_bytes(2) + data


def with_segments(jpeg: bytes, *segments: bytes) -> bytes:
    """The JPEG with these segments right after its beginning."""
    return jpeg[:2] + b"".join(segments) + jpeg[2:]


def with_iptc(jpeg: bytes, sets: Sets, *, utf8: bool = False) -> bytes:
    """The JPEG with IPTC as Photoshop keeps it."""
    data = iim(sets, utf8=utf8)
    resource = b"8BIM\x04\x04\0\0" + len(data).to_bytes(4) + data + b"\0" * (len(data) % 2)
    return with_segments(jpeg, segment(0xED, b"Photoshop 3.0\0" + resource))


def rdf(properties: str) -> bytes:
    """An XMP packet with these properties."""
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
  xmlns:cc="http://creativecommons.org/ns#" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">
{properties}</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>""".encode()


def png_saying(width: int, height: int) -> bytes:
    """The beginning of a PNG that says it has so many pixels."""
    header = b"IHDR" + width.to_bytes(4) + height.to_bytes(4) + bytes([8, 2, 0, 0, 0])
    return (
        b"\x89PNG\r\n\x1a\n" + (13).to_bytes(4) + header + zlib.crc32(header).to_bytes(4) + (100).to_bytes(4) + b"IDAT"
    )


def tiff_saying(width: int, height: int) -> bytes:
    """A TIFF of so many grey pixels, all of them in one strip that is not there."""
    tags = {256: width, 257: height, 258: 8, 259: 1, 262: 1, 273: 8, 277: 1, 278: height, 279: width * height}
    rows = b"".join(struct.pack("<HHII", tag, 4, 1, value & 0xFFFFFFFF) for tag, value in tags.items())
    return b"II*\0" + (8).to_bytes(4, "little") + len(tags).to_bytes(2, "little") + rows + bytes(4)
