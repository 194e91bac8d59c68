"""The edition behind the language of an address."""

from __future__ import annotations

from tour.actions import visiting
from tour.edition import Edition
from tour.errors import NotFound
from tour.installation import Installation
from web.site.addresses import alternates


def live_at(house: Installation, slug: str, segment: str) -> Edition:
    """The text that stands at a tour's address with this language in it; empty for the tour's own.

    Raises:
        NotFound: there is no such tour, or nothing at that address.
    """
    own = visiting.live(house, slug)
    chosen = next((one for one in alternates(own) if one.segment == segment), None)
    if chosen is None:
        raise NotFound(f"“{own.title}” is not here in “{segment[:40]}”; it is in {', '.join(own.languages)}.")
    return own if chosen.text == own.language else visiting.live(house, slug, chosen.text)
