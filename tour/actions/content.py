"""What an edition pins: each stop's words, times, photos, and its finished files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import PurePosixPath

from media.photos import cover
from media.tags import Tags
from media.tags import write as write_tags
from narration.model import Passage, Sentence, Voice
from tour.actions.dating import timeline_of
from tour.actions.narrating import Draft, passages_of, voice_of
from tour.captions import webvtt
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
from tour.installation import Installation
from tour.model import Photo, Stop, StoredNarration
from tour.moments import Span, chapters, spans
from tour.store.tours import now

MEDIA = "media"
SYNTHETIC = "Read by a synthetic voice."
_small = lru_cache(maxsize=16)(cover)
"""A cover is made once for all the stops that show its picture."""


def edition_content(house: Installation, read: Draft, number: int) -> Edition:
    """The edition of a draft as it will stand for good; sound and captions are written on the way.

    Every stop must have a narration of its present text.
    """
    tour = read.tour
    main = _note(house.engines.voice(tour.voice or house.default_voice))
    stops = tuple(_stop(house, read, stop, main) for stop in read.stops)
    return Edition(
        slug=tour.slug,
        title=tour.title,
        language=tour.language,
        languages=(tour.language,),
        edition=number,
        published_at=now(),
        description=tour.description,
        advisory=tour.advisory,
        duration_ms=sum(stop.duration_ms for stop in stops),
        bytes=sum(size for stop in stops for size in _sizes(stop)),
        voice=main,
        stops=stops,
        timeline=timeline_of(house, read),
        contact=tour.contact,
        support=tour.support,
    )


def _stop(house: Installation, read: Draft, stop: Stop, main: VoiceNote) -> EditionStop:
    stored = read.narrations[stop.id]
    voice = voice_of(house, read.tour, stop)
    note = _note(voice)
    passages = passages_of(read, stop)
    times = spans(passages, stored.cues, stored.duration_ms)
    audio = house.blobs.put(_tagged(house, read, stop, stored, voice), "mp3")
    cues = [(one.id, one.text, *times[one.id]) for one in _spoken(passages, times)]
    captions = house.blobs.put(webvtt(cues, read.tour.language), "vtt")
    return EditionStop(
        number=stop.number,
        title=stop.text.title,
        advisory=stop.advisory,
        duration_ms=stored.duration_ms,
        audio=AudioFile(url=_url(audio), bytes=house.blobs.size(audio), sha256=_digest(audio)),
        captions=CaptionsFile(url=_url(captions), bytes=house.blobs.size(captions), sha256=_digest(captions)),
        voice=None if note == main else note,
        passages=tuple(
            SpokenPassage(
                kind=passage.kind,
                level=passage.level,
                language=passage.language or read.tour.language,
                sentences=tuple(_sentence(one, times[one.id], voice) for one in passage.sentences),
            )
            for passage in passages
        ),
        photos=tuple(_photo(photo) for photo in stop.photos),
    )


def _sentence(sentence: Sentence, span: Span, voice: Voice) -> SpokenSentence:
    start, end = span
    spoken = {"voice": voice.id, "synthetic": voice.synthetic} if start < end else {}
    return SpokenSentence.model_validate(
        {"id": sentence.id, "text": sentence.text, "start_ms": start, "end_ms": end, **spoken}
    )


def _spoken(passages: Sequence[Passage], times: Mapping[str, Span]) -> Iterator[Sentence]:
    for passage in passages:
        for sentence in passage.sentences:
            start, end = times[sentence.id]
            if start < end:
                yield sentence


def _tagged(house: Installation, read: Draft, stop: Stop, stored: StoredNarration, voice: Voice) -> bytes:
    passages = passages_of(read, stop)
    times = spans(passages, stored.cues, stored.duration_ms)
    tags = Tags(
        title=stop.text.title,
        album=read.tour.title,
        artist=voice.label,
        number=stop.number,
        total=len(read.stops),
        language=read.tour.language,
        lyrics="\n\n".join(passage.text for passage in passages),
        cues=tuple((one.text, *times[one.id]) for one in _spoken(passages, times)),
        chapters=tuple(chapters(passages, times, stored.duration_ms)),
        cover=_cover(house, stop),
        voice=voice.id,
        engine=voice.engine,
        licence=voice.licence,
        synthetic_note=f"{SYNTHETIC} {voice.credit}" if voice.synthetic else "",
    )
    return write_tags(house.blobs.get(stored.audio), tags)


def _cover(house: Installation, stop: Stop) -> bytes | None:
    """The stop's first picture as a small JPEG, where it has one."""
    for photo in stop.photos:
        jpegs = [one for one in photo.renditions if one.type == "image/jpeg"]
        if jpegs:
            return _small(house.blobs.get(jpegs[0].blob))
    return None


def _photo(photo: Photo) -> ShownPhoto:
    largest = max(photo.renditions, key=lambda one: one.width, default=None)
    return ShownPhoto(
        caption=photo.caption,
        credit=photo.credit,
        alt=photo.alt or photo.caption,
        licence=photo.licence,
        source=photo.source,
        from_sentence=photo.from_sentence,
        missing=photo.missing,
        width=largest.width if largest else 0,
        height=largest.height if largest else 0,
        sources=tuple(
            PhotoFile(
                url=_url(one.blob),
                width=one.width,
                height=one.height,
                type=one.type,
                bytes=one.bytes,
                sha256=_digest(one.blob),
            )
            for one in photo.renditions
        ),
    )


def _note(voice: Voice) -> VoiceNote:
    return VoiceNote(
        engine=voice.engine,
        name=voice.name,
        synthetic=voice.synthetic,
        credit=voice.credit,
        licence=voice.licence,
        label=voice.label,
    )


def _sizes(stop: EditionStop) -> Iterator[int]:
    yield stop.audio.bytes
    yield stop.captions.bytes
    yield from (file.bytes for photo in stop.photos for file in photo.sources)


def _url(blob: str) -> str:
    return f"{MEDIA}/{blob}"


def _digest(blob: str) -> str:
    return PurePosixPath(blob).stem
