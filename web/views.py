"""What the API answers: an edition's parts as JSON-able values with absolute paths. Pure."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from tour.edition import Edition, EditionStop


def tour_listed(edition: Edition) -> dict[str, Any]:
    """A published tour as the list of tours shows it."""
    listed = edition.model_dump(mode="json", exclude={"stops", "timeline"})
    return {**listed, "stops": len(edition.stops), "url": f"/tours/{edition.slug}/"}


def tour_whole(edition: Edition) -> dict[str, Any]:
    """The whole edition."""
    whole: dict[str, Any] = _rooted(edition.model_dump(mode="json"))
    return whole


def stop_whole(edition: Edition, stop: EditionStop) -> dict[str, Any]:
    """One stop, with the edition it belongs to."""
    named = {"slug": edition.slug, "edition": edition.edition, "language": edition.language}
    return {**named, **_rooted(stop.model_dump(mode="json"))}


class Own(NamedTuple):
    """A file that this installation makes of an edition, or brings along: a page, a module, a font."""

    url: str
    """An absolute path."""
    type: str
    content: bytes


def files(edition: Edition, own: Iterable[Own]) -> dict[str, Any]:
    """All that a phone saves to play an edition in its language without a network: what shows it, then stop by stop.

    Of each picture every width that a page may choose is listed, and not the fallback for browsers older than WebP:
    those that can save a tour can show it. A file of a stop names the first stop that needs it.
    """
    found: dict[str, dict[str, Any]] = {}
    for url, kind, content in own:
        found[url] = _file(url, len(content), hashlib.sha256(content).hexdigest(), kind)
    for stop in edition.stops:
        for entry in _files(stop.model_dump()):
            found.setdefault(entry["url"], {**entry, "stop": stop.number})
    for entry in _files(edition.model_dump(exclude={"stops"})):
        found.setdefault(entry["url"], entry)
    return {
        "edition": edition.edition,
        "language": edition.language,
        "bytes": sum(entry["bytes"] for entry in found.values()),
        "files": list(found.values()),
    }


def _files(value: Any) -> Iterator[dict[str, Any]]:
    """Every file that a part of an edition names."""
    if isinstance(value, list | tuple):
        for inner in value:
            yield from _files(inner)
    elif isinstance(value, dict) and "sha256" in value:
        yield _file(f"/{value['url']}", value["bytes"], value["sha256"], value.get("type", "text/vtt"))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _files(inner[:-1] or inner if key == "sources" else inner)


def _file(url: str, size: int, sha256: str, kind: str) -> dict[str, Any]:
    return {"url": url, "bytes": size, "sha256": sha256, "type": kind}


def written(value: Any) -> bytes:
    """An answer of the API as it is sent."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _rooted(value: Any) -> Any:
    """The same value with "/" before each relative address."""
    if isinstance(value, dict):
        return {key: f"/{inner}" if key == "url" else _rooted(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_rooted(inner) for inner in value]
    return value
