"""People who log in, and what they hold."""

from __future__ import annotations

from fastapi.testclient import TestClient

from tour.actions import people
from tour.installation import Installation
from tour.roles import COMMAND_LINE, Role

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
