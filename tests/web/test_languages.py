"""The language in the address: a tour's own, its others, and the interface's."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from tests.web.site.editions import edition, missing, stop
from tour.edition import Edition
from tour.store import pins
from web import wiring
from web.app import create
from web.settings import Settings, load

OWN = "/tours/river/"


def in_language(language: str, title: str) -> Edition:
    return edition(
        stop(1, title), stop(2, title, photos=(missing(),)), title=title, language=language, languages=("km", "en")
    )


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """An installation with one tour, of Khmer, that is in English too."""
    settings = load({"WAYVOICE_DATA": str(tmp_path_factory.mktemp("languages")), "WAYVOICE_VOICE": "tone/plain"})
    with wiring.installation(settings) as house:
        texts = {tag: in_language(tag, title) for tag, title in (("km", "ទន្លេ"), ("en", "The river"))}
        blobs = {tag: house.blobs.put(text.model_dump_json().encode(), "json") for tag, text in texts.items()}
        pins.pin(house.pointers, "river", 3, blobs)
        pins.go_live(house.pointers, "river", 3)
    return settings


@pytest.fixture(scope="module")
def visitor(settings: Settings) -> Iterator[TestClient]:
    with TestClient(create(settings)) as client:
        yield client


@pytest.mark.parametrize(
    ("path", "title", "interface"),
    [
        ("", "ទន្លេ", "en"),
        ("en/", "The river", "en"),
        ("fr/", "ទន្លេ", "fr"),
        ("stops/2/", "ទន្លេ", "en"),
        ("en/stops/2/", "The river", "en"),
        ("fr/stops/2/", "ទន្លេ", "fr"),
    ],
)
def test_the_path_chooses_text_and_interface(visitor: TestClient, path: str, title: str, interface: str) -> None:
    page = visitor.get(OWN + path).text
    assert f'<html lang="{interface}" dir="ltr">' in page
    assert f"{title}</title>" in page


@pytest.mark.parametrize(
    ("path", "there"), [("km/", ""), ("km/stops/2/", "stops/2/"), ("km/stops/2", "stops/2/"), ("fr", "fr/")]
)
def test_the_tour_s_own_language_has_no_segment(visitor: TestClient, path: str, there: str) -> None:
    answer = visitor.get(f"{OWN}{path}?from=wall")
    assert (answer.url.path, answer.url.query) == (OWN + there, b"from=wall")
    assert {each.status_code for each in answer.history} == {308}


@pytest.mark.parametrize("path", ["de/", "xx/stops/1/", "fr/stops/9/", "fr/nothing/", "EN/"])
def test_what_is_in_no_such_language_is_404(visitor: TestClient, path: str) -> None:
    assert visitor.get(OWN + path).status_code == 404


def test_the_list_is_in_the_language_of_its_path_and_leads_on_in_it(visitor: TestClient) -> None:
    english, french = visitor.get("/").text, visitor.get("/fr/").text
    assert 'href="tours/river/en/"' in english
    assert "The river" in english
    assert '<html lang="fr" dir="ltr">' in french
    assert 'href="../tours/river/fr/"' in french
    assert "ទន្លេ" in french
    assert visitor.get("/fr").url.path == "/fr/"


def test_a_problem_is_told_in_the_language_of_its_path(visitor: TestClient) -> None:
    french = visitor.get(f"{OWN}fr/stops/9/")
    assert french.status_code == 404
    assert '<html lang="fr"' in french.text
    assert "Il n’y a rien ici" in french.text
    assert 'href="../../../../../fr/"' in french.text
    assert "has no stop 9" in visitor.get(f"{OWN}en/stops/9/").text


@pytest.mark.parametrize(("asked", "home"), [("", ""), ("km", ""), ("en", "en/"), ("fr", "fr/")])
def test_a_phone_saves_the_pages_of_one_language(visitor: TestClient, asked: str, home: str) -> None:
    listed = visitor.get("/api/tours/river/files", params={"language": asked}).json()
    urls = [file["url"] for file in listed["files"]]
    assert urls[0] == OWN + home
    assert f"{OWN}{home}manifest.webmanifest" in urls
    for file in listed["files"]:
        if file["url"].startswith("/tours/"):
            assert len(visitor.get(file["url"]).content) == file["bytes"]


def test_the_api_answers_in_the_tour_s_own_language_unless_asked(visitor: TestClient) -> None:
    told = [visitor.get("/api/tours/river", params=asked).json()["language"] for asked in ({}, {"language": "en"})]
    assert told == ["km", "en"]
