import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from media.blobs import FolderBlobs
from tests.conftest import EDITOR
from tour.actions import editing, importing, narrating, publishing, visiting
from tour.errors import NotFound, NotReady
from tour.installation import Installation
from tour.store import editions, pins, tours
from web.app import create
from web.settings import Settings

SENTENCE = b"The party was founded in Phnom Penh in 1960, and its leaders left the city three years later."
SLUG, OTHER = "the-origins", "the-aftermath"
INCOMPLETE = "its files are incomplete; publish it again"
GARBAGE = [b"", b"x", b"-1", b"0", b"1_0", b"7\n", b"9" * 5000, b"\xff\xfe", b"[" * 100_000]


def make(house: Installation, title: bytes, *, published: bool = True) -> None:
    importing.import_document(house, EDITOR, title + b"\n\n" + SENTENCE, name="x")
    if published:
        slug = title.decode().lower().replace(" ", "-")
        narrating.narrate(house, EDITOR, slug)
        publishing.publish(house, EDITOR, slug)


@pytest.fixture
def published(house: Installation) -> Installation:
    make(house, b"The Origins")
    return house


@pytest.fixture
def two(published: Installation) -> Installation:
    make(published, b"The Aftermath")
    return published


@pytest.fixture
def visitor(settings: Settings, two: Installation) -> Iterator[TestClient]:
    with TestClient(create(settings), raise_server_exceptions=False) as client:
        yield client


def change(house: Installation, text: str) -> None:
    read = narrating.draft(house, SLUG)
    heading, prose = read.stops[0].text.passages
    passages = [(heading.id, heading.text), (prose.id, text)]
    editing.change_text(house, EDITOR, SLUG, read.stops[0].number, passages, version=read.tour.version)
    narrating.narrate(house, EDITOR, SLUG)


def pinned(house: Installation, number: int = 1) -> str:
    (blob,) = pins.pinned(house.pointers, SLUG, number).values()
    return blob


def path(house: Installation, blob: str) -> Path:
    assert isinstance(house.blobs, FolderBlobs)
    return house.blobs.path(blob)


def damage(house: Installation, blob: str) -> None:
    """Another byte in the middle: the size stays."""
    data = bytearray(path(house, blob).read_bytes())
    data[len(data) // 2] ^= 0xFF
    path(house, blob).write_bytes(data)


def narration(house: Installation) -> str:
    (stored,) = narrating.draft(house, SLUG).narrations.values()
    return stored.audio


def lose_pointer(settings: Settings, name: str) -> None:
    (settings.data / "pointers" / name).unlink()


def listed(visitor: TestClient) -> list[str]:
    return [tour["slug"] for tour in visitor.get("/api/tours").json()["tours"]]


def test_an_older_publish_that_ends_last_leaves_the_newer_edition_live(
    published: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(published, "Its leaders left the city in 1963.")
    point = publishing._point_to_live
    overtaken: list[str] = []

    def overtaken_before_pointing(house: Installation, slug: str) -> None:
        if not overtaken:
            overtaken.append(slug)
            change(house, "Its leaders came back in 1970.")
            publishing.publish(house, EDITOR, slug)
        point(house, slug)

    monkeypatch.setattr(publishing, "_point_to_live", overtaken_before_pointing)
    assert publishing.publish(published, EDITOR, SLUG) == 2
    assert visiting.live(published, SLUG).edition == 3


def test_nobody_can_put_another_edition_live_while_the_pointer_is_written(
    published: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = []

    def watched(*_arguments: object) -> None:
        other = sqlite3.connect(published.database.url.database or "", timeout=0)
        with closing(other), pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("UPDATE tours SET live_edition = 1")
        refused.append(other)

    monkeypatch.setattr(pins, "go_live", watched)
    publishing.publish(published, EDITOR, SLUG)
    assert refused


def test_publishing_again_mends_what_a_kill_between_commit_and_pin_left(
    published: Installation, settings: Settings
) -> None:
    lose_pointer(settings, f"editions/{SLUG}/1")
    lose_pointer(settings, f"live/{SLUG}")
    assert publishing.publish(published, EDITOR, SLUG) == 1
    assert visiting.live(published, SLUG).edition == 1


def test_publishing_again_mends_a_lost_edition(published: Installation) -> None:
    path(published, pinned(published)).unlink()
    assert publishing.publish(published, EDITOR, SLUG) == 2
    assert visiting.live(published, SLUG).edition == 2


def test_a_damaged_narration_is_not_published_until_it_is_made_again(published: Installation) -> None:
    damage(published, narration(published))
    with pytest.raises(NotReady, match="not narrated"):
        publishing.publish(published, EDITOR, SLUG)
    assert narrating.narrate(published, EDITOR, SLUG).spoken == 0
    assert publishing.publish(published, EDITOR, SLUG) == 1
    assert published.blobs.whole(narration(published))


def test_publishing_again_mends_the_sound_that_visitors_get(published: Installation) -> None:
    sound = visiting.live(published, SLUG).stops[0].audio.url.removeprefix("media/")
    damage(published, sound)
    assert publishing.publish(published, EDITOR, SLUG) == 1
    assert published.blobs.whole(sound)


@pytest.mark.parametrize("garbage", GARBAGE)
def test_a_damaged_pointer_takes_only_its_own_tour_off_the_list(
    two: Installation, visitor: TestClient, garbage: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    two.pointers.point(f"live/{SLUG}", garbage)
    assert listed(visitor) == [OTHER]
    assert f"{SLUG} is left out" in caplog.text
    assert [visitor.get(address).status_code for address in ("/", f"/tours/{SLUG}/")] == [200, 404]


@pytest.mark.parametrize("garbage", [*GARBAGE, b"null", b"[1]", b'{"en": 7}', b'{"en": "../x"}'])
def test_a_damaged_pin_takes_only_its_own_tour_off_the_list(
    two: Installation, visitor: TestClient, garbage: bytes
) -> None:
    two.pointers.point(f"editions/{SLUG}/1", garbage)
    assert listed(visitor) == [OTHER]
    answer = visitor.get(f"/api/tours/{SLUG}")
    assert (answer.status_code, INCOMPLETE in answer.json()["error"]["message"]) == (404, True)


def test_a_lost_pin_takes_only_its_own_tour_off_the_list(visitor: TestClient, settings: Settings) -> None:
    lose_pointer(settings, f"editions/{SLUG}/1")
    assert listed(visitor) == [OTHER]
    assert visitor.get("/").status_code == 200


def test_a_lost_edition_takes_only_its_own_tour_off_the_list(two: Installation, visitor: TestClient) -> None:
    path(two, pinned(two)).unlink()
    assert listed(visitor) == [OTHER]
    assert visitor.get("/").status_code == 200


def test_an_edition_whose_bytes_changed_is_said_to_be_incomplete(published: Installation) -> None:
    damage(published, pinned(published))
    with pytest.raises(NotFound, match=INCOMPLETE):
        visiting.live(published, SLUG)
    with pytest.raises(NotFound, match=INCOMPLETE):
        visiting.edition(published, SLUG, 1)


def test_an_edition_of_another_shape_is_said_to_be_incomplete_and_published_anew(published: Installation) -> None:
    contents = {"en": published.blobs.put(b'{"slug": "x"}', "json")}
    with published.database.writing() as connection:
        tour = tours.by_slug(connection, SLUG)
        editions.add(connection, tour, 2, contents, tours.now())
        tours.put_live(connection, tour, 2)
    publishing.restore_pointers(published)
    with pytest.raises(NotFound, match=INCOMPLETE):
        visiting.live(published, SLUG)
    assert publishing.publish(published, EDITOR, SLUG) == 3
    assert visiting.live(published, SLUG).edition == 3


@pytest.mark.parametrize("garbage", [*GARBAGE, b"{}", b'{"en": "other.json"}'])
@pytest.mark.parametrize("name", [f"live/{SLUG}", f"editions/{SLUG}/1"])
def test_a_damaged_pointer_or_pin_is_mended_at_the_next_start(
    published: Installation, name: str, garbage: bytes
) -> None:
    before = visiting.live(published, SLUG)
    published.pointers.point(name, garbage)
    publishing.restore_pointers(published)
    assert visiting.live(published, SLUG) == before


def test_a_lost_pin_is_written_again_at_the_next_start(published: Installation, settings: Settings) -> None:
    before = visiting.live(published, SLUG)
    lose_pointer(settings, f"editions/{SLUG}/1")
    publishing.restore_pointers(published)
    assert visiting.live(published, SLUG) == before


def test_the_server_starts_on_a_damaged_pointer(published: Installation, settings: Settings) -> None:
    published.pointers.point(f"live/{SLUG}", b"garbage")
    with TestClient(create(settings)) as visitor:
        assert listed(visitor) == [SLUG]
