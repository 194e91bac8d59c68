"""A draft as an import leaves it: stops in their new order, new texts, photos."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, update

from tour.model import Photo, PlannedStop, Tour
from tour.renewal.model import Base, Renewal, RenewedStop
from tour.store import tours
from tour.store.schema import photos, stops

_FILES = ("original", "renditions", "problem")
"""What a kept photo may have got meanwhile, for files are fetched beside editors."""


def apply(connection: Connection, tour: Tour, renewal: Renewal) -> dict[int, Base]:
    """Store a renewal; answers what the document made of each stop, by the stop's id."""
    bases: dict[int, Base] = {}
    for position, one in enumerate(renewal.stops, start=1):
        id_ = _stop(connection, tour, one, position)
        if one.base:
            bases[id_] = one.base
    return bases


def _stop(connection: Connection, tour: Tour, one: RenewedStop, position: int) -> int:
    if one.stop is None:
        return tours.add_stop(connection, tour, PlannedStop(one.number, one.text, one.photos), position)
    connection.execute(update(stops).where(stops.c.id == one.stop.id).values(position=position))
    if one.text != one.stop.text:
        tours.add_revision(connection, one.stop.id, tour.language, one.text)
    if one.photos != one.stop.photos:
        _photos(connection, one.stop.id, one.photos)
    return one.stop.id


def _photos(connection: Connection, stop_id: int, shown: Iterable[Photo]) -> None:
    """Keep those with an id, in their new order and words; add the others, remove what is not among them."""
    rows = [(position, photo) for position, photo in enumerate(shown, start=1)]
    kept = [photo.id for _, photo in rows if photo.id]
    connection.execute(delete(photos).where(photos.c.stop_id == stop_id, photos.c.id.not_in(kept)))
    for position, photo in rows:
        values = tours.photo_row(stop_id, position, photo)
        if photo.id:
            words = {name: value for name, value in values.items() if name not in _FILES}
            connection.execute(update(photos).where(photos.c.id == photo.id).values(**words))
            if photo.original:  # The document brought another file: what was made of the one before is not of it.
                other = (photos.c.id == photo.id) & (photos.c.original != photo.original)
                connection.execute(update(photos).where(other).values({name: values[name] for name in _FILES}))
        else:
            connection.execute(insert(photos), values)
