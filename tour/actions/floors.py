"""Floor plans of a draft: pictures on which its stops are pinned."""

from __future__ import annotations

import logging
from dataclasses import replace

from sqlalchemy import Connection

from tour.actions.illustrating import with_file
from tour.errors import BadDocument, BadValue, NotFound
from tour.installation import Installation
from tour.model import Photo, Tour
from tour.pictures import ORIGINAL
from tour.plans import MOST, FloorPlan, titled
from tour.roles import Person, Role, require
from tour.store import plans, tours

log = logging.getLogger(__name__)


def add_plan(
    house: Installation, person: Person, slug: str, picture: bytes, *, title: str, alt: str = "", version: int
) -> tuple[Tour, FloorPlan]:
    """Add a floor plan after the others; it is made ready for phones as a photo is, and its file is kept.

    Raises:
        Forbidden, NotFound: as the names say.
        BadValue: the title or the alternative text cannot be, the picture cannot be shown, or there are too many plans.
        ChangedMeanwhile: the draft is no longer at `version`.
        MediaError: there is no room for the files.
    """
    require(person, Role.EDITOR)
    words = titled(title, alt)
    with house.database.reading() as connection:
        read = tours.by_slug(connection, slug)
        if len(plans.of_tour(connection, read)) >= MOST:
            raise BadValue(f"A tour has {MOST} floor plans at most: remove one first.", "picture")
    if read.version != version:
        raise tours.changed_meanwhile(slug)
    plan = made_plan(house, words, picture)
    with house.database.writing() as connection:
        plan = replace(plan, id=plans.add(connection, read, plan))
        tours.changed(connection, read)
    log.info("%s added a floor plan to %s", person.name, slug)
    return replace(read, version=version + 1), plan


def change_plan(
    house: Installation,
    person: Person,
    slug: str,
    plan_id: int,
    *,
    title: str | None = None,
    alt: str | None = None,
    version: int,
) -> tuple[Tour, FloorPlan]:
    """Give a floor plan another title or alternative text; what is None stays.

    Raises:
        Forbidden, NotFound, BadValue, ChangedMeanwhile: as for `add_plan`.
    """
    require(person, Role.EDITOR)
    with house.database.writing() as connection:
        tour = replace(tours.by_slug(connection, slug), version=version)
        plan = _plan(connection, tour, plan_id)
        words = titled(plan.title if title is None else title, plan.alt if alt is None else alt)
        plan = replace(plan, title=words.title, alt=words.alt)
        plans.rename(connection, plan)
        tours.changed(connection, tour)
    log.info("%s renamed a floor plan of %s", person.name, slug)
    return replace(tour, version=version + 1), plan


def remove_plan(house: Installation, person: Person, slug: str, plan_id: int, *, version: int) -> Tour:
    """Remove a floor plan; the stops that were pinned on it are pinned nowhere.

    Raises:
        Forbidden, NotFound, ChangedMeanwhile: as for `add_plan`.
    """
    require(person, Role.EDITOR)
    with house.database.writing() as connection:
        tour = replace(tours.by_slug(connection, slug), version=version)
        plan = _plan(connection, tour, plan_id)
        for stop in tours.stops_of(connection, tour):
            if stop.pin and stop.pin.plan == plan.id:
                plans.pin(connection, stop.id, None)
        plans.remove(connection, plan)
        tours.changed(connection, tour)
    log.info("%s removed a floor plan of %s", person.name, slug)
    return replace(tour, version=version + 1)


def _plan(connection: Connection, tour: Tour, plan_id: int) -> FloorPlan:
    for plan in plans.of_tour(connection, tour):
        if plan.id == plan_id:
            return plan
    raise NotFound(f"“{tour.slug}” has no floor plan with the id {plan_id}.")


def made_plan(house: Installation, words: FloorPlan, picture: bytes) -> FloorPlan:
    """A titled plan with its picture in every width, stored as blobs.

    Raises:
        BadValue: the picture cannot be shown.
        MediaError: there is no room for the files.
    """
    try:
        made = with_file(house, Photo(caption=words.title, alt=words.alt), picture)
    except BadDocument as error:
        raise BadValue(str(error), "picture") from error
    return replace(words, renditions=made.renditions, original=house.blobs.put(picture, ORIGINAL))
