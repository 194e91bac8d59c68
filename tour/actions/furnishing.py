"""The bundled sample gets what stands beside its stops: places, asides and the floor plan they are pinned on."""

from __future__ import annotations

from tour import asides
from tour.actions.floors import made_plan
from tour.installation import Installation
from tour.model import Pin, Stop, StopText, Tour
from tour.plans import titled
from tour.samples import Beside, Sample
from tour.store import plans, tours
from tour.text import Numbering, passage


def furnish(house: Installation, tour: Tour, sample: Sample) -> None:
    """Store it with a sample that was imported just now; its draft is at its first version still."""
    plan = made_plan(house, titled(sample.plan.title, sample.plan.alt), sample.plan.data)
    with house.database.writing() as connection:
        plan_id = plans.add(connection, tour, plan)
        for stop in tours.stops_of(connection, tour):
            found = sample.beside.get(stop.text.title)
            if found is None:
                continue
            for kind, text in found.texts.items():
                given = asides.given(None, text, kind, tour.language)
                tours.add_revision(connection, stop.id, tour.language, given, kind)
            if found.gentler:
                tours.add_revision(connection, stop.id, tour.language, _gentler(tour, stop, found), "gentler")
            if found.pin:
                plans.pin(connection, stop.id, Pin(plan_id, *found.pin))


def _gentler(tour: Tour, stop: Stop, found: Beside) -> StopText:
    numbers = Numbering()
    title = passage("heading", stop.text.title, tour.language, numbers, level=1)
    told = [passage("paragraph", one, tour.language, numbers) for one in found.gentler]
    return StopText((title, *told), numbers.last)
