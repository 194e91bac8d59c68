"""Readers of documents: bytes in, blocks out. READERS maps a media type to the module whose `read` takes it.

A reader takes a Source and answers a Document of plain text: no markup of a source ever passes through. It throws
nothing away: what is no part of the text is a block "left out" with its reason. A reader does no input or output, and
takes bytes that anybody may have made; `tour.actions.reading` runs it in a process of its own.
"""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module

from tour.documents.kinds import media_type
from tour.documents.languages import with_languages
from tour.documents.plain import check_size, purified
from tour.errors import BadDocument
from tour.model import Document, Source

READERS = {
    "text/plain": "tour.documents.plaintext",
    "text/html": "tour.documents.html",
    "text/markdown": "tour.documents.markdown",
    "text/x-wiki": "tour.documents.wikitext",
    "application/epub+zip": "tour.documents.epub",
    "application/pdf": "tour.documents.pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "tour.documents.docx",
    "application/zip": "tour.documents.webarchive",
}
"""By name, so that a command loads only what it needs."""
_TEXT = ("paragraph", "list", "quote")


def read(source: Source, *, language: str = "") -> Document:
    """Parse a document with the reader of its media type.

    `language` is a BCP 47 tag that overrides what the document says and what its words tell.

    Raises:
        BadDocument: no reader takes it, or its reader found nothing to narrate.
    """
    reader = import_module(READERS[media_type(source)])
    document: Document = reader.read(source)
    check_size(document)
    document = purified(document)
    if not any(block.kind in _TEXT for block in document.blocks):
        raise BadDocument("No sentences were found to narrate: give a text with at least one paragraph of prose.")
    return with_languages(replace(document, language=language or document.language), sure=bool(language))
