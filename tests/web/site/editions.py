"""Editions to render: small, and with every kind of part."""

from __future__ import annotations

from tour.edition import (
    AudioFile,
    CaptionsFile,
    Edition,
    EditionStop,
    PhotoFile,
    ShownPhoto,
    SpokenPassage,
    SpokenSentence,
    VoiceNote,
)


def passage(kind: str, *texts: str, start: int = 0, level: int = 0, language: str = "") -> SpokenPassage:
    """Sentences of 2 s each, one after the other, whose ids are their starts."""
    sentences = tuple(
        SpokenSentence(
            id=f"s{start + 2000 * at}", text=text, start_ms=start + 2000 * at, end_ms=start + 2000 * at + 1800
        )
        for at, text in enumerate(texts)
    )
    return SpokenPassage.model_validate({"kind": kind, "level": level, "language": language, "sentences": sentences})


def photo(caption: str = "A bridge", **changes: object) -> ShownPhoto:
    """A photo with two sizes and a fallback."""
    types = ((480, "image/webp"), (960, "image/webp"), (960, "image/jpeg"))
    sources = tuple(
        PhotoFile(
            url=f"media/{width}.{kind[-4:]}", width=width, height=width // 2, type=kind, bytes=1000, sha256="0" * 64
        )
        for width, kind in types
    )
    fields = {
        "caption": caption,
        "credit": "Ana Lim",
        "alt": "A bridge over a river",
        "licence": "CC BY 4.0",
        "source": "https://example.org/bridge",
        "from_sentence": "s0",
        "missing": False,
        "width": 960,
        "height": 480,
        "sources": sources,
    }
    return ShownPhoto.model_validate({**fields, **changes})


def missing(caption: str = "A lost picture") -> ShownPhoto:
    """The slot of a photo whose file is not there."""
    return photo(caption, missing=True, width=0, height=0, sources=(), source="", licence="", alt="")


def stop(number: int, title: str, *passages: SpokenPassage, **changes: object) -> EditionStop:
    """A stop of 10 s whose first passage is its title."""
    fields = {
        "number": number,
        "title": title,
        "advisory": "",
        "duration_ms": 10_000,
        "audio": AudioFile(url=f"media/{number}.mp3", bytes=80_000, sha256="0" * 64),
        "captions": CaptionsFile(url=f"media/{number}.vtt", bytes=100, sha256="0" * 64),
        "passages": (passage("heading", title, level=1), *passages),
        "photos": (),
    }
    return EditionStop.model_validate({**fields, **changes})


def edition(*stops: EditionStop, **changes: object) -> Edition:
    """A published tour of these stops."""
    fields = {
        "slug": "river",
        "title": "The river",
        "language": "en",
        "languages": ("en",),
        "edition": 3,
        "published_at": "2026-01-02T03:04:05Z",
        "description": "Along the river.",
        "advisory": "",
        "duration_ms": sum(each.duration_ms for each in stops),
        "bytes": 100_000,
        "voice": VoiceNote(engine="tone", name="plain", synthetic=True, credit="Wayvoice", label="Plain tones"),
        "stops": stops,
    }
    return Edition.model_validate({**fields, **changes})
