"""What visitors get: live editions, read from files alone. No SQL runs for a visitor."""

from __future__ import annotations

import json
from functools import lru_cache

from media.blobs import Blobs
from tour.actions.publishing import live_name, pin_name
from tour.edition import Edition
from tour.errors import NotFound
from tour.installation import Installation


def live_tours(house: Installation) -> list[Edition]:
    """The live edition of every published tour, in its own language, by title."""
    slugs = [name.removeprefix("live/") for name in house.pointers.pointers("live/")]
    return sorted((live(house, slug) for slug in slugs), key=lambda edition: (edition.title.casefold(), edition.slug))


def live(house: Installation, slug: str, language: str = "") -> Edition:
    """The live edition of a tour, in its own language where none is asked for.

    Raises:
        NotFound: it is not published, or not in that language.
    """
    number = house.pointers.pointed(live_name(slug)) if _is_name(slug) else None
    if number is None:
        raise NotFound(f"There is no published tour named “{slug[:80]}”.")
    return edition(house, slug, int(number), language)


def edition(house: Installation, slug: str, number: int, language: str = "") -> Edition:
    """An edition that is or was live.

    Raises:
        NotFound: there was never one of that number, or not in that language.
    """
    pinned = house.pointers.pointed(pin_name(slug, number)) if _is_name(slug) and number > 0 else None
    if pinned is None:
        raise NotFound(f"There is no edition {number} of a tour named “{slug[:80]}”.")
    contents: dict[str, str] = json.loads(pinned)
    blob = contents.get(language) if language else next(iter(contents.values()))
    if blob is None:
        raise NotFound(f"“{slug}” is not published in “{language[:40]}”; it is in {', '.join(contents)}.")
    return _parsed(house.blobs, blob)


@lru_cache(maxsize=256)
def _parsed(blobs: Blobs, blob: str) -> Edition:
    """The edition in a blob; content never changes under a name, so it is read once."""
    return Edition.model_validate_json(blobs.get(blob))


def _is_name(slug: str) -> bool:
    return bool(slug) and all(character.isascii() and (character.isalnum() or character == "-") for character in slug)
