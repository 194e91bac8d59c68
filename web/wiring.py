"""The one place where the parts are put together."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from sqlalchemy import URL
from sqlalchemy.exc import SQLAlchemyError

from media.blobs import FolderBlobs
from media.pointers import FolderPointers
from narration.engines import EngineOptions, Engines
from narration.errors import UnknownVoice
from narration.narrator import Narrator
from narration.proof.recognizer import Whisper
from tour.fetching.client import Web
from tour.installation import Installation
from tour.jobs.ledger import Ledger
from tour.store.database import Database
from tour.store.migrations import migrate
from tour.store.takes import StoredTakes
from web.settings import DEFAULT_VOICE, BadSetting, Settings

if TYPE_CHECKING:
    from tour.jobs.worker import Worker

_LEFT_BEHIND_S = 24 * 3600
"""A temporary file of this age belongs to a process that was killed."""


def engines(settings: Settings) -> Engines:
    """The engines, none of them loaded yet."""
    return Engines(
        EngineOptions(gtts_url=settings.gtts_url, gtts_allowed=settings.gtts, piper_voices=settings.piper_voices)
    )


@contextmanager
def installation(settings: Settings) -> Iterator[Installation]:
    """Everything that actions work with, on a database brought up to date; closed at the end."""
    known = engines(settings)
    _refuse_third_party(settings, known)
    settings.data.mkdir(parents=True, exist_ok=True)
    database = _database(settings)
    try:
        migrate(database)
        blobs = FolderBlobs(settings.data / "blobs")
        blobs.sweep(_LEFT_BEHIND_S)
        yield Installation(
            database=database,
            blobs=blobs,
            pointers=FolderPointers(settings.data / "pointers"),
            engines=known,
            narrator=Narrator(known, StoredTakes(database, blobs)),
            recognizer=Whisper(),
            jobs=Ledger(database),
            default_voice=settings.voice,
            web=Web(settings.import_hosts),
        )
    finally:
        known.close()
        database.close()


def worker(settings: Settings, house: Installation) -> Worker:
    """A narration worker on this installation, for this process alone."""
    from tour.jobs.worker import Worker  # The queue takes longer to import than most commands last.

    return Worker(house, _queue_url(settings, house), kept_days=settings.jobs_kept_days)


def prepare_queue(settings: Settings, house: Installation) -> None:
    """Bring the queue's database up to date."""
    from tour.jobs.queue import prepare

    prepare(_queue_url(settings, house))


def _queue_url(settings: Settings, house: Installation) -> URL:
    """A file of its own beside an installation's SQLite; on PostgreSQL the same database, in a schema of its own."""
    if house.database.is_sqlite:
        return URL.create("sqlite", database=str(settings.data / "jobs.db"))
    return house.database.url.set(drivername="postgresql+psycopg")


def _refuse_third_party(settings: Settings, known: Engines) -> None:
    """A voice that sends text away is chosen by somebody for a tour, never by a setting for all of them."""
    with suppress(UnknownVoice):  # That is said when it is to speak.
        if settings.voice != DEFAULT_VOICE and (receiver := known.voice(settings.voice).sends_text_to):
            raise BadSetting(
                f"WAYVOICE_VOICE is “{settings.voice}”, which sends every text to {receiver}: name another voice, and "
                "choose this one for single tours (wayvoice narrate SLUG --voice)."
            )


def _database(settings: Settings) -> Database:
    """The database; the path of a file goes into its address as it is, whatever signs it has."""
    if not settings.database:
        return Database(URL.create("sqlite", database=str(settings.data / "wayvoice.db")))
    try:
        return Database(settings.database)
    except (SQLAlchemyError, ImportError) as error:
        raise BadSetting(f"WAYVOICE_DATABASE is no address of a database that can be used here: {error}.") from error
