"""What an import would make of a document's bytes; nothing is written."""

from __future__ import annotations

from tour import documents, languages, titles
from tour.model import Plan
from tour.outline import plan


def preview(data: bytes, *, language: str = "en", title: str = "") -> Plan:
    """The tour that would become of these bytes; an empty `title` leaves the document's own.

    Raises:
        BadDocument: no tour can be made of them.
        BadValue: the language tag or the title is refused.
    """
    language = languages.check(language)
    return plan(documents.read(data, language=language), title=titles.cleaned(title) if title else "")
