from __future__ import annotations

import numpy as np
import pytest

from narration.engines import EngineOptions
from narration.engines.hibari import HibariEngine
from narration.model import Piece
from tests.narration.texts import line, pieces


@pytest.fixture(scope="module")
def hibari() -> HibariEngine:
    return HibariEngine(EngineOptions())


def refusal(hibari: HibariEngine, text: str, language: str = "en") -> str:
    return hibari.refusal(line(text, language), pieces(text), hibari.voices()[0])


def sound(hibari: HibariEngine, *said: Piece) -> bytes:
    return hibari.speak(said, hibari.voices()[0], "en")[0].tobytes()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The word ខ្មែរ means Khmer.", "ខ្មែរ"),
        ("In the year ២០២២.", "២០២២"),
        ("The letter α stands here.", "α"),
        ("Москва and 中文", "Москва"),
        ("They cheered 😀 loudly.", "😀"),
        ("A lost \ufffd letter.", "\ufffd"),
        ("The letter Ŋ stands here.", "Ŋ"),
    ],
)
def test_what_it_would_leave_out_is_refused_by_name(hibari: HibariEngine, text: str, named: str) -> None:
    assert f"“{named}”" in refusal(hibari, text)


def test_another_language_is_refused(hibari: HibariEngine) -> None:
    assert "marked as “fr”" in refusal(hibari, "Le texte est court.", "fr")


@pytest.mark.parametrize(
    "text", ["Café, naïve, Łódź and cafe\u0301.", "“Quoted” — (so) it’s said…", "5 + 5 = 10, 5 %, £5"]
)
def test_latin_letters_and_usual_signs_are_said(hibari: HibariEngine, text: str) -> None:
    assert refusal(hibari, text) == ""


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Hồ Chí Minh won.", "Ho Chí Minh won."),
        ("At Điện Biên Phủ.", "At Dien Biên Phu."),
        ("Ťažký came.", "Tažký came."),
    ],
)
def test_letters_that_it_was_never_taught_are_read_as_the_plain_ones(
    hibari: HibariEngine, written: str, read: str
) -> None:
    assert sound(hibari, Piece(written)) == sound(hibari, Piece(read))


def test_a_long_name_is_said_to_its_end(hibari: HibariEngine) -> None:
    town = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch"
    assert sound(hibari, Piece(town)) == sound(
        hibari, Piece("Llanfairpwllgwyngyllgoge-rychwyrndrobwllllantysi-liogogoch")
    )
    assert len(sound(hibari, Piece(town))) > 2 * len(sound(hibari, Piece(town[:22])))


def test_a_khmer_word_whose_sounds_are_given_is_said(hibari: HibariEngine) -> None:
    named = (Piece("The word "), Piece("ខ្មែរ", "kʰmaːe"), Piece(" means Khmer."))
    assert hibari.refusal(line("The word ខ្មែរ means Khmer."), named, hibari.voices()[0]) == ""


def test_given_sounds_change_what_is_heard(hibari: HibariEngine) -> None:
    assert sound(hibari, Piece("Duch", "ˈdɔɪk"), Piece(" came.")) != sound(hibari, Piece("Duch came."))


def test_the_word_of_given_sounds_is_not_heard(hibari: HibariEngine) -> None:
    assert sound(hibari, Piece("Duch", "ˈdɔɪk"), Piece(" came.")) == sound(
        hibari, Piece("S-21", "ˈdɔɪk"), Piece(" came.")
    )


def test_sounds_it_lacks_fall_back_to_the_respelling(hibari: HibariEngine) -> None:
    unsayable = Piece("doyk", "ʘʘ", respelled=True)
    assert hibari.refusal(line("Duch"), (unsayable,), hibari.voices()[0]) == ""
    assert sound(hibari, unsayable) == sound(hibari, Piece("doyk"))


def test_sounds_it_lacks_are_refused_without_a_respelling(hibari: HibariEngine) -> None:
    assert "respelling of “Duch”" in hibari.refusal(line("Duch"), (Piece("Duch", "ʘʘ"),), hibari.voices()[0])


def test_brackets_of_a_text_are_not_taken_for_markup(hibari: HibariEngine) -> None:
    assert sound(hibari, Piece("See [this](/dYk/) page.")) != sound(
        hibari, Piece("See "), Piece("this", "dɔɪk"), Piece(" page.")
    )
    assert refusal(hibari, "See [this](/dYk/) page.") == ""


def test_a_spelled_a_is_no_article(hibari: HibariEngine) -> None:
    assert sound(hibari, Piece("the C I A men")) == sound(
        hibari, Piece("the "), Piece("CIA", "ˌsiˌaɪˈeɪ"), Piece(" men")
    )


def test_another_engine_of_the_same_kind_says_the_same_bit_by_bit(hibari: HibariEngine) -> None:
    said = Piece("The streets were empty, as they had never been.")
    assert sound(hibari, said) == sound(HibariEngine(EngineOptions()), said)


def test_its_sound_is_finite(hibari: HibariEngine) -> None:
    assert np.isfinite(hibari.speak(pieces("Yes."), hibari.voices()[0], "en")[0]).all()
