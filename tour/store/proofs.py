"""What was heard of sentences, and what listeners said of them."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, select

from tour.model import Tour
from tour.proof import Verdict
from tour.store.schema import heard, verdicts
from tour.store.tours import now

_AT_ONCE = 500
"""Keys in one question; SQLite takes some thousands of values."""


def known(connection: Connection, listener: str, keys: Iterable[str]) -> dict[str, str]:
    """What a listener, a recognizer or a meter, once heard under these keys; those it never heard are left out."""
    wanted = sorted(set(keys))
    found: dict[str, str] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        rows = connection.execute(
            select(heard.c.take_key, heard.c.words).where(
                heard.c.recognizer == listener, heard.c.take_key.in_(wanted[start : start + _AT_ONCE])
            )
        )
        found.update((row.take_key, row.words) for row in rows)
    return found


def keep(connection: Connection, listener: str, new: dict[str, str]) -> None:
    """Keep what a listener heard, by key; what somebody else kept meanwhile is the same, and gives way."""
    for key, words in new.items():
        connection.execute(delete(heard).where(heard.c.take_key == key, heard.c.recognizer == listener))
        values = {"take_key": key, "recognizer": listener, "words": words, "created_at": now()}
        connection.execute(insert(heard), values)


def verdicts_of(connection: Connection, tour: Tour) -> dict[str, Verdict]:
    """Every verdict on the takes of a tour, by the take's key."""
    rows = connection.execute(select(verdicts).where(verdicts.c.tour_id == tour.id))
    return {row.take_key: Verdict(row.verdict, row.note, row.person, row.created_at) for row in rows}


def judge(connection: Connection, tour: Tour, take: str, verdict: Verdict) -> None:
    """Keep a verdict in place of an earlier one."""
    forget(connection, tour, take)
    connection.execute(
        insert(verdicts),
        {
            "tour_id": tour.id,
            "take_key": take,
            "verdict": verdict.verdict,
            "note": verdict.note,
            "person": verdict.person,
            "created_at": verdict.at,
        },
    )


def forget(connection: Connection, tour: Tour, take: str) -> bool:
    """Take a verdict back; False where there was none."""
    done = connection.execute(delete(verdicts).where(verdicts.c.tour_id == tour.id, verdicts.c.take_key == take))
    return done.rowcount > 0
