"""Requests that cannot be meant: refused in the one shape, in words, with the field that is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.conftest import EDITOR
from tests.tour.river import SLUG, TEXT
from tests.web.logging_in import add_everybody, token
from tour.actions import importing
from web import wiring
from web.app import create
from web.settings import load

NARRATIONS = f"/api/tours/{SLUG}/draft/narrations"
JSON = {"Content-Type": "application/json"}


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    data = tmp_path_factory.mktemp("wrong")
    settings = load({"WAYVOICE_DATA": str(data), "WAYVOICE_VOICE": "tone/plain"})
    with wiring.installation(settings) as house:
        importing.import_document(house, EDITOR, TEXT, name="history.txt")
        add_everybody(house)
    with TestClient(create(settings), raise_server_exceptions=False) as client:
        client.headers.update(token(client))
        yield client


def error(editor: TestClient, body: bytes) -> tuple[int, dict[str, Any]]:
    answer = editor.post(NARRATIONS, content=body, headers=JSON)
    return answer.status_code, answer.json()["error"]


@pytest.mark.parametrize("body", [b"{", b"{'stops': [1]}", b"stops=1"])
def test_what_is_no_json_is_said_to_be_none(editor: TestClient, body: bytes) -> None:
    status, told = error(editor, body)
    assert (status, told["code"], "field" in told) == (400, "malformed", False)
    assert told["message"].startswith("The body is no JSON")


@pytest.mark.parametrize("body", [b'"\xff"', b"[" * 100_000])
def test_what_cannot_be_read_at_all_is_refused(editor: TestClient, body: bytes) -> None:
    status, told = error(editor, body)
    assert (status, told) == (400, {"code": "malformed", "message": "The body cannot be read: send JSON as UTF-8."})


@pytest.mark.parametrize("body", [b"[]", b"1", b'"x"'])
def test_what_is_no_object_is_refused(editor: TestClient, body: bytes) -> None:
    assert error(editor, body) == (422, {"code": "bad_value", "message": "This takes a JSON object."})


@pytest.mark.parametrize(
    ("body", "field"),
    [
        (b'{"stops": [true]}', "stops"),
        (b'{"stops": ["1"]}', "stops"),
        (b'{"stops": [1.0]}', "stops"),
        (b'{"stops": [1099511627776]}', "stops"),
        (b'{"stops": []}', "stops"),
        (b'{"renew": "yes"}', "renew"),
        (b'{"renew": 1}', "renew"),
        (b'{"voice": 1}', "voice"),
        (b'{"speed": 1}', "speed"),
    ],
)
def test_values_of_another_type_are_refused_by_the_name_of_their_field(
    editor: TestClient, body: bytes, field: str
) -> None:
    status, told = error(editor, body)
    assert (status, told["code"], told["field"]) == (422, "bad_value", field)


def test_a_method_that_an_address_does_not_take_is_told_where_to_look(editor: TestClient) -> None:
    answer = editor.get(NARRATIONS)
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")
    assert "Allow" in answer.json()["error"]["message"]
