"""Editors' table written -> spoken, per tour and language."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, select

from narration.model import Entry
from tour.model import Tour
from tour.store.schema import lexicon


def entries(connection: Connection, tour: Tour, language: str) -> tuple[Entry, ...]:
    """The entries of a tour in one language, by what is written."""
    rows = connection.execute(
        select(lexicon.c.written, lexicon.c.respelling, lexicon.c.ipa)
        .where(lexicon.c.tour_id == tour.id, lexicon.c.language == language)
        .order_by(lexicon.c.written)
    )
    return tuple(Entry(written, respelling, ipa) for written, respelling, ipa in rows)


def remove(connection: Connection, tour: Tour, language: str, old: Iterable[Entry]) -> None:
    """Take entries out."""
    for entry in old:
        values = {"tour_id": tour.id, "language": language, "written": entry.written}
        connection.execute(delete(lexicon).where(*(lexicon.c[name] == value for name, value in values.items())))


def put(connection: Connection, tour: Tour, language: str, new: Iterable[Entry]) -> None:
    """Add entries, each in place of an older one for the same written word."""
    for entry in new:
        remove(connection, tour, language, [entry])
        values = {"tour_id": tour.id, "language": language, "written": entry.written}
        connection.execute(insert(lexicon), {**values, "respelling": entry.respelling, "ipa": entry.ipa})
