"""A PDF opened within limits, and what it says of itself: title, language, bookmarks."""

from __future__ import annotations

import ctypes
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from tour.errors import BadDocument

MOST_PAGES = 1_500
MOST_UNPACKED = 200_000_000
"""Bytes of one packed part of a file."""
MOST_BOOKMARKS = 10_000
DEEPEST_BOOKMARK = 20
_DAMAGED = "The PDF is damaged or stops before its end: save or download it again, and import that."
_ENCRYPTED = "The PDF is protected by a password: save it without one (print it to a PDF file), and import that."
_EMPTY = "The PDF has no pages: save it again from the program it was written with."
_BOMB = "A part of the PDF unpacks to more than 200 MB: print it to a new PDF file, and import that."
_STREAM = re.compile(rb"stream\r?\n")
_SUSPECT = MOST_UNPACKED // 1032
"""Deflate makes nothing smaller than a 1032nd."""
_CHUNK = 1_000_000
_JUNK_TITLE = re.compile(
    r"^(?:microsoft (?:word|powerpoint)\b.*|untitled.*|unbenannt.*|sans titre.*|document\s?\d*|dokument\s?\d*|title|"
    r"titel|.{0,200}\.(?:docx?|odt|rtf|pdf|indd|qxp|qxd|tex|dvi|ps|html?|txt|pages|fm|pub|wpd|pptx?|xlsx?)|"
    r"(?:about:blank|https?:|file:|print(?:ed)?\b).*|[\W\d_]*)$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Bookmark:
    """One entry of the outline that a reader of PDFs shows beside the pages."""

    title: str
    level: int
    """0 for the outermost."""
    page: int
    """Counted from 1; 0 where it leads to no page."""


@contextmanager
def opened(data: bytes) -> Iterator[pdfium.PdfDocument]:
    """The document, closed again afterwards.

    Raises:
        BadDocument: it needs a password, is damaged, has no pages or too many, or is packed as a bomb.
    """
    _check_packing(data)
    try:
        document = pdfium.PdfDocument(data, autoclose=True)
    except pdfium.PdfiumError as error:
        asks = getattr(error, "err_code", None) in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
        raise BadDocument(_ENCRYPTED if asks or "password" in str(error).lower() else _DAMAGED) from error
    try:
        if not len(document):
            raise BadDocument(_EMPTY)
        if len(document) > MOST_PAGES:
            raise BadDocument(f"The PDF has {len(document)} pages, and {MOST_PAGES} is the most: split it by chapters.")
        yield document
    finally:
        document.close()


def title(document: pdfium.PdfDocument) -> str:
    """As its properties give it; empty where that is no title but what a program filled in."""
    found = " ".join(_metadata(document, "Title").split())
    return "" if _JUNK_TITLE.match(found) else found


def language(document: pdfium.PdfDocument) -> str:
    """BCP 47 tag as its catalogue gives it; empty where it gives none."""
    length = raw.FPDFCatalog_GetLanguage(document, None, 0)
    if not 2 < length <= 200:
        return ""
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFCatalog_GetLanguage(document, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), length)
    found = buffer.raw.decode("utf-16-le", "ignore").strip("\0 ").replace("_", "-")
    return found if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}", found) else ""


def bookmarks(document: pdfium.PdfDocument) -> list[Bookmark]:
    """The outline in its order: endless ones are cut short."""
    found: list[Bookmark] = []
    seen: set[int] = set()
    waiting = [(raw.FPDFBookmark_GetFirstChild(document, None), 0)]
    while waiting and len(found) < MOST_BOOKMARKS:
        entry, level = waiting.pop()
        if not entry or ctypes.addressof(entry.contents) in seen:
            continue
        seen.add(ctypes.addressof(entry.contents))
        bookmark = pdfium.PdfBookmark(entry, document, level)
        name = " ".join(bookmark.get_title().split())
        target = bookmark.get_dest()
        index = target.get_index() if target else None
        if name:
            found.append(Bookmark(name, level, index + 1 if index is not None else 0))
        waiting.append((raw.FPDFBookmark_GetNextSibling(document, entry), level))
        if level < DEEPEST_BOOKMARK:
            waiting.append((raw.FPDFBookmark_GetFirstChild(document, entry), level + 1))
    return found


def _metadata(document: pdfium.PdfDocument, key: str) -> str:
    try:
        return str(document.get_metadata_value(key)).replace("\0", "")[:1000]
    except (pdfium.PdfiumError, ValueError):
        return ""


def _check_packing(data: bytes) -> None:
    """Raises BadDocument over a part that is small packed and enormous unpacked: PDFium would unpack it whole."""
    starts = [match.end() for match in _STREAM.finditer(data)]
    for start, following in zip(starts, [*starts[1:], len(data)], strict=False):
        if following - start > _SUSPECT and _unpacks_beyond(memoryview(data)[start:following]):
            raise BadDocument(_BOMB)


def _unpacks_beyond(packed: memoryview) -> bool:
    unpacker, size = zlib.decompressobj(), 0
    try:
        for begin in range(0, len(packed), _CHUNK):
            rest = bytes(packed[begin : begin + _CHUNK])
            while rest:
                size += len(unpacker.decompress(rest, _CHUNK))
                rest = unpacker.unconsumed_tail
                if size > MOST_UNPACKED:
                    return True
            if unpacker.eof:
                break
    except zlib.error:
        pass
    return False
