"""Takes: a blob each, and a row that names it by its key."""

from __future__ import annotations

from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError

from media.blobs import Blobs
from media.codec import pack, unpack
from media.errors import AudioUnreadable, BlobMissing
from narration.model import Take
from tour.store.database import Database
from tour.store.schema import takes
from tour.store.tours import now

SUFFIX = "flac"


class StoredTakes:
    """Implements `narration.model.Takes`. The blob is whole on disk before its row exists, so a row never lies."""

    def __init__(self, database: Database, blobs: Blobs) -> None:
        self._database = database
        self._blobs = blobs

    def has(self, key: str) -> bool:
        """Whether there is a take of that key and its file."""
        blob = self._blob(key)
        return blob is not None and self._blobs.has(blob)

    def find(self, key: str) -> Take | None:
        """The take of that key; None where there is none, or where its file was lost or damaged."""
        blob = self._blob(key)
        if blob is None:
            return None
        try:
            samples, rate = unpack(self._blobs.get(blob))
        except (BlobMissing, AudioUnreadable):
            return None
        return Take(key, samples, rate)

    def keep(self, take: Take) -> None:
        """Keep a take, or mend the one whose file was lost."""
        blob = self._blobs.put(pack(take.samples, take.rate), SUFFIX)
        try:
            with self._database.writing() as connection:
                connection.execute(insert(takes), {"key": take.key, "blob": blob, "created_at": now()})
        except IntegrityError:
            with self._database.writing() as connection:
                connection.execute(takes.update().where(takes.c.key == take.key).values(blob=blob))

    def _blob(self, key: str) -> str | None:
        with self._database.reading() as connection:
            return connection.execute(select(takes.c.blob).where(takes.c.key == key)).scalar()


class BorrowedTakes(StoredTakes):
    """The same takes for whoever only listens: what is spoken for a preview is not kept."""

    def keep(self, take: Take) -> None:
        """Keep nothing."""
