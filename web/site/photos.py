"""A stop's photos, as its page shows them."""

from __future__ import annotations

from itertools import groupby

from tour.edition import Edition, EditionStop, FloorPlan, PhotoFile, ShownPhoto
from web.site.lines import sentences


def from_index(stop: EditionStop, photo: ShownPhoto) -> int:
    """The place, from 0, of the sentence that a photo is shown from; the first where it names none of this stop."""
    ids = [sentence.id for sentence in sentences(stop)]
    return ids.index(photo.from_sentence) if photo.from_sentence in ids else 0


def in_time(stop: EditionStop) -> tuple[ShownPhoto, ...]:
    """The photos in the order they are shown."""
    return tuple(sorted(stop.photos, key=lambda photo: from_index(stop, photo)))


def plan_of(edition: Edition, stop: EditionStop) -> FloorPlan | None:
    """The floor plan that a stop is pinned on."""
    pin = stop.place.pin
    return next((plan for plan in edition.plans if pin and plan.id == pin.plan and plan.sources), None)


def choices(photo: ShownPhoto | FloorPlan) -> tuple[tuple[str, tuple[PhotoFile, ...]], ...]:
    """The files that a browser may choose from, by media type; without the fallback, which any browser shows."""
    files = photo.sources[:-1]
    return tuple((kind, tuple(group)) for kind, group in groupby(files, key=lambda file: file.type))


def address(source: str) -> str:
    """The source as a link's address, or empty where it is a name and no web address."""
    return source if source.startswith(("https://", "http://")) else ""
