"""Which content each edition pins and which edition is live, as small files: what a visitor's request reads."""

from __future__ import annotations

import json
from collections.abc import Mapping

from media.pointers import Pointers

_LIVE = "live/"


def pin(pointers: Pointers, slug: str, number: int, contents: Mapping[str, str]) -> None:
    """Note, per language, the blob of an edition's tour.json."""
    pointers.point(_pin_name(slug, number), json.dumps(dict(contents), sort_keys=True).encode())


def pinned(pointers: Pointers, slug: str, number: int) -> dict[str, str]:
    """Per language the blob of an edition's tour.json; empty where there is no such edition."""
    data = pointers.pointed(_pin_name(slug, number))
    return dict(json.loads(data)) if data else {}


def go_live(pointers: Pointers, slug: str, number: int) -> None:
    """Let visitors get this edition from now on."""
    pointers.point(_LIVE + slug, str(number).encode())


def live_number(pointers: Pointers, slug: str) -> int | None:
    """The number of a tour's live edition; None where it has none."""
    data = pointers.pointed(_LIVE + slug)
    return int(data) if data else None


def live_slugs(pointers: Pointers) -> list[str]:
    """The tours that have a live edition."""
    return [name.removeprefix(_LIVE) for name in pointers.pointers(_LIVE)]


def _pin_name(slug: str, number: int) -> str:
    return f"editions/{slug}/{number}"
