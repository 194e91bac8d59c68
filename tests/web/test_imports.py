from __future__ import annotations

import asyncio
import io
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.conftest import EDITOR, run_wayvoice
from tests.media.noted import picture
from tests.strangers import Server
from tests.web.logging_in import add_everybody, token
from tests.web.loops import in_a_loop_of_its_own
from tour.actions import imports as action
from tour.actions import narrating
from web import wiring
from web.app import create
from web.given import LARGE_AT_ONCE
from web.settings import Settings, load

PROSE = "The river rises in the northern mountains. It reaches the sea after four hundred miles."
MORE = "Boats carried rice along it until 1931. A railway was built beside it in 1890."
LAST = "Today the banks are a park. Children learn to swim there."
BRIDGE = "It was opened in 1901 and carried trams for fifty years."
TEXT = f"The River\n\n{PROSE}\n\nThe Boats\n\n{MORE}\n\nThe Park\n\n{LAST}\n"
PAGE = b"<!doctype html><html lang=en><title>The River</title><h1>The River</h1>" + b"".join(
    f"<h2>{title}</h2><p>{text}</p>".encode() for title, text in (("Its course", PROSE), ("The Boats", MORE))
)


@pytest.fixture
def settings(settings: Settings, server: Server) -> Settings:
    """Imports may ask the test's own server."""
    inside = {"WAYVOICE_IMPORT_HOSTS": server.base.removeprefix("http://")}
    return load({"WAYVOICE_DATA": str(settings.data), "WAYVOICE_VOICE": "tone/plain", **inside})


@pytest.fixture
def editor(settings: Settings) -> Iterator[TestClient]:
    with wiring.installation(settings) as house:
        add_everybody(house)
    with TestClient(create(settings)) as client:
        client.headers.update(token(client))
        yield client


def given(editor: TestClient, **body: Any) -> dict[str, Any]:
    answer = editor.post("/api/imports", json={"text": TEXT, **body})
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


def made(editor: TestClient, **body: Any) -> str:
    answer = editor.post("/api/tours", json={"import": given(editor)["id"], **body})
    assert answer.status_code == 201, answer.text
    return str(answer.json()["slug"])


def test_a_pasted_text_is_previewed_and_becomes_a_tour(editor: TestClient) -> None:
    preview = given(editor)
    assert [stop["title"] for stop in preview["stops"]] == ["The River", "The Boats", "The Park"]
    answer = editor.post("/api/tours", json={"import": preview["id"], "slug": "river"})
    assert answer.json() == {"slug": "river", "title": "The River", "version": 1, "job": None}
    stops = editor.get("/api/tours/river/draft").json()["stops"]
    assert [stop["title"] for stop in stops] == ["The River", "The Boats", "The Park"]


def test_the_pictures_of_an_import_are_left_to_a_worker_and_may_be_asked_for_again(
    editor: TestClient, server: Server
) -> None:
    picture = b'<figure><img src="/bridge.jpg"><figcaption>The bridge in 1901</figcaption></figure>'
    page = PAGE.replace(b"<h2>The Boats", picture + b"<h2>The Boats")
    preview = editor.post("/api/imports", json={"url": server.at("/river.html", page)}).json()
    answer = editor.post("/api/tours", json={"import": preview["id"], "slug": "river"}).json()
    job = answer["job"]
    assert (job["kind"], job["state"], job["done"], job["total"]) == ("photos", "waiting", 0, 1)
    again = editor.post("/api/tours/river/draft/photos/fetches")
    assert (again.status_code, again.headers["Location"]) == (202, f"/api/jobs/{again.json()['id']}")
    assert again.json()["kind"] == "photos"
    editor.delete(f"/api/jobs/{job['id']}")
    (photo,) = [one for stop in editor.get("/api/tours/river/draft").json()["stops"] for one in stop["photos"]]
    assert (photo["missing"], photo["problem"], photo["source"]) == (True, "", server.base + "/bridge.jpg")


def test_where_no_picture_waits_there_is_nothing_to_fetch(editor: TestClient) -> None:
    slug = made(editor)
    assert editor.post(f"/api/tours/{slug}/draft/photos/fetches").status_code == 204
    assert editor.post("/api/tours/nowhere/draft/photos/fetches").status_code == 404


def test_an_uploaded_file_is_previewed(editor: TestClient) -> None:
    answer = editor.post("/api/imports", files={"file": ("river.txt", TEXT.encode())}, data={"merge_short": "true"})
    assert answer.status_code == 201
    assert [stop["title"] for stop in answer.json()["stops"]] == ["The River"]


def test_an_address_is_fetched_and_previewed(editor: TestClient, server: Server) -> None:
    answer = editor.post("/api/imports", json={"url": server.at("/river.html", PAGE)})
    assert answer.status_code == 201, answer.text
    assert answer.json()["title"] == "The River"


def test_an_address_inside_is_refused_with_its_field(editor: TestClient) -> None:
    answer = editor.post("/api/imports", json={"url": "http://169.254.169.254/latest/meta-data/"})
    assert answer.status_code == 422
    assert answer.json()["error"]["field"] == "url"


def test_an_import_is_looked_at_in_another_shape(editor: TestClient) -> None:
    id_ = given(editor)["id"]
    again = editor.get(f"/api/imports/{id_}", params={"merge_short": True, "title": "A River"}).json()
    assert [stop["title"] for stop in again["stops"]] == ["A River"]


def test_an_import_is_used_up_by_the_tour_that_is_made_of_it(editor: TestClient) -> None:
    id_ = given(editor)["id"]
    assert editor.post("/api/tours", json={"import": id_}).status_code == 201
    assert editor.post("/api/tours", json={"import": id_}).status_code == 404


def test_an_import_that_is_sent_twice_at_once_becomes_one_tour(editor: TestClient) -> None:
    id_ = given(editor)["id"]
    with ThreadPoolExecutor(4) as hands:
        answers = list(hands.map(lambda _: editor.post("/api/tours", json={"import": id_}), range(4)))
    assert sorted(one.status_code for one in answers) == [201, 404, 404, 404]


def test_a_newer_version_that_is_sent_twice_at_once_is_taken_once(editor: TestClient) -> None:
    slug = editor.post("/api/tours", json={"import": given(editor)["id"]}).json()["slug"]
    newer, where = given(editor, text=f"{TEXT}\n{BRIDGE}\n", tour=slug)["id"], f"/api/tours/{slug}/draft/imports"
    with ThreadPoolExecutor(2) as hands:
        answers = list(
            hands.map(lambda _: editor.post(where, json={"import": newer}, headers={"If-Match": '"1"'}), range(2))
        )
    assert sorted(one.status_code for one in answers)[0] == 200
    assert sorted(one.status_code for one in answers)[1] in (404, 412)


def test_an_upload_that_breaks_off_is_no_fault_of_ours(settings: Settings, caplog: pytest.LogCaptureFixture) -> None:
    scope: dict[str, Any] = {
        "type": "http",
        "method": "POST",
        "path": "/api/imports",
        "query_string": b"",
        "headers": [(b"content-type", b"multipart/form-data; boundary=b")],
    }
    messages = iter([{"type": "http.request", "body": b"--b\r\n", "more_body": True}, {"type": "http.disconnect"}])
    answers: list[Any] = []

    async def receive() -> Any:
        return next(messages)

    async def send(message: Any) -> None:
        answers.append(message)

    with wiring.installation(settings) as house:
        add_everybody(house)
    app = create(settings)
    with TestClient(app) as client:
        scope["headers"] += [(name.lower().encode(), value.encode()) for name, value in token(client).items()]
        in_a_loop_of_its_own(app(scope, receive, send))
    assert answers[0]["status"] == 400
    assert "Traceback" not in caplog.text


def test_a_slug_that_is_taken_leaves_the_import_as_it_was(editor: TestClient) -> None:
    made(editor, slug="river")
    id_ = given(editor)["id"]
    assert editor.post("/api/tours", json={"import": id_, "slug": "river"}).status_code == 409
    assert editor.post("/api/tours", json={"import": id_, "slug": "river-2"}).status_code == 201


def test_an_old_import_is_forgotten(editor: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    id_ = given(editor)["id"]
    monkeypatch.setattr(action, "KEPT_DAYS", -1)
    given(editor)
    assert editor.get(f"/api/imports/{id_}").status_code == 404


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({}, 422, "bad_value"),
        ({"text": TEXT, "url": "https://example.org/"}, 422, "bad_value"),
        ({"text": "   "}, 422, "bad_value"),
        ({"text": 7}, 422, "bad_value"),
        ({"text": TEXT, "colour": "red"}, 422, "bad_value"),
        ({"text": TEXT, "language": "not a tag"}, 422, "bad_value"),
        ({"text": TEXT, "title": "\x07"}, 422, "bad_value"),
        ({"text": "Home | About\n\nContact >>"}, 422, "bad_document"),
        ({"text": TEXT, "tour": "nowhere"}, 404, "not_found"),
        ({"url": "ftp://example.org/"}, 422, "bad_value"),
        ({"url": "https://user:secret@example.org/"}, 422, "bad_value"),
        ([], 422, "bad_value"),
        ("text", 422, "bad_value"),
    ],
)
def test_what_cannot_be_imported_is_refused_in_one_line(editor: TestClient, body: Any, status: int, code: str) -> None:
    answer = editor.post("/api/imports", json=body)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
    assert "\n" not in answer.json()["error"]["message"]


def test_broken_bodies_are_refused(editor: TestClient) -> None:
    broken = editor.post("/api/imports", content=b'{"text": ', headers={"content-type": "application/json"})
    assert broken.status_code == 400
    form = {"content-type": "multipart/form-data; boundary=x"}
    assert editor.post("/api/imports", content=b"--y\r\nnothing", headers=form).status_code in (400, 422)
    no_boundary = {"content-type": "multipart/form-data"}
    assert editor.post("/api/imports", content=b"--y", headers=no_boundary).status_code == 400
    text = editor.post("/api/imports", content=TEXT, headers={"content-type": "text/plain"})
    assert text.status_code == 415


@pytest.mark.parametrize("deep", [b"[" * 100_000, b'{"a":' * 50_000])
def test_brackets_without_an_end_are_no_json(editor: TestClient, deep: bytes) -> None:
    answer = editor.post("/api/imports", content=deep, headers={"content-type": "application/json"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "malformed")


@pytest.mark.parametrize("form", ["", "; boundary=", "; boundary=x"])
def test_a_form_that_cannot_be_read_is_told_what_to_send(editor: TestClient, form: str) -> None:
    answer = editor.post("/api/imports", content=b"rubbish", headers={"content-type": "multipart/form-data" + form})
    assert answer.status_code == 400
    assert answer.json()["error"]["message"] == "The form cannot be read: send one file and plain fields."


def test_few_large_files_are_in_memory_at_once(editor: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.given._LARGE", 10)
    for _ in range(LARGE_AT_ONCE + 1):  # Each gives its place to the next.
        assert editor.post("/api/imports", files={"file": ("river.txt", TEXT.encode())}).status_code == 201
    monkeypatch.setattr("web.given._PATIENCE_S", 0.02)
    editor.app.state.large_files = asyncio.Semaphore(0)  # type: ignore[attr-defined]
    late = editor.post("/api/imports", files={"file": ("river.txt", TEXT.encode())})
    assert (late.status_code, late.json()["error"]["code"]) == (503, "busy")
    given(editor)


def test_a_file_without_a_name_or_two_files_are_refused(editor: TestClient) -> None:
    assert editor.post("/api/imports", data={"file": TEXT}, files={"x": ("", b"")}).status_code in (400, 422)
    two = [("file", ("a.txt", TEXT.encode())), ("file", ("b.txt", TEXT.encode()))]
    assert editor.post("/api/imports", files=two).status_code == 400


def test_neither_a_source_nor_its_pictures_as_they_came_are_served(editor: TestClient, settings: Settings) -> None:
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as files:
        files.writestr("river.html", PAGE + b"<figure><img src=river.jpg><figcaption>The river</figcaption></figure>")
        files.writestr("river.jpg", picture())
    made = editor.post("/api/imports", files={"file": ("river.zip", package.getvalue())}).json()
    assert editor.post("/api/tours", json={"import": made["id"]}).status_code == 201
    kept = [path.name for path in (settings.data / "blobs").glob("??/*")]
    assert {name.partition(".")[2] for name in kept} == {"zip", "document", "original"}
    assert {editor.get(f"/media/{name}").status_code for name in kept} == {404}


def test_a_refused_document_leaves_nothing_behind(editor: TestClient, settings: Settings) -> None:
    editor.post("/api/imports", json={"text": "Home | About\n\nContact >>"})
    assert list((settings.data / "blobs").rglob("*.txt")) == []


def test_a_newer_version_changes_just_what_changed(editor: TestClient, settings: Settings) -> None:
    slug = made(editor)
    with wiring.installation(settings) as house:
        narrating.narrate(house, EDITOR, slug)
    changed = MORE.replace("1931", "1932")
    stops = ("The River", PROSE), ("The Park", LAST), ("The Bridge", BRIDGE), ("The Boats", changed)
    newer = "\n\n".join(f"{title}\n\n{text}" for title, text in stops)
    preview = given(editor, text=newer, tour=slug)
    told = {stop["title"]: (stop["number"], stop["state"]) for stop in preview["changes"]["stops"]}
    assert told == {
        "The River": (1, "same"),
        "The Park": (3, "same"),
        "The Bridge": (4, "new"),
        "The Boats": (2, "changed"),
    }
    version = editor.get(f"/api/tours/{slug}/draft").headers["etag"]
    done = editor.post(
        f"/api/tours/{slug}/draft/imports", json={"import": preview["id"]}, headers={"If-Match": version}
    )
    assert done.status_code == 200, done.text
    draft = editor.get(f"/api/tours/{slug}/draft").json()
    assert [stop["number"] for stop in draft["stops"]] == [1, 3, 4, 2]
    with wiring.installation(settings) as house:
        outcome = narrating.narrate(house, EDITOR, slug)
    assert outcome.spoken == 3  # The changed sentence, and the new stop's title and sentence.


def test_a_newer_version_over_a_draft_that_somebody_changed_is_refused(editor: TestClient) -> None:
    slug = made(editor)
    id_ = given(editor, text=TEXT.replace("1931", "1932"))["id"]
    answer = editor.post(f"/api/tours/{slug}/draft/imports", json={"import": id_}, headers={"If-Match": '"9"'})
    assert answer.status_code == 412
    again = editor.post(f"/api/tours/{slug}/draft/imports", json={"import": id_}, headers={"If-Match": '"1"'})
    assert again.status_code == 200


def test_the_same_document_again_changes_no_version(editor: TestClient) -> None:
    slug = made(editor)
    id_ = given(editor)["id"]
    answer = editor.post(f"/api/tours/{slug}/draft/imports", json={"import": id_}, headers={"If-Match": '"1"'})
    assert (answer.json()["version"], answer.json()["changes"]["nothing"]) == (1, True)


def test_the_command_line_imports_an_address_and_a_newer_version(server: Server, settings: Settings) -> None:
    address = server.at("/river.html", PAGE)

    def wayvoice(*arguments: str) -> str:
        inside = server.base.removeprefix("http://")
        run = run_wayvoice(*arguments, data=settings.data, WAYVOICE_IMPORT_HOSTS=inside)
        assert run.returncode == 0, run.stderr.decode()
        return run.stdout.decode()

    assert wayvoice("import", address).splitlines()[-1] == "the-river"
    server.at("/river.html", PAGE.replace(b"1931", b"1932"))
    shown = wayvoice("preview", address, "--into", "the-river")
    assert "- Boats carried rice along it until 1931." in shown
    assert "+ Boats carried rice along it until 1932." in shown
    assert wayvoice("import", address, "--into", "the-river").splitlines()[-1] == "the-river"
    assert "nothing would change" in wayvoice("preview", address, "--into", "the-river")


def test_the_command_line_refuses_an_address_inside(settings: Settings) -> None:
    run = run_wayvoice("preview", "http://127.0.0.1:9/", data=settings.data)
    assert run.returncode == 2
    assert run.stderr.decode().count("\n") == 1


def test_a_picture_that_came_with_the_document_is_not_missing_now_nor_when_it_is_looked_at_again(
    editor: TestClient,
) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        shown = b"<figure><img src=a.jpg><figcaption>The bridge</figcaption></figure><figure><img src=b.jpg></figure>"
        archive.writestr("index.html", PAGE.replace(b"<h2>The Boats", shown + b"<h2>The Boats"))
        archive.writestr("a.jpg", b"\xff\xd8\xff\xe0" + b"\0" * 300)
    answer = editor.post("/api/imports", files={"file": ("page.zip", packed.getvalue())}).json()
    again = editor.get(f"/api/imports/{answer['id']}").json()
    for made in (answer, again):
        assert [photo["missing"] for stop in made["stops"] for photo in stop["photos"]] == [False, True]
