import json
import signal
import socket
import time
from pathlib import Path

import click
import pytest
import requests

from tests.conftest import run_wayvoice, said, started
from web.cli.main import COMMANDS, wayvoice

PROSE = "The party was founded in Phnom Penh in 1960, and its leaders left the city three years later."
TEXT = f"A History\n\n{PROSE}\n\nThe Origins\n\nCourtesy of the Archive\n\nIt began in 1951. It grew.\n".encode()


@pytest.fixture
def source(tmp_path: Path) -> str:
    path = tmp_path / "history.txt"
    path.write_bytes(TEXT)
    return str(path)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def test_import_narrate_and_publish_by_command(source: str, data: Path) -> None:
    imported = run_wayvoice("import", source, data=data)
    slug = imported.stdout.decode().splitlines()[-1]
    assert (imported.returncode, slug) == (0, "a-history")
    narrated = run_wayvoice("narrate", slug, data=data).stdout.decode().splitlines()[-1]
    assert narrated.startswith("spoken 5, reused 0, audio ")
    again = run_wayvoice("narrate", slug, data=data).stdout.decode().splitlines()[-1]
    assert again.startswith("spoken 0, reused 5, audio ")
    assert run_wayvoice("publish", slug, data=data).stdout.decode().strip() == "1"


def test_the_lexicon_by_command(source: str, data: Path) -> None:
    run_wayvoice("import", source, data=data)
    run_wayvoice("narrate", "a-history", data=data)
    put = run_wayvoice("lexicon", "set", "a-history", "Phnom Penh", "--ipa", "pəˌnɔm ˈpɛn", data=data)
    assert (put.returncode, put.stdout.decode()) == (0, "1 sentence in 1 stop to narrate\n")
    assert "/pəˌnɔm ˈpɛn/" in run_wayvoice("lexicon", "list", "a-history", data=data).stdout.decode()
    (entry,) = json.loads(run_wayvoice("lexicon", "list", "--json", "a-history", data=data).stdout)["entries"]
    assert entry["reach"] == {"sentences": 1, "stops": 1}
    assert run_wayvoice("narrate", "a-history", data=data).stdout.startswith(b"spoken 1, reused 4")
    bad = run_wayvoice("lexicon", "set", "a-history", "Phnom Penh", "--ipa", "ˈˈpɛn", data=data)
    assert (bad.returncode, bad.stderr.decode().count("\n")) == (2, 1)
    assert run_wayvoice("lexicon", "remove", "a-history", "Phnom Penh", data=data).returncode == 0
    assert run_wayvoice("lexicon", "remove", "a-history", "Phnom Penh", data=data).returncode == 2


def test_preview_prints_the_contracts_json_and_writes_nothing(source: str, data: Path) -> None:
    run = run_wayvoice("preview", "--json", source, data=data)
    made = json.loads(run.stdout)
    assert made.keys() == {"title", "language", "stops", "left_out", "warnings", "rights", "flags"}
    assert made["stops"][1]["sections"] == [
        {"heading": "The Origins", "level": 2, "text": "It began in 1951. It grew."}
    ]
    assert made["stops"][1]["photos"][0]["credit"] == "Courtesy of the Archive"
    assert made["stops"][0]["sections"][0]["heading"] == ""
    assert not data.exists()


def test_preview_reads_standard_input_and_draws_an_outline(data: Path) -> None:
    run = run_wayvoice("preview", "-", data=data, stdin=TEXT)
    assert run.returncode == 0
    assert "2  The Origins" in run.stdout.decode()
    assert "photo (no file)" in run.stdout.decode()


@pytest.mark.parametrize(
    "arguments",
    [
        ("import", "no-such-file.txt"),
        ("import", "."),
        ("import", "https://127.0.0.1/page"),
        ("import", ""),
        ("preview",),
        ("preview", "--nonsense", "x"),
        ("nonsense",),
        ("narrate", "no-such-tour"),
        ("publish", "no-such-tour"),
        ("narrate", "x", "--stop", "zero"),
        ("serve", "--port", "99999999"),
    ],
)
def test_bad_usage_is_one_line_on_standard_error_and_status_2(arguments: tuple[str, ...], data: Path) -> None:
    run = run_wayvoice(*arguments, data=data)
    assert run.returncode == 2
    assert run.stdout == b""
    assert len(run.stderr.decode().strip().splitlines()) == 1
    assert "Traceback" not in run.stderr.decode()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n \n",
        b"Home | About\n\nContact >>",
        bytes(range(256)) * 20,
        b"%PDF-1.7\n" + b"x" * 500,
        b"<!doctype html><title>Menu</title><nav><a href='/'>Home</a></nav>",
        b"A title\n\n" + b"word " * 1_100_000,
    ],
    ids=["empty", "blank", "no prose", "binary", "pdf", "html", "5 MB"],
)
def test_a_source_that_is_no_history_is_refused_in_one_line_and_nothing_is_stored(
    content: bytes, data: Path, tmp_path: Path
) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(content)
    run = run_wayvoice("import", str(path), data=data)
    assert run.returncode == 2
    assert len(run.stderr.decode().strip().splitlines()) == 1
    assert not data.exists()


def test_publishing_before_narrating_names_the_stops_and_fails(source: str, data: Path) -> None:
    run_wayvoice("import", source, data=data)
    run = run_wayvoice("publish", "a-history", data=data)
    assert run.returncode == 1
    assert "stop 1" in run.stderr.decode()
    assert "wayvoice narrate a-history" in run.stderr.decode()


def test_a_narration_killed_in_the_middle_goes_on_where_it_was(data: Path, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"A Long History\n\n" + b"\n\n".join(f"{PROSE} Number {n}.".encode() for n in range(150)))
    run_wayvoice("import", str(path), data=data)
    takes = data / "blobs"
    with started("narrate", "a-long-history", data=data) as process:
        deadline = time.monotonic() + 120
        while len(list(takes.rglob("*.flac"))) < 10 and time.monotonic() < deadline:
            time.sleep(0.005)
        process.send_signal(signal.SIGKILL)
    kept = len(list(takes.rglob("*.flac")))
    assert not list(takes.rglob("*.mp3"))
    line = run_wayvoice("narrate", "a-long-history", data=data).stdout.decode().splitlines()[-1]
    spoken, reused = (int(part.split()[-1]) for part in line.split(",")[:2])
    assert spoken + reused == 301
    assert 9 <= kept - 1 <= reused


def test_a_port_in_use_is_named(data: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        run = run_wayvoice("serve", "--port", str(taken.getsockname()[1]), data=data)
    assert run.returncode == 1
    assert "--port" in run.stderr.decode()


def test_a_language_without_a_text_is_refused(source: str, data: Path) -> None:
    run_wayvoice("import", source, data=data)
    run = run_wayvoice("narrate", "a-history", "--language", "km", data=data)
    assert run.returncode == 2
    assert "it is in en" in run.stderr.decode()


def test_a_database_that_cannot_be_used_is_one_line(source: str, data: Path) -> None:
    run = run_wayvoice("import", source, data=data, WAYVOICE_DATABASE="sqlite:////proc/nothing/tours.db")
    assert run.returncode == 1
    assert len(run.stderr.decode().strip().splitlines()) == 1
    (data / "wayvoice.db").mkdir(parents=True)
    run = run_wayvoice("import", source, data=data)
    assert run.returncode == 1
    assert "The database cannot be used" in run.stderr.decode()


@pytest.mark.parametrize("workers", ["1", "2"])
def test_the_server_stops_when_it_is_told_to(data: Path, workers: str) -> None:
    with started("serve", "--port", "0", "--workers", workers, data=data) as process:
        address = said(process, r"http://\S+")[0]
        assert wait_for(f"{address}/ready") == 200
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=60) in (0, -signal.SIGTERM)


def wait_for(url: str) -> int:
    deadline = time.monotonic() + 60
    while True:
        try:
            return requests.get(url, timeout=5).status_code
        except (requests.ConnectionError, requests.Timeout):
            assert time.monotonic() < deadline
            time.sleep(0.1)


def test_voices_name_language_licence_and_third_parties(data: Path) -> None:
    listed = json.loads(run_wayvoice("voices", "--json", data=data).stdout)["voices"]
    ids = {voice["id"]: voice for voice in listed}
    assert ids["hibari/heart"]["available"]
    assert ids["gtts/translate"]["sends_text_to"]


def test_voices_fit_a_terminal_and_say_where_each_comes_from(data: Path) -> None:
    told = run_wayvoice("voices", data=data).stdout.decode()
    assert max(map(len, told.splitlines())) <= 100
    for name in ("hibari/heart", "gtts/translate", "piper/joe", "espeak/formant", "tone/plain"):
        assert f"\n  {name}" in f"\n{told}"
    assert "https://huggingface.co/maureesewilliams/hibari" in told
    assert "is sent to Google" in told


def test_voices_fit_a_narrow_terminal_but_for_addresses(data: Path) -> None:
    told = run_wayvoice("voices", data=data, COLUMNS="80").stdout.decode()
    assert all(len(row) <= 80 or "https://" in row for row in told.splitlines())


def test_an_engine_that_is_not_here_says_which_command_gets_it(data: Path, tmp_path: Path) -> None:
    told = run_wayvoice("voices", data=data, PATH=str(tmp_path)).stdout.decode()
    assert "espeak: not available" in told
    assert "apt-get install espeak-ng" in told


def test_no_setting_sends_every_tour_to_a_third_party(data: Path) -> None:
    for command in ("serve", "narrate"):
        arguments = ["a-history"] if command == "narrate" else ["--port", "0"]
        run = run_wayvoice(command, *arguments, data=data, WAYVOICE_VOICE="gtts/translate")
        assert run.returncode == 2
        assert "sends every text to Google: name another voice" in run.stderr.decode()
        assert len(run.stderr.decode().strip().splitlines()) == 1


def test_a_house_that_sends_no_text_away_offers_no_gtts(source: str, data: Path) -> None:
    listed = json.loads(run_wayvoice("voices", "--json", data=data, WAYVOICE_GTTS="off").stdout)["voices"]
    assert not next(voice for voice in listed if voice["engine"] == "gtts")["available"]
    run_wayvoice("import", source, data=data)
    run = run_wayvoice("narrate", "a-history", "--voice", "gtts", data=data, WAYVOICE_GTTS="off")
    assert run.returncode == 1
    assert "switched off" in run.stderr.decode()


def test_a_data_folder_may_have_any_name(source: str, tmp_path: Path) -> None:
    data = tmp_path / "a?b%20c#d é"
    assert run_wayvoice("import", source, data=data).returncode == 0
    assert (data / "wayvoice.db").is_file()
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == [data.name]


@pytest.mark.parametrize("url", ["nonsense", "oracle://x/y", "sqlite+nothing:///x"])
def test_an_address_of_no_database_is_a_bad_setting(source: str, data: Path, url: str) -> None:
    run = run_wayvoice("import", source, data=data, WAYVOICE_DATABASE=url)
    assert run.returncode == 2
    assert "WAYVOICE_DATABASE" in run.stderr.decode()


def test_every_command_has_help() -> None:
    found = [wayvoice.get_command(click.Context(wayvoice), name) for name in COMMANDS]
    assert all(command and command.help for command in found)
