from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
from collections.abc import Iterator
from email.utils import formatdate
from itertools import pairwise
from pathlib import Path

import pytest

from narration.engines import EngineOptions
from narration.engines.gtts import GoogleEngine, google_tag
from narration.errors import EngineBusy, EngineFailed
from narration.model import Piece
from tests.narration import gtts_server as server
from tests.narration.gtts_server import Behaviour, GoogleServer
from tests.narration.texts import line, pieces

SENTENCE = "The capital was emptied within days."


@pytest.fixture
def google() -> Iterator[GoogleServer]:
    with GoogleServer() as running:
        yield running


def speak(options: EngineOptions, text: str = SENTENCE, language: str = "en") -> float:
    """Seconds of sound."""
    engine = GoogleEngine(options)
    samples, rate = engine.speak(pieces(text), engine.voices()[0], language)
    return len(samples) / rate


def test_it_asks_for_the_text_in_its_language(google: GoogleServer) -> None:
    assert speak(google.options(), "ក្រុងភ្នំពេញ", "km") > 0.5
    assert google.asked == [("ក្រុងភ្នំពេញ", "km")]


def test_names_are_sent_in_their_respelling(google: GoogleServer) -> None:
    engine = GoogleEngine(google.options())
    engine.speak((Piece("At "), Piece("tool sleng", "tuˈoʊl", respelled=True)), engine.voices()[0], "en")
    assert google.asked == [("At tool sleng", "en")]


def test_a_long_sentence_is_asked_for_in_parts_and_joined(google: GoogleServer) -> None:
    text = ", ".join(["the capital was emptied within days"] * 6)
    seconds = speak(google.options(), text)
    assert all(len(asked) <= 100 for asked, _ in google.asked)
    assert " ".join(asked for asked, _ in google.asked) == text
    assert seconds > len(text) / server.LETTERS_A_SECOND


@pytest.mark.parametrize(
    "trouble",
    [
        server.refused(429),
        server.refused(429, Retry_After="0"),
        server.refused(429, Retry_After=formatdate(usegmt=True)),
        server.refused(500),
        server.refused(503),
        server.empty,
        server.nothing_at_all,
        server.garbage,
        server.half_said,
        server.cut_off_sound,
        server.cut_off_answer,
        server.slow(0.6),
    ],
)
def test_a_passing_trouble_is_outlived(google: GoogleServer, trouble: Behaviour) -> None:
    google.answers.append(trouble)
    assert speak(google.options()) > 1
    assert len(google.asked) == 2


@pytest.mark.parametrize(
    ("trouble", "fault", "kind"),
    [
        (server.refused(429), "refuses more requests", EngineBusy),
        (server.refused(500), "500", EngineFailed),
        (server.empty, "without sound", EngineFailed),
        (server.nothing_at_all, "without sound", EngineFailed),
        (server.garbage, "damaged", EngineFailed),
        (server.half_said, "only a part", EngineFailed),
        (server.cut_off_sound, "cut off", EngineFailed),
        (server.cut_off_answer, "connection", EngineFailed),
        (server.slow(0.6), "within 0.3 s", EngineFailed),
    ],
)
def test_a_lasting_trouble_is_named_in_one_line(
    google: GoogleServer, trouble: Behaviour, fault: str, kind: type[EngineFailed]
) -> None:
    google.always = trouble
    with pytest.raises(kind, match=fault) as failed:
        speak(google.options(gtts_attempts=2))
    assert len(google.asked) == 2
    assert "\n" not in str(failed.value)


@pytest.mark.parametrize("status", [400, 403, 404, 302])
def test_a_refusal_that_will_not_change_is_not_asked_again(google: GoogleServer, status: int) -> None:
    google.always = server.refused(status, Location="https://consent.example")
    with pytest.raises(EngineFailed, match=str(status)):
        speak(google.options())
    assert len(google.asked) == 1


def test_it_waits_as_long_as_it_is_asked_to(google: GoogleServer) -> None:
    google.answers.append(server.refused(429, Retry_After="1"))
    speak(google.options())
    first, second = google.times
    assert second - first >= 1


def test_it_gives_up_where_it_is_asked_to_wait_for_very_long(google: GoogleServer) -> None:
    google.always = server.refused(429, Retry_After="3600")
    with pytest.raises(EngineBusy, match="60 minutes"):
        speak(google.options())
    assert len(google.asked) == 1


def test_requests_keep_their_distance(google: GoogleServer) -> None:
    speak(google.options(gtts_interval_s=0.1), ", ".join([SENTENCE] * 6))
    assert len(google.times) >= 3
    assert min(after - before for before, after in pairwise(google.times)) > 0.08


def test_nobody_there_is_said_in_one_line() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(EngineFailed, match="connection to Google failed"):
            speak(EngineOptions(gtts_url=url, gtts_attempts=2, gtts_backoff_s=0.001, gtts_interval_s=0))


def test_an_address_that_is_none_is_said_in_one_line() -> None:
    with pytest.raises(EngineFailed, match="cannot be asked"):
        speak(EngineOptions(gtts_url="nonsense", gtts_interval_s=0))


@pytest.mark.skipif(not shutil.which("openssl"), reason="openssl makes the certificate: apt-get install openssl")
def test_a_certificate_that_nobody_vouches_for_is_refused(google: GoogleServer, tmp_path: Path) -> None:
    both = tmp_path / "both.pem"
    make = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=127.0.0.1"]
    subprocess.run(
        [*make, "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", both, "-out", tmp_path / "c"], check=True
    )
    both.write_bytes(both.read_bytes() + (tmp_path / "c").read_bytes())
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(both)
    google.wrap(context)
    with pytest.raises(EngineFailed, match="SSL"):
        speak(google.options())
    assert google.asked == []


def test_it_can_be_switched_off(google: GoogleServer) -> None:
    engine = GoogleEngine(EngineOptions(gtts_url=google.url, gtts_allowed=False))
    assert "switched off" in engine.unavailable()
    with pytest.raises(EngineFailed, match="switched off"):
        engine.speak(pieces(SENTENCE), engine.voices()[0], "en")
    assert google.asked == []


def test_it_says_that_texts_leave_the_machine() -> None:
    (voice,) = GoogleEngine(EngineOptions()).voices()
    assert voice.sends_text_to == "Google"
    assert {"en", "km", "he", "fil"} <= set(voice.languages)


@pytest.mark.parametrize(
    ("language", "google_calls_it"),
    [
        ("en-GB", "en"),
        ("km", "km"),
        ("he", "iw"),
        ("fil-PH", "tl"),
        ("nn-NO", "no"),
        ("zh-Hant-TW", "zh-TW"),
        ("zh-Hans", "zh-CN"),
        ("pt-PT", "pt-PT"),
        ("pt-BR", "pt"),
        ("tlh", ""),
    ],
)
def test_languages_are_called_as_google_calls_them(language: str, google_calls_it: str) -> None:
    assert google_tag(language) == google_calls_it


@pytest.mark.parametrize(
    ("text", "language", "refused"),
    [
        (SENTENCE, "tlh", True),
        ("The word ខ្មែរ means Khmer.", "en", True),
        ("ខ្មែរ នៅ Phnom Penh ១៩៧៥", "km", False),
        ("Привет", "ru", False),
        ("漢字とかな", "ja", False),
    ],
)
def test_letters_that_the_language_lacks_are_refused(text: str, language: str, refused: bool) -> None:
    engine = GoogleEngine(EngineOptions())
    assert bool(engine.refusal(line(text, language), pieces(text), engine.voices()[0])) is refused
