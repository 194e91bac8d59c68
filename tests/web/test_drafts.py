"""An editor's work over HTTP: correct a text, see what is stale, publish."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from fastapi.testclient import TestClient
from PIL import Image

from tests.tour.test_actions import SLUG, TEXT
from tests.web.logging_in import editor_of
from web.settings import Settings

DRAFT = f"/api/tours/{SLUG}/draft"


@pytest.fixture
def editor(settings: Settings) -> Iterator[TestClient]:
    with editor_of(settings, TEXT) as client:
        yield client


def draft(editor: TestClient) -> dict[str, Any]:
    found: dict[str, Any] = editor.get(DRAFT).json()
    return found


def stop(editor: TestClient, number: int = 2) -> dict[str, Any]:
    return next(one for one in draft(editor)["stops"] if one["number"] == number)


def put_text(editor: TestClient, found: dict[str, Any], version: object, **texts: str) -> Any:
    passages = [{"id": one["id"], "text": texts.get(one["id"], one["text"])} for one in found["passages"]]
    headers = {"If-Match": f'"{version}"'}
    return editor.put(f"{DRAFT}/stops/{found['id']}/text", json={"passages": passages}, headers=headers)


def test_a_draft_shows_each_sentence_and_how_it_stands(editor: TestClient) -> None:
    answer = editor.get(DRAFT)
    whole = answer.json()
    assert answer.headers["etag"] == f'"{whole["version"]}"'
    assert (whole["slug"], whole["may_be_published"], whole["live_edition"]) == (SLUG, True, 1)
    sentences = [one for found in whole["stops"] for part in found["passages"] for one in part["sentences"]]
    assert {one["state"] for one in sentences} == {"fresh"}
    assert any("nineteen sixty" in one["spoken"] for one in sentences)


def test_a_corrected_sentence_alone_is_stale_and_blocks_publishing(editor: TestClient) -> None:
    before = stop(editor)
    passage = before["passages"][1]
    answer = put_text(editor, before, 1, **{passage["id"]: passage["text"].replace("1963", "1964")})
    assert (answer.status_code, answer.headers["etag"], answer.json()["state"]) == (200, '"2"', "stale")
    states = [one["state"] for part in answer.json()["passages"] for one in part["sentences"]]
    assert states.count("stale") == 1
    refused = editor.post(f"/api/tours/{SLUG}/editions")
    assert (refused.status_code, refused.json()["error"]["code"]) == (409, "not_ready")
    assert editor.get(f"/api/tours/{SLUG}").json()["edition"] == 1


def test_who_was_second_is_told_and_nothing_is_lost(editor: TestClient) -> None:
    found = stop(editor)
    first, second = found["passages"][1]["id"], found["passages"][0]["id"]
    assert put_text(editor, found, 1, **{first: "They left in 1964."}).status_code == 200
    answer = put_text(editor, found, 1, **{second: "Another title"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (412, "changed_meanwhile")
    assert stop(editor)["passages"][1]["text"] == "They left in 1964."


@pytest.mark.parametrize("condition", [None, "1", "*", '"x"', '"-1"', '"1", "2"', ""])
def test_a_change_must_say_which_version_it_was_made_on(editor: TestClient, condition: str | None) -> None:
    headers = {} if condition is None else {"If-Match": condition}
    found = stop(editor)
    body = {"passages": [{"text": "A title"}, {"text": "A text."}]}
    answer = editor.put(f"{DRAFT}/stops/{found['id']}/text", json=body, headers=headers)
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "malformed")


@pytest.mark.parametrize(
    "passages",
    [
        [],
        [{"text": "  "}],
        [{"text": "A title"}, {"text": ""}],
        [{"text": "A title", "kind": "heading"}],
        [{"text": "A\x00 title"}],
        [{"text": "\ud83d half a character"}],
        [{"text": 3}],
        "text",
        [{"text": "A title"}, {"text": "word " * 15_000}],
    ],
)
def test_what_cannot_be_a_text_is_refused_and_nothing_changes(editor: TestClient, passages: object) -> None:
    found = stop(editor)
    raw = json.dumps({"passages": passages}).encode()
    headers = {"If-Match": '"1"', "Content-Type": "application/json"}
    answer = editor.put(f"{DRAFT}/stops/{found['id']}/text", content=raw, headers=headers)
    assert answer.status_code == 422, answer.text
    assert "\n" not in answer.json()["error"]["message"]
    assert draft(editor)["version"] == 1


def test_text_of_any_script_is_kept_as_it_is(editor: TestClient) -> None:
    found = stop(editor)
    text = "ខ្មែរ 👩‍👩‍👧 \u200fمرحبا e\u0301 ﬁ — “quoted”."
    answer = put_text(editor, found, 1, **{found["passages"][1]["id"]: text})
    assert answer.json()["passages"][1]["text"] == text


def test_markup_stays_plain_text(editor: TestClient) -> None:
    found = stop(editor)
    text = "<script>alert(1)</script> was written here."
    assert put_text(editor, found, 1, **{found["passages"][1]["id"]: text}).json()["passages"][1]["text"] == text


@pytest.mark.parametrize("path", ["stops/999", "stops/0", "stops/x", "stops/99999999999999999999", "nothing"])
def test_what_is_not_there_is_not_found(editor: TestClient, path: str) -> None:
    assert editor.get(f"{DRAFT}/{path}").status_code == 404
    assert editor.get(f"/api/tours/nothing/draft/{path}").status_code == 404


def test_every_text_that_a_stop_had_can_be_read(editor: TestClient) -> None:
    found = stop(editor)
    put_text(editor, found, 1, **{found["passages"][1]["id"]: "They left in 1964."})
    revisions = editor.get(f"{DRAFT}/stops/{found['id']}/revisions").json()["revisions"]
    assert [one["passages"][1]["text"] for one in revisions] == ["They left in 1964.", found["passages"][1]["text"]]


def test_a_tours_words_and_manner_change_together_or_not_at_all(editor: TestClient) -> None:
    headers = {"If-Match": '"1"'}
    refused = editor.patch(DRAFT, json={"title": "Another", "headings": "sung"}, headers=headers)
    assert (refused.status_code, refused.json()["error"]["field"]) == (422, "headings")
    assert draft(editor)["title"] == "The Khmer Rouge"
    answer = editor.patch(DRAFT, json={"title": "Another", "opening": "Stop {number}."}, headers=headers)
    assert (answer.json()["title"], answer.json()["version"], answer.headers["etag"]) == ("Another", 2, '"2"')
    assert {one["state"] for one in answer.json()["stops"]} == {"stale"}


def test_the_tours_note_may_come_back_with_a_stops_text_and_is_no_part_of_it(editor: TestClient) -> None:
    editor.patch(DRAFT, json={"spoken_note": "A synthetic voice reads."}, headers={"If-Match": '"1"'})
    first = stop(editor, 1)
    assert [one["text"] for one in first["passages"]][1] == "A synthetic voice reads."
    answer = put_text(editor, first, 2, **{first["passages"][2]["id"]: "They ruled for four years."})
    assert [one["text"] for one in answer.json()["passages"]][1:] == [
        "A synthetic voice reads.",
        "They ruled for four years.",
    ]
    refused = put_text(editor, first, 3, n="Another note.")
    assert (refused.status_code, refused.json()["error"]["field"]) == (422, "passages")
    only = editor.put(
        f"{DRAFT}/stops/{first['id']}/text",
        json={"passages": [{"id": "n", "text": "A synthetic voice reads."}]},
        headers={"If-Match": '"3"'},
    )
    assert only.status_code == 422


def test_a_stop_may_have_a_voice_of_its_own(editor: TestClient) -> None:
    found, headers = stop(editor), {"If-Match": '"1"'}
    unknown = editor.patch(f"{DRAFT}/stops/{found['id']}", json={"voice": "nobody/here"}, headers=headers)
    assert (unknown.status_code, unknown.json()["error"]["code"]) == (422, "unknown_voice")
    chosen = editor.patch(f"{DRAFT}/stops/{found['id']}", json={"voice": "hibari"}, headers=headers)
    assert (chosen.json()["voice"], chosen.json()["state"], chosen.headers["etag"]) == ("hibari/heart", "stale", '"2"')
    assert [one["state"] for one in draft(editor)["stops"]].count("stale") == 1
    again = editor.patch(f"{DRAFT}/stops/{found['id']}", json={"voice": ""}, headers={"If-Match": '"2"'})
    assert (again.json()["voice"], again.json()["state"]) == ("tone/plain", "fresh")


def test_an_unknown_voice_is_refused(editor: TestClient) -> None:
    answer = editor.patch(DRAFT, json={"voice": "hibari/nobody"}, headers={"If-Match": '"1"'})
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "unknown_voice")


def test_editions_are_published_listed_and_rolled_back(editor: TestClient) -> None:
    editor.patch(DRAFT, json={"description": "Four years."}, headers={"If-Match": '"1"'})
    made = editor.post(f"/api/tours/{SLUG}/editions")
    assert (made.status_code, made.json()["edition"]) == (201, 2)
    assert editor.get(made.headers["location"]).json()["description"] == "Four years."
    assert editor.put(f"/api/tours/{SLUG}/live", json={"edition": 1}).json() == {"edition": 1}
    assert editor.get(f"/api/tours/{SLUG}").json()["edition"] == 1
    listed = editor.get(f"/api/tours/{SLUG}/editions").json()["editions"]
    assert [(one["edition"], one["live"]) for one in listed] == [(2, False), (1, True)]
    assert editor.put(f"/api/tours/{SLUG}/live", json={"edition": 7}).status_code == 404


def test_of_two_editors_at_once_one_is_told_to_look_again(editor: TestClient) -> None:
    found = stop(editor)
    answers: list[int] = []

    def write(text: str) -> None:
        answers.append(put_text(editor, found, 1, **{found["passages"][1]["id"]: text}).status_code)

    threads = [threading.Thread(target=write, args=(f"Sentence number {n} stands here.",)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == [200, 412, 412, 412, 412, 412]
    assert draft(editor)["version"] == 2


def test_the_rights_of_a_text_are_unknown_until_an_editor_says_them(editor: TestClient) -> None:
    assert draft(editor)["rights"] == {"status": "unknown", "statement": "", "url": ""}
    said = {"status": "permission", "statement": "Letter of the author,  3 May 2026", "url": ""}
    answer = editor.patch(DRAFT, json={"rights": said}, headers={"If-Match": '"1"'})
    assert answer.json()["rights"] == {**said, "statement": "Letter of the author, 3 May 2026"}
    assert draft(editor)["title"] == answer.json()["title"]


@pytest.mark.parametrize(
    "rights",
    [
        {"status": "permission"},
        {"status": "licensed", "statement": " "},
        {"status": "stolen"},
        {"status": "owned", "statement": "\u0007"},
        {"status": "licensed", "statement": "CC BY 4.0", "url": "javascript:alert(1)"},
    ],
)
def test_rights_that_are_claimed_without_evidence_are_refused(editor: TestClient, rights: dict[str, str]) -> None:
    answer = editor.patch(DRAFT, json={"rights": rights}, headers={"If-Match": '"1"'})
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "bad_value")
    assert draft(editor)["rights"]["status"] == "unknown"


def test_what_was_left_out_of_a_document_is_told_with_its_reason(settings: Settings) -> None:
    with editor_of(settings, b"Home | About | Contact\n\n" + TEXT) as client:
        [document] = client.get(f"{DRAFT}/documents").json()["documents"]
    assert document["name"] == "history.txt"
    first = document["left_out"][0]
    assert (first["text"], first["reason"]) == ("Home | About | Contact", "navigation")


def test_an_editor_says_where_a_stop_is_and_what_is_spoken_beside_it(editor: TestClient) -> None:
    place = f"{DRAFT}/stops/{stop(editor)['id']}"
    picture = BytesIO()
    Image.new("RGB", (640, 400), "#cbdad5").save(picture, "PNG")
    sent: dict[str, Any] = {
        "data": {"title": "Ground floor", "alt": "Two rooms and a yard."},
        "files": {"picture": picture.getvalue()},
    }
    plan = editor.post(f"{DRAFT}/plans", headers={"If-Match": '"1"'}, **sent)
    assert (plan.status_code, plan.headers["etag"], plan.json()["width"]) == (201, '"2"', 640)
    assert editor.get(plan.json()["sources"][0]["url"]).headers["content-type"] == "image/webp"
    given = {
        "place": "Room 2",
        "step_free": "Through the yard.",
        "directions": "Go through the yard.",
        "description": "A small room.\n\nIts door is open.",
        "advisory": "This stop speaks of war.",
        "pin": {"plan": plan.json()["id"], "x": 0.5, "y": 0.25},
    }
    answer = editor.patch(place, json=given, headers={"If-Match": '"2"'})
    assert (answer.status_code, answer.headers["etag"]) == (200, '"3"')
    assert {name: answer.json()[name] for name in given} == given
    gentler = [{"text": "The origins"}, {"text": "They left the city."}]
    answer = editor.put(f"{place}/gentler", json={"passages": gentler}, headers={"If-Match": '"3"'})
    assert [one["text"] for one in answer.json()["gentler"]] == ["The origins", "They left the city."]
    states = {kind: one["state"] for kind, one in answer.json()["asides"].items()}
    assert states == dict.fromkeys(("advisory", "directions", "description", "gentler"), "missing")
    assert (answer.json()["state"], draft(editor)["may_be_published"]) == ("missing", False)
    assert draft(editor)["plans"] == [plan.json()]

    named = editor.patch(plan.headers["location"], json={"title": "Yard"}, headers={"If-Match": '"4"'})
    assert (named.json()["title"], named.json()["alt"]) == ("Yard", "Two rooms and a yard.")
    off = editor.patch(place, json={"pin": None}, headers={"If-Match": '"5"'})
    assert (off.json()["pin"], off.json()["place"]) == (None, "Room 2")
    gone = editor.delete(plan.headers["location"], headers={"If-Match": '"6"'})
    assert (gone.status_code, gone.headers["etag"], draft(editor)["plans"]) == (204, '"7"', [])


def test_what_cannot_stand_beside_a_stop_is_refused_with_its_field(editor: TestClient) -> None:
    place = f"{DRAFT}/stops/{stop(editor)['id']}"
    for body, field in (
        ({"place": "x" * 201}, "place"),
        ({"directions": "—"}, "directions"),
        ({"advisory": "a\x00"}, "advisory"),
        ({"pin": {"plan": 99, "x": 0.5, "y": 0.5}}, "pin"),
        ({"pin": {"plan": 1, "x": 2, "y": 0.5}}, "x"),
        ({"gentler": "x"}, "gentler"),
    ):
        answer = editor.patch(place, json={"step_free": "A ramp.", **body}, headers={"If-Match": '"1"'})
        assert (answer.status_code, answer.json()["error"]["field"]) == (422, field)
    assert (draft(editor)["version"], stop(editor)["step_free"]) == (1, "")


def test_what_is_no_picture_is_no_plan(editor: TestClient) -> None:
    version = {"If-Match": '"1"'}
    wrong: tuple[dict[str, Any], ...] = (
        {"data": {"title": "Ground floor"}, "files": {"picture": b"no picture"}},
        {"data": {"title": "Ground floor", "picture": "x"}, "files": {"other": b"x"}},
        {"json": {"title": "Ground floor"}},
    )
    for sent in wrong:
        answer = editor.post(f"{DRAFT}/plans", headers=version, **sent)
        assert answer.status_code in (400, 422), answer.text
    nameless = editor.post(f"{DRAFT}/plans", headers=version, data={"title": " "}, files={"picture": b"x"})
    assert (nameless.status_code, nameless.json()["error"]["field"]) == (422, "title")
    assert draft(editor)["plans"] == []
