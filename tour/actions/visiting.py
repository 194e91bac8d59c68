"""What visitors get: live editions, read from files alone. No SQL runs for a visitor."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from functools import lru_cache

from pydantic import ValidationError

from media.errors import BlobMissing
from tour.edition import Edition
from tour.errors import BadValue, NotFound, TourError
from tour.installation import Installation
from tour.slugs import check
from tour.store import pins

log = logging.getLogger(__name__)

_INCOMPLETE = "This tour cannot be shown: its files are incomplete; publish it again."


def live_tours(house: Installation, language: str = "") -> list[Edition]:
    """The live edition of every published tour by title, in a language where it has that, in its own otherwise.

    Those that are damaged are left out.
    """
    found = []
    for slug in pins.live_slugs(house.pointers):
        try:
            own = live(house, slug)
            found.append(live(house, slug, language) if language in own.languages else own)
        except TourError as error:
            log.warning("%s is left out of the list of tours: %s", slug, error)
    return sorted(found, key=lambda one: (one.title.casefold(), one.slug))


def live(house: Installation, slug: str, language: str = "") -> Edition:
    """The live edition of a tour, in its own language where none is asked for.

    Raises:
        NotFound: it is not published, or not in that language, or its files are damaged.
    """
    number = pins.live_number(house.pointers, slug) if _possible(slug) else None
    if number is None:
        raise NotFound(f"There is no published tour named “{slug[:80]}”.")
    contents = pins.pinned(house.pointers, slug, number)
    if not contents:
        raise NotFound(_INCOMPLETE)
    return _read(house, slug, contents, language)


def edition(house: Installation, slug: str, number: int, language: str = "") -> Edition:
    """An edition that is or was live.

    Raises:
        NotFound: there was never one of that number, or not in that language, or its files are damaged.
    """
    contents = pins.pinned(house.pointers, slug, number) if _possible(slug) else {}
    if not contents:
        raise NotFound(f"There is no edition {number} of a tour named “{slug[:80]}”.")
    return _read(house, slug, contents, language)


def _read(house: Installation, slug: str, contents: Mapping[str, str], language: str) -> Edition:
    blob = contents.get(language or next(iter(contents)))
    if blob is None:
        raise NotFound(f"“{slug}” is not published in “{language[:40]}”; it is in {', '.join(contents)}.")
    try:
        found = _parsed(house.blobs.get(blob))
    except (BlobMissing, ValidationError) as error:
        raise NotFound(_INCOMPLETE) from error
    if language or found.language == found.languages[0]:
        return found
    return _read(house, slug, contents, found.languages[0])


@lru_cache(maxsize=256)
def _parsed(content: bytes) -> Edition:
    """The edition in these bytes; parsing is what costs, so equal bytes are parsed once."""
    return Edition.model_validate_json(content)


def _possible(slug: str) -> bool:
    try:
        return bool(check(slug))
    except BadValue:
        return False
