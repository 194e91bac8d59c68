"""Which content each edition pins and which edition is live, as small files: what a visitor's request reads."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from pydantic import TypeAdapter, ValidationError

from media.pointers import Pointers

_LIVE = "live/"
_NUMBER = re.compile(rb"[1-9][0-9]{0,8}")
_CONTENTS = TypeAdapter(dict[str, str])


def pin(pointers: Pointers, slug: str, number: int, contents: Mapping[str, str]) -> None:
    """Note, per language, the blob of an edition's tour.json."""
    pointers.point(_pin_name(slug, number), json.dumps(dict(contents), sort_keys=True).encode())


def pinned(pointers: Pointers, slug: str, number: int) -> dict[str, str]:
    """Per language the blob of an edition's tour.json; empty where there is no such edition, or its pin is damaged."""
    data = pointers.pointed(_pin_name(slug, number))
    try:
        return _CONTENTS.validate_json(data) if data else {}
    except ValidationError:
        return {}


def go_live(pointers: Pointers, slug: str, number: int) -> None:
    """Let visitors get this edition from now on."""
    pointers.point(_LIVE + slug, str(number).encode())


def live_number(pointers: Pointers, slug: str) -> int | None:
    """The number of a tour's live edition; None where it has none, or its pointer is damaged."""
    data = pointers.pointed(_LIVE + slug)
    return int(data) if data and _NUMBER.fullmatch(data) else None


def live_slugs(pointers: Pointers) -> list[str]:
    """The tours that have a pointer to a live edition, be it damaged or not."""
    return [name.removeprefix(_LIVE) for name in pointers.pointers(_LIVE)]


def _pin_name(slug: str, number: int) -> str:
    return f"editions/{slug}/{number}"
