"""What an import would make of a document; nothing is written."""

from __future__ import annotations

from tour import documents, languages, titles
from tour.model import Plan, Source
from tour.outline import plan


def preview(source: Source | bytes, *, language: str = "", title: str = "") -> Plan:
    """The tour that would become of a document; an empty `language` or `title` leaves the document's own.

    Raises:
        BadDocument: no tour can be made of it.
        BadValue: the language tag or the title is refused.
    """
    language = languages.check(language) if language else ""
    source = source if isinstance(source, Source) else Source(source)
    return plan(documents.read(source, language=language), title=titles.cleaned(title) if title else "")
