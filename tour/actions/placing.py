"""What stands beside a stop's text: where it is, the way on, what is to be seen, its advisory and its voice."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace

from narration.model import Passage
from tour import asides
from tour.actions.speaking import named_voice
from tour.errors import BadValue, NotFound
from tour.installation import Installation
from tour.model import AsideKind, NoteKind, Pin, Stop, StopText, Tour
from tour.roles import Person, Role, require
from tour.store import plans, tours

log = logging.getLogger(__name__)


def change_stop(
    house: Installation,
    person: Person,
    slug: str,
    stop_id: int,
    *,
    version: int,
    texts: Mapping[AsideKind | NoteKind, str] | None = None,
    voice: str | None = None,
    pin: Pin | None = None,
    unpin: bool = False,
) -> Tour:
    """Change what stands beside the text of the stop of this id, all or nothing; what is not given stays.

    `texts` are its advisory, directions, description and notes, an empty one for none; `voice` is engine/name, or
    empty for the tour's; `pin` is where it is on a plan, and `unpin` takes it off.

    Raises:
        Forbidden, NotFound: as the names say.
        UnknownVoice: there is no such voice, or it does not speak the tour's language.
        BadValue: a text that cannot be, or a pin on no plan of the tour; `field` names it.
        ChangedMeanwhile: the draft is no longer at `version`.
    """
    require(person, Role.EDITOR)
    named = named_voice(house, slug, voice) if voice is not None else None
    with house.database.writing() as connection:
        tour = replace(tours.by_slug(connection, slug), version=version)
        stop = _stop(tours.stops_of(connection, tour), slug, stop_id)
        for kind, text in (texts or {}).items():
            if kind == "advisory":
                tours.choose_advisory(connection, stop.id, " ".join(asides.checked(text, kind).split()))
            elif text.strip() or kind in stop.asides:
                given = asides.given(stop.asides.get(kind), text, kind, tour.language)
                if _plain(given) != _plain(stop.asides.get(kind)):
                    tours.add_revision(connection, stop.id, tour.language, given, kind)
        if named is not None:
            tours.choose_voice(connection, tour, named, stop.id)
        if pin or unpin:
            plans.pin(connection, stop.id, _on_plan(pin, {one.id for one in plans.of_tour(connection, tour)}))
        tours.changed(connection, tour)
    log.info("%s changed what stands beside stop %d of %s", person.name, stop.number, slug)
    return replace(tour, version=version + 1)


def _stop(stops: list[Stop], slug: str, stop_id: int) -> Stop:
    for stop in stops:
        if stop.id == stop_id:
            return stop
    raise NotFound(f"“{slug}” has no stop with the id {stop_id}.")


def _plain(text: StopText | None) -> tuple[Passage, ...]:
    return text.passages if text else ()


def _on_plan(pin: Pin | None, known: set[int]) -> Pin | None:
    if pin is None:
        return None
    if pin.plan not in known:
        raise BadValue(f"The tour has no floor plan with the id {pin.plan}: add it first.", "pin")
    if not (0 <= pin.x <= 1 and 0 <= pin.y <= 1):
        raise BadValue("A pin's x and y go from 0 to 1: parts of the plan's width and height.", "pin")
    return pin
