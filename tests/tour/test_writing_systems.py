import pytest

from narration.engines.scripts import foreign as unreadable
from tour.writing_systems import foreign, mostly_foreign

SERBIAN = "Beograd je glavni grad Srbije, a leži na ušću Save u Dunav."


@pytest.mark.parametrize("language", ["sr", "sr-Latn", "bs", "uz", "az", "kk"])
@pytest.mark.parametrize("text", [SERBIAN, "Београд је главни град Србије."])
def test_a_language_with_two_systems_is_written_in_both(language: str, text: str) -> None:
    assert mostly_foreign(text, language) == ""


@pytest.mark.parametrize("language", ["km", "ru", "ja", "th"])
def test_latin_text_given_as_a_language_of_other_letters_is_foreign(language: str) -> None:
    assert mostly_foreign(SERBIAN, language) == "Latin"


def test_japanese_given_as_english_is_foreign_though_written_in_two_systems() -> None:
    assert mostly_foreign("東京都心部の歴史は長い。", "en")
    assert mostly_foreign("東京都心部の歴史は長い。", "ja") == ""


@pytest.mark.parametrize(
    ("text", "language"),
    [("ភាសា", "km"), ("コーヒー", "ja"), ("大韓民國 한국", "ko"), ("粵語", "yue"), ("سال ۱۳۵۷", "fa"), ("Հայ", "hy")],
)
def test_import_and_voices_know_the_same_letters(text: str, language: str) -> None:
    assert foreign(text, language) == unreadable([text], language) == ""
    assert foreign(text, "en")
    assert unreadable([text], "en")


def test_wide_latin_letters_are_foreign_to_english_for_both() -> None:
    assert unreadable(["ＡＢＣ"], "en") == "ＡＢＣ"
    assert foreign("ＡＢＣ", "en") == "Fullwidth"
