"""An editor's lexicon over HTTP: reach before saving, hearing it, saving it, and what is stale then."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient

from media.codec import decode
from tests.tour.river import SLUG, TEXT
from tests.web.logging_in import editor_of, token
from web.settings import Settings

DRAFT = f"/api/tours/{SLUG}/draft"
LEXICON = f"{DRAFT}/lexicon"
HARBOUR = {"respelling": "har-bur"}


@pytest.fixture
def editor(settings: Settings) -> Iterator[TestClient]:
    with editor_of(settings, TEXT) as client:
        yield client


def put(editor: TestClient, written: str, said: dict[str, str], version: int | None = 1) -> Any:
    headers = {} if version is None else {"If-Match": f'"{version}"'}
    return editor.put(f"{LEXICON}/{written}", json=said, headers=headers)


def bridge(editor: TestClient) -> dict[str, Any]:
    """Where the sentence with the harbour stands."""
    stop = editor.get(DRAFT).json()["stops"][1]
    return {"stop": stop["id"], "id": stop["passages"][1]["sentences"][0]["id"]}


def states(editor: TestClient) -> list[str]:
    stops = editor.get(DRAFT).json()["stops"]
    return [one["state"] for stop in stops for passage in stop["passages"] for one in passage["sentences"]]


def error(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["error"]["code"]


def test_an_entry_is_put_shown_listed_and_removed_with_its_reach(editor: TestClient) -> None:
    answer = put(editor, "old%20harbour", HARBOUR)
    assert (answer.status_code, answer.headers["etag"], answer.json()["version"]) == (200, '"2"', 2)
    assert answer.json()["reach"] == {"sentences": 1, "stops": 1}
    (affected,) = answer.json()["affected"]
    assert {"stop": affected["stop"], "id": affected["id"]} == bridge(editor)
    shown = editor.get(f"{LEXICON}/old harbour")
    assert (shown.json()["respelling"], shown.headers["etag"]) == ("har-bur", '"2"')
    listed = editor.get(LEXICON).json()
    assert listed["entries"] == [
        {"written": "old harbour", "respelling": "har-bur", "ipa": "", "reach": {"sentences": 1, "stops": 1}}
    ]
    removed = editor.delete(f"{LEXICON}/old harbour", headers={"If-Match": '"2"'})
    assert (removed.status_code, removed.json()["reach"]["sentences"]) == (200, 1)
    assert editor.get(LEXICON).json()["entries"] == []


def test_a_change_makes_just_the_affected_sentences_stale_and_blocks_publishing(editor: TestClient) -> None:
    put(editor, "harbour", HARBOUR)
    assert states(editor) == ["fresh", "fresh", "fresh", "stale"]
    assert error(editor.post(f"/api/tours/{SLUG}/editions")) == (409, "not_ready")


def test_reach_is_told_before_saving(editor: TestClient) -> None:
    told = editor.post(f"{LEXICON}/reaches", json={"written": "the"}).json()
    assert told["reach"] == {"sentences": 4, "stops": 2}
    assert len(told["affected"]) == 4
    assert set(states(editor)) == {"fresh"}


@pytest.mark.parametrize("before", [False, True])
@pytest.mark.parametrize("whole", [False, True])
def test_a_word_and_a_sentence_are_heard_before_saving(editor: TestClient, before: bool, whole: bool) -> None:
    asked = {"written": "harbour", "respelling": "har-bur", "before": before}
    answer = editor.post(f"{LEXICON}/previews", json={**asked, "sentence": bridge(editor)} if whole else asked)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "audio/mpeg")
    assert answer.headers["x-wayvoice-voice"] == "tone/plain"
    assert "x-wayvoice-sends-text-to" not in answer.headers
    assert answer.headers["cache-control"] == "no-store"
    samples, rate = decode(answer.content)
    assert (len(samples) / rate > 3) == whole
    assert editor.get(LEXICON).json()["entries"] == []


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"written": "harbour"}, 422, "bad_lexicon_entry"),
        ({"written": "harbour", "ipa": "ˈˈhɑ"}, 422, "bad_lexicon_entry"),
        ({"written": "harbour", "respelling": "x", "voice": "nobody/here"}, 422, "unknown_voice"),
        ({"written": "harbour", "respelling": "x", "sentence": {"stop": 99, "id": "s1"}}, 404, "not_found"),
        ({"written": "harbour", "respelling": "x", "loud": True}, 422, "bad_value"),
        ({"written": "h" * 1001, "respelling": "x"}, 422, "bad_value"),
        ({"respelling": "x"}, 422, "bad_value"),
    ],
)
def test_a_preview_that_cannot_be_is_refused(editor: TestClient, body: dict[str, Any], status: int, code: str) -> None:
    assert error(editor.post(f"{LEXICON}/previews", json=body)) == (status, code)


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("previews", {"written": "a\ud83d", "respelling": "x"}),
        ("previews", {"written": "a", "respelling": "x\ud83d"}),
        ("previews", {"written": "a", "ipa": "\ud83d"}),
        ("previews", {"written": "a\ud83d"}),
        ("previews", {"written": "harbour", "respelling": "x", "voice": "\ud83d"}),
        ("previews", {"written": "a\u0000", "before": True}),
        ("reaches", {"written": "a\ud83d"}),
        ("reaches", {"written": "…"}),
    ],
)
def test_half_a_character_is_refused_in_one_line(editor: TestClient, path: str, body: dict[str, Any]) -> None:
    answer = editor.post(
        f"{LEXICON}/{path}", content=json.dumps(body).encode(), headers={"Content-Type": "application/json"}
    )
    assert answer.status_code == 422, answer.text
    assert "\n" not in answer.json()["error"]["message"]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("harbour", {}),
        ("harbour", {"ipa": "/hɑ/"}),
        ("harbour", {"ipa": "hɑˈ"}),
        ("%E2%80%94", {"respelling": "x"}),
        ("h" * 201, {"respelling": "x"}),
        ("harbour", {"respelling": "x" * 201}),
    ],
)
def test_an_entry_that_cannot_be_is_refused_in_one_line(editor: TestClient, written: str, said: dict[str, str]) -> None:
    answer = put(editor, written, said)
    assert error(answer) == (422, "bad_lexicon_entry")
    assert "\n" not in answer.json()["error"]["message"]
    assert editor.get(DRAFT).json()["version"] == 1


def test_who_changes_says_which_version_was_seen(editor: TestClient) -> None:
    assert error(put(editor, "harbour", HARBOUR, version=None)) == (400, "malformed")
    assert put(editor, "harbour", HARBOUR).status_code == 200
    assert error(put(editor, "harbour", HARBOUR)) == (412, "changed_meanwhile")
    assert error(editor.delete(f"{LEXICON}/harbour")) == (400, "malformed")
    assert error(editor.delete(f"{LEXICON}/harbour", headers={"If-Match": '"1"'})) == (412, "changed_meanwhile")
    assert error(editor.delete(f"{LEXICON}/nothing", headers={"If-Match": '"2"'})) == (404, "not_found")
    assert error(editor.get(f"{LEXICON}/nothing")) == (404, "not_found")
    assert error(editor.get(LEXICON, params={"language": "fr"})) == (404, "not_found")


def test_a_word_may_hold_a_stroke(editor: TestClient) -> None:
    assert put(editor, "and%2For", {"respelling": "and or"}).json()["written"] == "and/or"
    assert editor.get(f"{LEXICON}/and%2For").status_code == 200


@pytest.mark.parametrize(("name", "expected"), [("", (401, "no_login")), ("guide", (403, "forbidden"))])
def test_it_is_an_editors_and_nobody_elses(editor: TestClient, name: str, expected: tuple[int, str]) -> None:
    headers = token(editor, name) if name else {"Authorization": ""}
    change = {**headers, "If-Match": '"1"'}
    word = {"written": "harbour", "respelling": "x"}
    answers = [
        editor.get(LEXICON, headers=headers),
        editor.get(f"{LEXICON}/harbour", headers=headers),
        editor.put(f"{LEXICON}/harbour", json=HARBOUR, headers=change),
        editor.delete(f"{LEXICON}/harbour", headers=change),
        editor.post(f"{LEXICON}/reaches", json={"written": "harbour"}, headers=headers),
        editor.post(f"{LEXICON}/previews", json=word, headers=headers),
    ]
    assert {error(answer) for answer in answers} == {expected}
