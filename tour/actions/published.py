"""A narration as visitors get it: a tagged file, captions, and when each sentence is heard."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import PurePosixPath

from media.photos import cover
from media.tags import Tags
from media.tags import write as write_tags
from narration.model import Passage, Sentence, Voice
from tour.actions.narrating import Draft, voice_of
from tour.captions import webvtt
from tour.edition import Aside, AudioFile, CaptionsFile, SpokenPassage, SpokenSentence
from tour.errors import NotReady
from tour.installation import Installation
from tour.model import Stop, StoredNarration, TextKind
from tour.moments import Span, chapters, spans

MEDIA = "media"
SYNTHETIC = "Read by a synthetic voice."
_small = lru_cache(maxsize=16)(cover)
"""A cover is made once for all the stops that show its picture."""


def published(house: Installation, read: Draft, stop: Stop, kind: TextKind, passages: tuple[Passage, ...]) -> Aside:
    """The sound of a stop's text, or of an aside, with its words; its files are written on the way.

    Raises:
        NotReady: it was never narrated.
    """
    stored = read.stored(stop, kind)
    if stored is None:
        raise NotReady(f"Stop {stop.number} is not narrated yet.", (stop.number,))
    voice = voice_of(house, read.tour, stop)
    times = spans(passages, stored.cues, stored.duration_ms)
    tags = _tags(house, read, stop, kind, passages, times, stored, voice)
    audio = house.blobs.put(write_tags(house.blobs.get(stored.audio), tags), "mp3")
    cues = [(one.id, one.text, *times[one.id]) for one in _heard(passages, times)]
    captions = house.blobs.put(webvtt(cues, read.tour.language), "vtt")
    return Aside(
        audio=AudioFile(url=url(audio), bytes=house.blobs.size(audio), sha256=digest(audio)),
        captions=CaptionsFile(url=url(captions), bytes=house.blobs.size(captions), sha256=digest(captions)),
        duration_ms=stored.duration_ms,
        passages=tuple(
            SpokenPassage(
                kind=passage.kind,
                level=passage.level,
                language=passage.language or read.tour.language,
                sentences=tuple(_sentence(one, times[one.id], voice) for one in passage.sentences),
            )
            for passage in passages
        ),
    )


def url(blob: str) -> str:
    """Where a blob is served, from the installation's root."""
    return f"{MEDIA}/{blob}"


def digest(blob: str) -> str:
    """The SHA-256 of a blob, which is its name."""
    return PurePosixPath(blob).stem


def _sentence(sentence: Sentence, span: Span, voice: Voice) -> SpokenSentence:
    start, end = span
    spoken = {"voice": voice.id, "synthetic": voice.synthetic} if start < end else {}
    return SpokenSentence.model_validate(
        {"id": sentence.id, "text": sentence.text, "start_ms": start, "end_ms": end, **spoken}
    )


def _heard(passages: Sequence[Passage], times: Mapping[str, Span]) -> Iterator[Sentence]:
    for passage in passages:
        for sentence in passage.sentences:
            start, end = times[sentence.id]
            if start < end:
                yield sentence


def _tags(
    house: Installation,
    read: Draft,
    stop: Stop,
    kind: TextKind,
    passages: Sequence[Passage],
    times: Mapping[str, Span],
    stored: StoredNarration,
    voice: Voice,
) -> Tags:
    return Tags(
        title=stop.text.title,
        album=read.tour.title,
        artist=voice.label,
        number=stop.number,
        total=len(read.stops),
        language=read.tour.language,
        lyrics="\n\n".join(passage.text for passage in passages),
        cues=tuple((one.text, *times[one.id]) for one in _heard(passages, times)),
        chapters=tuple(chapters(passages, times, stored.duration_ms)),
        cover=_cover(house, stop) if kind == "text" else None,  # An aside is short: a picture would be most of it.
        voice=voice.id,
        engine=voice.engine,
        licence=voice.licence,
        synthetic_note=f"{SYNTHETIC} {voice.credit}" if voice.synthetic else "",
    )


def _cover(house: Installation, stop: Stop) -> bytes | None:
    """The stop's first picture as a small JPEG, where it has one."""
    for photo in stop.photos:
        jpegs = [one for one in photo.renditions if one.type == "image/jpeg"]
        if jpegs:
            return _small(house.blobs.get(jpegs[0].blob))
    return None
