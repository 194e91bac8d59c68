"""Published editions: which content each number pins."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, func, insert, select
from sqlalchemy.exc import IntegrityError

from tour.errors import Conflict
from tour.model import Tour
from tour.store.schema import editions, tours


def next_number(connection: Connection, tour: Tour) -> int:
    """The number that the next edition of a tour gets."""
    last = connection.execute(select(func.max(editions.c.number)).where(editions.c.tour_id == tour.id)).scalar()
    return (last or 0) + 1


def add(connection: Connection, tour: Tour, number: int, contents: Mapping[str, str], published_at: str) -> None:
    """Keep an edition: per language the blob of its tour.json.

    Raises:
        Conflict: somebody published that number first.
    """
    values = {"tour_id": tour.id, "number": number, "contents": dict(contents), "published_at": published_at}
    try:
        connection.execute(insert(editions), values)
    except IntegrityError as error:
        raise Conflict(f"Somebody else published edition {number} of “{tour.slug}” first: publish again.") from error


def contents(connection: Connection, tour: Tour, number: int) -> dict[str, str]:
    """Per language the blob of an edition's tour.json; empty where there is no such edition."""
    found = connection.execute(
        select(editions.c.contents).where(editions.c.tour_id == tour.id, editions.c.number == number)
    ).scalar()
    return dict(found or {})


def published(connection: Connection, tour: Tour) -> list[tuple[int, str]]:
    """The number of every edition of a tour and when it was published, the newest first."""
    rows = connection.execute(
        select(editions.c.number, editions.c.published_at)
        .where(editions.c.tour_id == tour.id)
        .order_by(editions.c.number.desc())
    )
    return [(row.number, row.published_at) for row in rows]


def hold_live(connection: Connection, slug: str) -> int | None:
    """The number of a tour's live edition, which nobody can change before this (writing) transaction ends."""
    return connection.execute(select(tours.c.live_edition).where(tours.c.slug == slug).with_for_update()).scalar()


def live(connection: Connection) -> dict[str, int]:
    """The number of the live edition of each published tour, by its slug."""
    rows = connection.execute(select(tours.c.slug, tours.c.live_edition).where(tours.c.live_edition.is_not(None)))
    return {row.slug: row.live_edition for row in rows}
