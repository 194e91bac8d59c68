import hashlib
import itertools
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tour import samples
from web.app import create
from web.settings import Settings, load

SLUG = samples.load().slug


@pytest.fixture(scope="module")
def settings(demo_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    data = shutil.copytree(demo_data, tmp_path_factory.mktemp("served") / "data")
    return load({"WAYVOICE_DATA": str(data), "WAYVOICE_VOICE": "tone/plain"})


@pytest.fixture(scope="module")
def visitor(settings: Settings) -> Iterator[TestClient]:
    with TestClient(create(settings), raise_server_exceptions=False) as client:
        yield client


@pytest.fixture(scope="module")
def edition(visitor: TestClient) -> dict[str, Any]:
    found: dict[str, Any] = visitor.get(f"/api/tours/{SLUG}").json()
    return found


def test_published_tours_are_listed(visitor: TestClient) -> None:
    (tour,) = visitor.get("/api/tours").json()["tours"]
    assert (tour["slug"], tour["url"], tour["edition"]) == (SLUG, f"/tours/{SLUG}/", 1)


def test_an_edition_has_the_fields_of_the_contract(edition: dict[str, Any]) -> None:
    assert {
        "slug", "title", "language", "languages", "edition", "published_at", "description", "advisory",
        "duration_ms", "bytes", "voice", "stops", "timeline",
    } <= edition.keys()  # fmt: skip
    stop = edition["stops"][0]
    assert {"number", "title", "advisory", "duration_ms", "audio", "captions", "passages", "photos"} <= stop.keys()
    assert {"kind", "level", "language", "sentences"} <= stop["passages"][0].keys()
    assert {"id", "text", "start_ms", "end_ms"} <= stop["passages"][0]["sentences"][0].keys()
    assert {"caption", "credit", "alt", "from_sentence", "missing", "width", "height", "sources"} <= stop["photos"][
        0
    ].keys()


def test_cues_follow_each_other_to_the_end_of_the_file(edition: dict[str, Any]) -> None:
    for stop in edition["stops"]:
        spans = [(s["start_ms"], s["end_ms"]) for p in stop["passages"] for s in p["sentences"]]
        assert all(start < end for start, end in spans)
        assert all(later[0] - earlier[1] >= 40 for earlier, later in itertools.pairwise(spans))
        assert spans[-1][1] == stop["duration_ms"]


def test_every_file_that_a_phone_saves_is_there_as_it_is_listed(visitor: TestClient) -> None:
    listed = visitor.get(f"/api/tours/{SLUG}/files").json()
    assert listed["bytes"] == sum(file["bytes"] for file in listed["files"])
    for file in listed["files"]:
        answer = visitor.get(file["url"])
        assert hashlib.sha256(answer.content).hexdigest() == file["sha256"]
        assert len(answer.content) == file["bytes"]
        assert answer.headers["content-type"].startswith(file["type"])
        assert ("immutable" in answer.headers["cache-control"]) == file["url"].startswith(("/media/", "/static/"))


def test_one_stop_is_the_same_as_in_the_edition(visitor: TestClient, edition: dict[str, Any]) -> None:
    stop = visitor.get(f"/api/tours/{SLUG}/stops/2").json()
    assert stop["passages"] == edition["stops"][1]["passages"]


def test_an_edition_is_found_by_its_number(visitor: TestClient, edition: dict[str, Any]) -> None:
    assert visitor.get(f"/api/tours/{SLUG}/editions/1").json() == edition


def sound_of(edition: dict[str, Any]) -> str:
    url: str = edition["stops"][0]["audio"]["url"]
    return url


def test_a_stretch_of_sound_is_answered_with_206(visitor: TestClient, edition: dict[str, Any]) -> None:
    whole = visitor.get(sound_of(edition)).content
    part = visitor.get(sound_of(edition), headers={"Range": "bytes=1000-1999"})
    assert (part.status_code, part.content) == (206, whole[1000:2000])
    assert part.headers["content-range"] == f"bytes 1000-1999/{len(whole)}"
    assert part.headers["content-length"] == "1000"


def test_a_stretch_behind_the_end_is_answered_with_416_and_the_size(
    visitor: TestClient, edition: dict[str, Any]
) -> None:
    answer = visitor.get(sound_of(edition), headers={"Range": "bytes=999999999-"})
    assert answer.status_code == 416
    assert answer.headers["content-range"] == f"bytes */{edition['stops'][0]['audio']['bytes']}"
    assert answer.json()["error"]["code"] == "range_not_satisfiable"
    assert answer.headers["cache-control"] == "no-store"


def test_head_says_the_length_and_sends_nothing(visitor: TestClient, edition: dict[str, Any]) -> None:
    answer = visitor.head(sound_of(edition))
    assert (answer.status_code, answer.content) == (200, b"")
    assert int(answer.headers["content-length"]) == edition["stops"][0]["audio"]["bytes"]
    assert answer.headers["accept-ranges"] == "bytes"


@pytest.mark.parametrize("path", ["/", f"/tours/{SLUG}/", f"/api/tours/{SLUG}", "/health", "/nothing"])
def test_head_answers_as_get_does_without_the_body(visitor: TestClient, path: str) -> None:
    asked, told = visitor.get(path), visitor.head(path)
    assert (told.status_code, told.content) == (asked.status_code, b"")
    assert told.headers.get("content-length") == asked.headers.get("content-length")


@pytest.mark.parametrize("path", ["/", f"/tours/{SLUG}/", f"/api/tours/{SLUG}", "/api/tours"])
def test_what_the_browser_has_already_is_not_sent_again(visitor: TestClient, path: str) -> None:
    first = visitor.get(path)
    second = visitor.get(path, headers={"If-None-Match": first.headers["etag"]})
    assert (second.status_code, second.content) == (304, b"")


def test_a_file_that_the_browser_has_is_not_sent_again(visitor: TestClient, edition: dict[str, Any]) -> None:
    tag = visitor.head(sound_of(edition)).headers["etag"]
    assert visitor.get(sound_of(edition), headers={"If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize(
    "path",
    [
        "/api/tours/nothing",
        f"/api/tours/{SLUG}/stops/99",
        f"/api/tours/{SLUG}/stops/0",
        f"/api/tours/{SLUG}/stops/two",
        f"/api/tours/{SLUG}/editions/7",
        f"/api/tours/{SLUG}?language=xx",
        "/api/nothing",
        "/media/nothing.mp3",
        f"/media/{'0' * 64}.mp3",
        f"/media/{'0' * 64}.py",
        "/media/..%2f..%2fetc%2fpasswd",
    ],
)
def test_what_is_not_there_is_404_in_the_one_error_shape(visitor: TestClient, path: str) -> None:
    answer = visitor.get(path)
    assert answer.status_code == 404
    error = answer.json()["error"]
    assert error["code"] == "not_found"
    assert error["message"]


@pytest.mark.parametrize(
    "path", ["/tours/nothing/", f"/tours/{SLUG}/stops/99/", f"/tours/{SLUG}/stops/x/", "/nothing", "/a/b/c"]
)
def test_a_person_gets_a_page_that_says_what_is_missing(visitor: TestClient, path: str) -> None:
    answer = visitor.get(path)
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/html")
    assert "<h1" in answer.text


def test_a_method_that_is_not_offered_is_405(visitor: TestClient) -> None:
    answer = visitor.put("/api/tours")
    assert answer.status_code == 405
    assert answer.json()["error"]["code"] == "method_not_allowed"


@pytest.mark.parametrize("path", ["/", f"/tours/{SLUG}/", "/nothing", "/api/tours", "/api/nothing", "/health"])
def test_every_answer_carries_the_strict_policy(visitor: TestClient, path: str) -> None:
    headers = visitor.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "require-trusted-types-for 'script'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"


def test_no_address_leads_away_from_this_server(visitor: TestClient) -> None:
    for path in ("/tours/https:evil.example", "/tours/javascript:alert(1)", "/tours//evil.example"):
        answer = visitor.get(path, follow_redirects=False)
        assert answer.status_code == 404, path
    assert visitor.get(f"/tours/{SLUG}", follow_redirects=False).headers["location"] == f"./{SLUG}/"


def test_an_unforeseen_fault_is_one_line_with_the_policy_too(settings: Settings) -> None:
    app = create(settings)

    @app.get("/api/broken")
    def broken() -> None:
        raise ZeroDivisionError

    with TestClient(app, raise_server_exceptions=False) as client:
        answer = client.get("/api/broken")
    assert (answer.status_code, answer.json()["error"]["code"]) == (500, "internal")
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "ZeroDivision" not in answer.text


def test_an_address_without_its_slash_leads_to_the_one_with_it(visitor: TestClient) -> None:
    assert visitor.get(f"/tours/{SLUG}").url.path == f"/tours/{SLUG}/"
    assert visitor.get(f"/tours/{SLUG}/stops/2?x=1").url.query == b"x=1"


def test_pages_name_no_absolute_address(visitor: TestClient) -> None:
    page = visitor.get(f"/tours/{SLUG}/stops/2/").text
    assert 'src="/' not in page
    assert 'href="/' not in page


def test_the_players_files_are_kept_for_good_under_their_present_name(visitor: TestClient) -> None:
    page = visitor.get(f"/tours/{SLUG}/").text
    address = page.split('<script type="module" src="../..', 1)[1].split('"', 1)[0]
    answer = visitor.get(address)
    assert answer.headers["content-type"].startswith("text/javascript")
    assert "immutable" in answer.headers["cache-control"]


def test_a_page_of_an_older_release_gets_present_files_that_are_not_kept(visitor: TestClient) -> None:
    answer = visitor.get("/static/000000000000/player/main.js")
    assert (answer.status_code, answer.headers["cache-control"]) == (200, "no-cache")


def test_the_server_says_that_it_is_alive_and_ready(visitor: TestClient) -> None:
    assert visitor.get("/health").json() == {"status": "alive"}
    assert visitor.get("/ready").json() == {"status": "ready", "tours": 1, "damaged": 0}


def test_a_lost_data_folder_is_not_ready(settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> None:
    data = tmp_path_factory.mktemp("lost")
    with TestClient(create(load({"WAYVOICE_DATA": str(data)})), raise_server_exceptions=False) as client:
        (data / "wayvoice.db").rename(data / "gone.db")
        (data / "wayvoice.db").mkdir()
        client.app.state.installation.database.close()  # type: ignore[attr-defined]
        answer = client.get("/ready")
    assert answer.status_code == 503
    assert answer.json()["error"]["code"] == "not_ready"


@pytest.mark.parametrize(("path", "own"), [("fr/stops/2/", "stops/2/"), ("", "")])
def test_a_page_tells_search_engines_its_whole_address_in_every_language(
    visitor: TestClient, path: str, own: str
) -> None:
    told = visitor.get(f"/tours/{SLUG}/{path}").headers["link"].split(", ")
    tour = f"http://testserver/tours/{SLUG}/"
    named = {"x-default": tour + own, "en": tour + own, "fr": f"{tour}fr/{own}"}
    assert told == [f'<{address}>; rel="alternate"; hreflang="{tag}"' for tag, address in named.items()]
