"""People who log in, and what they hold."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from fastapi.testclient import TestClient

from tests.conftest import EDITOR
from tour.actions import importing, narrating, people, publishing
from tour.installation import Installation
from tour.roles import COMMAND_LINE, Role
from web import wiring
from web.app import create
from web.settings import Settings

PASSWORD = "correct horse battery"


def add_everybody(house: Installation) -> None:
    """One person of each role, named after it."""
    for role in (Role.GUIDE, Role.EDITOR, Role.ADMIN):
        people.add(house, COMMAND_LINE, role.name.lower(), role, PASSWORD)


def token(client: TestClient, name: str = "editor") -> dict[str, str]:
    """The header of a script that acts for this person."""
    answer = client.post("/api/tokens", json={"name": name, "password": PASSWORD})
    assert answer.status_code == 201, answer.text
    return {"Authorization": f"Bearer {answer.json()['token']}"}


@contextmanager
def editor_of(settings: Settings, text: bytes) -> Iterator[TestClient]:
    """A script that acts for an editor, on the published tour of this text."""
    with wiring.installation(settings) as house:
        tour = importing.import_document(house, EDITOR, text, name="history.txt")
        narrating.narrate(house, EDITOR, tour.slug)
        publishing.publish(house, EDITOR, tour.slug)
        add_everybody(house)
    with TestClient(create(settings)) as client:
        client.headers.update(token(client))
        yield client
