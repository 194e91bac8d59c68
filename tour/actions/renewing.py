"""Import again: a newer version of a tour's document changes just what changed in it."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from tour.actions.importing import Origin, with_originals
from tour.actions.narrating import Draft, draft
from tour.installation import Installation
from tour.model import Document, Plan, Tour
from tour.outline import Shape
from tour.preview import planned
from tour.renewal.model import Base, Renewal
from tour.renewal.stops import renewal
from tour.roles import Person, Role, require
from tour.store import documents, imports, renewals, tours
from tour.store.documents import Made

log = logging.getLogger(__name__)


def language_of(house: Installation, slug: str) -> str:
    """The language of a tour, which a newer version of its document is read in.

    Raises:
        NotFound: there is no such tour.
    """
    with house.database.reading() as connection:
        return tours.by_slug(connection, slug).language


def look(house: Installation, slug: str, document: Document, *, shape: Shape | None = None) -> tuple[Plan, Renewal]:
    """What a newer version of its document would change in a tour; nothing is changed.

    `shape` is by default that of the last import.

    Raises:
        NotFound: there is no such tour.
        BadDocument: no tour can be made of the document.
    """
    read = draft(house, slug)
    made = _made(house, read)
    today = datetime.now(UTC).date()
    outline = planned(document, title=read.tour.title, shape=shape or made.shape, today=today)
    return outline, renewal(made.bases, read.stops, outline)


def renew(
    house: Installation,
    person: Person,
    slug: str,
    document: Document,
    origin: Origin,
    files: Mapping[str, str],
    *,
    version: int | None = None,
    shape: Shape | None = None,
) -> tuple[Tour, Renewal]:
    """Take a document as the newer version of a tour's; `files` are the blobs of its pictures by their source.

    Stops and sentences that stay keep their numbers, ids, takes and photos. Answers the tour at its new version, and
    what was changed; `version` is the draft's as it was read, None for the present one.

    Raises:
        Forbidden, NotFound: as the names say.
        BadDocument: no tour can be made of the document.
        ChangedMeanwhile: the draft is no longer at `version`; nothing was changed.
    """
    require(person, Role.EDITOR)
    read = draft(house, slug)
    if version not in (None, read.tour.version):
        raise tours.changed_meanwhile(slug)
    made = _made(house, read)
    shape = shape or made.shape
    outline = with_originals(planned(document, title=read.tour.title, shape=shape), files)
    changes = renewal(made.bases, read.stops, outline)
    tour = read.tour
    with house.database.writing() as connection:
        if origin.used:
            imports.use_up(connection, origin.used)
        if not changes.changes_nothing:
            tours.changed(connection, tour)
            tour = replace(tour, version=tour.version + 1)
        bases = renewals.apply(connection, tour, changes)
        documents.add(
            connection,
            read.tour,
            name=origin.name,
            address=origin.address,
            blob=origin.blob,
            left_out=outline.left_out,
            warnings=outline.warnings,
            made=Made(bases, shape),
        )
    log.info("%s imported %s again into %s", person.name, origin.name, slug)
    return tour, changes


def _made(house: Installation, read: Draft) -> Made:
    """What the last import made; of a tour that is older than that being kept, the first text of each stop."""
    with house.database.reading() as connection:
        made = documents.made(connection, read.tour)
        if made:
            return made
        first = tours.first_texts(connection, read.tour)
    return Made({stop.id: Base(first[stop.id], stop.photos) for stop in read.stops})
