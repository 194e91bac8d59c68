"""Floor plans of a draft, and the pins of its stops on them."""

from __future__ import annotations

from dataclasses import asdict

from sqlalchemy import Connection, delete, func, insert, select, update

from tour.model import Pin, Tour
from tour.plans import FloorPlan
from tour.store.photos import RENDITIONS
from tour.store.schema import plans, stops


def of_tour(connection: Connection, tour: Tour) -> list[FloorPlan]:
    """A tour's plans in their order."""
    rows = connection.execute(select(plans).where(plans.c.tour_id == tour.id).order_by(plans.c.position, plans.c.id))
    return [
        FloorPlan(row.id, row.title, row.alt, RENDITIONS.validate_python(row.renditions), row.original) for row in rows
    ]


def add(connection: Connection, tour: Tour, plan: FloorPlan) -> int:
    """Store a new plan after the others, and answer its id; the one it has does not matter."""
    last = connection.execute(select(func.max(plans.c.position)).where(plans.c.tour_id == tour.id)).scalar()
    values = {
        "tour_id": tour.id,
        "position": (last or 0) + 1,
        "title": plan.title,
        "alt": plan.alt,
        "renditions": RENDITIONS.dump_python(plan.renditions, mode="json"),
        "original": plan.original,
    }
    id_: int = connection.execute(insert(plans).returning(plans.c.id), values).scalar_one()
    return id_


def rename(connection: Connection, plan: FloorPlan) -> None:
    """Store a plan's title and alternative text."""
    connection.execute(update(plans).where(plans.c.id == plan.id).values(title=plan.title, alt=plan.alt))


def remove(connection: Connection, plan: FloorPlan) -> None:
    """Remove a plan. Whoever does this unpins the stops on it."""
    connection.execute(delete(plans).where(plans.c.id == plan.id))


def pin(connection: Connection, stop_id: int, where: Pin | None) -> None:
    """Store where a stop is; None for nowhere."""
    connection.execute(update(stops).where(stops.c.id == stop_id).values(pin=asdict(where) if where else None))
