from __future__ import annotations

import pytest

from tests.web.site.editions import edition, stop
from web.site import words


@pytest.mark.parametrize(
    ("ms", "read"), [(0, "0:00"), (58_550, "0:59"), (59_600, "1:00"), (68_000, "1:08"), (3_723_000, "1:02:03")]
)
def test_a_length_reads_as_on_a_clock(ms: int, read: str) -> None:
    assert words.clock(ms) == read


@pytest.mark.parametrize(("ms", "read"), [(47_000, "47 s"), (124_000, "2 min 4 s"), (180_000, "3 min"), (0, "0 s")])
def test_a_length_reads_in_words(ms: int, read: str) -> None:
    assert words.length(ms) == read


def test_a_short_tour_still_takes_a_minute() -> None:
    assert words.minutes(9_000) == "1 min"


def test_small_numbers_are_words() -> None:
    assert [words.count_in_words(number, "stop") for number in (1, 6, 14)] == ["One stop", "Six stops", "14 stops"]


@pytest.mark.parametrize(
    ("credit", "line"),
    [
        ("Ana Lim", "Credit: Ana Lim"),
        ("Credit: Ana Lim", "Credit: Ana Lim"),
        ("Courtesy of the archive", "Courtesy of the archive"),
        ("© Ana Lim", "© Ana Lim"),
        ("  ", "Credit: not known"),
    ],
)
def test_a_credit_says_that_it_is_one(credit: str, line: str) -> None:
    assert words.credit_line(credit) == line


def test_beside_the_word_credit_stands_only_the_name() -> None:
    assert [words.credit_name(credit) for credit in ("Credit: Ana Lim", "Ana Lim", "")] == [
        "Ana Lim",
        "Ana Lim",
        "Not known",
    ]


def test_a_stop_s_place_counts_only_where_numbers_have_no_gaps() -> None:
    whole = edition(stop(1, "A"), stop(2, "B"))
    gapped = edition(stop(1, "A"), stop(7, "B"))
    assert words.place(whole, whole.stops[1]) == "Stop 2 of 2"
    assert words.place(gapped, gapped.stops[1]) == "Stop 7"
