import threading
from dataclasses import replace
from pathlib import Path

import pytest

from media.blobs import FolderBlobs
from media.codec import decode
from narration.errors import UnknownVoice, UnspeakableText
from tests.conftest import EDITOR
from tour.actions import content, editing, importing, narrating, publishing, visiting
from tour.errors import BadDocument, BadValue, Cancelled, Conflict, Forbidden, NotFound, NotReady
from tour.freshness import Freshness
from tour.installation import Installation
from tour.roles import Person, Role
from tour.store import tours
from web import wiring
from web.settings import Settings

TEXT = b"""The Khmer Rouge

The Khmer Rouge ruled Cambodia between 1975 and 1979. In four years they killed about a quarter of its people.

The Origins

Courtesy of the Documentation Center of Cambodia

In 1960 a small group founded a party in Phnom Penh, the capital of the country. Its leaders left the city in 1963.

The Aftermath

Vietnamese troops ended their rule in January 1979, and hundreds of thousands fled to the Thai border. Many came back.
"""
SLUG = "the-khmer-rouge"
LINES = 9


@pytest.fixture
def imported(house: Installation) -> Installation:
    importing.import_document(house, EDITOR, TEXT, name="history.txt")
    return house


@pytest.fixture
def published(imported: Installation) -> Installation:
    narrating.narrate(imported, EDITOR, SLUG)
    publishing.publish(imported, EDITOR, SLUG)
    return imported


def change(house: Installation, number: int, *paragraphs: str) -> None:
    read = narrating.draft(house, SLUG)
    stop = next(one for one in read.stops if one.number == number)
    passages = [(one.id, one.text) for one in stop.text.passages[:1]]
    ids = [one.id for one in stop.text.passages[1:]]
    passages += [(id_, text) for id_, text in zip(ids, paragraphs, strict=False)]
    editing.change_text(house, EDITOR, SLUG, number, passages, version=read.tour.version)


def paths(house: Installation, suffix: str) -> list[Path]:
    assert isinstance(house.blobs, FolderBlobs)
    return sorted(house.blobs.path(name) for name in house.blobs.names() if name.endswith(suffix))


def lose(house: Installation, suffix: str) -> None:
    for path in paths(house, suffix):
        path.unlink()


def states(house: Installation) -> list[Freshness]:
    read = narrating.draft(house, SLUG)
    return [narrating.standing(house, read, stop) for stop in read.stops]


def test_a_document_becomes_a_draft_with_its_stops_and_photo_slots(imported: Installation) -> None:
    read = narrating.draft(imported, SLUG)
    assert [stop.text.title for stop in read.stops] == ["The Khmer Rouge", "The Origins", "The Aftermath"]
    assert read.stops[1].photos[0].missing


def test_a_second_import_of_one_title_gets_a_name_of_its_own(imported: Installation) -> None:
    assert importing.import_document(imported, EDITOR, TEXT, name="again").slug == f"{SLUG}-2"


def test_a_name_that_is_taken_is_refused_where_it_was_asked_for(imported: Installation) -> None:
    with pytest.raises(Conflict):
        importing.import_document(imported, EDITOR, TEXT, name="again", slug=SLUG)


@pytest.mark.parametrize("slug", ["../etc", "A B", "-x", "ខ្មែរ", "a" * 61])
def test_a_name_that_is_no_address_is_refused_and_nothing_is_stored(house: Installation, slug: str) -> None:
    with pytest.raises(BadValue):
        importing.import_document(house, EDITOR, TEXT, name="x", slug=slug)
    with house.database.reading() as connection:
        assert tours.slugs(connection) == []


def test_a_bad_document_stores_nothing(house: Installation) -> None:
    with pytest.raises(BadDocument):
        importing.import_document(house, EDITOR, b"Home | About", name="x")
    with house.database.reading() as connection:
        assert tours.slugs(connection) == []
    assert list(house.blobs.names()) == []


def test_a_guide_may_not_import(house: Installation) -> None:
    with pytest.raises(Forbidden, match="editor"):
        importing.import_document(house, Person("Dara", Role.GUIDE), TEXT, name="x")


def test_the_first_narration_speaks_every_sentence_and_the_second_none(imported: Installation) -> None:
    first = narrating.narrate(imported, EDITOR, SLUG)
    second = narrating.narrate(imported, EDITOR, SLUG)
    assert (first.spoken, first.reused) == (LINES, 0)
    assert (second.spoken, second.reused, second.audio_ms) == (0, LINES, first.audio_ms)


def test_progress_counts_every_sentence_to_the_end(imported: Installation) -> None:
    seen: list[tuple[int, int]] = []
    narrating.narrate(imported, EDITOR, SLUG, progress=lambda done, total: seen.append((done, total)))
    assert seen[0] == (0, LINES)
    assert seen[-1] == (LINES, LINES)
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)


def test_changing_one_sentence_speaks_one_take(published: Installation) -> None:
    change(published, 2, "In 1960 a small group founded a party in Phnom Penh. Its leaders left the city in 1963.")
    assert states(published) == [Freshness.FRESH, Freshness.STALE, Freshness.FRESH]
    outcome = narrating.narrate(published, EDITOR, SLUG)
    assert (outcome.spoken, outcome.reused) == (1, LINES - 1)


def test_one_stop_alone_can_be_narrated(imported: Installation) -> None:
    narrating.narrate(imported, EDITOR, SLUG, stop=2)
    assert states(imported) == [Freshness.MISSING, Freshness.FRESH, Freshness.MISSING]


def test_a_cancelled_run_keeps_what_it_spoke(imported: Installation) -> None:
    def stop_after_four(done: int, _total: int) -> None:
        if done == 4:
            raise Cancelled("enough")

    with pytest.raises(Cancelled):
        narrating.narrate(imported, EDITOR, SLUG, progress=stop_after_four)
    outcome = narrating.narrate(imported, EDITOR, SLUG)
    assert (outcome.spoken, outcome.reused) == (LINES - 4, 4)


def test_a_lost_sound_file_is_made_again(published: Installation) -> None:
    lose(published, ".mp3")
    assert states(published) == [Freshness.MISSING] * 3
    outcome = narrating.narrate(published, EDITOR, SLUG)
    assert outcome.spoken == 0
    assert states(published) == [Freshness.FRESH] * 3


def test_a_take_cut_short_on_disk_is_spoken_again(imported: Installation) -> None:
    narrating.narrate(imported, EDITOR, SLUG)
    paths(imported, ".flac")[0].write_bytes(b"fLaC")
    lose(imported, ".mp3")
    assert narrating.narrate(imported, EDITOR, SLUG).spoken == 1


def test_another_voice_makes_every_stop_stale(published: Installation) -> None:
    with published.database.writing() as connection:
        tours.choose_voice(connection, tours.by_slug(connection, SLUG), "hibari/heart")
    assert states(published) == [Freshness.STALE] * 3
    with pytest.raises(NotReady):
        publishing.publish(published, EDITOR, SLUG)


def test_an_unknown_voice_changes_nothing(published: Installation) -> None:
    with pytest.raises(UnknownVoice):
        narrating.narrate(published, EDITOR, SLUG, voice="hibari/nobody")
    assert states(published) == [Freshness.FRESH] * 3


def test_a_voice_of_another_language_is_refused(settings: Settings) -> None:
    with wiring.installation(replace(settings, voice="hibari/heart")) as house:
        importing.import_document(house, EDITOR, TEXT, name="x", language="fr")
        with pytest.raises(UnknownVoice, match="does not speak fr"):
            narrating.narrate(house, EDITOR, SLUG)


def test_letters_that_the_voice_cannot_speak_stop_the_run_before_it_begins(settings: Settings) -> None:
    text = TEXT.replace(b"Many came back.", "Its name is ខ្មែរក្រហម in Khmer.".encode())
    with wiring.installation(replace(settings, voice="hibari/heart")) as house:
        importing.import_document(house, EDITOR, text, name="x")
        with pytest.raises(UnspeakableText, match="Its name is"):
            narrating.narrate(house, EDITOR, SLUG)
        assert not [name for name in house.blobs.names() if name.endswith((".flac", ".mp3"))]


def test_a_tour_with_a_silent_stop_is_not_published_and_the_stop_is_named(imported: Installation) -> None:
    narrating.narrate(imported, EDITOR, SLUG, stop=1)
    with pytest.raises(NotReady, match="stop 2, “The Origins”: not narrated") as refusal:
        publishing.publish(imported, EDITOR, SLUG)
    assert refusal.value.stops == (2, 3)
    assert visiting.live_tours(imported) == []


def test_a_tour_with_a_stale_stop_keeps_its_live_edition(published: Installation) -> None:
    before = visiting.live(published, SLUG)
    change(published, 3, "Vietnamese troops ended their rule in January 1979, within two weeks. Many came back.")
    with pytest.raises(NotReady, match="stop 3"):
        publishing.publish(published, EDITOR, SLUG)
    assert visiting.live(published, SLUG) == before


def test_an_edition_pins_text_times_and_files(published: Installation) -> None:
    edition = visiting.live(published, SLUG)
    assert (edition.edition, edition.slug, edition.voice.synthetic) == (1, SLUG, True)
    for stop in edition.stops:
        sound = published.blobs.get(stop.audio.url.removeprefix("media/"))
        samples, rate = decode(sound)
        last = stop.passages[-1].sentences[-1]
        assert abs(len(samples) / rate * 1000 - last.end_ms) < 50
        assert last.end_ms == stop.duration_ms


def test_publishing_twice_without_a_change_keeps_the_edition(published: Installation) -> None:
    assert publishing.publish(published, EDITOR, SLUG) == 1


def test_an_older_edition_stays_whole_after_a_newer_one(published: Installation) -> None:
    first = visiting.live(published, SLUG)
    change(published, 3, "Vietnamese troops ended their rule in January 1979, within two weeks. Many came back.")
    narrating.narrate(published, EDITOR, SLUG)
    assert publishing.publish(published, EDITOR, SLUG) == 2
    assert visiting.edition(published, SLUG, 1) == first
    assert visiting.live(published, SLUG).edition == 2


def test_unchanged_stops_keep_their_files_in_the_next_edition(published: Installation) -> None:
    first = visiting.live(published, SLUG)
    change(published, 3, "Vietnamese troops ended their rule in January 1979, within two weeks. Many came back.")
    narrating.narrate(published, EDITOR, SLUG)
    publishing.publish(published, EDITOR, SLUG)
    second = visiting.live(published, SLUG)
    assert [a.audio == b.audio for a, b in zip(first.stops, second.stops, strict=True)] == [True, True, False]


def test_a_draft_changed_while_it_is_published_is_refused(
    published: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    def changed_meanwhile(house: Installation, read: narrating.Draft, number: int) -> object:
        with house.database.writing() as connection:
            tours.changed(connection, tours.by_slug(connection, SLUG))
        return edition_content(house, read, number)

    edition_content = content.edition_content
    change(published, 3, "Vietnamese troops ended their rule in January 1979, within two weeks. Many came back.")
    narrating.narrate(published, EDITOR, SLUG)
    monkeypatch.setattr(publishing, "edition_content", changed_meanwhile)
    with pytest.raises(Conflict):
        publishing.publish(published, EDITOR, SLUG)
    assert visiting.live(published, SLUG).edition == 1


def test_a_pointer_lost_in_a_crash_is_written_again_at_the_next_start(published: Installation) -> None:
    published.pointers.point(f"live/{SLUG}", b"7")
    publishing.restore_pointers(published)
    assert visiting.live(published, SLUG).edition == 1


@pytest.mark.parametrize("slug", ["nothing", "../../etc/passwd", "live/x", "", "a" * 500, "ខ្មែរ"])
def test_an_unknown_tour_is_not_found_whatever_its_name(published: Installation, slug: str) -> None:
    with pytest.raises(NotFound):
        visiting.live(published, slug)


def test_two_editors_at_once_lose_no_change(imported: Installation) -> None:
    refused: list[Conflict] = []

    def edit(text: str) -> None:
        try:
            change(imported, 1, text)
        except Conflict as error:
            refused.append(error)

    threads = [threading.Thread(target=edit, args=(f"Sentence number {n} stands here.",)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert narrating.draft(imported, SLUG).tour.version == 1 + 8 - len(refused)


def test_a_text_without_words_is_refused(imported: Installation) -> None:
    with pytest.raises(BadValue):
        editing.change_text(imported, EDITOR, SLUG, 1, [("", "  ")], version=1)


def test_a_photo_follows_when_its_sentence_is_deleted(imported: Installation) -> None:
    change(imported, 2, "Its leaders left the city in 1963.")
    stop = narrating.draft(imported, SLUG).stops[1]
    assert stop.photos[0].from_sentence in {sentence.id for sentence in stop.text.sentences}
