"""A document becomes a tour's draft."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from narration.model import Entry
from tour import slugs
from tour.actions.furnishing import furnish
from tour.actions.illustrating import with_file
from tour.documents.kinds import suffix
from tour.errors import BadDocument
from tour.installation import Installation
from tour.model import Photo, Plan, Source, Tour
from tour.outline import PLAIN, Shape
from tour.pictures import ORIGINAL
from tour.preview import preview
from tour.renewal.model import Base
from tour.roles import Person, Role, require
from tour.samples import Sample
from tour.store import documents as sources
from tour.store import imports, lexicon, tours

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
    source = Source(data, name)
    return import_plan(house, person, preview(source, language=language, title=title), source, slug=slug)


def import_plan(
    house: Installation,
    person: Person,
    outline: Plan,
    source: Source,
    *,
    slug: str = "",
    files: Mapping[str, bytes] | None = None,
    entries: Iterable[Entry] = (),
    shape: Shape = PLAIN,
) -> Tour:
    """Make a tour of the plan that a preview gave for this source.

    `files` are the pictures that came inside it, `entries` go into the tour's lexicon, `shape` is the plan's.

    Raises:
        Forbidden: the person is no editor.
        BadValue: the slug cannot be one.
        Conflict: the slug is taken.
    """
    require(person, Role.EDITOR)
    if slug:
        slugs.check(slug)
    blob = house.blobs.put(source.data, suffix(source))
    kept = kept_files(house, files or {})
    return store_plan(house, person, with_originals(outline, kept), Origin.of(source, blob), slug, entries, shape)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a tour's text comes from."""

    name: str
    address: str
    blob: str
    """The source as it came."""
    used: str = ""
    """Id of the import that is used up by what is made of it; empty where there is none."""

    @classmethod
    def of(cls, source: Source, blob: str) -> Origin:
        """A source whose bytes are kept in `blob`."""
        return cls(source.name, source.address, blob)


def store_plan(
    house: Installation,
    person: Person,
    outline: Plan,
    origin: Origin,
    slug: str,
    entries: Iterable[Entry] = (),
    shape: Shape = PLAIN,
) -> Tour:
    """Make a tour of a plan whose files are blobs already, in one transaction. NotFound where `origin` is used up."""
    with house.database.writing() as connection:
        if origin.used:
            imports.use_up(connection, origin.used)
        chosen = slug or slugs.from_title(outline.title, set(tours.slugs(connection)))
        tour = tours.add(connection, chosen, outline)
        bases = {
            stop.id: Base(stop.text, planned.photos)
            for stop, planned in zip(tours.stops_of(connection, tour), outline.stops, strict=True)
        }
        sources.add(
            connection,
            tour,
            name=origin.name,
            address=origin.address,
            blob=origin.blob,
            left_out=outline.left_out,
            warnings=outline.warnings,
            made=sources.Made(bases, shape),
        )
        lexicon.put(connection, tour, tour.language, entries)
    log.info("%s imported %s as %s: %d stops", person.name, origin.name, tour.slug, len(outline.stops))
    return tour


def kept_files(house: Installation, files: Mapping[str, bytes]) -> dict[str, str]:
    """Keep the pictures of a document as blobs: source -> blob."""
    return {name: house.blobs.put(data, ORIGINAL) for name, data in files.items()}


def with_originals(outline: Plan, kept: Mapping[str, str]) -> Plan:
    """The plan, its photos naming the blobs of their files."""
    stops = (
        replace(stop, photos=tuple(replace(one, original=kept.get(one.source, one.original)) for one in stop.photos))
        for stop in outline.stops
    )
    return replace(outline, stops=tuple(stops))


def import_sample(house: Installation, person: Person, sample: Sample) -> Tour:
    """Make a tour of a bundled sample: its text, advisories, pictures, lexicon, contact, support, places and asides.

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
                photo = _with_file(house, photo, found.data) if found.data else photo
            shown.append(photo)
        advisory = sample.advisories.get(stop.text.title, "")
        stops.append(replace(stop, photos=tuple(shown), advisory=advisory))
    outline = replace(outline, stops=tuple(stops), description=sample.description, advisory=sample.advisory)
    tour = import_plan(house, person, outline, Source(data, "sample"), slug=sample.slug, entries=sample.lexicon)
    furnish(house, tour, sample)
    with house.database.writing() as connection:
        tours.choose_words(connection, tour, contact=sample.contact, support=sample.support)
        return tours.by_slug(connection, tour.slug)


def _with_file(house: Installation, photo: Photo, data: bytes) -> Photo:
    try:
        return with_file(house, photo, data)
    except BadDocument as error:
        raise BadDocument(f"The picture “{photo.caption}” cannot be shown: {error}") from error
