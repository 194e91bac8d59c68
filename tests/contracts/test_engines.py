"""What every engine promises the narrator; each real one is held to it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict

import numpy as np
import pytest

from narration.check import check
from narration.engines import ENGINES, Engine, Engines
from narration.errors import UnknownVoice
from narration.join import heard
from narration.model import Piece, Take, Voice
from tests.narration.gtts_server import GoogleServer
from tests.narration.installed import why_not
from tests.narration.texts import line, pieces

WRITTEN = "The capital was emptied within days."
NAMED = (Piece("The prison "), Piece("tool sleng", "tuˈoʊl ˈslɛŋ", respelled=True), Piece(" was a school."))


@pytest.fixture(scope="module")
def google() -> Iterator[GoogleServer]:
    with GoogleServer() as server:
        yield server


@pytest.fixture(scope="module")
def engines(google: GoogleServer) -> Iterator[Engines]:
    opened = Engines(google.options(gtts_timeout_s=10))
    yield opened
    opened.close()


@pytest.fixture(params=sorted(ENGINES))
def engine(request: pytest.FixtureRequest, engines: Engines) -> Engine:
    if reason := why_not(request.param):
        pytest.skip(reason)
    return engines.get(request.param)


@pytest.fixture
def voice(engine: Engine) -> Voice:
    return engine.voices()[0]


def test_it_goes_by_the_name_it_is_registered_under(engine: Engine, engines: Engines) -> None:
    assert engines.get(engine.name) is engine


def test_its_voices_say_who_made_them_and_under_which_terms(engine: Engine) -> None:
    for voice in engine.voices():
        assert all([voice.engine == engine.name, voice.name, voice.languages, voice.label, voice.licence, voice.credit])
        assert voice.synthetic


def test_it_is_available_here(engine: Engine) -> None:
    assert engine.unavailable() == ""


def test_it_says_a_sentence(engine: Engine, voice: Voice) -> None:
    samples, rate = engine.speak(pieces(WRITTEN), voice, "en")
    assert samples.dtype == np.float32
    assert samples.ndim == 1
    assert 16_000 <= rate <= 48_000
    assert np.abs(samples).max() <= 1
    check(Take("key", samples, rate), pieces(WRITTEN))


def test_its_sound_can_be_trimmed_and_joined(engine: Engine, voice: Voice) -> None:
    samples, rate = engine.speak(pieces(WRITTEN), voice, "en")
    sound = heard(Take("key", samples, rate))
    assert 0.3 * len(samples) / rate < len(sound) / 24_000 <= len(samples) / rate + 0.05


def test_it_says_a_name_of_the_lexicon(engine: Engine, voice: Voice) -> None:
    assert engine.refusal(line("The prison Tuol Sleng was a school."), NAMED, voice) == ""
    samples, rate = engine.speak(NAMED, voice, "en")
    check(Take("key", samples, rate), NAMED)


def test_it_says_a_very_long_sentence_whole(engine: Engine, voice: Voice) -> None:
    once, six_times = pieces(WRITTEN), pieces(f"{WRITTEN[:-1]}, " * 6)
    short, long = (len(engine.speak(text, voice, "en")[0]) for text in (once, six_times))
    assert long > 3 * short


def test_equal_text_is_equal_sound(engine: Engine, voice: Voice) -> None:
    # Google promises nothing of the kind: what holds of it is that nothing of ours varies.
    first, second = (engine.speak(pieces(WRITTEN), voice, "en")[0] for _ in range(2))
    assert np.array_equal(first, second)


def test_a_sentence_in_its_language_is_not_refused(engine: Engine, voice: Voice) -> None:
    assert engine.refusal(line(WRITTEN), pieces(WRITTEN), voice) == ""


@pytest.mark.parametrize("text", [WRITTEN, "Its name is ខ្មែរ.", "A ☃ stood there.", "Ёж"])
def test_what_is_refused_at_sight_is_refused(engine: Engine, voice: Voice, text: str) -> None:
    at_sight = engine.refusal_at_sight(line(text), pieces(text), voice)
    assert at_sight in ("", engine.refusal(line(text), pieces(text), voice))
    assert text != WRITTEN or at_sight == ""


@pytest.mark.parametrize("text", ["…", "— —", "?!"])
def test_nothing_to_say_is_refused(engine: Engine, voice: Voice, text: str) -> None:
    assert engine.refusal(line(text), pieces(text), voice) != ""


def real(engine: Engine) -> Engine:
    """An engine that people listen to."""
    if engine.name == "tone":
        pytest.skip("tones say words only, and nobody takes them for a text")
    return engine


@pytest.mark.parametrize("text", ["They cheered 😀 loudly.", "Go \u2192 \U0001f1f0\U0001f1ed", "A lost \ufffd letter."])
def test_a_sign_that_nobody_can_say_is_refused_by_name(engine: Engine, voice: Voice, text: str) -> None:
    refused = real(engine).refusal(line(text), pieces(text), voice)
    assert "cannot say" in refused
    assert "\n" not in refused


def test_marks_that_nobody_sees_change_nothing(engine: Engine, voice: Voice) -> None:
    text = "\ufeffThe \u200fcap\u200bi\u00adtal\u200e was\u2060 emptied\ufe0f within \u202bdays\u202c."
    assert real(engine).refusal(line(text), pieces(text), voice) == ""
    plain, marked = (engine.speak(pieces(one), voice, "en")[0] for one in (WRITTEN, text))
    assert np.array_equal(plain, marked)


@pytest.mark.parametrize(("text", "language"), [("ភ្នំពេញ", "en"), ("Москва", "en"), ("Sein oder nicht sein", "tlh-x")])
def test_letters_and_languages_that_it_does_not_know_are_refused(
    engine: Engine, voice: Voice, text: str, language: str
) -> None:
    if language != "en" and engine.name == "espeak":
        pytest.skip("it does speak Klingon")
    assert real(engine).refusal(line(text, language), pieces(text), voice) != ""


def test_hundreds_of_words_without_a_pause_are_said_whole(engine: Engine, voice: Voice) -> None:
    words = ["the", "people", "of", "the", "old", "city", "were", "driven", "out", "for", "no", "reason"]
    count = 14 if engine.name == "piper" else 42  # Ten times slower than the others, and no shorter of breath.
    text = " ".join(words * count) + "."
    assert engine.refusal(line(text), pieces(text), voice) == ""
    samples, rate = engine.speak(pieces(text), voice, "en")
    check(Take("key", samples, rate), pieces(text))
    assert len(samples) / rate > len(words) * count / 5


def test_it_speaks_again_after_it_was_closed(engine: Engine, voice: Voice) -> None:
    before = engine.speak(pieces(WRITTEN), voice, "en")[0]
    engine.close()
    engine.warm()
    assert np.array_equal(engine.speak(pieces(WRITTEN), voice, "en")[0], before)


def test_a_refusal_is_one_line(engine: Engine, voice: Voice) -> None:
    assert "\n" not in engine.refusal(line("…"), pieces("…"), voice)


def test_its_fingerprint_holds_still_and_can_be_stored(engine: Engine, voice: Voice, google: GoogleServer) -> None:
    other = Engines(google.options()).get(engine.name)
    assert engine.fingerprint(voice) == engine.fingerprint(voice) == other.fingerprint(voice) != ""


def test_its_voices_are_plain_values(engine: Engine) -> None:
    for voice in engine.voices():
        assert json.loads(json.dumps(asdict(voice)))["name"] == voice.name


def test_its_name_alone_means_its_usual_voice(engine: Engine, engines: Engines) -> None:
    assert engines.voice(engine.name) == engine.voices()[0]
    assert engines.voice(engine.voices()[0].id) == engine.voices()[0]


def test_an_unknown_voice_is_answered_with_those_there_are(engine: Engine, engines: Engines) -> None:
    with pytest.raises(UnknownVoice, match=engine.voices()[0].id):
        engines.voice(f"{engine.name}/nobody")


@pytest.mark.parametrize("name", ["", "nobody", "nobody/heart", "/heart"])
def test_an_unknown_engine_is_answered_with_those_there_are(engines: Engines, name: str) -> None:
    with pytest.raises(UnknownVoice, match="hibari"):
        engines.voice(name)


def test_every_voice_of_every_engine_is_listed(engines: Engines) -> None:
    assert {voice.engine for voice in engines.voices()} == set(ENGINES)
