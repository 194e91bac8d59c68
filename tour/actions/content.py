"""What an edition pins: each stop's words, times, photos, and its finished files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from narration.model import Voice
from tour import asides, plans
from tour.actions.dating import timeline_of
from tour.actions.narrating import Draft, told_of, voice_of
from tour.actions.published import digest, published, url
from tour.edition import Edition, EditionStop, FloorPlan, PhotoFile, Pin, Place, ShownPhoto, VoiceNote
from tour.installation import Installation
from tour.model import Photo, Rendition, Stop
from tour.store.tours import now


def edition_content(house: Installation, read: Draft, number: int) -> Edition:
    """The edition of a draft as it will stand for good; sound and captions are written on the way.

    Every stop must have narrations of its present text and asides.
    """
    tour = read.tour
    main = _note(house.engines.voice(tour.voice or house.default_voice))
    following = (*read.stops[1:], None)
    stops = tuple(_stop(house, read, stop, after, main) for stop, after in zip(read.stops, following, strict=True))
    floors = tuple(_plan(plan) for plan in read.plans)
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
        bytes=sum(size for stop in stops for size in _sizes(stop))
        + sum(file.bytes for plan in floors for file in plan.sources),
        voice=main,
        stops=stops,
        timeline=timeline_of(house, read),
        plans=floors,
        contact=tour.contact,
        support=tour.support,
    )


def _stop(house: Installation, read: Draft, stop: Stop, following: Stop | None, main: VoiceNote) -> EditionStop:
    note = _note(voice_of(house, read.tour, stop))
    told = {kind: published(house, read, stop, kind, passages) for kind, passages in told_of(read, stop).items()}
    own = told["text"]
    return EditionStop(
        number=stop.number,
        title=stop.text.title,
        advisory=stop.advisory,
        duration_ms=own.duration_ms,
        audio=own.audio,
        captions=own.captions,
        voice=None if note == main else note,
        passages=own.passages,
        photos=tuple(_photo(photo) for photo in stop.photos),
        place=Place(
            note=asides.words(stop, "place"),
            step_free=asides.words(stop, "step_free"),
            pin=Pin(plan=stop.pin.plan, x=stop.pin.x, y=stop.pin.y) if stop.pin else None,
            elsewhere=asides.elsewhere(stop, following),
        ),
        spoken_advisory=told.get("advisory"),
        directions=told.get("directions"),
        description=told.get("description"),
        gentler=told.get("gentler"),
    )


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
        sources=_sources(photo.renditions),
    )


def _plan(plan: plans.FloorPlan) -> FloorPlan:
    largest = max(plan.renditions, key=lambda one: one.width)
    return FloorPlan(
        id=plan.id,
        title=plan.title,
        alt=plan.alt,
        width=largest.width,
        height=largest.height,
        sources=_sources(plan.renditions),
    )


def _sources(renditions: Sequence[Rendition]) -> tuple[PhotoFile, ...]:
    return tuple(
        PhotoFile(
            url=url(one.blob),
            width=one.width,
            height=one.height,
            type=one.type,
            bytes=one.bytes,
            sha256=digest(one.blob),
        )
        for one in renditions
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
    yield stop.audio.bytes + stop.captions.bytes
    yield from (one.audio.bytes + one.captions.bytes for one in stop.asides)
    yield from (file.bytes for photo in stop.photos for file in photo.sources)
