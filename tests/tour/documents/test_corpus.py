"""The real page, which is not part of the project: WAYVOICE_CORPUS names the folder that holds it."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import run_wayvoice

PAGE = "input/000_d8821fba18378ae6.txt"


@pytest.fixture(scope="module")
def made(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    run = run_wayvoice("preview", "--json", str(corpus / PAGE), data=tmp_path_factory.mktemp("data"))
    found: dict[str, Any] = json.loads(run.stdout)
    return found


def test_the_page_has_its_title_and_five_stops(made: dict[str, Any]) -> None:
    assert made["title"] == "The Khmer Rouge"
    assert [stop["title"] for stop in made["stops"]] == [
        "The Khmer Rouge",
        "The Origins",
        "Pol Pot",
        "Kampuchea, Year Zero",
        "The Aftermath",
    ]


def test_five_photo_slots_keep_caption_and_credit_at_their_place(made: dict[str, Any]) -> None:
    photos = [[(photo["caption"], photo["missing"]) for photo in stop["photos"]] for stop in made["stops"]]
    assert photos == [
        [],
        [(None, True)],
        [(None, True)],
        [("A painting of Tuol Sieng depicts Khmer Rouge atrocities", True)],
        [(None, True), ("Burial pits, Choueng Ek killing field", True)],
    ]


def test_six_lines_of_furniture_are_left_out_with_reasons(made: dict[str, Any]) -> None:
    assert len(made["left_out"]) == 6
    assert all(line["reason"] for line in made["left_out"])


def test_the_scorer_finds_nothing_missing_and_no_leak(corpus: Path) -> None:
    command = f"{sys.executable} -m web.cli preview --json"
    scorer, truth = corpus / "corpus/score.py", corpus / "corpus/the_khmer_rouge.expected.json"
    asked = [sys.executable, str(scorer), "--command", command, str(truth)]
    run = subprocess.run(asked, capture_output=True, text=True, check=False)
    line = run.stdout.splitlines()[-1]
    assert re.findall(r"(\w+) (?:1\.000|0)\b", line) == [
        "recall",
        "precision",
        "anchors",
        "captions",
        "leaks",
        "failed",
    ]
