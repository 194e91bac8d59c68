"""An editor looks through the dates of a draft; visitors get what is left."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.tour.river import SLUG, TEXT
from tests.web.logging_in import editor_of
from web.settings import Settings

DRAFT = f"/api/tours/{SLUG}/draft"


@pytest.fixture
def editor(settings: Settings) -> Iterator[TestClient]:
    with editor_of(settings, TEXT + b"\nIn 1850 a ferry crossed here.\n") as client:
        yield client


def decide(editor: TestClient, one: dict[str, Any], version: int, **change: object) -> Any:
    address = f"{DRAFT}/timeline/{one['stop_id']}/{one['sentence']}/{one['date']}"
    return editor.put(address, json=change, headers={"If-Match": f'"{version}"'})


def published(editor: TestClient) -> list[tuple[str, str]]:
    editor.post(f"/api/tours/{SLUG}/editions")
    return [(one["date"], one["label"]) for one in editor.get(f"/api/tours/{SLUG}").json()["timeline"]]


def test_dates_are_hidden_and_renamed_until_their_sentence_names_them_no_more(editor: TestClient) -> None:
    answer = editor.get(f"{DRAFT}/timeline")
    ferry, bridge = answer.json()["dates"]
    assert answer.headers["etag"] == '"1"'
    assert (ferry["date"], ferry["label"], ferry["hidden"]) == ("1850", "A ferry crossed here", False)
    assert [date for date, _ in published(editor)] == ["1850", "1929"]

    renamed = decide(editor, bridge, 1, label=" The  bridge is built ")
    assert (renamed.status_code, renamed.headers["etag"]) == (200, '"2"')
    told = renamed.json()["dates"][1]
    assert (told["label"], told["proposed"]) == ("The bridge is built", bridge["label"])
    assert decide(editor, ferry, 1, hidden=True).status_code == 412
    assert decide(editor, ferry, 2, hidden=True).json()["dates"][0]["hidden"] is True
    assert published(editor) == [("1929", "The bridge is built")]

    found = next(one for one in editor.get(DRAFT).json()["stops"] if one["id"] == bridge["stop_id"])
    passages = [{"id": one["id"], "text": one["text"].replace("1929", "1930")} for one in found["passages"]]
    address = f"{DRAFT}/stops/{found['id']}/text"
    editor.put(address, json={"passages": passages}, headers={"If-Match": '"3"'})
    again = editor.get(f"{DRAFT}/timeline").json()["dates"][1]
    assert (again["date"], again["label"]) == ("1930", again["proposed"])
    assert decide(editor, bridge, 4, hidden=True).status_code == 404


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"label": "x" * 201}, 422),
        ({"label": "a\u0000b"}, 422),
        ({"hidden": "yes"}, 422),
        ({"other": 1}, 422),
        ({"label": ""}, 200),
    ],
)
def test_a_decision_that_cannot_be_is_refused(editor: TestClient, change: dict[str, object], status: int) -> None:
    [one, *_] = editor.get(f"{DRAFT}/timeline").json()["dates"]
    assert decide(editor, one, 1, **change).status_code == status


def test_contact_and_support_are_pinned_paragraph_by_paragraph(editor: TestClient) -> None:
    said = {"contact": "Write to\n us.\r\n \r\n\n Or  call.", "support": "Sit down."}
    answer = editor.patch(DRAFT, json=said, headers={"If-Match": '"1"'}).json()
    assert (answer["contact"], answer["support"]) == ("Write to us.\n\nOr call.", "Sit down.")
    editor.post(f"/api/tours/{SLUG}/editions")
    assert editor.get(f"/api/tours/{SLUG}").json()["contact"] == "Write to us.\n\nOr call."
    for wrong in ("a\u0007", "x" * 2_001):
        refused = editor.patch(DRAFT, json={"support": wrong}, headers={"If-Match": '"2"'})
        assert (refused.status_code, refused.json()["error"]["field"]) == (422, "support")
