"""Corrections of a draft."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace

from narration.model import PassageKind
from tour.errors import BadValue
from tour.installation import Installation
from tour.model import StopText, Tour
from tour.roles import Person, Role, require
from tour.store import tours
from tour.text import Numbering, moved, passage, revise

log = logging.getLogger(__name__)


def change_text(
    house: Installation, person: Person, slug: str, number: int, passages: Sequence[tuple[str, str]], *, version: int
) -> Tour:
    """Give a stop a new text: passages of (id or "", text), the first of them its title.

    Sentences that stay keep their ids; photos of a deleted sentence move to the one before it.

    Raises:
        Forbidden, NotFound: as the names say.
        BadValue: a passage without text, or no passage.
        Conflict: the draft is no longer at `version`.
    """
    require(person, Role.EDITOR)
    if not passages or any(not text.strip() for _, text in passages):
        raise BadValue("A stop needs a title and at least one passage, each with text.", "passages")
    with house.database.writing() as connection:
        tour = replace(tours.by_slug(connection, slug), version=version)
        stop = tours.stop_numbered(connection, tour, number)
        text = _revised(stop.text, passages, tour.language)
        tours.add_revision(connection, stop.id, tour.language, text)
        hung = {photo.from_sentence: moved(photo.from_sentence, stop.text, text) for photo in stop.photos}
        tours.move_photos(connection, stop.id, {old: new for old, new in hung.items() if old != new})
        tours.changed(connection, tour)
    log.info("%s changed the text of stop %d of %s", person.name, number, slug)
    return replace(tour, version=version + 1)


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
