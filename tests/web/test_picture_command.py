"""`wayvoice import` and `wayvoice photos`: pictures on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.media.noted import picture
from tests.strangers import Server
from tour.actions import illustrating
from web.cli.main import run

PROSE = "The bridge stands near the old harbour of the town, and many people cross it every day of the year."


@pytest.fixture
def page(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A page with two pictures, the second of which is nowhere; nothing outside is asked for them."""
    monkeypatch.setenv("WAYVOICE_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("WAYVOICE_IMPORT_HOSTS", server.base.removeprefix("http://"))
    there = server.at("/bridge.jpg", picture(), content_type="image/jpeg")
    gone = server.at("/gone.jpg", b"", 404)
    figures = (f"<figure><img src='{one}'><figcaption>The bridge</figcaption></figure>" for one in (there, gone))
    file = tmp_path / "town.html"
    file.write_text(
        f"<!doctype html><html lang=en><title>The Town</title><h1>The Town</h1><p>{PROSE}</p>{''.join(figures)}"
    )
    return str(file)


def test_an_import_gets_its_pictures_and_names_those_that_did_not_come(
    page: str, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["import", page]) == 0
    told = capsys.readouterr()
    assert told.out.splitlines()[-1] == "the-town"
    assert "Warning: 1 picture is missing: 127.0.0.1 answers 404" in told.err
    assert sorted(server.asked) == ["/bridge.jpg", "/gone.jpg"]


def test_pictures_may_be_left_for_later(page: str, server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["import", page, "--no-photos"]) == 0
    assert server.asked == []
    capsys.readouterr()
    assert run(["photos", "the-town"]) == 0
    assert capsys.readouterr().out == "pictures 1, missing 1\n"


def test_an_import_that_is_stopped_leaves_the_tour_and_says_how_to_go_on(
    page: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(illustrating, "illustrate", stopped)
        assert run(["import", page]) == 130
    told = capsys.readouterr()
    assert told.out.splitlines()[-1] == "the-town"
    assert "`wayvoice photos the-town` gets the others" in told.err
    assert run(["photos", "the-town"]) == 0


def test_pictures_of_no_tour_are_refused_in_one_line(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["photos", "nowhere"]) == 2
    assert capsys.readouterr().err == "Error: There is no tour named “nowhere”.\n"
