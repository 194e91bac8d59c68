"""People, their logins and failed log-ins, on every database."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import func, select

from tests.conftest import environment_for
from tests.web.logging_in import PASSWORD
from tour.actions import people
from tour.errors import Conflict, NotFound, NotLoggedIn, TooManyTries
from tour.installation import Installation
from tour.roles import COMMAND_LINE, Person, Role
from tour.store import people as store
from tour.store.schema_people import failures, logins
from web import wiring
from web.settings import load

SOPHEA = Person("Sophea", Role.EDITOR)


@pytest.fixture
def house(url: str, tmp_path: Path) -> Iterator[Installation]:
    with wiring.installation(load(environment_for(tmp_path / "data", WAYVOICE_DATABASE=url))) as parts:
        yield parts


@pytest.fixture
def sophea(house: Installation) -> Person:
    return people.add(house, COMMAND_LINE, "Sophea", Role.EDITOR, PASSWORD)


def remembered(house: Installation) -> int:
    with house.database.reading() as connection:
        return connection.execute(select(func.count()).select_from(failures)).scalar_one()


def test_somebody_logs_in_and_out(house: Installation, sophea: Person) -> None:
    begun = people.log_in(house, "SOPHEA", PASSWORD, "browser")
    assert people.who(house, begun.secret) == sophea == SOPHEA
    people.log_out(house, begun.secret)
    assert people.who(house, begun.secret) is None


def test_of_two_who_take_a_name_at_once_one_is_refused(house: Installation) -> None:
    def add(name: str) -> bool:
        try:
            people.add(house, COMMAND_LINE, name, Role.GUIDE, PASSWORD)
        except Conflict:
            return False
        return True

    with ThreadPoolExecutor(2) as at_once:
        assert sorted(at_once.map(add, ("Dara", "DARA"))) == [False, True]


@pytest.mark.parametrize("name", ["a\0b", "\ud800", "x" * 5_000, "ﷺ" * 80, "' OR 1=1 --"])
def test_a_name_that_no_database_could_hold_is_nobodys(house: Installation, sophea: Person, name: str) -> None:
    with pytest.raises(NotLoggedIn):
        people.log_in(house, name, PASSWORD, "browser")
    with pytest.raises(NotFound):
        people.remove(house, COMMAND_LINE, name)


def test_guesses_side_by_side_count_one_by_one(house: Installation, sophea: Person) -> None:
    all_guess = threading.Barrier(12)

    def guess(number: int) -> type[Exception]:
        all_guess.wait()
        try:
            people.log_in(house, "Sophea", f"wrong guess {number}", "browser")
        except (NotLoggedIn, TooManyTries) as refusal:
            return type(refusal)
        raise AssertionError

    with ThreadPoolExecutor(12) as at_once:
        refusals = list(at_once.map(guess, range(12)))
    assert TooManyTries in refusals
    assert refusals.count(NotLoggedIn) <= people.FREE_TRIES + 1


def test_the_first_failures_of_a_name_at_once_are_all_counted(house: Installation) -> None:
    both_look = threading.Barrier(2)

    def fail(_number: int) -> None:
        both_look.wait()
        with house.database.writing() as connection:
            count, _ = store.hold_failures(connection, "nobody")
            store.count_failure(connection, "nobody", count + 1)

    with ThreadPoolExecutor(2) as at_once:
        list(at_once.map(fail, range(2)))
    with house.database.reading() as connection:
        assert store.failed(connection, "nobody")[0] == 2


def test_old_failures_are_forgotten(house: Installation, sophea: Person) -> None:
    with house.database.writing() as connection:
        store.count_failure(connection, "Sophea", 12)
        connection.execute(failures.update().values(last_at=store.moment_after(-3 * 3600)))
    with pytest.raises(NotLoggedIn):
        people.log_in(house, "Sophea", "wrong wrong wrong", "browser")
    with house.database.reading() as connection:
        assert store.failed(connection, "Sophea")[0] == 1


def test_a_flood_of_names_fills_no_table_and_hides_no_guessing(
    house: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tour.store.people.MOST_NAMES", 50)
    with house.database.writing() as connection:
        store.count_failure(connection, "Sophea", 9)
        for number in range(200):
            store.count_failure(connection, f"name {number}", 1)
        assert store.failed(connection, "Sophea")[0] == 9
    assert remembered(house) <= 50


def test_whoever_is_removed_or_gets_another_password_meanwhile_is_not_logged_in(
    house: Installation, sophea: Person
) -> None:
    with house.database.reading() as connection:
        before = store.known(connection, "Sophea")
    people.reset(house, COMMAND_LINE, "Sophea", "another password")
    with house.database.writing() as connection:
        assert not store.unchanged(connection, before)
        assert store.unchanged(connection, store.known(connection, "Sophea"))
    people.remove(house, COMMAND_LINE, "Sophea")
    with house.database.writing() as connection:
        assert not store.unchanged(connection, before)


def test_whoever_is_removed_leaves_no_login_behind(house: Installation, sophea: Person) -> None:
    begun = [people.log_in(house, "Sophea", PASSWORD, kind).secret for kind in ("browser", "token")]
    people.remove(house, COMMAND_LINE, "sophea")
    assert [people.who(house, secret) for secret in begun] == [None, None]
    with house.database.reading() as connection:
        assert connection.execute(select(func.count()).select_from(logins)).scalar_one() == 0
