"""Phones tell what was heard and nothing of themselves; editors see it where it is many."""

from __future__ import annotations

import logging
import re
import signal
from collections.abc import Iterator
from typing import Any, cast

import pytest
import requests
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import delete

from tests.conftest import TONE, said, started
from tests.tour.river import SLUG, TEXT
from tests.web.logging_in import editor_of
from tour.actions import counting
from tour.errors import DatabaseUnavailable
from tour.store import counts, schema, tours
from web import wiring
from web.app import create
from web.settings import Settings, load

COUNTS = f"/api/tours/{SLUG}/counts"


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    data = str(tmp_path_factory.mktemp("counts"))
    with editor_of(load({"WAYVOICE_DATA": data, "WAYVOICE_VOICE": TONE}), TEXT) as client:
        yield client


@pytest.fixture(autouse=True)
def nothing_counted(editor: TestClient) -> None:
    """Each test begins without counts."""
    state = cast(FastAPI, editor.app).state
    counting.keep(state.installation, state.tally)
    with state.installation.database.writing() as connection:
        connection.execute(delete(schema.counts))


def kept(client: TestClient) -> dict[str, Any]:
    """What an editor sees once all is stored."""
    state = cast(FastAPI, client.app).state
    counting.keep(state.installation, state.tally)
    shown: dict[str, Any] = client.get(COUNTS).json()
    return shown


def test_what_is_heard_is_counted_whatever_way_a_browser_tells_it(editor: TestClient) -> None:
    beacon = {"Content-Type": "text/plain;charset=UTF-8", "Sec-Fetch-Site": "same-origin"}
    for _ in range(3):
        assert editor.post(COUNTS, json={"plays": [1, 2, 99], "completions": [1]}).status_code == 204
        told = editor.post(COUNTS, content=b'{"plays": [1, 1]}', headers=beacon)
        assert (told.status_code, told.content, "set-cookie" in told.headers) == (204, b"", False)
    first, second = kept(editor)["stops"]
    [month] = first["months"]
    assert re.fullmatch(r"20\d\d-\d\d", month.pop("month"))
    assert month == {"plays": 9, "completions": None}
    assert first["total_shown"] == {"plays": 9, "completions": None}
    assert second["total_shown"] == {"plays": None, "completions": None}


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b'{"plays": [0]}', 422),
        (b'{"plays": ["1"]}', 422),
        (b'{"plays": 1}', 422),
        (b'{"who": "me"}', 422),
        (b"[]", 422),
        (b"{", 400),
        (b"\xff", 400),
        (b'{"plays": [' + b"1," * 150 + b'1], "completions": [' + b"1," * 49 + b"1]}", 422),
        (b'{"plays": [' + b"1," * 2_000 + b"1]}", 413),
    ],
)
def test_what_cannot_be_a_count_is_refused(editor: TestClient, body: bytes, status: int) -> None:
    answer = editor.post(COUNTS, content=body, headers={"Content-Type": "text/plain"})
    assert answer.status_code == status, answer.text
    assert editor.post(COUNTS.replace(SLUG, "nothing"), json={"plays": [1]}).status_code == 404
    assert kept(editor)["stops"][0]["months"] == []


def test_other_sites_and_visitors_who_want_no_counting_are_not_counted(editor: TestClient) -> None:
    assert editor.post(COUNTS, json={"plays": [1] * 9}, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert editor.post(COUNTS, json={"plays": [1] * 9}, headers={"Sec-GPC": "1"}).status_code == 204
    assert kept(editor)["stops"][0]["months"] == []


def test_counting_can_be_switched_off(sample_settings: Settings) -> None:
    slug = "cambodia-1975-1979"
    off = load({"WAYVOICE_DATA": str(sample_settings.data), "WAYVOICE_COUNTS": "off"})
    for settings, there in ((sample_settings, True), (off, False)):
        with TestClient(create(settings)) as visitor:
            assert (f'data-counts="../../api/tours/{slug}/counts"' in visitor.get(f"/tours/{slug}/").text) is there
            assert visitor.post(f"/api/tours/{slug}/counts", json={"plays": [1]}).status_code == 204
    with wiring.installation(off) as house, house.database.reading() as connection:
        assert sum(counts.of_tour(connection, tours.by_slug(connection, slug)).values()) == 1


def test_what_cannot_be_stored_is_kept_for_the_next_time(
    editor: TestClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise DatabaseUnavailable("The database is busy: try again.")

    editor.post(COUNTS, json={"plays": [1] * 7})
    with monkeypatch.context() as patched, caplog.at_level(logging.WARNING):
        patched.setattr(counts, "add", fail)
        assert kept(editor)["stops"][0]["months"] == []
    assert "could not be counted yet" in caplog.text
    assert kept(editor)["stops"][0]["total_shown"]["plays"] == 7


def test_a_server_that_ends_in_order_keeps_its_counts_and_names_no_address(sample_settings: Settings) -> None:
    slug = "cambodia-1975-1979"
    more = {"WAYVOICE_LOG": "debug"}
    with started("serve", "--port", "0", "--no-worker", data=sample_settings.data, **more) as process:
        base = said(process, r"(http://[\d.:]+)")[1]
        assert requests.post(f"{base}/api/tours/{slug}/counts", json={"plays": [1, 2]}, timeout=30).status_code == 204
        process.send_signal(signal.SIGTERM)
        output, _ = process.communicate(timeout=60)
    assert "127.0.0.1" not in output
    with wiring.installation(sample_settings) as house, house.database.reading() as connection:
        assert sum(counts.of_tour(connection, tours.by_slug(connection, slug)).values()) == 2
