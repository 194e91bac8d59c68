from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tour import documents
from tour.actions import reading
from tour.actions.reading import Limits, read
from tour.errors import BadDocument
from tour.model import Source

PROSE = "The party was founded in Phnom Penh in 1960, and its leaders left the city three years later."
TEXT = f"A History\n\n{PROSE}\n\nThe Origins\n\n{PROSE}\n".encode()


def test_a_document_read_in_a_process_of_its_own_is_what_it_is_read_here() -> None:
    source = Source(TEXT, "history.txt")
    assert read(source, language="en-GB") == documents.read(source, language="en-GB")


def test_what_a_reader_refuses_is_told_in_its_own_words() -> None:
    with pytest.raises(BadDocument, match="The document is empty"):
        read(Source(b"  "))


def test_a_document_above_the_limit_is_refused_before_anybody_reads_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LARGEST", 10)
    with pytest.raises(BadDocument, match="larger than"):
        read(Source(TEXT))


@pytest.fixture
def wild(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose `wild.py` reads plain text in the other process."""
    (tmp_path / "sitecustomize.py").write_text("import tour.documents as d\nd.READERS['text/plain'] = 'wild'\n")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    return tmp_path / "wild.py"


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("bytearray(2**40)", "too much memory"),
        ("import os; os.abort()", "stopped working"),
        ("import os; os.kill(os.getpid(), 9)", "stopped working"),
        ("read(source)", "nested too deeply"),
        ("import os; os.write(1, b'{}\\n'); raise SystemExit", "stopped working"),
    ],
)
def test_a_reader_that_runs_wild_is_stopped_in_one_line(wild: Path, what: str, told: str) -> None:
    wild.write_text(f"def read(source):\n    {what}\n")
    with pytest.raises(BadDocument, match=told) as refused:
        read(Source(TEXT))
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("what", ["while True: pass", "import time; time.sleep(600)"])
def test_a_reader_that_does_not_end_is_stopped(wild: Path, what: str) -> None:
    wild.write_text(f"def read(source):\n    {what}\n")
    with pytest.raises(BadDocument, match="longer than 1 s"):
        read(Source(TEXT), limits=Limits(seconds=1))


def test_what_a_reader_prints_is_no_part_of_its_answer(wild: Path) -> None:
    wild.write_text(
        "from tour.documents import plaintext\ndef read(source):\n    print('{}', flush=True)\n"
        "    return plaintext.read(source)\n"
    )
    assert read(Source(TEXT)).title == "A History"
