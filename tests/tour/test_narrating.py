"""A voice is chosen only where it can say all that it is asked to say."""

from __future__ import annotations

import pytest

from narration.errors import EngineFailed, NarrationError
from tests.conftest import EDITOR
from tests.narration.diva import Diva
from tests.tour.river import SLUG, TEXT
from tour.actions import importing, narrating, publishing, visiting
from tour.errors import Conflict, NotFound
from tour.installation import Installation
from tour.store import tours


@pytest.fixture
def published(staged: tuple[Installation, Diva]) -> tuple[Installation, Diva]:
    return staged


def voices(house: Installation) -> list[str]:
    read = narrating.draft(house, SLUG)
    return [read.tour.voice, *(stop.voice for stop in read.stops)]


def chosen_afterwards(house: Installation, voice: str, stop: int | None = None) -> list[str]:
    narrating.narrate(house, EDITOR, SLUG, voice=voice, stop=stop)
    return voices(house)


def test_a_voice_is_chosen_for_the_tour_and_ends_the_stops_own(published: tuple[Installation, Diva]) -> None:
    house, _ = published
    assert chosen_afterwards(house, "diva", stop=2) == ["", "", "diva/plain"]
    assert chosen_afterwards(house, "diva") == ["diva/plain", "", ""]


def test_an_edition_tells_people_each_voice_that_is_heard(published: tuple[Installation, Diva]) -> None:
    house, _ = published
    narrating.narrate(house, EDITOR, SLUG, voice="diva", stop=2)
    publishing.publish(house, EDITOR, SLUG)
    heard = visiting.live(house, SLUG).voices
    assert [voice.engine for voice in heard] == ["tone", "diva"]
    assert all(voice.label for voice in heard)


@pytest.mark.parametrize("stop", [None, 2])
def test_a_voice_that_is_away_is_not_chosen_and_the_tour_can_still_be_published(
    published: tuple[Installation, Diva], stop: int | None
) -> None:
    house, diva = published
    diva.away = "it has a cold"
    with pytest.raises(NarrationError, match="it has a cold"):
        narrating.narrate(house, EDITOR, SLUG, voice="diva", stop=stop)
    assert voices(house) == ["", "", ""]
    assert publishing.publish(house, EDITOR, SLUG) == 1


def test_a_voice_of_another_language_is_not_chosen(published: tuple[Installation, Diva]) -> None:
    house, _ = published
    importing.import_document(house, EDITOR, TEXT, name="x", slug="riviere", language="fr")
    with pytest.raises(NarrationError, match="does not speak fr"):
        narrating.narrate(house, EDITOR, "riviere", voice="hibari/heart")
    assert narrating.draft(house, "riviere").tour.voice == ""


def test_a_voice_that_cannot_say_a_sentence_is_not_chosen(published: tuple[Installation, Diva]) -> None:
    house, _ = published
    importing.import_document(house, EDITOR, TEXT.replace(b"stands", b"stood low"), name="x", slug="low")
    with pytest.raises(NarrationError, match="it is too low"):
        narrating.narrate(house, EDITOR, "low", voice="diva")
    assert narrating.draft(house, "low").tour.voice == ""


def test_a_voice_for_a_stop_that_is_not_there_changes_nothing(published: tuple[Installation, Diva]) -> None:
    house, _ = published
    with pytest.raises(NotFound):
        narrating.narrate(house, EDITOR, SLUG, voice="diva", stop=9)
    assert narrating.draft(house, SLUG).tour.version == 1


def test_a_voice_that_fails_half_way_stays_chosen_and_the_one_before_speaks_nothing_anew(
    published: tuple[Installation, Diva],
) -> None:
    house, diva = published
    diva.fault, diva.fault_after = EngineFailed("It broke."), 2
    with pytest.raises(EngineFailed):
        narrating.narrate(house, EDITOR, SLUG, voice="diva")
    assert voices(house) == ["diva/plain", "", ""]
    assert narrating.narrate(house, EDITOR, SLUG, voice="tone").spoken == 0
    publishing.publish(house, EDITOR, SLUG)


def test_a_voice_is_not_chosen_for_a_tour_that_changed_while_it_was_looked_at(
    published: tuple[Installation, Diva], monkeypatch: pytest.MonkeyPatch
) -> None:
    house, diva = published

    def changed_meanwhile() -> str:
        with house.database.writing() as connection:
            tours.changed(connection, tours.by_slug(connection, SLUG))
        return ""

    monkeypatch.setattr(diva, "unavailable", changed_meanwhile)
    with pytest.raises(Conflict):
        narrating.narrate(house, EDITOR, SLUG, voice="diva")
    assert voices(house) == ["", "", ""]


def test_choosing_again_what_is_chosen_is_in_no_other_editors_way(published: tuple[Installation, Diva]) -> None:
    house, _ = published
    assert chosen_afterwards(house, "diva") == ["diva/plain", "", ""]
    version = narrating.draft(house, SLUG).tour.version
    assert chosen_afterwards(house, "diva/plain") == ["diva/plain", "", ""]
    assert narrating.draft(house, SLUG).tour.version == version
