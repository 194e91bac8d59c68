"""A tour's name in addresses. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

from narration.keys import digest
from tour.errors import BadValue

LONGEST = 60
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def check(slug: str) -> str:
    """The slug itself.

    Raises:
        BadValue: it is not of small letters, digits and single hyphens, or too long.
    """
    if len(slug) > LONGEST or not _SLUG.fullmatch(slug):
        raise BadValue(
            f"“{slug[:LONGEST]}” cannot be a tour's name in addresses: use small letters a-z, digits and "
            f"single hyphens, {LONGEST} at most.",
            "slug",
        )
    return slug


def from_title(title: str, taken: Container[str] = ()) -> str:
    """A free slug made of a title; of a hash where the title has no Latin letters."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    stem = "-".join(words)[:LONGEST].strip("-") or f"tour-{digest(title)[:8]}"
    slug, count = stem, 1
    while slug in taken:
        count += 1
        slug = f"{stem[: LONGEST - 4].strip('-')}-{count}"
    return slug
