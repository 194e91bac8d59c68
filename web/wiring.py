"""The one place where the parts are put together."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from media.blobs import FolderBlobs
from media.pointers import FolderPointers
from narration.engines import EngineOptions, Engines
from narration.narrator import Narrator
from tour.installation import Installation
from tour.store.database import Database
from tour.store.migrations import migrate
from tour.store.takes import StoredTakes
from web.settings import Settings


def engines(settings: Settings) -> Engines:
    """The engines, none of them loaded yet."""
    return Engines(EngineOptions(gtts_url=settings.gtts_url, gtts_allowed=settings.gtts))


@contextmanager
def installation(settings: Settings) -> Iterator[Installation]:
    """Everything that actions work with, on a database brought up to date; closed at the end."""
    settings.data.mkdir(parents=True, exist_ok=True)
    database = Database(settings.database)
    try:
        migrate(database)
        blobs = FolderBlobs(settings.data / "blobs")
        known = engines(settings)
        yield Installation(
            database=database,
            blobs=blobs,
            pointers=FolderPointers(settings.data / "pointers"),
            engines=known,
            narrator=Narrator(known, StoredTakes(database, blobs)),
            default_voice=settings.voice,
        )
    finally:
        database.close()
