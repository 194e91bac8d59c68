"""What an import would make of a document; nothing is written."""

from __future__ import annotations

from tour import documents, languages, titles
from tour.model import Document, Plan, Source
from tour.outline import PLAIN, Shape, plan


def preview(source: Source | bytes, *, language: str = "", title: str = "", shape: Shape = PLAIN) -> Plan:
    """The tour that would become of a document; an empty `language` or `title` leaves the document's own.

    Raises:
        BadDocument: no tour can be made of it.
        BadValue: the language tag or the title is refused.
    """
    language = languages.check(language) if language else ""
    source = source if isinstance(source, Source) else Source(source)
    return planned(documents.read(source, language=language), title=title, shape=shape)


def planned(document: Document, *, title: str = "", shape: Shape = PLAIN) -> Plan:
    """The tour that would become of a document that was read.

    Raises:
        BadDocument: no tour can be made of it.
        BadValue: the title is refused.
    """
    return plan(document, title=titles.cleaned(title) if title else "", shape=shape)
