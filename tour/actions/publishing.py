"""A draft becomes an edition: content as immutable files, then one short transaction that makes it live."""

from __future__ import annotations

import logging

from tour.actions.content import edition_content
from tour.actions.narrating import Draft, draft, standing
from tour.edition import Edition
from tour.errors import Conflict, NotReady
from tour.installation import Installation
from tour.roles import Person, Role, require
from tour.store import editions, pins, tours

log = logging.getLogger(__name__)


def publish(house: Installation, person: Person, slug: str) -> int:
    """Make an edition of a tour's draft and put it live; answers its number.

    Where nothing changed since the live edition, that one stays.

    Raises:
        Forbidden, NotFound: as the names say.
        NotReady: stops without a narration of their present text; nothing is published.
        Conflict: somebody changed or published the tour meanwhile.
    """
    require(person, Role.EDITOR)
    read = draft(house, slug)
    _check(house, read)
    with house.database.reading() as connection:
        number = editions.next_number(connection, read.tour)
    content = edition_content(house, read, number)
    current = read.tour.live_edition
    if current is not None and _same(house, read, current, content):
        pins.go_live(house.pointers, slug, current)
        return current
    blob = house.blobs.put(content.model_dump_json().encode(), "json")
    contents = {read.tour.language: blob}
    with house.database.writing() as connection:
        tour = tours.by_slug(connection, slug)
        if tour.version != read.tour.version:
            raise Conflict(f"Somebody changed “{slug}” while it was being published: look at it and publish again.")
        editions.add(connection, tour, number, contents, content.published_at)
        tours.put_live(connection, tour, number)
    pins.pin(house.pointers, slug, number, contents)
    pins.go_live(house.pointers, slug, number)
    log.info("%s published edition %d of %s", person.name, number, slug)
    return number


def restore_pointers(house: Installation) -> None:
    """Write again every pointer that a crash between commit and renaming may have left behind."""
    with house.database.reading() as connection:
        live = editions.live(connection)
        pinned = {
            slug: editions.contents(connection, tours.by_slug(connection, slug), number)
            for slug, number in live.items()
        }
    for slug, number in live.items():
        if not pins.pinned(house.pointers, slug, number):
            pins.pin(house.pointers, slug, number, pinned[slug])
        if pins.live_number(house.pointers, slug) != number:
            pins.go_live(house.pointers, slug, number)


def _check(house: Installation, read: Draft) -> None:
    bad = [(stop, state) for stop in read.stops if not (state := standing(house, read, stop)).may_be_published]
    if bad:
        named = "; ".join(f"stop {stop.number}, “{stop.text.title}”: {state.value}" for stop, state in bad)
        raise NotReady(
            f"“{read.tour.slug}” cannot be published yet ({named}): run `wayvoice narrate {read.tour.slug}` first.",
            tuple(stop.number for stop, _ in bad),
        )


def _same(house: Installation, read: Draft, number: int, content: Edition) -> bool:
    with house.database.reading() as connection:
        blob = editions.contents(connection, read.tour, number).get(read.tour.language)
    if blob is None or not house.blobs.has(blob):
        return False
    before = Edition.model_validate_json(house.blobs.get(blob))
    return before == content.model_copy(update={"edition": number, "published_at": before.published_at})
