"""What tests ask of a DOCX file that was read."""

from typing import Any

from tests.tour.documents.docx_builder import docx
from tour.documents.docx import read
from tour.model import Document, Photo, Source


def parsed(*body: str, **parts: Any) -> Document:
    """The document of a body; `parts` as in docx_builder.docx."""
    return read(Source(docx(*body, **parts)))


def headings(document: Document) -> list[tuple[int, str]]:
    return [(block.level, block.text) for block in document.blocks if block.kind == "heading"]


def texts(document: Document, *kinds: str) -> list[str]:
    return [block.text for block in document.blocks if block.kind in (kinds or ("paragraph", "list", "quote"))]


def left(document: Document) -> dict[str, str]:
    return {block.text: block.reason for block in document.blocks if block.kind == "left out"}


def photos(document: Document) -> list[Photo]:
    return [block.photo for block in document.blocks if block.photo]
