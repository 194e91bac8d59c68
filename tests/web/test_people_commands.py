"""`wayvoice people`, and who may log in to the demo, as processes of their own."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import environment_for, run_wayvoice
from tests.web.logging_in import PASSWORD
from tour.actions import people
from tour.installation import Installation
from tour.roles import COMMAND_LINE, Role
from web.cli.demo import demo_people

STDIN = f"{PASSWORD}\n".encode()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def test_people_are_added_listed_reset_and_removed(data: Path) -> None:
    added = run_wayvoice("people", "add", "Sophea", "--role", "editor", data=data, stdin=STDIN)
    assert (added.returncode, added.stdout.decode().strip()) == (0, "Sophea may log in as editor.")
    listed = run_wayvoice("people", "list", data=data).stdout.decode()
    assert listed.split() == ["editor", "Sophea"]
    assert run_wayvoice("people", "reset", "sophea", data=data, stdin=b"another password\r\n").returncode == 0
    assert run_wayvoice("people", "remove", "SOPHEA", data=data).returncode == 0
    assert run_wayvoice("people", "list", data=data).stdout == b""


@pytest.mark.parametrize(
    ("arguments", "stdin"),
    [
        (("add", "Sophea"), STDIN),
        (("add", "Sophea", "--role", "visitor"), STDIN),
        (("add", "Sophea", "--role", "editor"), b""),
        (("add", "Sophea", "--role", "editor"), b"short\n"),
        (("add", "Sophea", "--role", "editor"), b"\xff\xfe\xff\xfe\xff\xfe\xff\xfe\xff\xfe\n"),
        (("add", "\x07", "--role", "editor"), STDIN),
        (("reset", "Nobody"), STDIN),
        (("remove", "Nobody"), b""),
    ],
)
def test_what_cannot_be_is_one_line_and_status_2(arguments: tuple[str, ...], stdin: bytes, data: Path) -> None:
    run = run_wayvoice("people", *arguments, data=data, stdin=stdin)
    assert (run.returncode, run.stdout) == (2, b"")
    assert len(run.stderr.decode().splitlines()) == 1


def test_a_name_that_is_taken_fails_with_status_1(data: Path) -> None:
    codes = [
        run_wayvoice("people", "add", name, "--role", "guide", data=data, stdin=STDIN).returncode
        for name in ("Dara", "DARA")
    ]
    assert codes == [0, 1]


def test_a_terminal_is_asked_twice_and_shows_nothing(data: Path) -> None:
    shown, typed = pty.openpty()
    command = [sys.executable, "-m", "web.cli", "people", "add", "Sophea", "--role", "admin"]
    with subprocess.Popen(command, stdin=typed, stdout=typed, stderr=typed, env=environment_for(data)) as process:
        os.close(typed)
        screen = b""
        answers = iter([b"one password 1\n", b"other password\n", STDIN, STDIN])
        while b"may log in" not in screen:
            screen += os.read(shown, 1024)
            if screen.endswith(b": "):
                screen += b"|"
                os.write(shown, next(answers))
        assert process.wait(30) == 0
    os.close(shown)
    assert b"do not match" in screen
    assert PASSWORD.encode() not in screen


def test_the_demo_tells_the_same_log_ins_each_time(house: Installation, tmp_path: Path) -> None:
    kept = tmp_path / "demo-logins.json"
    first = demo_people(house, kept)
    told = dict(re.findall(r"(\w+) / (\S+?)(?:,|$)", first))
    assert {name: people.log_in(house, name, told[name], "token").person.role for name in told} == {
        "guide": Role.GUIDE,
        "editor": Role.EDITOR,
    }
    assert demo_people(house, kept) == first
    assert kept.stat().st_mode & 0o077 == 0


def test_the_demo_leaves_people_alone_who_were_there_before(house: Installation, tmp_path: Path) -> None:
    people.add(house, COMMAND_LINE, "Editor", Role.ADMIN, PASSWORD)
    told = demo_people(house, tmp_path / "demo-logins.json")
    assert "editor / a password that only editor knows" in told
    assert people.log_in(house, "editor", PASSWORD, "token").person.role is Role.ADMIN


def test_the_demo_tells_no_password_that_no_longer_opens(house: Installation, tmp_path: Path) -> None:
    kept = tmp_path / "demo-logins.json"
    demo_people(house, kept)
    people.reset(house, COMMAND_LINE, "guide", PASSWORD)
    assert "guide / a password that only guide knows" in demo_people(house, kept)
    kept.write_bytes(b"{")
    assert "editor / a password that only editor knows" in demo_people(house, kept)
