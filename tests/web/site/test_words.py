from __future__ import annotations

import pytest

from tests.web.site.editions import edition, stop
from web.site import words
from web.site.catalogue import catalogue

ENGLISH = words.Words(catalogue("en"))
FRENCH = words.Words(catalogue("fr"))


@pytest.mark.parametrize(
    ("ms", "read"), [(0, "0:00"), (58_550, "0:59"), (59_600, "1:00"), (68_000, "1:08"), (3_723_000, "1:02:03")]
)
def test_a_length_reads_as_on_a_clock(ms: int, read: str) -> None:
    assert words.clock(ms) == read


@pytest.mark.parametrize(("ms", "read"), [(47_000, "47 s"), (124_000, "2 min 4 s"), (180_000, "3 min"), (0, "0 s")])
def test_a_length_reads_in_words(ms: int, read: str) -> None:
    assert ENGLISH.length(ms) == read


def test_a_short_tour_still_takes_a_minute() -> None:
    assert ENGLISH.minutes(9_000) == "1 min"


def test_in_french_a_number_keeps_to_its_unit() -> None:
    assert [FRENCH.length(124_000), FRENCH.minutes(300_000)] == [
        "2\N{NO-BREAK SPACE}min 4\N{NO-BREAK SPACE}s",
        "5\N{NO-BREAK SPACE}min",
    ]


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
    assert ENGLISH.credit_line(credit) == line


def test_beside_the_word_credit_stands_only_the_name() -> None:
    assert [words.credit_name(credit) for credit in ("Credit: Ana Lim", "Crédit : Ana Lim", "Ana Lim", "")] == [
        *["Ana Lim"] * 3,
        "",
    ]


def test_a_stop_s_place_counts_only_where_numbers_have_no_gaps() -> None:
    whole = edition(stop(1, "A"), stop(2, "B"))
    gapped = edition(stop(1, "A"), stop(7, "B"))
    assert ENGLISH.place(whole, whole.stops[1]) == "Stop 2 of 2"
    assert ENGLISH.place(gapped, gapped.stops[1]) == "Stop 7"
