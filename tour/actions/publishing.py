"""A draft becomes an edition: content as immutable files, then one short transaction that makes it live."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from pydantic import ValidationError

from media.errors import BlobMissing
from tour.actions.content import edition_content
from tour.actions.narrating import Draft, draft, readiness
from tour.edition import Edition
from tour.errors import Conflict, NotFound, NotReady
from tour.installation import Installation
from tour.roles import Person, Role, require
from tour.store import editions, pins, tours

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Published:
    """An edition in the list of a tour's editions."""

    number: int
    published_at: str
    """ISO 8601, UTC."""
    live: bool


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
        _point_to_live(house, slug)
        return current
    blob = house.blobs.put(content.model_dump_json().encode(), "json")
    contents = {read.tour.language: blob}
    with house.database.writing() as connection:
        tour = tours.by_slug(connection, slug)
        if tour.version != read.tour.version:
            raise Conflict(f"Somebody changed “{slug}” while it was being published: look at it and publish again.")
        editions.add(connection, tour, number, contents, content.published_at)
        tours.put_live(connection, tour, number)
    _point_to_live(house, slug)
    log.info("%s published edition %d of %s", person.name, number, slug)
    return number


def editions_of(house: Installation, person: Person, slug: str) -> list[Published]:
    """Every edition of a tour, the newest first.

    Raises:
        Forbidden, NotFound: as the names say.
    """
    require(person, Role.EDITOR)
    with house.database.reading() as connection:
        tour = tours.by_slug(connection, slug)
        kept = editions.published(connection, tour)
    return [Published(number, at, number == tour.live_edition) for number, at in kept]


def put_live(house: Installation, person: Person, slug: str, number: int) -> int:
    """Let visitors get another edition, an older one too; answers its number.

    Raises:
        Forbidden, NotFound: as the names say.
    """
    require(person, Role.EDITOR)
    with house.database.writing() as connection:
        tour = tours.by_slug(connection, slug)
        if not editions.contents(connection, tour, number):
            raise NotFound(f"“{slug}” has no edition {number}.")
        tours.put_live(connection, tour, number)
    _point_to_live(house, slug)
    log.info("%s put edition %d of %s live", person.name, number, slug)
    return number


def restore_pointers(house: Installation) -> None:
    """Write again every pointer of a live edition that a crash left behind, or that was lost or damaged."""
    with house.database.reading() as connection:
        live = editions.live(connection)
        pinned = {
            slug: editions.contents(connection, tours.by_slug(connection, slug), number)
            for slug, number in live.items()
        }
    for slug, number in live.items():
        pin_stands = pins.pinned(house.pointers, slug, number) == pinned[slug]
        if not pin_stands or pins.live_number(house.pointers, slug) != number:
            _point_to_live(house, slug)


def _point_to_live(house: Installation, slug: str) -> None:
    """Let visitors get the edition that the database calls live, whoever put it there.

    The files are written while the tour is held: of two who publish at once, the later pointer must be the newer
    edition's. They are two small files, so the transaction stays short.
    """
    with house.database.writing() as connection:
        number = editions.hold_live(connection, slug)
        if number is None:
            return
        contents = editions.contents(connection, tours.by_slug(connection, slug), number)
        pins.pin(house.pointers, slug, number, contents)
        pins.go_live(house.pointers, slug, number)


def _check(house: Installation, read: Draft) -> None:
    bad = [(stop, state) for stop in read.stops if not (state := readiness(house, read, stop)).may_be_published]
    if bad:
        named = "; ".join(f"stop {stop.number}, “{stop.text.title}”: {state.value}" for stop, state in bad)
        raise NotReady(
            f"“{read.tour.slug}” cannot be published yet ({named}): run `wayvoice narrate {read.tour.slug}` first.",
            tuple(stop.number for stop, _ in bad),
        )


def _same(house: Installation, read: Draft, number: int, content: Edition) -> bool:
    with house.database.reading() as connection:
        blob = editions.contents(connection, read.tour, number).get(read.tour.language)
    if blob is None:
        return False
    try:
        before = Edition.model_validate_json(house.blobs.get(blob))
    except (BlobMissing, ValidationError):
        return False
    return before == content.model_copy(update={"edition": number, "published_at": before.published_at})
