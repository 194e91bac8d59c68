"""Names of WordprocessingML. Source: ECMA-376 (Office Open XML), parts 1 and 4, in its transitional namespaces."""

from __future__ import annotations

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
V = "{urn:schemas-microsoft-com:vml}"
O = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", M),
    (b"http://purl.oclc.org/ooxml/drawingml/main", A),
    (b"http://purl.oclc.org/ooxml/drawingml/picture", PIC),
    (b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", WP),
)
_OFF = ("0", "false", "off", "none")


def transitional(data: bytes) -> bytes:
    """The XML of a strict document under the names that all others use."""
    for strict, name in _STRICT if b"http://purl.oclc.org/ooxml/" in data else ():
        data = data.replace(b'"' + strict + b'"', b'"' + name[1:-1].encode() + b'"')
    return data


def value(element: etree._Element | None, path: str = "") -> str:
    """`w:val` of an element, or of the child at `path` ("w:" left out); "" where there is none."""
    for step in path.split("/") if path else ():
        element = element.find(W + step) if element is not None else None
    return "" if element is None else element.get(W + "val", "")


def number(text: str, otherwise: int = 0) -> int:
    """A decimal number as strangers write it, within a million."""
    digits = text.strip().partition(".")[0]
    sign = -1 if digits.startswith("-") else 1
    digits = digits.lstrip("+-")
    return sign * int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 7 else otherwise


def is_on(element: etree._Element | None) -> bool:
    """True for a switch that is there and not switched off."""
    return element is not None and element.get(W + "val", "1").lower() not in _OFF
