"""What an import would make of a document's bytes; nothing is written."""

from __future__ import annotations

from tour import documents
from tour.model import Plan
from tour.outline import plan


def preview(data: bytes, *, language: str = "en", title: str = "") -> Plan:
    """The tour that would become of these bytes.

    Raises:
        BadDocument: no tour can be made of them.
    """
    return plan(documents.read(data, language=language), title=title)
