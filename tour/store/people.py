"""Those who log in, their logins, and failed log-ins. Passwords and secrets are kept as hashes only."""

from __future__ import annotations

import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, Select, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from tour.errors import Conflict, NotFound
from tour.roles import Person, Role
from tour.store.schema_people import failures, logins, people
from tour.store.tours import now

FORGOTTEN = timedelta(hours=2)
"""After this a failed log-in no longer counts; no wait is as long."""
MOST_NAMES = 10_000
"""Names whose failures are remembered; beyond it those that failed least are forgotten."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A person as kept."""

    id: int
    person: Person
    password: str
    """Its hash."""


def folded(name: str) -> str:
    """What two spellings of one name have in common: names differ by more than case and typography.

    It holds nothing that a database could not: signs that are no characters become others, which are in no name.
    """
    alike = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    kept = "".join("\ufffd" if unicodedata.category(sign) in ("Cc", "Cs") else sign for sign in " ".join(alike.split()))
    return kept[:160]


def moment_after(seconds: float) -> str:
    """The moment so many seconds from now, as it is stored."""
    moment = datetime.now(UTC) + timedelta(seconds=seconds)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def add(connection: Connection, person: Person, password: str) -> None:
    """Keep a new person with a password's hash.

    Raises:
        Conflict: somebody has this name, or one that differs in case only.
    """
    values = {
        "name": person.name,
        "folded": folded(person.name),
        "role": person.role.name.lower(),
        "password": password,
        "created_at": now(),
    }
    try:
        connection.execute(insert(people), values)
    except IntegrityError as error:
        raise Conflict(f"There is somebody named “{person.name}” already: choose another name.") from error


def everybody(connection: Connection) -> list[Person]:
    """All people, by name."""
    rows = connection.execute(select(people.c.name, people.c.role).order_by(people.c.folded))
    return [_person(row.name, row.role) for row in rows]


def named(connection: Connection, name: str) -> Kept | None:
    """The person of that name, however it is spelt; None where there is none."""
    row = connection.execute(select(people).where(people.c.folded == folded(name))).first()
    return Kept(row.id, _person(row.name, row.role), row.password) if row else None


def known(connection: Connection, name: str) -> Kept:
    """The same, where there must be one.

    Raises:
        NotFound: there is nobody of that name.
    """
    found = named(connection, name)
    if found is None:
        raise NotFound(f"There is nobody named “{name[:80]}”: `wayvoice people list` names all.")
    return found


def unchanged(connection: Connection, kept: Kept) -> bool:
    """Whether somebody is there as they were read; they stay so until this (writing) transaction ends."""
    now_kept = select(people.c.password).where(people.c.id == kept.id).with_for_update()
    return connection.execute(now_kept).scalar() == kept.password


def set_password(connection: Connection, person_id: int, password: str) -> None:
    """Keep another password's hash."""
    connection.execute(update(people).where(people.c.id == person_id).values(password=password))


def remove(connection: Connection, person_id: int) -> None:
    """Forget a person and all their logins."""
    end_all(connection, person_id)
    connection.execute(delete(people).where(people.c.id == person_id))


def begin_login(connection: Connection, person_id: int, kind: str, secret: str, ends_at: str) -> None:
    """Keep a login by the hash of its secret; those that have ended are swept on the way."""
    connection.execute(delete(logins).where(logins.c.ends_at < now()))
    values = {"secret": secret, "person_id": person_id, "kind": kind, "created_at": now(), "ends_at": ends_at}
    connection.execute(insert(logins), values)


def logged_in(connection: Connection, secret: str) -> Person | None:
    """Whose login this is, by the hash of its secret; None where there is none, or it has ended."""
    row = connection.execute(
        select(people.c.name, people.c.role)
        .join(logins, logins.c.person_id == people.c.id)
        .where(logins.c.secret == secret, logins.c.ends_at >= now())
    ).first()
    return _person(row.name, row.role) if row else None


def end_login(connection: Connection, secret: str) -> None:
    """End one login."""
    connection.execute(delete(logins).where(logins.c.secret == secret))


def end_all(connection: Connection, person_id: int) -> None:
    """End every login of a person."""
    connection.execute(delete(logins).where(logins.c.person_id == person_id))


def failed(connection: Connection, name: str) -> tuple[int, str]:
    """How many log-ins by a name failed in a row, and when the last did; (0, "") where none is remembered."""
    row = connection.execute(_remembered(name)).first()
    return (row[0], row[1]) if row else (0, "")


def hold_failures(connection: Connection, name: str) -> tuple[int, str]:
    """The same, which nobody else can read so or change before this (writing) transaction ends.

    Old failures are swept on the way.
    """
    connection.execute(delete(failures).where(failures.c.last_at < _forgotten()))
    if connection.execute(_remembered(name).with_for_update()).first() is None:
        _make_room(connection)
        with suppress(IntegrityError), connection.begin_nested():  # or another process has just done it
            connection.execute(insert(failures), {"folded": folded(name), "count": 0, "last_at": now()})
    row = connection.execute(_remembered(name).with_for_update()).one()
    return row[0], row[1]


def count_failure(connection: Connection, name: str, count: int) -> None:
    """Remember that a log-in by a name failed for the `count`th time in a row."""
    hold_failures(connection, name)
    connection.execute(update(failures).where(failures.c.folded == folded(name)).values(count=count, last_at=now()))


def forget_failures(connection: Connection, name: str) -> None:
    """Forget them: a log-in succeeded, or an admin set another password."""
    connection.execute(delete(failures).where(failures.c.folded == folded(name)))


def _make_room(connection: Connection) -> None:
    if connection.execute(select(func.count()).select_from(failures)).scalar_one() < MOST_NAMES:
        return
    least = select(failures.c.folded).order_by(failures.c.count, failures.c.last_at).limit(MOST_NAMES // 10)
    connection.execute(delete(failures).where(failures.c.folded.in_(least)))


def _remembered(name: str) -> Select[int, str]:
    return select(failures.c.count, failures.c.last_at).where(
        failures.c.folded == folded(name), failures.c.last_at >= _forgotten()
    )


def _forgotten() -> str:
    """The moment before which failures no longer count."""
    return moment_after(-FORGOTTEN.total_seconds())


def _person(name: str, role: str) -> Person:
    return Person(name, Role[role.upper()])
