"""Photos of a draft, one by one: their files come later than their words."""

from __future__ import annotations

from pydantic import TypeAdapter
from sqlalchemy import Connection, RowMapping, select, update

from tour.model import Photo, Rendition, Rights
from tour.store.schema import photos

RENDITIONS = TypeAdapter(tuple[Rendition, ...])
RIGHTS = TypeAdapter(Rights)
_KEPT = ("id", "caption", "credit", "alt", "licence", "source", "from_sentence", "original", "problem")


def photo_of(row: RowMapping) -> Photo:
    """A photo as it stands in a row."""
    return Photo(
        **{name: row[name] for name in _KEPT},
        renditions=RENDITIONS.validate_python(row["renditions"]),
        rights=RIGHTS.validate_python(row["rights"]),
    )


def held(connection: Connection, id_: int) -> Photo | None:
    """A photo as it stands now, held until the transaction ends; None where it was removed."""
    row = connection.execute(select(photos).where(photos.c.id == id_).with_for_update()).mappings().first()
    return photo_of(row) if row else None


def illustrate(connection: Connection, photo: Photo) -> None:
    """Give a photo its files, and the words that came with them. The draft's version stays: no editor is in its way."""
    values = {
        "caption": photo.caption,
        "credit": photo.credit,
        "alt": photo.alt,
        "licence": photo.licence,
        "rights": RIGHTS.dump_python(photo.rights, mode="json"),
        "renditions": RENDITIONS.dump_python(photo.renditions, mode="json"),
        "original": photo.original,
        "problem": "",
    }
    connection.execute(update(photos).where(photos.c.id == photo.id).values(values))


def note_problem(connection: Connection, id_: int, problem: str) -> None:
    """Keep why a photo still has no file."""
    connection.execute(update(photos).where(photos.c.id == id_).values(problem=problem))
