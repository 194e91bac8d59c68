"""A short walk: four stops of seconds, with everything that is spoken beside a stop's narration."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import EDITOR, environment_for
from tour.actions import importing, narrating, publishing, visiting
from tour.edition import Aside, Edition, EditionStop, Place
from tour.store import editions, tours
from web import wiring
from web.settings import load

SLUG = "the-walk"
TEXT = b"""The Walk

The walk begins at the gate.

The Hall

The hall was built in 1929.

The Yard

The yard was closed in May.

The Well

The well is dry.

Before The Yard

This stop tells of a killing. Play to listen, next to skip it.

To The Hall

Go up the stairs to the left.

To See

There is a high gate of wood.

The Quiet Yard

The yard was closed. It was opened again.
"""


def import_and_publish(data: Path) -> Edition:
    """The document as it is read: eight stops."""
    with wiring.installation(load(environment_for(data))) as house:
        importing.import_document(house, EDITOR, TEXT, name="walk.txt")
        narrating.narrate(house, EDITOR, SLUG)
        publishing.publish(house, EDITOR, SLUG)
        return visiting.live(house, SLUG)


def walk(read: Edition, number: int = 2) -> Edition:
    """Four stops of it; the others are their asides. The hall is elsewhere, and the yard has an advisory."""
    gate, hall, yard, well = read.stops[:4]
    warning, way, look, quiet = (_aside(stop) for stop in read.stops[4:])
    stops = (
        gate.model_copy(update={"place": Place(elsewhere=True), "directions": way, "description": look}),
        hall.model_copy(update={"place": Place(note="First floor", step_free="A lift is on the right.")}),
        yard.model_copy(update={"advisory": "A killing.", "spoken_advisory": warning, "gentler": quiet}),
        well,
    )
    return read.model_copy(update={"stops": stops, "edition": number})


def put_live(data: Path, edition: Edition) -> None:
    """Let visitors get this edition."""
    with wiring.installation(load(environment_for(data))) as house:
        blob = house.blobs.put(edition.model_dump_json().encode(), "json")
        with house.database.writing() as connection:
            tour = tours.by_slug(connection, SLUG)
            editions.add(connection, tour, edition.edition, {edition.language: blob}, edition.published_at)
            tours.put_live(connection, tour, edition.edition)
        publishing.restore_pointers(house)


def _aside(stop: EditionStop) -> Aside:
    return Aside.model_validate(stop.model_dump(include=set(Aside.model_fields)))
