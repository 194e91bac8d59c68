"""What to look at in a text, as a terminal, a script and an editor are told."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.conftest import run_wayvoice
from tests.web.logging_in import editor_of
from tour.model import Flag, Photo, Plan, Rights
from tour.preview import preview
from web import flags, outline_text, outlines
from web.settings import Settings

TEXT = b"""The Prison

The prison stands in Phnom Penh, where a school had been before the war began.

The Trial

Hundreds of people were tortured in its rooms. Trials are scheduled to begin in late 2008.
"""


@pytest.fixture
def plan() -> Plan:
    return preview(TEXT, language="en", today=date(2026, 6, 1))


@pytest.fixture
def editor(settings: Settings) -> Iterator[TestClient]:
    with editor_of(settings, TEXT) as client:
        yield client


def test_nobody_looks_where_no_day_is_given() -> None:
    assert preview(TEXT, language="en").flags == ()


def test_a_script_gets_each_flag_with_its_stop_and_sentence(plan: Plan) -> None:
    made = json.loads(json.dumps(outlines.as_json(plan)))
    assert [(flag["kind"], flag["stop"], flag["words"]) for flag in made["flags"]] == [
        ("sensitive", 2, "tortured"),
        ("aged", 2, "are scheduled to begin in late 2008"),
    ]
    ids = [sentence.id for sentence in plan.stops[1].text.sentences]
    assert [flag["sentence"] for flag in made["flags"]] == ids[1:]
    assert made["rights"] == {"status": "unknown", "statement": "", "url": ""}


def test_a_script_gets_the_rights_of_each_photo() -> None:
    rights = Rights("licensed", "CC BY 2.0", "https://creativecommons.org/licenses/by/2.0/")
    assert flags.rights_as_json(Photo(licence="CC BY 2.0", rights=rights).rights) == {
        "status": "licensed",
        "statement": "CC BY 2.0",
        "url": "https://creativecommons.org/licenses/by/2.0/",
    }


def test_a_terminal_lists_flags_under_their_stop(plan: Plan) -> None:
    lines = list(outline_text.as_text(plan))
    begin = lines.index("     Stop 2, “The Trial”")
    assert "     Look at" not in lines
    assert "Look at" in lines[:begin]
    assert "advisory?: “tortured”" in lines[begin + 1]
    assert "aged: “are scheduled to begin in late 2008”" in lines[begin + 2]


def test_a_terminal_tells_the_rights(plan: Plan) -> None:
    assert next(flags.lines(plan)).startswith("The rights of the text are not stated:")
    stated = Plan("A", "en", (), (), (), rights=Rights("licensed", "CC BY 4.0"))
    assert list(flags.lines(stated)) == ["Rights: licensed, CC BY 4.0"]
    claimed = Plan("A", "en", (), (), (), rights=Rights(statement="© 2005 A. Author"))
    assert "“© 2005 A. Author”" in next(flags.lines(claimed))


def test_long_words_are_cut_for_a_terminal(plan: Plan) -> None:
    long = Plan(
        "A", "en", plan.stops, (), (), flags=(Flag("quotation", 1, "s1", "and so on " * 50, "Somebody's words."),)
    )
    assert max(len(line) for line in flags.lines(long)) < 120


def test_an_editor_gets_the_flags_of_the_draft_as_it_is_now(editor: TestClient) -> None:
    address = "/api/tours/the-prison/draft/flags"
    found = editor.get(address).json()["flags"]
    assert [(flag["kind"], flag["stop"]) for flag in found] == [("sensitive", 2), ("aged", 2)]
    draft = editor.get("/api/tours/the-prison/draft").json()
    stop = draft["stops"][1]
    assert found[0]["sentence"] in [one["id"] for passage in stop["passages"] for one in passage["sentences"]]
    passages = [{"id": stop["passages"][0]["id"], "text": "The Trial"}, {"text": "It began in 2009."}]
    editor.put(
        f"/api/tours/the-prison/draft/stops/{stop['id']}/text",
        json={"passages": passages},
        headers={"If-Match": f'"{draft["version"]}"'},
    )
    assert editor.get(address).json()["flags"] == []


def test_an_import_warns_where_rights_are_unknown(tmp_path: Path) -> None:
    source = tmp_path / "history.txt"
    source.write_bytes(TEXT)
    run = run_wayvoice("import", str(source), data=tmp_path / "data")
    assert run.returncode == 0
    assert "Warning: The rights of the text are not stated" in run.stderr.decode()
