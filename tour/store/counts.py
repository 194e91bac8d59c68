"""How often stops were heard, month by month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from sqlalchemy import Connection, select
from sqlalchemy.dialects import postgresql, sqlite

from tour.model import Tour
from tour.store.schema import counts, tours
from tour.tally import Counts, Heard


def add(connection: Connection, slug: str, more: Mapping[Heard, int]) -> None:
    """Add to the counts of a tour; several who do so at once add up. A tour that is gone is counted no more."""
    tour_id = connection.execute(select(tours.c.id).where(tours.c.slug == slug)).scalar()
    if tour_id is None or not more:
        return
    # In one order everywhere: two transactions that wait for each other's rows would wait for ever.
    rows = [{"tour_id": tour_id, **heard._asdict(), "count": count} for heard, count in sorted(more.items())]
    names = ["tour_id", *Heard._fields]
    if connection.dialect.name == "sqlite":
        into = sqlite.insert(counts)
        connection.execute(
            into.on_conflict_do_update(index_elements=names, set_={"count": counts.c.count + into.excluded.count}), rows
        )
    else:
        upon = postgresql.insert(counts)
        connection.execute(
            upon.on_conflict_do_update(index_elements=names, set_={"count": counts.c.count + upon.excluded.count}), rows
        )


def of_tour(connection: Connection, tour: Tour) -> Counts:
    """All counts of a tour."""
    rows = connection.execute(select(counts).where(counts.c.tour_id == tour.id))
    return Counter({Heard(row.number, row.kind, row.month): row.count for row in rows})
