from __future__ import annotations

import stat
from pathlib import Path

import numpy as np
import pytest

from narration.check import check
from narration.engines import EngineOptions, espeak_languages
from narration.engines.espeak import EspeakEngine
from narration.errors import EngineFailed
from narration.model import Piece, Take
from tests.narration.installed import needs_espeak
from tests.narration.texts import line, pieces

LISTED = """Pty Language       Age/Gender VoiceName          File                 Other Languages
 5  cmn             --/M      Chinese_(Mandarin,_latin_as_English) sit/cmn  (zh-cmn 5)(zh 5)
 5  cmn-latn-pinyin --/M      Chinese_(Mandarin,_latin_as_Pinyin) sit/cmn-Latn-pinyin  (zh-cmn 5)(zh 5)
 2  en-gb           --/M      English_(Great_Britain) gmw/en               (en 2)
 2  en-us           --/M      English_(America)  gmw/en-US            (en 3)
 5  es-419          --/M      Spanish_(Latin_America) roa/es-419           (es-mx 6)(es 6)
 5  es              --/M      Spanish_(Spain)    roa/es
 5  fr-fr           --/M      French_(France)    roa/fr               (fr 5)
 5  nb              --/M      Norwegian_Bokmål  gmq/nb               (no 5)
 5  vi-vn-x-central --/M      Vietnamese_(Central) aav/vi-VN-x-central
 5  yue             --/M      Chinese_(Cantonese) sit/yue              (zh-yue 5)(zh 8)
 5  yue             --/M      Chinese_(Cantonese,_latin_as_Jyutping) sit/yue-Latn-jyutping (zh-yue 5)(zh 8)
 7  de              --/M      german-mbrola-1    mb/mb-de1
"""


@pytest.fixture(scope="module")
def espeak() -> EspeakEngine:
    return EspeakEngine(EngineOptions())


def sound(espeak: EspeakEngine, *said: Piece, language: str = "en") -> bytes:
    return espeak.speak(said, espeak.voices()[0], language)[0].tobytes()


def refusal(espeak: EspeakEngine, text: str, language: str) -> str:
    return espeak.refusal(line(text, language), pieces(text), espeak.voices()[0])


@pytest.mark.parametrize(
    ("language", "espeak_calls_it"),
    [
        ("en", "en-us"),
        ("en-AU", "en-us"),
        ("en-GB", "en-gb"),
        ("es", "es"),
        ("es-MX", "es-419"),
        ("fr-CA", "fr-fr"),
        ("nn-NO", "nb"),
        ("zh-Hant-TW", "cmn-latn-pinyin"),
        ("yue-HK", "yue"),
        ("de", ""),
        ("km", ""),
    ],
)
def test_languages_are_called_as_espeak_calls_them(language: str, espeak_calls_it: str) -> None:
    assert espeak_languages.read(LISTED).called(language) == espeak_calls_it


def test_languages_are_listed_as_everybody_writes_them() -> None:
    tags = espeak_languages.read(LISTED).tags
    assert tags[:3] == ("en", "en-GB", "en-US")
    assert {"cmn-Latn-pinyin", "es-419", "fr-FR", "vi-VN-x-central", "zh"} <= set(tags)
    assert "zh-cmn" not in tags


@needs_espeak
@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Krieg endete 1979.", "de"),
        ("La ville fut vidée en 1975.", "fr"),
        ("Город был пуст в 1975 году.", "ru"),
        ("مدينة فارغة.", "ar"),
        ("शहर खाली था।", "hi"),
        ("我们去北京。", "zh"),
        ("かなカナ。", "ja"),
    ],
)
def test_it_speaks_other_languages(espeak: EspeakEngine, text: str, language: str) -> None:
    assert refusal(espeak, text, language) == ""
    samples, rate = espeak.speak(pieces(text), espeak.voices()[0], language)
    check(Take("key", samples, rate), pieces(text))


@needs_espeak
@pytest.mark.parametrize(
    ("text", "language", "named"),
    [
        ("ខ្មែរ", "km", "does not speak “km”"),
        ("The word ខ្មែរ means Khmer.", "en", "“ខ្មែរ”"),
        ("They cheered 😀 loudly.", "en", "“😀”"),
        ("漢字とかな", "ja", "“漢字とかな”"),
    ],
)
def test_what_it_would_leave_out_is_refused_by_name(espeak: EspeakEngine, text: str, language: str, named: str) -> None:
    assert named in refusal(espeak, text, language)


@needs_espeak
def test_given_sounds_are_heard_and_not_the_word(espeak: EspeakEngine) -> None:
    given = sound(espeak, Piece("Duch", "ˈdɔɪk"), Piece(" came."))
    assert given == sound(espeak, Piece("S-21", "ˈdɔɪk"), Piece(" came."))
    assert given != sound(espeak, Piece("Duch came."))


@needs_espeak
def test_another_language_reads_the_respelling(espeak: EspeakEngine) -> None:
    named = Piece("doïk", "ˈdɔɪk", respelled=True)
    assert sound(espeak, named, language="fr") == sound(espeak, Piece("doïk"), language="fr")


@needs_espeak
@pytest.mark.parametrize(
    "text", ["-v fr", "--help", "-f /etc/passwd", "[[d'OIk]]", "<speak>now</speak>", "$(reboot) `x`"]
)
def test_a_text_is_never_an_option_nor_markup(espeak: EspeakEngine, text: str) -> None:
    samples, rate = espeak.speak(pieces(text), espeak.voices()[0], "en")
    check(Take("key", samples, rate), pieces(text))
    if text.startswith("[["):
        assert samples.tobytes() != sound(espeak, Piece("x", "ˈdɔɪk"))


@needs_espeak
def test_marks_that_nobody_sees_change_nothing(espeak: EspeakEngine) -> None:
    assert sound(espeak, Piece("The \u200fcap\u200bi\u00adtal\ufeff.")) == sound(espeak, Piece("The capital."))


def impostor(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str, seconds: float = 20) -> EspeakEngine:
    """A program of that name that does something else."""
    program = folder / "espeak-ng"
    program.write_text(f"#!/bin/sh\ncase $1 in --voices) cat <<'E'\n{LISTED}E\nexit;; esac\n{script}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(folder), prepend=":")
    return EspeakEngine(EngineOptions(), seconds)


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("exit 3", r"failed \(exit status 3\)"),
        ("exit 0", "without sound"),
        ("echo garbage of some length that is no sound at all", "without sound"),
        ("kill -9 $$", r"failed \(exit status -9\)"),
    ],
)
def test_a_program_that_fails_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, told: str
) -> None:
    engine = impostor(tmp_path, monkeypatch, script)
    with pytest.raises(EngineFailed, match=told) as failed:
        sound(engine, Piece("Hello."))
    assert "\n" not in str(failed.value)


def test_a_program_that_hangs_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = impostor(tmp_path, monkeypatch, "exec sleep 60", seconds=0.9)
    with pytest.raises(EngineFailed, match="did not answer within 1 s"):
        sound(engine, Piece("Hello."))


def test_a_program_that_prints_without_end_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = impostor(tmp_path, monkeypatch, "exec yes RIFF")
    with pytest.raises(EngineFailed):
        sound(engine, Piece("Hello."))


@pytest.mark.parametrize(("script", "refused"), [("", True), ("echo '(en)Tri:'", True), ("echo tres", False)])
def test_figures_that_a_language_has_no_words_for_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, refused: bool
) -> None:
    engine = impostor(tmp_path, monkeypatch, script)
    assert ("“1975”" in refusal(engine, "Anno 1975 venit.", "es")) is refused
    assert refusal(engine, "Anno venit.", "es") == ""


def test_where_it_is_missing_the_command_that_gets_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    engine = EspeakEngine(EngineOptions())
    assert "apt-get install espeak-ng" in engine.unavailable()
    assert engine.voices()[0].languages == ("mul",)
    with pytest.raises(EngineFailed, match="apt-get install espeak-ng"):
        engine.speak(pieces("Hello."), engine.voices()[0], "en")


@needs_espeak
def test_every_language_counts_to_ten_or_says_that_it_cannot(espeak: EspeakEngine) -> None:
    text = "1, 2, 3, 4, 5, 6, 7, 8, 9, 10."
    silent = []
    for language in espeak.voices()[0].languages:
        if refusal(espeak, text, language):
            silent.append(language)
            continue
        samples, rate = espeak.speak(pieces(text), espeak.voices()[0], language)
        check(Take("key", samples, rate), pieces(text))
        assert np.abs(samples).max() > 0.05
    assert len(silent) < len(espeak.voices()[0].languages) / 5


@needs_espeak
def test_letters_that_english_lacks_are_not_called_by_their_numbers(espeak: EspeakEngine) -> None:
    assert sound(espeak, Piece("Hồ Chí Minh and Lê Đức Thọ")) == sound(espeak, Piece("Ho Chí Minh and Lê Duc Tho"))
    assert sound(espeak, Piece("Hồ"), language="vi") != sound(espeak, Piece("Ho"), language="vi")
