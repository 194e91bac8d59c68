"""Documents that were read and are no tour yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, delete, insert, select

from tour.errors import NotFound
from tour.store.schema import imports


@dataclass(frozen=True, slots=True)
class Import:
    """A row of `imports`."""

    id: str
    person: str
    name: str
    address: str
    blob: str
    """The source as it came."""
    document: str
    """The blob with what was read, as JSON."""
    files: Mapping[str, str]
    """The pictures that came inside it: source -> blob."""
    created_at: str


def add(connection: Connection, one: Import) -> None:
    """Keep an import."""
    connection.execute(insert(imports), asdict(one))


def find(connection: Connection, id_: str) -> Import:
    """The import of that id.

    Raises:
        NotFound: there is none, or it was removed after its time.
    """
    row = connection.execute(select(imports).where(imports.c.id == id_)).mappings().first()
    if row is None:
        raise _gone()
    return Import(**row)


def use_up(connection: Connection, id_: str) -> None:
    """Forget an import, for the one transaction that makes something of it; its blobs stay.

    Raises:
        NotFound: another was quicker, or its time was up.
    """
    if connection.execute(delete(imports).where(imports.c.id == id_)).rowcount != 1:
        raise _gone()


def remove_before(connection: Connection, moment: str) -> int:
    """Forget the imports that are older than that (ISO 8601), and answer how many it were."""
    return connection.execute(delete(imports).where(imports.c.created_at < moment)).rowcount


def _gone() -> NotFound:
    return NotFound("There is no such import, or its time was up: import the document again.")
