"""What visitors get: live editions, read from files alone. No SQL runs for a visitor."""

from __future__ import annotations

from functools import lru_cache

from tour.edition import Edition
from tour.errors import BadValue, NotFound
from tour.installation import Installation
from tour.slugs import check
from tour.store import pins


def live_tours(house: Installation) -> list[Edition]:
    """The live edition of every published tour, in its own language, by title."""
    found = [live(house, slug) for slug in pins.live_slugs(house.pointers)]
    return sorted(found, key=lambda one: (one.title.casefold(), one.slug))


def live(house: Installation, slug: str, language: str = "") -> Edition:
    """The live edition of a tour, in its own language where none is asked for.

    Raises:
        NotFound: it is not published, or not in that language.
    """
    number = pins.live_number(house.pointers, slug) if _possible(slug) else None
    if number is None:
        raise NotFound(f"There is no published tour named “{slug[:80]}”.")
    return edition(house, slug, number, language)


def edition(house: Installation, slug: str, number: int, language: str = "") -> Edition:
    """An edition that is or was live.

    Raises:
        NotFound: there was never one of that number, or not in that language.
    """
    contents = pins.pinned(house.pointers, slug, number) if _possible(slug) else {}
    if not contents:
        raise NotFound(f"There is no edition {number} of a tour named “{slug[:80]}”.")
    blob = contents.get(language or next(iter(contents)))
    if blob is None:
        raise NotFound(f"“{slug}” is not published in “{language[:40]}”; it is in {', '.join(contents)}.")
    return _parsed(house.blobs.get(blob))


@lru_cache(maxsize=256)
def _parsed(content: bytes) -> Edition:
    """The edition in these bytes; parsing is what costs, so equal bytes are parsed once."""
    return Edition.model_validate_json(content)


def _possible(slug: str) -> bool:
    try:
        return bool(check(slug))
    except BadValue:
        return False
