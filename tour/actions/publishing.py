"""A draft becomes an edition: content as immutable files, then one short transaction that makes it live."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from pathlib import PurePosixPath

from media.tags import Tags
from media.tags import write as write_tags
from narration.model import Cue, Voice
from tour.actions.narrating import Draft, draft, standing, voice_of
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
from tour.errors import Conflict, NotReady
from tour.installation import Installation
from tour.model import Photo, Stop, StoredNarration
from tour.roles import Person, Role, require
from tour.store import editions, tours
from tour.store.tours import now

log = logging.getLogger(__name__)

MEDIA = "media"
SYNTHETIC = "Read by a synthetic voice."


def publish(house: Installation, person: Person, slug: str) -> int:
    """Make an edition of a tour's draft and put it live; answers its number.

    Where nothing changed since the live edition, that one stays.

    Raises:
        Forbidden, NotFound: as the names say.
        NotReady: stops without a narration of their present text; nothing is published.
        Conflict: somebody changed or published the tour meanwhile.
    """
    require(person, Role.EDITOR)
    read = draft(house, slug)
    _check(house, read)
    with house.database.reading() as connection:
        number = editions.next_number(connection, read.tour)
    content = _content(house, read, number)
    current = read.tour.live_edition
    if current is not None and _same(house, read, current, content):
        _go_live(house, slug, current)
        return current
    blob = house.blobs.put(content.model_dump_json().encode(), "json")
    contents = {read.tour.language: blob}
    with house.database.writing() as connection:
        tour = tours.by_slug(connection, slug)
        if tour.version != read.tour.version:
            raise Conflict(f"Somebody changed “{slug}” while it was being published: look at it and publish again.")
        editions.add(connection, tour, number, contents, content.published_at)
        tours.put_live(connection, tour, number)
    _pin(house, slug, number, contents)
    _go_live(house, slug, number)
    log.info("%s published edition %d of %s", person.name, number, slug)
    return number


def restore_pointers(house: Installation) -> None:
    """Write again every pointer that a crash between commit and renaming may have left behind."""
    with house.database.reading() as connection:
        live = editions.live(connection)
        pinned = {
            slug: editions.contents(connection, tours.by_slug(connection, slug), number)
            for slug, number in live.items()
        }
    for slug, number in live.items():
        if house.pointers.pointed(pin_name(slug, number)) is None:
            _pin(house, slug, number, pinned[slug])
        if house.pointers.pointed(live_name(slug)) != str(number).encode():
            _go_live(house, slug, number)


def live_name(slug: str) -> str:
    """The pointer that holds the number of a tour's live edition."""
    return f"live/{slug}"


def pin_name(slug: str, number: int) -> str:
    """The pointer that holds, per language, the blob of an edition's tour.json."""
    return f"editions/{slug}/{number}"


def _pin(house: Installation, slug: str, number: int, contents: dict[str, str]) -> None:
    house.pointers.point(pin_name(slug, number), json.dumps(contents, sort_keys=True).encode())


def _go_live(house: Installation, slug: str, number: int) -> None:
    house.pointers.point(live_name(slug), str(number).encode())


def _check(house: Installation, read: Draft) -> None:
    bad = [(stop, state) for stop in read.stops if not (state := standing(house, read, stop)).may_be_published]
    if bad:
        named = "; ".join(f"stop {stop.number}, “{stop.text.title}”: {state.value}" for stop, state in bad)
        raise NotReady(
            f"“{read.tour.slug}” cannot be published yet ({named}): run `wayvoice narrate {read.tour.slug}` first.",
            tuple(stop.number for stop, _ in bad),
        )


def _same(house: Installation, read: Draft, number: int, content: Edition) -> bool:
    with house.database.reading() as connection:
        blob = editions.contents(connection, read.tour, number).get(read.tour.language)
    if blob is None or not house.blobs.has(blob):
        return False
    before = Edition.model_validate_json(house.blobs.get(blob))
    return before == content.model_copy(update={"edition": number, "published_at": before.published_at})


def _content(house: Installation, read: Draft, number: int) -> Edition:
    """The edition as it will stand for good; its files are written on the way."""
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
    )


def _stop(house: Installation, read: Draft, stop: Stop, main: VoiceNote) -> EditionStop:
    stored = read.narrations[stop.id]
    voice = voice_of(house, read.tour, stop)
    note = _note(voice)
    heard = {cue.id: cue for cue in stored.cues}
    audio = house.blobs.put(_tagged(house, read, stop, stored, voice), "mp3")
    captions = house.blobs.put(
        webvtt([(one.id, one.text, *_span(heard[one.id])) for one in stop.text.sentences], read.tour.language), "vtt"
    )
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
                sentences=tuple(
                    SpokenSentence(
                        id=one.id, text=one.text, start_ms=heard[one.id].start_ms, end_ms=heard[one.id].end_ms
                    )
                    for one in passage.sentences
                ),
            )
            for passage in stop.text.passages
        ),
        photos=tuple(_photo(photo) for photo in stop.photos),
    )


def _tagged(house: Installation, read: Draft, stop: Stop, stored: StoredNarration, voice: Voice) -> bytes:
    heard = {cue.id: cue for cue in stored.cues}
    headings = [passage.sentences[0] for passage in stop.text.passages if passage.kind == "heading"]
    starts = [heard[one.id].start_ms for one in headings]
    starts[:1] = [0]
    ends = [*starts[1:], stored.duration_ms]
    tags = Tags(
        title=stop.text.title,
        album=read.tour.title,
        artist=voice.label,
        number=stop.number,
        total=len(read.stops),
        language=read.tour.language,
        lyrics="\n\n".join(passage.text for passage in stop.text.passages),
        cues=tuple((one.text, *_span(heard[one.id])) for one in stop.text.sentences),
        chapters=tuple((one.text, start, end) for one, start, end in zip(headings, starts, ends, strict=True)),
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
            return house.blobs.get(jpegs[0].blob)
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
        engine=voice.engine, name=voice.name, synthetic=voice.synthetic, credit=voice.credit, licence=voice.licence
    )


def _sizes(stop: EditionStop) -> Iterator[int]:
    yield stop.audio.bytes
    yield stop.captions.bytes
    yield from (file.bytes for photo in stop.photos for file in photo.sources)


def _span(cue: Cue) -> tuple[int, int]:
    return cue.start_ms, cue.end_ms


def _url(blob: str) -> str:
    return f"{MEDIA}/{blob}"


def _digest(blob: str) -> str:
    return PurePosixPath(blob).stem
