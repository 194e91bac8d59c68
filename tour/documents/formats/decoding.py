"""Bytes into text, with a warning for each thing that had to be guessed or mended."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

from tour.documents.formats.guessing import guessed
from tour.errors import BadDocument

MAX_BYTES = 5_000_000
"""Ninety hours of narration: a text above it is no tour."""
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
_LINE_ENDS = re.compile(r"\r\n?|\x0c|\x85|\u2028|\u2029")
_WIDER = {
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "sjis": "cp932",
    "ks-c-5601-1987": "cp949",
    "euc-kr": "cp949",
    "tis-620": "cp874",
    "windows-874": "cp874",
    "x-mac-roman": "mac-roman",
    "macintosh": "mac-roman",
}
"""Encodings that are declared -> those that browsers read them as."""
_TRUSTED = re.compile(r"(?:windows|cp|iso-?8859|koi8|mac|gb|big5|shift|euc|iso-2022-(?:jp|kr)|tis|hz)[\w-]*$", re.I)
_MOST_CONTROL = 0.02
"""Share of control characters above which bytes are not taken for text."""
_MOST_BAD = 0.01
"""Share of bytes that are not UTF-8 below which the rest is still read as UTF-8."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with newlines only, in Unicode's composed form, and what was done to get it."""

    text: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, *, declared: str = "", most: int = MAX_BYTES) -> Decoded:
    """Read bytes as text: UTF-8, UTF-16 and UTF-32 (marked or evident), else as declared, else as the letters tell.

    `declared` names an encoding that somebody said; bytes that are good UTF-8 are read so whatever it says.

    Raises:
        BadDocument: nothing in it, more than `most` bytes, or not text.
    """
    if len(data) > most:
        raise BadDocument(f"The document is larger than {most // 10**6} MB of text: split it into several tours.")
    text, warnings = _unicode(data, declared)
    if not text.strip():
        raise BadDocument("The document is empty: give a file with a title and some paragraphs.")
    return _cleaned(text, warnings)


def _unicode(data: bytes, declared: str) -> tuple[str, list[str]]:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _marked(data, name)
    for name, zeros in (("utf-16-le", data[1:400:2]), ("utf-16-be", data[0:400:2])):
        if len(data) % 2 == 0 and zeros and zeros.count(0) > 0.6 * len(zeros):
            return _marked(data, name)
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        said = _as_declared(data, declared)
        return (said, []) if said is not None else _not_quite_utf8(data, error)


def _as_declared(data: bytes, declared: str) -> str | None:
    """The text in the encoding that was declared; None where it is unknown, Unicode, or wrong."""
    name = _WIDER.get(declared.strip().lower().replace("_", "-"), declared.strip())
    if not _TRUSTED.match(name):
        return None
    try:
        return data.decode(name)
    except (LookupError, UnicodeDecodeError):
        return None


def _marked(data: bytes, name: str) -> tuple[str, list[str]]:
    try:
        return data.decode(name), []
    except UnicodeDecodeError as error:
        text = data.decode(name, "replace")
        line = text[: error.start].count("\n") + 1
        shown = name.upper().replace("-SIG", "")
        return text, [f"Some bytes are not {shown} (the first near line {line}); each is shown as \ufffd."]


def _not_quite_utf8(data: bytes, first: UnicodeDecodeError) -> tuple[str, list[str]]:
    """UTF-8 with a few bad bytes where it has good longer characters too; otherwise what the letters tell."""
    line = data[: first.start].count(b"\n") + 1
    mended = data.decode("utf-8", "replace")
    bad = mended.count("\ufffd")
    good = sum(1 for character in mended if ord(character) > 127) - bad
    if good > bad and bad < _MOST_BAD * len(data):
        return mended, [
            f"{bad} places are not UTF-8 (the first on line {line}); each is shown as \ufffd: mend them in the source."
        ]
    codec, name = guessed(data)
    return data.decode(codec, "replace"), [
        f"The file is not UTF-8 (line {line}); it was read as {name}: check accents and quotation marks."
    ]


def _cleaned(text: str, warnings: list[str]) -> Decoded:
    text = _LINE_ENDS.sub("\n", text)
    controls = len(_CONTROL.findall(text))
    if controls > max(2, _MOST_CONTROL * len(text)):
        raise BadDocument("The document is not text: give plain text, saved as UTF-8.")
    if controls:
        first = _CONTROL.search(text)
        line = text[: first.start()].count("\n") + 1 if first else 1
        warnings = [*warnings, f"{controls} control characters were taken out (the first on line {line})."]
        text = _CONTROL.sub("", text)
    return Decoded(unicodedata.normalize("NFC", text), tuple(warnings))
