from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from narration.spoken.numbers import amount, cardinal, from_roman, ordinal, year


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "zero"),
        (19, "nineteen"),
        (40, "forty"),
        (101, "one hundred one"),
        (1_000_000, "one million"),
        (2_000_017, "two million seventeen"),
    ],
)
def test_cardinals(number: int, words: str) -> None:
    assert cardinal(number) == words


@given(st.integers(0, 10**18 - 1))
def test_every_number_has_words(number: int) -> None:
    assert cardinal(number)
    assert ordinal(number).endswith(("st", "nd", "rd", "th"))


@pytest.mark.parametrize(
    ("number", "words"), [(12, "twelfth"), (20, "twentieth"), (100, "one hundredth"), (45, "forty-fifth")]
)
def test_ordinals(number: int, words: str) -> None:
    assert ordinal(number) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1000, "one thousand"),
        (1066, "ten sixty-six"),
        (1800, "eighteen hundred"),
        (2010, "twenty ten"),
        (79, "seventy-nine"),
    ],
)
def test_years(number: int, words: str) -> None:
    assert year(number) == words


def test_a_number_too_long_for_words_is_said_figure_by_figure() -> None:
    assert amount("1" * 10) == " ".join(["one"] * 10)
    assert amount("1,000,000,000") == "one billion"


@pytest.mark.parametrize(("numeral", "number"), [("IV", 4), ("XIV", 14), ("XXIX", 29), ("VIII", 8)])
def test_roman_numerals(numeral: str, number: int) -> None:
    assert from_roman(numeral) == number
