import pytest

from narration.proof.spelling import alike, folded
from narration.spoken.numbers import cardinal, ordinal


@pytest.mark.parametrize("value", [*range(21), 30, 40, 50, 60, 70, 80, 90])
def test_number_words_stay_as_they_are(value: int) -> None:
    for word in (cardinal(value), ordinal(value)):
        assert folded(word) == (word,)


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("organisation", "organization"),
        ("colours", "colors"),
        ("theatre", "theater"),
        ("judgement", "judgment"),
        ("travelled", "traveled"),
        ("defence", "defense"),
        ("catalogue", "catalog"),
        ("analysed", "analyzed"),
        ("archaeology", "archeology"),
        ("towards", "toward"),
        ("programme", "program"),
        ("grey", "gray"),
    ],
)
def test_british_and_american_spellings_are_one(british: str, american: str) -> None:
    assert folded(british) == folded(american)


@pytest.mark.parametrize(
    ("short", "long"), [("didn't", "did not"), ("it's", "it is"), ("they'll", "they will"), ("can't", "cannot")]
)
def test_contractions_are_one_with_their_full_forms(short: str, long: str) -> None:
    assert list(folded(short)) == [part for word in long.split() for part in folded(word)]


@pytest.mark.parametrize(
    ("one", "other"), [("led", "let"), ("capital", "capitol"), ("knight", "night"), ("sail", "sale")]
)
def test_words_that_sound_alike(one: str, other: str) -> None:
    assert alike(one, other)


@pytest.mark.parametrize(("one", "other"), [("killed", "saved"), ("north", "south"), ("war", "peace"), ("he", "she")])
def test_words_that_do_not(one: str, other: str) -> None:
    assert not alike(one, other)
