from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from narration.engines import EngineOptions, piper_voices
from narration.engines.phonemes import to_espeak, to_espeak_ipa
from narration.engines.piper import PiperEngine
from narration.model import Piece, Voice
from tests.narration.installed import needs_piper
from tests.narration.texts import line, pieces

CONFIG = {
    "audio": {"sample_rate": 22050, "quality": "low"},
    "espeak": {"voice": "de"},
    "language": {"code": "de_DE", "name_english": "German", "country_english": "Germany"},
    "dataset": "thorsten",
}
CARD = """# Model card for {name} (low)

## Dataset

* URL: https://example.org/voices
* License: CC0

## Training

From scratch.
"""


@pytest.fixture(scope="module")
def piper() -> Iterator[PiperEngine]:
    engine = PiperEngine(EngineOptions())
    yield engine
    engine.close()


def sound(piper: PiperEngine, *said: Piece) -> bytes:
    return piper.speak(said, piper.voices()[0], "en")[0].tobytes()


def refusal(piper: PiperEngine, *said: Piece, language: str = "en") -> str:
    return piper.refusal(line("".join(piece.text for piece in said), language), said, piper.voices()[0])


def model(folder: Path, name: str, **settings: object) -> Path:
    """The files of a voice that is only looked at."""
    path = folder / f"{name}.onnx"
    path.write_bytes(b"weights")
    piper_voices.config_of(path).write_text(json.dumps(CONFIG | settings))
    return path


def described(path: Path) -> Voice:
    voice = piper_voices.described(path.stem, path)
    assert voice
    return voice


@needs_piper
def test_the_voice_of_the_extra_says_where_it_comes_from(piper: PiperEngine) -> None:
    joe = piper.voices()[0]
    assert (joe.id, joe.languages, joe.licence[:3]) == ("piper/joe", ("en-US", "en"), "CC0")
    assert joe.source.startswith("https://huggingface.co/rhasspy/piper-voices/")
    assert "lessac" in joe.credit


@needs_piper
def test_another_process_says_the_same_bit_by_bit(piper: PiperEngine) -> None:
    said = Piece("The streets were empty, as they had never been.")
    first = sound(piper, said)
    sound(piper, Piece("Something else comes between."))
    piper.close()
    assert sound(piper, said) == first


@needs_piper
def test_given_sounds_are_heard_and_not_the_word(piper: PiperEngine) -> None:
    given = sound(piper, Piece("Duch", "ˈdɔɪk"), Piece(" came."))
    assert given == sound(piper, Piece("S-21", "ˈdɔɪk"), Piece(" came."))
    assert given != sound(piper, Piece("Duch came."))


@needs_piper
def test_sounds_it_lacks_fall_back_to_the_respelling(piper: PiperEngine) -> None:
    assert sound(piper, Piece("doyk", "ʘʘ", respelled=True)) == sound(piper, Piece("doyk"))
    assert "respelling of “Duch”" in refusal(piper, Piece("Duch", "ʘʘ"))


@needs_piper
def test_brackets_of_a_text_are_not_taken_for_markup(piper: PiperEngine) -> None:
    assert sound(piper, Piece("See [[dɔɪk]] now.")) != sound(piper, Piece("See "), Piece("x", "dɔɪk"), Piece(" now."))


@needs_piper
@pytest.mark.parametrize(
    ("text", "language", "named"),
    [
        ("The word ខ្មែរ means Khmer.", "en", "“ខ្មែរ”"),
        ("They cheered 😀 loudly.", "en", "“😀”"),
        ("Le texte est court.", "fr", "marked as “fr”"),
        ("…", "en", "nothing in it"),
    ],
)
def test_what_it_would_leave_out_is_refused_by_name(piper: PiperEngine, text: str, language: str, named: str) -> None:
    assert named in refusal(piper, Piece(text), language=language)


@needs_piper
def test_a_voice_is_offered_by_its_path(tmp_path: Path) -> None:
    bundled = piper_voices.models(())["joe"]
    for path in (bundled, piper_voices.config_of(bundled)):
        shutil.copy(path, tmp_path)
    engine = PiperEngine(EngineOptions(piper_voices=(str(tmp_path / "nowhere"), str(tmp_path))))
    joe, own = engine.voices()
    assert own.id == "piper/en_US-joe-medium"
    assert own.licence == own.source == piper_voices.UNKNOWN
    assert engine.fingerprint(joe) != engine.fingerprint(own)
    one, other = (engine.speak(pieces("Yes."), voice, "en")[0] for voice in (joe, own))
    engine.close()
    assert np.array_equal(one, other)


def test_a_card_beside_a_model_tells_its_licence_and_maker(tmp_path: Path) -> None:
    (tmp_path / "MODEL_CARD").write_text(CARD.format(name="thorsten"))
    voice = described(model(tmp_path, "de_DE-thorsten-low"))
    assert (voice.licence, voice.languages) == ("CC0 (of its data, says its model card)", ("de-DE", "de"))
    assert voice.label == "Thorsten, German (Germany)"
    assert voice.credit == "Piper voice “Thorsten”, of https://example.org/voices. From scratch."


def test_the_card_of_another_model_is_not_believed(tmp_path: Path) -> None:
    (tmp_path / "MODEL_CARD").write_text(CARD.format(name="eva"))
    voice = described(model(tmp_path, "de_DE-thorsten-low"))
    assert voice.licence == voice.source == piper_voices.UNKNOWN


def test_old_settings_name_the_language_as_espeak_does(tmp_path: Path) -> None:
    voice = described(model(tmp_path, "old", language={}, espeak={"voice": "pt-br"}, dataset=""))
    assert (voice.languages, voice.label) == (("pt-BR", "pt"), "Old, pt-BR")


def test_a_model_without_readable_settings_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "bare.onnx").write_bytes(b"weights")
    broken = model(tmp_path, "broken")
    piper_voices.config_of(broken).write_text("{")
    assert "bare" not in piper_voices.models((str(tmp_path),))
    assert piper_voices.described("broken", broken) is None


@pytest.mark.parametrize(
    ("ipa", "mnemonics", "written"),
    [
        ("ˈdɔɪk", "d|'OI|k", "dˈɔɪk"),
        ("tuˈoʊl ˈslɛŋ", "t|u:|'oU|l s|l|'E|N", "tuːˈoʊl slˈɛŋ"),
        ("pɜɹsən", "p|3:|s|@|n", "pɜːsən"),
        ("ʘ", "", ""),
    ],
)
def test_english_sounds_in_espeaks_alphabets(ipa: str, mnemonics: str, written: str) -> None:
    assert (to_espeak(ipa), to_espeak_ipa(ipa)) == (mnemonics, written)
