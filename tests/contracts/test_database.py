"""One suite for every database that tours may be kept on."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

import tour.store.migrations
from narration.model import Cue, Entry, Passage, Sentence
from tour.documents import read
from tour.errors import BadValue, Conflict, DatabaseUnavailable, NotFound
from tour.model import Pin, Source, StopText, StoredNarration, Tour
from tour.outline import plan
from tour.plans import FloorPlan
from tour.store import documents, editions, lexicon, narrations, plans, tours
from tour.store.database import Database
from tour.store.migrations import HEAD, migrate
from tour.store.schema import metadata

PROSE = "The party was founded in Phnom Penh in 1960, and its leaders left the city three years later."
TEXT = f"Top >>\n\nA History\n\n{PROSE}\n\nCourtesy of X\n\n{PROSE}\n\nThe Origins\n\n{PROSE}"
PLAN = plan(read(Source(TEXT.encode()), language="en"))


def sqlite(folder: Path) -> str:
    return f"sqlite:///{folder / 'tours.db'}"


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    opened = Database(url)
    migrate(opened)
    yield opened
    opened.close()


@pytest.fixture
def stored(database: Database) -> Tour:
    with database.writing() as connection:
        return tours.add(connection, "a-history", PLAN)


def test_the_migrations_make_the_tables_of_the_schema(database: Database) -> None:
    with database.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_head_names_the_newest_migration() -> None:
    folder = Path(tour.store.migrations.__file__).parent
    assert ScriptDirectory(str(folder)).get_current_head() == HEAD


def test_several_processes_may_migrate_at_once(url: str) -> None:
    opened = [Database(url) for _ in range(4)]
    with ThreadPoolExecutor(len(opened)) as at_once:
        list(at_once.map(migrate, opened))
    for database in opened:
        with database.reading() as connection:
            assert tours.slugs(connection) == []
        database.close()


def test_a_stored_plan_is_read_back_as_it_was(database: Database, stored: Tour) -> None:
    with database.reading() as connection:
        found = tours.stops_of(connection, tours.by_slug(connection, "a-history"))
    assert [stop.text for stop in found] == [stop.text for stop in PLAN.stops]
    assert [stop.photos for stop in found] == [stop.photos for stop in PLAN.stops]


def test_a_second_tour_of_a_name_is_refused_in_plain_words(database: Database, stored: Tour) -> None:
    with pytest.raises(Conflict, match="“a-history” exists"), database.writing() as connection:
        tours.add(connection, "a-history", PLAN)


def test_of_two_imports_of_a_name_at_once_one_is_refused(database: Database) -> None:
    both_write = threading.Barrier(2)

    def add() -> bool:
        both_write.wait()
        try:
            with database.writing() as connection:
                tours.add(connection, "a-history", PLAN)
        except Conflict:
            return False
        return True

    with ThreadPoolExecutor(2) as at_once:
        done = [future.result() for future in [at_once.submit(add), at_once.submit(add)]]
    assert sorted(done) == [False, True]


def test_a_fault_is_told_in_one_line_without_the_statement(database: Database) -> None:
    with pytest.raises(DatabaseUnavailable) as fault, database.writing() as connection:
        connection.execute(text("SELECT secret FROM nowhere"))
    assert "nowhere" in str(fault.value)
    assert "SELECT" not in str(fault.value)
    assert "\n" not in str(fault.value)


def test_a_database_of_a_newer_release_is_left_alone(database: Database) -> None:
    with database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DatabaseUnavailable, match="newer release of Wayvoice: install that one"):
        migrate(database)
    with database.reading() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == "9999"


def test_a_file_that_is_no_database_is_named_as_one(tmp_path: Path) -> None:
    (tmp_path / "tours.db").write_bytes(b"Dear diary, " * 200)
    with pytest.raises(DatabaseUnavailable, match="not a database"):
        migrate(Database(sqlite(tmp_path)))


def test_a_database_that_another_holds_is_busy(database: Database, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tour.store.database._BUSY_MS", 50)
    impatient = Database(url)

    def look() -> None:
        with impatient.writing() as connection:
            connection.execute(text("SET LOCAL lock_timeout = 50"))
            tours.slugs(connection)

    with database.writing() as holder:
        holder.execute(text("DELETE FROM tours") if database.is_sqlite else text("LOCK TABLE tours"))
        with pytest.raises(DatabaseUnavailable, match="is busy: try again"):
            look()
    impatient.close()


def test_the_newest_revision_is_the_draft(database: Database, stored: Tour) -> None:
    with database.writing() as connection:
        stop = tours.stops_of(connection, stored)[0]
        tours.add_revision(connection, stop.id, "en", PLAN.stops[1].text)
    with database.reading() as connection:
        assert tours.stops_of(connection, stored)[0].text == PLAN.stops[1].text


def test_a_failed_transaction_leaves_nothing(database: Database) -> None:
    def half_a_change() -> None:
        with database.writing() as connection:
            tours.add(connection, "a-history", PLAN)
            tours.by_slug(connection, "another")

    with pytest.raises(NotFound):
        half_a_change()
    with database.reading() as connection, pytest.raises(NotFound):
        tours.by_slug(connection, "a-history")


def test_what_was_left_out_is_kept_with_its_reasons(database: Database, stored: Tour) -> None:
    with database.writing() as connection:
        documents.add(connection, stored, name="history.txt", blob="blob", left_out=PLAN.left_out, warnings=())
    with database.reading() as connection:
        [kept] = documents.of_tour(connection, stored)
        assert (kept.name, [block.reason for block in kept.left_out]) == ("history.txt", ["link"])


def test_an_entry_of_the_lexicon_takes_the_place_of_the_older_one(database: Database, stored: Tour) -> None:
    with database.writing() as connection:
        lexicon.put(connection, stored, "en", [Entry("Angkar", "ang kar"), Entry("Pailin", "pie lin")])
        lexicon.put(connection, stored, "en", [Entry("Angkar", "ong kah")])
    with database.reading() as connection:
        assert lexicon.entries(connection, stored, "en") == (Entry("Angkar", "ong kah"), Entry("Pailin", "pie lin"))
        assert lexicon.entries(connection, stored, "km") == ()


def test_the_newest_narration_of_each_stop_is_found(database: Database, stored: Tour) -> None:
    with database.writing() as connection:
        stop = tours.stops_of(connection, stored)[0]
        for key in ("old", "new"):
            narrations.add(
                connection,
                StoredNarration(stop.id, "en", "tone/plain", "s", "m", key, "x.mp3", (Cue("s1", 0, 9),), {"a": "b"}, 9),
            )
    with database.reading() as connection:
        found = narrations.newest(connection, stored, "en")
    assert {id_: narration.key for id_, narration in found.items()} == {stop.id: "new"}
    assert found[stop.id].cues == (Cue("s1", 0, 9),)


def test_a_stops_asides_and_its_pin_are_kept_apart_from_its_text(database: Database, stored: Tour) -> None:
    with database.writing() as connection:
        stop, other = tours.stops_of(connection, stored)
        text = StopText((Passage("p1", "paragraph", (Sentence("s1", "Go up."),)),), 1)
        for given in (StopText((), 1), text):
            tours.add_revision(connection, stop.id, "en", given, "directions")
        tours.add_revision(connection, other.id, "en", text, "gentler")
        tours.add_revision(connection, other.id, "en", StopText((), 1), "gentler")
        kept = [plans.add(connection, stored, FloorPlan(0, title, "", (), "")) for title in ("Ground floor", "Attic")]
        plans.pin(connection, stop.id, Pin(kept[1], 0.5, 0.25))
        plans.rename(connection, FloorPlan(kept[1], "Top floor", "Two rooms", (), ""))
        cues, takes = (Cue("ds1", 0, 9),), {"a": "b"}
        narrations.add(
            connection,
            StoredNarration(stop.id, "en", "tone/plain", "s", "m", "k", "x.mp3", cues, takes, 9, kind="directions"),
        )
    with database.reading() as connection:
        one, two = tours.stops_of(connection, stored)
        assert (one.text, dict(one.asides), one.pin) == (stop.text, {"directions": text}, Pin(kept[1], 0.5, 0.25))
        assert (two.text, dict(two.asides), two.pin) == (other.text, {}, None)
        assert narrations.newest(connection, stored, "en") == {}
        assert list(narrations.newest_asides(connection, stored, "en")) == [(stop.id, "directions")]
        assert [plan.title for plan in plans.of_tour(connection, stored)] == ["Ground floor", "Top floor"]
    with database.writing() as connection:
        plans.remove(connection, FloorPlan(kept[0], "", "", (), ""))
        plans.pin(connection, stop.id, None)
    with database.reading() as connection:
        assert [plan.id for plan in plans.of_tour(connection, stored)] == kept[1:]
        assert tours.stops_of(connection, stored)[0].pin is None


def test_one_number_is_published_once(database: Database, stored: Tour) -> None:
    with database.writing() as connection:
        assert editions.next_number(connection, stored) == 1
        editions.add(connection, stored, 1, {"en": "a.json"}, tours.now())
    with pytest.raises(Conflict), database.writing() as connection:
        editions.add(connection, stored, 1, {"en": "b.json"}, tours.now())
    with database.reading() as connection:
        assert editions.contents(connection, stored, 1) == {"en": "a.json"}


def test_no_update_is_lost_when_many_write_at_once(database: Database, stored: Tour) -> None:
    done: list[bool] = []

    def count_up() -> None:
        for _ in range(10):
            while True:
                try:
                    with database.writing() as connection:
                        tours.changed(connection, tours.by_slug(connection, "a-history"))
                except Conflict:
                    continue
                done.append(True)
                break

    threads = [threading.Thread(target=count_up) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.reading() as connection:
        assert tours.by_slug(connection, "a-history").version == 1 + len(done) == 61


def test_a_character_that_no_database_holds_is_no_fault_of_the_database(database: Database) -> None:
    with pytest.raises((BadValue, NotFound)), database.reading() as connection:
        tours.by_slug(connection, "a\0b")
