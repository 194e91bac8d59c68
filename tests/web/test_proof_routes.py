"""What an editor does with proof-listening over HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.conftest import EDITOR
from tests.narration.proof.parrot import Parrot
from tests.tour.river import SLUG, TEXT
from tests.web.logging_in import add_everybody, token
from tour.actions import importing, listening, narrating
from web import wiring
from web.app import create
from web.settings import Settings

PROOF = f"/api/tours/{SLUG}/draft/proof"


@pytest.fixture
def editor(settings: Settings) -> Iterator[TestClient]:
    """A script that acts for an editor, on a tour that a parrot listened to; it understood nothing."""
    with wiring.installation(settings) as house:
        importing.import_document(house, EDITOR, TEXT, name="history.txt")
        narrating.narrate(house, EDITOR, SLUG)
        add_everybody(house)
    app = create(settings)
    with TestClient(app) as client:
        app.state.installation = replace(app.state.installation, recognizer=Parrot())
        client.headers.update(token(client))
        yield client


def listen(editor: TestClient) -> dict[str, Any]:
    listening.listen(editor.app.state.installation, EDITOR, SLUG)  # type: ignore[attr-defined]
    return shown(editor)


def shown(editor: TestClient) -> dict[str, Any]:
    answer = editor.get(PROOF)
    assert answer.status_code == 200
    body: dict[str, Any] = answer.json()
    return body


def verdict_of(one: dict[str, Any]) -> str:
    return f"/api/tours/{SLUG}/draft/stops/{one['stop']['id']}/sentences/{one['sentence']}/verdict"


def test_before_anybody_listened_the_answer_says_how_much_waits(editor: TestClient) -> None:
    answer = shown(editor)
    assert (answer["listened"], answer["waiting"], answer["marked"]) == (0, 4, [])


def test_marked_sentences_say_what_was_heard_and_where_to_listen(editor: TestClient) -> None:
    answer = listen(editor)
    first = answer["marked"][0]
    assert (first["heard"], first["findings"][0]["kind"]) == ("nothing I know", "numbers")
    assert first["said"].startswith("The river rises in the high hills")
    assert editor.get(first["audio"]).headers["content-type"] == "audio/mpeg"
    assert 0 < first["start_ms"] < first["end_ms"]
    assert {one["stop"]["number"] for one in editor.get(PROOF, params={"stop": 2}).json()["marked"]} == {2}


def test_a_verdict_is_put_shown_and_taken_back(editor: TestClient) -> None:
    one = listen(editor)["marked"][0]
    assert editor.put(verdict_of(one), json={"verdict": "fine", "note": "Well said."}).status_code == 204
    answer = shown(editor)
    assert one["sentence"] not in [other["sentence"] for other in answer["marked"] if other["stop"] == one["stop"]]
    (judged,) = answer["judged"]
    told = {name: judged["verdict"][name] for name in ("verdict", "note", "person")}
    assert told == {"verdict": "fine", "note": "Well said.", "person": "editor"}
    assert editor.delete(verdict_of(one)).status_code == 204
    assert shown(editor)["judged"] == []
    assert editor.delete(verdict_of(one)).status_code == 404


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"verdict": "maybe"}, "verdict"),
        ({"verdict": "fine", "note": "x" * 2001}, "note"),
        ({"verdict": "fine", "x": 1}, "x"),
    ],
)
def test_odd_verdicts_are_refused(editor: TestClient, body: dict[str, Any], field: str) -> None:
    answer = editor.put(verdict_of(listen(editor)["marked"][0]), json=body)
    assert (answer.status_code, answer.json()["error"]["field"]) == (422, field)


def test_peaks_are_served_and_kept_by_a_browser(editor: TestClient) -> None:
    stop = listen(editor)["marked"][0]["stop"]["id"]
    answer = editor.get(f"/api/tours/{SLUG}/draft/stops/{stop}/peaks")
    assert (answer.status_code, answer.json()["per_second"]) == (200, 50)
    again = editor.get(answer.request.url.path, headers={"If-None-Match": answer.headers["etag"]})
    assert again.status_code == 304
    assert editor.get(f"/api/tours/{SLUG}/draft/stops/999/peaks").status_code == 404
