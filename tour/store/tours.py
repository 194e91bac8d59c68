"""Tours and their stops: the draft."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, RowMapping, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from tour.errors import ChangedMeanwhile, Conflict, NotFound
from tour.model import AsideKind, NoteKind, Photo, Pin, Plan, PlannedStop, Revision, Rights, Stop, StopText, Tour
from tour.store.photos import RENDITIONS, RIGHTS, photo_of
from tour.store.schema import photos, revisions, stops, tours

_TEXT = TypeAdapter(StopText)
_TOUR = tuple(field.name for field in fields(Tour))


def now() -> str:
    """The moment, as it is stored: ISO 8601 in UTC with milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def add(connection: Connection, slug: str, plan: Plan) -> Tour:
    """Store a plan as a new tour.

    Raises:
        Conflict: a tour of that name exists.
    """
    values = {
        "slug": slug,
        "title": plan.title,
        "language": plan.language,
        "description": plan.description,
        "advisory": plan.advisory,
        "rights": RIGHTS.dump_python(plan.rights, mode="json"),
        "voice": "",
        "version": 1,
        "created_at": now(),
    }
    try:
        row = connection.execute(insert(tours).returning(tours), values)
    except IntegrityError as error:
        raise Conflict(f"A tour named “{slug}” exists: choose another name with --slug.") from error
    tour = _tour(row.mappings().one())
    for position, stop in enumerate(plan.stops, start=1):
        add_stop(connection, tour, stop, position)
    return tour


def add_stop(connection: Connection, tour: Tour, stop: PlannedStop, position: int) -> int:
    """Store a new stop of a tour, and answer its id."""
    values = {
        "tour_id": tour.id,
        "number": stop.number,
        "position": position,
        "advisory": stop.advisory,
        "voice": "",
    }
    stop_id: int = connection.execute(insert(stops).returning(stops.c.id), values).scalar_one()
    add_revision(connection, stop_id, tour.language, stop.text)
    add_photos(connection, stop_id, stop.photos)
    return stop_id


def add_photos(connection: Connection, stop_id: int, shown: Iterable[Photo]) -> None:
    """Store a stop's photos in their order."""
    rows = [photo_row(stop_id, position, photo) for position, photo in enumerate(shown, start=1)]
    if rows:
        connection.execute(insert(photos), rows)


def photo_row(stop_id: int, position: int, photo: Photo) -> dict[str, Any]:
    """A photo as a row, without an id."""
    return {
        "stop_id": stop_id,
        "position": position,
        "caption": photo.caption,
        "credit": photo.credit,
        "alt": photo.alt,
        "licence": photo.licence,
        "source": photo.source,
        "from_sentence": photo.from_sentence,
        "renditions": RENDITIONS.dump_python(photo.renditions, mode="json"),
        "rights": RIGHTS.dump_python(photo.rights, mode="json"),
        "original": photo.original,
        "problem": photo.problem,
    }


def add_revision(
    connection: Connection, stop_id: int, language: str, text: StopText, kind: AsideKind | NoteKind | None = None
) -> None:
    """Store a new text of a stop, or of one of its asides; the ones before it stay. One without passages removes it."""
    body = _TEXT.dump_python(text, mode="json")
    values = {"stop_id": stop_id, "language": language, "kind": kind or "text", "body": body, "created_at": now()}
    connection.execute(insert(revisions), values)


def slugs(connection: Connection) -> list[str]:
    """The names of all tours, the oldest first."""
    return list(connection.execute(select(tours.c.slug).order_by(tours.c.id)).scalars())


def by_slug(connection: Connection, slug: str) -> Tour:
    """The tour of that name.

    Raises:
        NotFound: there is none.
    """
    row = connection.execute(select(tours).where(tours.c.slug == slug)).mappings().first()
    if row is None:
        raise NotFound(f"There is no tour named “{slug}”.")
    return _tour(row)


def stops_of(connection: Connection, tour: Tour) -> list[Stop]:
    """The stops in their order, each with the newest text in the tour's language and its photos."""
    newest = (
        select(func.max(revisions.c.id).label("id"))
        .where(revisions.c.language == tour.language, revisions.c.kind == "text")
        .group_by(revisions.c.stop_id)
        .subquery()
    )
    rows = connection.execute(
        select(stops, revisions.c.body)
        .join(revisions, revisions.c.stop_id == stops.c.id)
        .join(newest, newest.c.id == revisions.c.id)
        .where(stops.c.tour_id == tour.id)
        .order_by(stops.c.position)
    ).mappings()
    shown = _photos_of(connection, tour)
    beside = _asides_of(connection, tour)
    return [
        Stop(
            id=row["id"],
            number=row["number"],
            advisory=row["advisory"],
            voice=row["voice"],
            text=_TEXT.validate_python(row["body"]),
            photos=tuple(shown.get(row["id"], ())),
            pin=Pin(**row["pin"]) if row["pin"] else None,
            asides=beside.get(row["id"], {}),
        )
        for row in rows
    ]


def stop_numbered(connection: Connection, tour: Tour, number: int) -> Stop:
    """The stop of that number.

    Raises:
        NotFound: the tour has none.
    """
    for stop in stops_of(connection, tour):
        if stop.number == number:
            return stop
    raise NotFound(f"“{tour.slug}” has no stop {number}.")


def _asides_of(connection: Connection, tour: Tour) -> dict[int, dict[AsideKind | NoteKind, StopText]]:
    newest = (
        select(func.max(revisions.c.id).label("id"))
        .where(revisions.c.language == tour.language, revisions.c.kind != "text")
        .group_by(revisions.c.stop_id, revisions.c.kind)
        .subquery()
    )
    rows = connection.execute(
        select(revisions.c.stop_id, revisions.c.kind, revisions.c.body)
        .join(newest, newest.c.id == revisions.c.id)
        .join(stops, stops.c.id == revisions.c.stop_id)
        .where(stops.c.tour_id == tour.id)
    )
    found: dict[int, dict[AsideKind | NoteKind, StopText]] = {}
    for row in rows:
        text = _TEXT.validate_python(row.body)
        if text.passages:
            found.setdefault(row.stop_id, {})[row.kind] = text
    return found


def _photos_of(connection: Connection, tour: Tour) -> dict[int, list[Photo]]:
    rows = connection.execute(
        select(photos)
        .join(stops, stops.c.id == photos.c.stop_id)
        .where(stops.c.tour_id == tour.id)
        .order_by(photos.c.position)
    ).mappings()
    found: dict[int, list[Photo]] = {}
    for row in rows:
        found.setdefault(row["stop_id"], []).append(photo_of(row))
    return found


def move_photos(connection: Connection, stop_id: int, moved: Mapping[str, str]) -> None:
    """Hang photos on other sentences: old sentence id -> new one."""
    for old, new in moved.items():
        connection.execute(
            update(photos).where(photos.c.stop_id == stop_id, photos.c.from_sentence == old).values(from_sentence=new)
        )


def changed(connection: Connection, tour: Tour) -> None:
    """Count one change of the draft.

    Raises:
        ChangedMeanwhile: somebody changed it since `tour` was read.
    """
    done = connection.execute(
        update(tours).where(tours.c.id == tour.id, tours.c.version == tour.version).values(version=tour.version + 1)
    )
    if done.rowcount != 1:
        raise changed_meanwhile(tour.slug)


def changed_meanwhile(slug: str) -> ChangedMeanwhile:
    """What is told whoever holds an older version of a draft."""
    return ChangedMeanwhile(
        f"Somebody else changed “{slug}” meanwhile: read it again, and repeat your change on the new version."
    )


def first_texts(connection: Connection, tour: Tour) -> dict[int, StopText]:
    """The oldest text of each stop in the tour's language, by the stop's id."""
    oldest = (
        select(func.min(revisions.c.id).label("id"))
        .where(revisions.c.language == tour.language, revisions.c.kind == "text")
        .group_by(revisions.c.stop_id)
        .subquery()
    )
    rows = connection.execute(
        select(revisions.c.stop_id, revisions.c.body)
        .join(stops, stops.c.id == revisions.c.stop_id)
        .join(oldest, oldest.c.id == revisions.c.id)
        .where(stops.c.tour_id == tour.id)
    )
    return {row.stop_id: _TEXT.validate_python(row.body) for row in rows}


def choose_voice(connection: Connection, tour: Tour, voice: str, stop_id: int | None = None) -> None:
    """Choose the voice of one stop, or of the whole tour, which ends every stop's own choice."""
    if stop_id is not None:
        connection.execute(update(stops).where(stops.c.id == stop_id).values(voice=voice))
        return
    connection.execute(update(tours).where(tours.c.id == tour.id).values(voice=voice))
    connection.execute(update(stops).where(stops.c.tour_id == tour.id).values(voice=""))


def choose_advisory(connection: Connection, stop_id: int, advisory: str) -> None:
    """Store a stop's advisory."""
    connection.execute(update(stops).where(stops.c.id == stop_id).values(advisory=advisory))


def choose_manner(connection: Connection, tour: Tour) -> None:
    """Store how the tour is spoken: its headings, opening and note."""
    values = {"headings": tour.headings, "opening": tour.opening, "spoken_note": tour.spoken_note}
    connection.execute(update(tours).where(tours.c.id == tour.id).values(**values))


def choose_words(connection: Connection, tour: Tour, **words: str) -> None:
    """Store what a tour says of itself: its title, description, advisory, contact and support."""
    connection.execute(update(tours).where(tours.c.id == tour.id).values(**words))


def choose_rights(connection: Connection, tour: Tour, rights: Rights) -> None:
    """Store what may be done with a tour's text."""
    values = RIGHTS.dump_python(rights, mode="json")
    connection.execute(update(tours).where(tours.c.id == tour.id).values(rights=values))


def revisions_of(connection: Connection, tour: Tour, stop_id: int) -> list[Revision]:
    """All texts of one of a tour's stops in its language, the newest first."""
    rows = connection.execute(
        select(revisions.c.id, revisions.c.created_at, revisions.c.body)
        .join(stops, stops.c.id == revisions.c.stop_id)
        .where(
            stops.c.tour_id == tour.id,
            stops.c.id == stop_id,
            revisions.c.language == tour.language,
            revisions.c.kind == "text",
        )
        .order_by(revisions.c.id.desc())
    )
    return [Revision(row.id, row.created_at, _TEXT.validate_python(row.body)) for row in rows]


def put_live(connection: Connection, tour: Tour, edition: int) -> None:
    """Note which edition visitors get."""
    connection.execute(update(tours).where(tours.c.id == tour.id).values(live_edition=edition))


def _tour(row: RowMapping) -> Tour:
    return Tour(**{name: row[name] for name in _TOUR if name != "rights"}, rights=RIGHTS.validate_python(row["rights"]))
