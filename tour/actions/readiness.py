"""Whether visitors can be served."""

from __future__ import annotations

from tour.actions import visiting
from tour.installation import Installation
from tour.store import editions


def published(house: Installation) -> tuple[int, int]:
    """How many tours should be live, and how many of them can be shown; reads the database and the files.

    Raises:
        DatabaseUnavailable: the database cannot be read.
        OSError: the files cannot be read.
    """
    with house.database.reading() as connection:
        wanted = len(editions.live(connection))
    return wanted, len(visiting.live_tours(house))
