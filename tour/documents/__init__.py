"""Readers of documents: bytes in, blocks out. READERS maps a media type to its reader."""

from __future__ import annotations

from collections.abc import Callable

from tour.documents import plaintext
from tour.errors import BadDocument
from tour.model import Document

READERS: dict[str, Callable[..., Document]] = {"text/plain": plaintext.read}

_SIGNATURES = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "zip, DOCX or EPUB"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"\x1f\x8b", "compressed"),
    (b"{\\rtf", "RTF"),
    (b"\xd0\xcf\x11\xe0", "old Word"),
)


def media_type(data: bytes) -> str:
    """The media type of a document by its content.

    Raises:
        BadDocument: it is of a kind that no reader takes.
    """
    start = data[:1024].lstrip()
    for signature, kind in _SIGNATURES:
        if start.startswith(signature):
            raise BadDocument(
                f"This is a {kind} file, and plain text is what can be read: save its text as UTF-8 and import that."
            )
    if start[:200].lower().startswith((b"<!doctype html", b"<html")):
        raise BadDocument(
            "This is an HTML page, and plain text is what can be read: copy its text into a file and import that."
        )
    return "text/plain"


def read(data: bytes, *, language: str = "en") -> Document:
    """Parse a document with the reader of its media type.

    Raises:
        BadDocument: no reader takes it, or its reader found nothing to narrate.
    """
    return READERS[media_type(data)](data, language=language)
