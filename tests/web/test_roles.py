"""Every route of the API and every role: who is let in. A route that is missing here fails."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.conftest import EDITOR
from tests.tour.test_actions import SLUG, TEXT
from tests.web.logging_in import add_everybody, token
from tour.actions import importing
from web import wiring
from web.app import create
from web.settings import load

ANYBODY, LOGGED_IN, EDITORS = "anybody", "logged in", "editors"
WHO = {
    "GET /health": ANYBODY,
    "GET /ready": ANYBODY,
    "GET /media/{name}": ANYBODY,
    "GET /api/tours": ANYBODY,
    "GET /api/tours/{slug}": ANYBODY,
    "GET /api/tours/{slug}/files": ANYBODY,
    "GET /api/tours/{slug}/stops/{number}": ANYBODY,
    "GET /api/tours/{slug}/editions/{number}": ANYBODY,
    "POST /api/tours/{slug}/counts": ANYBODY,
    "GET /api/tours/{slug}/counts": EDITORS,
    "POST /api/login": ANYBODY,
    "GET /api/login": LOGGED_IN,
    "DELETE /api/login": LOGGED_IN,
    "POST /api/tokens": ANYBODY,
    "POST /api/tours": EDITORS,
    "POST /api/imports": EDITORS,
    "GET /api/imports/{import_id}": EDITORS,
    "POST /api/tours/{slug}/draft/imports": EDITORS,
    "GET /api/tours/{slug}/draft": EDITORS,
    "PATCH /api/tours/{slug}/draft": EDITORS,
    "GET /api/tours/{slug}/draft/documents": EDITORS,
    "GET /api/tours/{slug}/draft/flags": EDITORS,
    "POST /api/tours/{slug}/draft/plans": EDITORS,
    "PATCH /api/tours/{slug}/draft/plans/{plan_id}": EDITORS,
    "DELETE /api/tours/{slug}/draft/plans/{plan_id}": EDITORS,
    "GET /api/tours/{slug}/draft/stops/{stop_id}": EDITORS,
    "PATCH /api/tours/{slug}/draft/stops/{stop_id}": EDITORS,
    "PUT /api/tours/{slug}/draft/stops/{stop_id}/text": EDITORS,
    "PUT /api/tours/{slug}/draft/stops/{stop_id}/gentler": EDITORS,
    "GET /api/tours/{slug}/draft/stops/{stop_id}/revisions": EDITORS,
    "GET /api/tours/{slug}/draft/stops/{stop_id}/peaks": EDITORS,
    "PUT /api/tours/{slug}/draft/stops/{stop_id}/sentences/{sentence}/verdict": EDITORS,
    "DELETE /api/tours/{slug}/draft/stops/{stop_id}/sentences/{sentence}/verdict": EDITORS,
    "GET /api/tours/{slug}/draft/timeline": EDITORS,
    "PUT /api/tours/{slug}/draft/timeline/{stop_id}/{sentence}/{date}": EDITORS,
    "GET /api/tours/{slug}/draft/lexicon": EDITORS,
    "POST /api/tours/{slug}/draft/lexicon/reaches": EDITORS,
    "POST /api/tours/{slug}/draft/lexicon/previews": EDITORS,
    "GET /api/tours/{slug}/draft/lexicon/{written}": EDITORS,
    "PUT /api/tours/{slug}/draft/lexicon/{written}": EDITORS,
    "DELETE /api/tours/{slug}/draft/lexicon/{written}": EDITORS,
    "GET /api/tours/{slug}/draft/proof": EDITORS,
    "POST /api/tours/{slug}/draft/narrations": EDITORS,
    "POST /api/tours/{slug}/draft/photos/fetches": EDITORS,
    "GET /api/tours/{slug}/editions": EDITORS,
    "POST /api/tours/{slug}/editions": EDITORS,
    "PUT /api/tours/{slug}/live": EDITORS,
    "GET /api/jobs": EDITORS,
    "GET /api/jobs/{job}": EDITORS,
    "DELETE /api/jobs/{job}": EDITORS,
    "GET /api/jobs/{job}/events": EDITORS,
}
LET_IN = {"nobody": {ANYBODY}, "guide": {ANYBODY, LOGGED_IN}, "editor": {ANYBODY, LOGGED_IN, EDITORS}}
LET_IN["admin"] = LET_IN["editor"]


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    data = tmp_path_factory.mktemp("roles")
    settings = load({"WAYVOICE_DATA": str(data), "WAYVOICE_VOICE": "tone/plain"})
    with wiring.installation(settings) as house:
        importing.import_document(house, EDITOR, TEXT, name="history.txt")
        add_everybody(house)
    with TestClient(create(settings), raise_server_exceptions=False) as client:
        yield client


@pytest.fixture(scope="module")
def headers(client: TestClient) -> dict[str, dict[str, str]]:
    return {name: token(client, name) if name != "nobody" else {} for name in LET_IN}


def routes(client: TestClient) -> list[tuple[str, str, dict[str, Any]]]:
    described = client.get("/openapi.json").json()["paths"]
    return [(method.upper(), path, what) for path, methods in described.items() for method, what in methods.items()]


def smallest(schema: dict[str, Any], named: dict[str, Any]) -> Any:
    """The smallest value that a JSON schema takes."""
    if "$ref" in schema:
        return smallest(named[schema["$ref"].rpartition("/")[2]], named)
    if "enum" in schema or "const" in schema:
        return schema.get("const", schema.get("enum", [""])[0])
    if schema.get("type") == "object":
        return {name: smallest(schema["properties"][name], named) for name in schema.get("required", [])}
    if schema.get("type") == "array":
        return [smallest(schema["items"], named)] * schema.get("minItems", 0)
    return {"string": "x", "integer": 1, "boolean": True}.get(schema.get("type", ""))


def body_for(client: TestClient, what: dict[str, Any]) -> Any:
    schema = what.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
    named = client.get("/openapi.json").json().get("components", {}).get("schemas", {})
    return smallest(schema, named) if schema else {}


def test_every_route_lets_in_whom_it_should(client: TestClient, headers: dict[str, dict[str, str]]) -> None:
    wrong = []
    for method, path, what in routes(client):
        wanted = WHO[f"{method} {path}"]
        address = re.sub(r"\{\w+\}", "1", path.replace("{slug}", SLUG))
        for role, let_in in LET_IN.items():
            fresh = headers[role] if path != "/api/login" or role == "nobody" else token(client, role)
            said = {**fresh, "If-Match": '"0"'}
            status = client.request(method, address, headers=said, json=body_for(client, what)).status_code
            refused = {401} if role == "nobody" and wanted != ANYBODY else {403}
            if (status in refused) == (wanted in let_in) or status >= 500:
                wrong.append(f"{role}: {method} {path} -> {status}")
    assert wrong == []


def test_each_route_is_named_here_and_each_that_is_named_exists(client: TestClient) -> None:
    assert set(WHO) == {f"{method} {path}" for method, path, _ in routes(client)}


def test_each_route_is_described(client: TestClient) -> None:
    assert [path for _, path, what in routes(client) if not what.get("description") or not what.get("tags")] == []


def test_an_editors_route_asks_who_acts_before_it_looks_at_anything(client: TestClient) -> None:
    answer = client.get("/api/tours/no-such-tour/draft")
    assert (answer.status_code, answer.json()["error"]["code"]) == (401, "no_login")
