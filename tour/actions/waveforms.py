"""The waveform of a stop's narration, for editors who look at it."""

from __future__ import annotations

from media import codec, peaks
from media.errors import BlobMissing
from tour.actions.narrating import draft
from tour.errors import NotReady
from tour.installation import Installation
from tour.model import StoredNarration
from tour.roles import Person, Role, require
from tour.store import narrations


def waveform(house: Installation, person: Person, slug: str, stop_id: int) -> bytes:
    """The peaks of a stop's newest narration, as `media.peaks` writes them; made now where there are none yet.

    Raises:
        Forbidden: as the name says.
        NotFound: there is no such stop.
        NotReady: it was never narrated.
        MediaError: its file was lost or damaged.
    """
    require(person, Role.EDITOR)
    read = draft(house, slug)
    stored = read.narrations.get(read.stop(stop_id).id)
    if stored is None:
        raise NotReady(f"The stop is not narrated yet: run `wayvoice narrate {slug}` first.")
    try:
        return house.blobs.get(stored.peaks)
    except BlobMissing:
        return _made(house, stored)


def _made(house: Installation, stored: StoredNarration) -> bytes:
    """Peaks of a narration that is older than they are, or whose peaks were lost."""
    content = peaks.write(*codec.decode(house.blobs.get(stored.audio)))
    blob = house.blobs.put(content, "json")
    with house.database.writing() as connection:
        narrations.set_peaks(connection, stored, blob)
    return content
