"""An import in two steps: a document is read and looked at, then it becomes a tour, or a newer version of one."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from media.errors import BlobMissing
from tour import languages, slugs
from tour.actions import reading, renewing
from tour.actions.importing import Origin, kept_files, store_plan, with_originals
from tour.documents.inside import DOCUMENT
from tour.documents.kinds import suffix
from tour.errors import NotFound
from tour.installation import Installation
from tour.model import Document, Plan, Source, Tour
from tour.outline import PLAIN, Shape
from tour.preview import planned
from tour.renewal.model import Renewal
from tour.roles import Person, Role, require
from tour.store import imports
from tour.store.imports import Import
from tour.store.tours import now

log = logging.getLogger(__name__)

_READ = "document"
"""The suffix of what was read of an import; no visitor is served it."""
KEPT_DAYS = 7
"""An import that nobody made a tour of is forgotten after as long."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would make."""

    id: str
    """Of the import; it can be made a tour for KEPT_DAYS."""
    plan: Plan
    renewal: Renewal | None = None
    """What it would change in the tour that it is a newer version of."""


def prepare(
    house: Installation,
    person: Person,
    source: Source,
    *,
    language: str = "",
    title: str = "",
    shape: Shape = PLAIN,
    tour: str = "",
) -> Preview:
    """Read a document, keep it, and answer what it would become; no tour is made or changed.

    With `tour` (its slug), what it would change in that tour, whose language and title it takes.

    Raises:
        Forbidden, NotFound: as the names say.
        BadDocument: no tour can be made of it; nothing is stored.
        BadValue: the language tag or the title is refused.
    """
    require(person, Role.EDITOR)
    if tour:
        language = renewing.language_of(house, tour)
    document = reading.read(source, language=languages.check(language) if language else "")
    preview = _looked_at(house, document, title=title, shape=shape, tour=tour)
    one = _kept(house, person, source, document)
    with house.database.writing() as connection:
        imports.remove_before(connection, _days_ago(KEPT_DAYS))
        imports.add(connection, one)
    log.info("%s gave %s to import", person.name, source.name or source.address or "a text")
    return Preview(one.id, *preview)


def look(
    house: Installation, person: Person, id_: str, *, title: str = "", shape: Shape = PLAIN, tour: str = ""
) -> Preview:
    """What an import would become, in another shape say.

    Raises:
        Forbidden, NotFound: as the names say.
        BadDocument, BadValue: as `prepare`.
    """
    require(person, Role.EDITOR)
    _, document = _found(house, id_)
    return Preview(id_, *_looked_at(house, document, title=title, shape=shape, tour=tour))


def make(
    house: Installation, person: Person, id_: str, *, slug: str = "", title: str = "", shape: Shape = PLAIN
) -> Tour:
    """Make a tour of an import, which is used up by it.

    Raises:
        Forbidden, NotFound: as the names say.
        BadValue: the slug or the title cannot be one.
        Conflict: the slug is taken.
    """
    require(person, Role.EDITOR)
    if slug:
        slugs.check(slug)
    one, document = _found(house, id_)
    outline = with_originals(planned(document, title=title, shape=shape), one.files)
    return store_plan(house, person, outline, Origin(one.name, one.address, one.blob, one.id), slug, shape=shape)


def renew(
    house: Installation, person: Person, id_: str, slug: str, *, version: int | None = None, shape: Shape | None = None
) -> tuple[Tour, Renewal]:
    """Take an import as the newer version of a tour's document.

    Answers the tour at its new version, and what was changed; `version` is the draft's as it was read, None for the
    present one.

    Raises:
        Forbidden, NotFound: as the names say.
        BadDocument: no tour can be made of it.
        ChangedMeanwhile: the draft is no longer at `version`.
    """
    require(person, Role.EDITOR)
    one, document = _found(house, id_)
    origin = Origin(one.name, one.address, one.blob, one.id)
    return renewing.renew(house, person, slug, document, origin, one.files, version=version, shape=shape)


def _looked_at(
    house: Installation, document: Document, *, title: str, shape: Shape, tour: str
) -> tuple[Plan, Renewal | None]:
    if tour:
        return renewing.look(house, tour, document, shape=shape if shape != PLAIN else None)
    return planned(document, title=title, shape=shape, today=datetime.now(UTC).date()), None


def _kept(house: Installation, person: Person, source: Source, document: Document) -> Import:
    return Import(
        id=uuid4().hex,
        person=person.name,
        name=source.name,
        address=source.address,
        blob=house.blobs.put(source.data, suffix(source)),
        document=house.blobs.put(DOCUMENT.dump_json(document, exclude={"files"}), _READ),
        files=kept_files(house, document.files),
        created_at=now(),
    )


def _found(house: Installation, id_: str) -> tuple[Import, Document]:
    with house.database.reading() as connection:
        one = imports.find(connection, id_)
    try:
        document = DOCUMENT.validate_json(house.blobs.get(one.document))
    except BlobMissing as error:
        raise NotFound("What was read of this import is lost or damaged: import the document again.") from error
    # The bytes of its pictures are blobs by now; which of them it came with still counts.
    return one, replace(document, files=dict.fromkeys(one.files, b""))


def _days_ago(days: int) -> str:
    return (datetime.now(UTC) - timedelta(days=days)).isoformat(timespec="milliseconds").replace("+00:00", "Z")
