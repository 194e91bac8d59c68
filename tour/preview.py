"""What an import would make of a document; nothing is written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tour import documents, languages, titles
from tour.flags import flags
from tour.model import Document, Plan, Source
from tour.outline import PLAIN, Shape, plan


def preview(
    source: Source | bytes, *, language: str = "", title: str = "", shape: Shape = PLAIN, today: date | None = None
) -> Plan:
    """The tour that would become of a document; an empty `language` or `title` leaves the document's own.

    With `today`, sentences to look at are flagged; without it nobody looks.

    Raises:
        BadDocument: no tour can be made of it.
        BadValue: the language tag or the title is refused.
    """
    language = languages.check(language) if language else ""
    source = source if isinstance(source, Source) else Source(source)
    return planned(documents.read(source, language=language), title=title, shape=shape, today=today)


def planned(document: Document, *, title: str = "", shape: Shape = PLAIN, today: date | None = None) -> Plan:
    """The tour that would become of a document that was read; with `today`, sentences to look at are flagged.

    Raises:
        BadDocument: no tour can be made of it.
        BadValue: the title is refused.
    """
    made = plan(document, title=titles.cleaned(title) if title else "", shape=shape)
    if today is None:
        return made
    return replace(made, flags=flags(((stop.number, stop.text) for stop in made.stops), made.language, today=today))
