"""Corrections of a draft."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace

from narration.model import PassageKind
from tour import outline, prose
from tour.errors import BadValue, NotFound
from tour.installation import Installation
from tour.manner import NOTE
from tour.model import Revision, StopText, Tour
from tour.roles import Person, Role, require
from tour.store import tours
from tour.text import Numbering, moved, passage, revise

log = logging.getLogger(__name__)

_NO_GENTLER = "A gentler text has a title and at least one passage, each with text; none at all removes it."
_NO_TEXT = "A stop needs a title and at least one passage, each with text."


def change_text(
    house: Installation, person: Person, slug: str, number: int, passages: Sequence[tuple[str, str]], *, version: int
) -> Tour:
    """Give a stop a new text: passages of (id or "", text), the first of them its title.

    Sentences that stay keep their ids; photos of a deleted sentence move to the one before it. The tour's own note,
    which the first stop's draft shows, may stand among the passages as it is; it becomes no part of the text.

    Raises:
        Forbidden, NotFound: as the names say.
        BadValue: a passage without text or with control characters, no passage, or more text than a stop may have.
        ChangedMeanwhile: the draft is no longer at `version`.
    """
    require(person, Role.EDITOR)
    if not passages or any(not text.strip() for _, text in passages):
        raise BadValue(_NO_TEXT, "passages")
    for _, text_given in passages:
        prose.checked(text_given, "passages")
    with house.database.writing() as connection:
        tour = replace(tours.by_slug(connection, slug), version=version)
        stop = tours.stop_numbered(connection, tour, number)
        text = _revised(stop.text, _without_note(passages, tour), tour.language)
        _check_length(text)
        tours.add_revision(connection, stop.id, tour.language, text)
        hung = {photo.from_sentence: moved(photo.from_sentence, stop.text, text) for photo in stop.photos}
        tours.move_photos(connection, stop.id, {old: new for old, new in hung.items() if old != new})
        tours.changed(connection, tour)
    log.info("%s changed the text of stop %d of %s", person.name, number, slug)
    return replace(tour, version=version + 1)


def change_gentler(
    house: Installation, person: Person, slug: str, stop_id: int, passages: Sequence[tuple[str, str]], *, version: int
) -> Tour:
    """Tell the stop of this id without its hardest parts too: passages of (id or "", text), the first its title.

    None at all removes that text.

    Raises:
        Forbidden, NotFound, ChangedMeanwhile: as the names say.
        BadValue: a passage without text or with control characters, a title alone, or more than a stop may have.
    """
    require(person, Role.EDITOR)
    if len(passages) == 1 or any(not text.strip() for _, text in passages):
        raise BadValue(_NO_GENTLER, "passages")
    for _, text_given in passages:
        prose.checked(text_given, "passages")
    with house.database.writing() as connection:
        tour = replace(tours.by_slug(connection, slug), version=version)
        stop = next((one for one in tours.stops_of(connection, tour) if one.id == stop_id), None)
        if stop is None:
            raise NotFound(f"“{slug}” has no stop with the id {stop_id}.")
        text = _revised(stop.asides.get("gentler", StopText(())), passages, tour.language)
        if passages:
            _check_length(text)
        tours.add_revision(connection, stop.id, tour.language, text, "gentler")
        tours.changed(connection, tour)
    log.info("%s changed the gentler text of stop %d of %s", person.name, stop.number, slug)
    return replace(tour, version=version + 1)


def _without_note(passages: Sequence[tuple[str, str]], tour: Tour) -> list[tuple[str, str]]:
    for id_, text in passages:
        if id_ == NOTE and " ".join(text.split()) != tour.spoken_note:
            raise BadValue("This note is the tour's, and no part of a stop: change the tour's spoken_note.", "passages")
    own = [one for one in passages if one[0] != NOTE]
    if not own:
        raise BadValue(_NO_TEXT, "passages")
    return own


def revisions(house: Installation, person: Person, slug: str, stop_id: int) -> list[Revision]:
    """All texts that a stop has had, the newest first.

    Raises:
        Forbidden, NotFound: as the names say.
    """
    require(person, Role.EDITOR)
    with house.database.reading() as connection:
        kept = tours.revisions_of(connection, tours.by_slug(connection, slug), stop_id)
    if not kept:
        raise NotFound(f"“{slug}” has no stop with the id {stop_id}.")
    return kept


def _check_length(text: StopText) -> None:
    seconds = outline.seconds(text)
    if seconds > outline.MOST_SECONDS:
        most = outline.MOST_SECONDS // 60
        raise BadValue(f"The stop would take {seconds / 60:.0f} min, and {most} is the most: shorten it.", "passages")


def _revised(old: StopText, passages: Sequence[tuple[str, str]], language: str) -> StopText:
    known = {one.id: one for one in old.passages}
    wanted = []
    numbers = Numbering()
    for index, (id_, text) in enumerate(passages):
        before = known.get(id_)
        kind: PassageKind = before.kind if before else "paragraph"
        level = before.level if before else 0
        if index == 0:
            kind, level = "heading", 1
        wanted.append(passage(kind, text, language, numbers, level=level, id=id_))
    return revise(old, wanted)
