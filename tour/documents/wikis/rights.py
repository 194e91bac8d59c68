"""The licence of a wiki's pages, by its address. Pure."""

from __future__ import annotations

from urllib.parse import urlsplit

from tour.model import Rights

_WIKIMEDIA = (
    "wikipedia.org", "wikivoyage.org", "wikisource.org", "wikibooks.org", "wikiversity.org", "wikiquote.org",
    "wikimedia.org",
)  # fmt: skip
UNKNOWN = Rights()
CC_BY_SA = Rights("licensed", "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/")


def rights_of(address: str) -> Rights:
    """The licence of a page by its wiki's address: Wikimedia's wikis share one, of others nothing is known."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return UNKNOWN
    known = any(host == site or host.endswith(f".{site}") for site in _WIKIMEDIA)
    return CC_BY_SA if known else UNKNOWN
