"""What the API answers: an edition's parts as JSON-able values with absolute paths. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

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


def files(edition: Edition) -> dict[str, Any]:
    """All files of an edition in its language: what a phone saves to play it without a network."""
    found = {entry["url"]: entry for entry in _files(edition)}
    return {
        "edition": edition.edition,
        "language": edition.language,
        "bytes": sum(entry["bytes"] for entry in found.values()),
        "files": list(found.values()),
    }


def _files(edition: Edition) -> Iterator[dict[str, Any]]:
    for stop in edition.stops:
        yield _file(stop.audio.url, stop.audio.bytes, stop.audio.sha256, stop.audio.type)
        yield _file(stop.captions.url, stop.captions.bytes, stop.captions.sha256, "text/vtt")
        for photo in stop.photos:
            for source in photo.sources:
                yield _file(source.url, source.bytes, source.sha256, source.type)


def _file(url: str, size: int, sha256: str, type_: str) -> dict[str, Any]:
    return {"url": f"/{url}", "bytes": size, "sha256": sha256, "type": type_}


def _rooted(value: Any) -> Any:
    """The same value with "/" before each relative address."""
    if isinstance(value, dict):
        return {key: f"/{inner}" if key == "url" else _rooted(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_rooted(inner) for inner in value]
    return value
