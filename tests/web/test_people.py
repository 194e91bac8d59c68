"""Logging in, and what it opens."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from argon2 import PasswordHasher
from fastapi.testclient import TestClient

from tests.web.logging_in import PASSWORD, add_everybody, token
from tour import passwords
from tour.actions import people
from tour.errors import BadValue, Conflict, Forbidden, NotFound, NotLoggedIn, TooManyTries
from tour.installation import Installation
from tour.passwords import hashed, secret_hash
from tour.roles import COMMAND_LINE, Person, Role
from tour.store import people as store
from tour.store.schema_people import logins
from tour.store.schema_people import people as kept_people
from web import wiring
from web.access import COOKIE
from web.app import create
from web.settings import Settings

EDITOR = {"name": "editor", "password": PASSWORD}
SAME_SITE = {"Sec-Fetch-Site": "same-origin"}


@pytest.fixture
def client(settings: Settings) -> Iterator[TestClient]:
    with wiring.installation(settings) as house:
        add_everybody(house)
    with TestClient(create(settings)) as client:
        yield client


def test_a_log_in_tells_who_one_is(client: TestClient) -> None:
    assert client.post("/api/login", json=EDITOR).json() == {"name": "editor", "role": "editor"}
    assert client.get("/api/login").json() == {"name": "editor", "role": "editor"}


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(client: TestClient) -> None:
    plain = client.post("/api/login", json=EDITOR).headers["set-cookie"]
    assert all(part in plain for part in ("HttpOnly", "SameSite=lax", "Path=/", "Max-Age=2592000"))
    assert "Secure" not in plain
    secure = TestClient(client.app, base_url="https://tours.example").post("/api/login", json=EDITOR)
    assert "Secure" in secure.headers["set-cookie"]


def test_a_cookie_set_beforehand_is_never_taken_over(client: TestClient) -> None:
    answer = client.post("/api/login", json=EDITOR, headers={"Cookie": f"{COOKIE}=planted", **SAME_SITE})
    assert "planted" not in answer.headers["set-cookie"]
    assert client.get("/api/login", headers={"Authorization": "Bearer planted"}).status_code == 401


def test_logging_in_again_ends_the_login_before(client: TestClient) -> None:
    client.post("/api/login", json=EDITOR)
    first = client.cookies[COOKIE]
    client.post("/api/login", json=EDITOR, headers=SAME_SITE)
    assert client.get("/api/login", headers={"Authorization": f"Bearer {first}"}).status_code == 401


def test_logging_out_ends_it_on_the_server(client: TestClient) -> None:
    client.post("/api/login", json=EDITOR)
    secret = client.cookies[COOKIE]
    assert client.delete("/api/login", headers=SAME_SITE).status_code == 204
    assert client.get("/api/login", headers={"Authorization": f"Bearer {secret}"}).status_code == 401


@pytest.mark.parametrize("name", ["editor", "nobody"])
def test_a_wrong_password_and_an_unknown_name_are_answered_alike(client: TestClient, name: str) -> None:
    answer = client.post("/api/login", json={"name": name, "password": "wrong wrong wrong"})
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    assert answer.json()["error"] == {"code": "no_login", "message": "The name or the password is wrong."}


def test_a_name_is_found_however_it_is_spelt(client: TestClient) -> None:
    assert client.post("/api/login", json={"name": " EDITOR ", "password": PASSWORD}).status_code == 200


@pytest.mark.parametrize("name", ["editor", "nobody"])
def test_guesses_are_slowed_down_for_any_name_and_told_for_how_long(client: TestClient, name: str) -> None:
    wrong = {"name": name, "password": "wrong wrong wrong"}
    answers = [client.post("/api/tokens", json=wrong) for _ in range(7)]
    assert [answer.status_code for answer in answers[:5]] == [401] * 5
    last = answers[-1]
    assert last.status_code == 429
    assert int(last.headers["retry-after"]) >= 1
    assert last.json()["error"]["code"] == "too_many"


def test_the_right_password_must_wait_too_and_then_clears_the_count(house: Installation) -> None:
    people.add(house, COMMAND_LINE, "Sophea", Role.EDITOR, PASSWORD)
    with house.database.writing() as connection:
        store.count_failure(connection, "Sophea", 9)
    with pytest.raises(TooManyTries):
        people.log_in(house, "Sophea", PASSWORD, "browser")
    with house.database.writing() as connection:
        store.count_failure(connection, "Sophea", 4)
    people.log_in(house, "Sophea", PASSWORD, "browser")
    with house.database.reading() as connection:
        assert store.failed(connection, "Sophea") == (0, "")


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Sec-Fetch-Site": "same-origin"}, 204),
        ({"Sec-Fetch-Site": "none"}, 204),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Origin": "http://testserver"}, 204),
        ({"Origin": "http://TESTSERVER"}, 204),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "http://testserver.evil.example"}, 403),
        ({"Origin": "http://["}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://evil.example", "Authorization": "Basic ZWRpdG9yOng="}, 403),
        ({"Sec-Fetch-Site": "cross-site", "Authorization": "Bearer "}, 403),
        ({}, 204),
    ],
)
def test_another_sites_page_cannot_act_by_the_cookie(client: TestClient, headers: dict[str, str], status: int) -> None:
    client.post("/api/login", json=EDITOR)
    answer = client.delete("/api/login", headers=headers)
    assert answer.status_code == status
    if status == 403:
        assert answer.json()["error"]["code"] == "forbidden"
        assert client.get("/api/login").status_code == 200


def test_a_script_with_a_token_need_not_say_where_it_comes_from(client: TestClient) -> None:
    client.post("/api/login", json=EDITOR)
    assert client.delete("/api/login", headers={"Origin": "http://evil.example", **token(client)}).status_code == 204


def test_another_sites_page_cannot_log_a_browser_in(client: TestClient) -> None:
    assert client.post("/api/login", json=EDITOR, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403


def test_a_token_serves_scripts_until_its_person_is_removed(client: TestClient) -> None:
    header = token(client)
    assert client.get("/api/login", headers=header).json()["role"] == "editor"
    people.remove(client.app.state.installation, COMMAND_LINE, "editor")  # type: ignore[attr-defined]
    assert client.get("/api/login", headers=header).status_code == 401


def test_what_is_answered_to_somebody_is_kept_by_nobody(client: TestClient) -> None:
    assert client.get("/api/login", headers=token(client)).headers["cache-control"] == "no-store"


def test_visitors_get_no_cookie(client: TestClient) -> None:
    assert all("set-cookie" not in client.get(path).headers for path in ("/", "/api/tours", "/health"))


def test_only_json_is_taken(client: TestClient) -> None:
    form = client.post("/api/login", content=b"name=editor", headers={"Content-Type": "text/plain"})
    assert (form.status_code, form.json()["error"]["code"]) == (415, "wrong_type")


def test_more_than_the_limit_is_refused_whatever_was_announced(client: TestClient) -> None:
    def chunks() -> Iterator[bytes]:
        yield b'{"name": "'
        for _ in range(40):
            yield b"x" * 65_536

    header = {"Content-Type": "application/json"}
    assert client.post("/api/login", content=b"x" * 2_000_001, headers=header).status_code == 413
    assert client.post("/api/login", content=chunks(), headers=header).status_code == 413


@pytest.mark.parametrize(
    "body",
    [{"name": "editor"}, {"name": "editor", "password": PASSWORD, "role": "admin"}, {"name": 3, "password": []}, [], 1],
)
def test_other_fields_and_types_are_refused(client: TestClient, body: object) -> None:
    assert client.post("/api/login", json=body).status_code == 422


@pytest.mark.parametrize("name", ["\ud800", "a\x00b", "x" * 200, "ខ្មែរ", "' OR 1=1 --"])
def test_odd_names_are_nobodys(client: TestClient, name: str) -> None:
    raw = b'{"name": ' + json.dumps(name).encode() + b', "password": "wrong wrong"}'
    answer = client.post("/api/login", content=raw, headers={"Content-Type": "application/json"})
    assert answer.status_code in (401, 422)


def test_a_password_is_the_same_from_every_keyboard(house: Installation) -> None:
    people.add(house, COMMAND_LINE, "Sophea", Role.GUIDE, "caf\u00e9 in the old town")
    assert people.log_in(house, "Sophea", "cafe\u0301 in the old town", "token").person.name == "Sophea"


def test_a_hash_of_other_parameters_is_made_anew_at_the_next_log_in(house: Installation) -> None:
    people.add(house, COMMAND_LINE, "Sophea", Role.GUIDE, PASSWORD)
    older = PasswordHasher(time_cost=1, memory_cost=8_192, parallelism=1).hash(PASSWORD)
    with house.database.writing() as connection:
        store.set_password(connection, store.known(connection, "Sophea").id, older)
    people.log_in(house, "Sophea", PASSWORD, "token")
    with house.database.reading() as connection:
        kept = store.known(connection, "Sophea").password
    assert "$m=19456,t=2,p=1$" in kept
    assert people.log_in(house, "Sophea", PASSWORD, "token").person.name == "Sophea"


def test_somebody_who_never_stops_guessing_waits_a_quarter_of_an_hour_and_breaks_nothing(house: Installation) -> None:
    with house.database.writing() as connection:
        store.count_failure(connection, "Sophea", 5_000)
    with pytest.raises(TooManyTries) as refusal:
        people.log_in(house, "Sophea", PASSWORD, "browser")
    assert 890 < refusal.value.wait_s <= 900


def test_a_crowd_that_logs_in_leaves_threads_for_visitors(house: Installation) -> None:
    people.add(house, COMMAND_LINE, "Sophea", Role.GUIDE, PASSWORD)
    with ExitStack() as line:
        for _ in range(16):
            line.enter_context(passwords.in_line())
        with pytest.raises(TooManyTries, match="at this moment"):
            people.log_in(house, "Sophea", PASSWORD, "browser")
    with house.database.reading() as connection:
        assert store.failed(connection, "Sophea") == (0, "")
    assert people.log_in(house, "Sophea", PASSWORD, "browser").person.name == "Sophea"


def test_no_log_tells_what_was_typed(house: Installation, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG", "tour")
    people.add(house, COMMAND_LINE, "Sophea", Role.GUIDE, PASSWORD)
    for name, password in (("my own password\nforged line", "x"), ("Sophea", "wrong wrong wrong")):
        with pytest.raises(NotLoggedIn):
            people.log_in(house, name, password, "browser")
    people.log_in(house, "Sophea", PASSWORD, "browser")
    assert not [line for line in caplog.messages if "forged" in line or "my own" in line or "wrong" in line]
    assert [line for line in caplog.messages if "Sophea" in line]


def test_only_an_admin_adds_people(house: Installation) -> None:
    with pytest.raises(Forbidden):
        people.add(house, Person("Dara", Role.EDITOR), "Sophea", Role.ADMIN, PASSWORD)


@pytest.mark.parametrize("name", ["", "  ", "…", "a\x07b", "\u202eabc", "x" * 81])
def test_a_name_nobody_could_read_is_refused(house: Installation, name: str) -> None:
    with pytest.raises(BadValue):
        people.add(house, COMMAND_LINE, name, Role.GUIDE, PASSWORD)


@pytest.mark.parametrize("password", ["", "short", "x" * 201])
def test_a_password_that_is_too_short_or_long_is_refused(house: Installation, password: str) -> None:
    with pytest.raises(BadValue):
        people.add(house, COMMAND_LINE, "Sophea", Role.GUIDE, password)


def test_two_names_that_read_alike_are_one(house: Installation) -> None:
    people.add(house, COMMAND_LINE, "Sophea", Role.GUIDE, PASSWORD)
    with pytest.raises(Conflict):
        people.add(house, COMMAND_LINE, "SOPHEA", Role.GUIDE, PASSWORD)


def test_another_password_ends_every_login(house: Installation) -> None:
    people.add(house, COMMAND_LINE, "Sophea", Role.GUIDE, PASSWORD)
    secrets = [people.log_in(house, "Sophea", PASSWORD, kind).secret for kind in ("browser", "token")]
    people.reset(house, COMMAND_LINE, "sophea", "another password")
    assert [people.who(house, secret) for secret in secrets] == [None, None]
    assert people.log_in(house, "Sophea", "another password", "token").person.role is Role.GUIDE


@pytest.mark.parametrize("act", [people.remove, lambda h, p, n: people.reset(h, p, n, PASSWORD)])
def test_nobody_of_that_name_is_told_plainly(house: Installation, act: object) -> None:
    with pytest.raises(NotFound, match="nobody named"):
        act(house, COMMAND_LINE, "Nobody")  # type: ignore[operator]


def test_a_login_that_has_ended_opens_nothing(house: Installation) -> None:
    people.add(house, COMMAND_LINE, "Sophea", Role.GUIDE, PASSWORD)
    with house.database.writing() as connection:
        found = store.known(connection, "Sophea")
        store.begin_login(connection, found.id, "token", secret_hash("old"), store.moment_after(-1))
    assert people.who(house, "old") is None


def test_neither_password_nor_secret_is_kept(house: Installation) -> None:
    people.add(house, COMMAND_LINE, "Sophea", Role.GUIDE, PASSWORD)
    secret = people.log_in(house, "Sophea", PASSWORD, "token").secret
    with house.database.reading() as connection:
        rows = [str(row) for table in (kept_people, logins) for row in connection.execute(table.select())]
    assert not [row for row in rows if PASSWORD in row or secret in row]
    assert "$argon2id$v=19$m=19456,t=2,p=1$" in hashed(PASSWORD)
