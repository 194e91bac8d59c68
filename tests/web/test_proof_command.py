import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import environment_for, run_wayvoice
from tests.narration.proof.whisper import present

TEXT = b"""The River

The river rises in the high hills of the north, and the first dam was built in 1929.
"""
SLUG = "the-river"
VOICE = "hibari/heart"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    assert run_wayvoice("import", "-", data=folder, stdin=TEXT).returncode == 0
    return folder


def test_it_listens_and_sums_up_what_was_found(data: Path) -> None:
    present()
    run_wayvoice("narrate", SLUG, data=data, WAYVOICE_VOICE=VOICE)
    run = run_wayvoice("proof", SLUG, data=data, WAYVOICE_VOICE=VOICE)
    assert (run.returncode, run.stderr) == (0, b"")
    assert run.stdout.decode().splitlines()[-1] == "2 sentences listened to: 0 marked, 0 judged fine."
    answer = json.loads(run_wayvoice("proof", SLUG, "--stop", "1", "--json", data=data, WAYVOICE_VOICE=VOICE).stdout)
    assert answer == {
        "tour": SLUG,
        "listened": 2,
        "waiting": 0,
        "not_narrated": [],
        "marked": [],
        "judged": [],
    }


def test_what_is_not_narrated_is_said_and_is_no_failure(data: Path) -> None:
    run = run_wayvoice("proof", SLUG, data=data, WAYVOICE_VOICE=VOICE)
    assert run.returncode == 0
    assert "not narrated as they are now: stops 1" in run.stdout.decode()


def test_without_the_extra_one_line_says_what_to_install(data: Path) -> None:
    run_wayvoice("narrate", SLUG, data=data)
    code = "import sys; sys.modules['faster_whisper'] = None; from web.cli import main; main(['proof', 'the-river'])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, env=environment_for(data), check=False)
    assert run.returncode == 1
    assert run.stdout == b""
    (line,) = run.stderr.decode().splitlines()
    assert line.startswith("Error: Words cannot be listened to: install")
