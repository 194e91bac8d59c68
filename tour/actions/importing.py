"""A document becomes a tour's draft."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import replace

from media.errors import PhotoUnreadable
from media.photos import renditions
from narration.model import Entry
from tour import slugs
from tour.errors import BadDocument
from tour.installation import Installation
from tour.model import Photo, Plan, Rendition, Source, Tour
from tour.preview import preview
from tour.roles import Person, Role, require
from tour.samples import Sample
from tour.store import documents as sources
from tour.store import lexicon, tours

log = logging.getLogger(__name__)


def import_document(
    house: Installation,
    person: Person,
    data: bytes,
    *,
    name: str,
    language: str = "",
    title: str = "",
    slug: str = "",
) -> Tour:
    """Make a tour of a document; what was left out of it is kept beside it, with the reasons.

    Raises:
        Forbidden: the person is no editor.
        BadDocument: no tour can be made of it; nothing is stored.
        BadValue: the language tag, the title or the slug cannot be one.
        Conflict: the slug is taken.
    """
    require(person, Role.EDITOR)
    outline = preview(Source(data, name), language=language, title=title)
    return import_plan(house, person, outline, data, name=name, slug=slug)


def import_plan(
    house: Installation,
    person: Person,
    outline: Plan,
    data: bytes,
    *,
    name: str,
    slug: str = "",
    entries: Iterable[Entry] = (),
) -> Tour:
    """Make a tour of a plan that was previewed, and of the document's bytes that it was made of.

    `entries` are those of its lexicon.

    Raises:
        Forbidden: the person is no editor.
        BadValue: the slug cannot be one.
        Conflict: the slug is taken.
    """
    require(person, Role.EDITOR)
    if slug:
        slugs.check(slug)
    blob = house.blobs.put(data, "txt")
    with house.database.writing() as connection:
        chosen = slug or slugs.from_title(outline.title, set(tours.slugs(connection)))
        tour = tours.add(connection, chosen, outline)
        sources.add(connection, tour, name, blob, outline.left_out, outline.warnings)
        lexicon.put(connection, tour, tour.language, entries)
    log.info("%s imported %s as %s: %d stops", person.name, name, tour.slug, len(outline.stops))
    return tour


def import_sample(house: Installation, person: Person, sample: Sample) -> Tour:
    """Make a tour of a bundled sample: its text, advisories, pictures and lexicon.

    Raises:
        Forbidden: the person is no editor.
        Conflict: there is a tour of its name.
    """
    require(person, Role.EDITOR)
    data = sample.text.encode()
    outline = preview(data, language=sample.language)
    pictures = {photo.caption: photo for photo in sample.photos}
    stops = []
    for stop in outline.stops:
        shown = []
        for photo in stop.photos:
            found = pictures.get(photo.caption)
            if found is not None:
                photo = replace(photo, alt=found.alt, licence=found.licence, source=found.source)
                photo = with_file(house, photo, found.data) if found.data else photo
            shown.append(photo)
        advisory = sample.advisories.get(stop.text.title, "")
        stops.append(replace(stop, photos=tuple(shown), advisory=advisory))
    outline = replace(outline, stops=tuple(stops), description=sample.description, advisory=sample.advisory)
    return import_plan(house, person, outline, data, name="sample", slug=sample.slug, entries=sample.lexicon)


def with_file(house: Installation, photo: Photo, data: bytes) -> Photo:
    """The photo with its picture in every width, stored as blobs.

    Raises:
        BadDocument: the bytes are no picture that can be shown.
    """
    try:
        pictures = renditions(data)
    except PhotoUnreadable as error:
        raise BadDocument(f"The picture “{photo.caption}” cannot be shown: {error}") from error
    made = tuple(
        Rendition(house.blobs.put(one.data, one.suffix), one.width, one.height, one.type, len(one.data))
        for one in pictures
    )
    return replace(photo, renditions=made)
