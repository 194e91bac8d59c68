"""What editors are told of counts, and what they cannot find out."""

from __future__ import annotations

from tour.tally import Heard, told

MAY, JUNE, JULY = "2026-05", "2026-06", "2026-07"


def test_counts_below_five_are_not_told_nor_found_by_subtracting() -> None:
    counts = {
        Heard(1, "plays", MAY): 12,
        Heard(1, "plays", JUNE): 4,
        Heard(1, "completions", MAY): 5,
        Heard(2, "plays", MAY): 1,
        Heard(2, "plays", JULY): 3,
    }
    first, second = told(counts, [1, 2])
    assert first.months == {MAY: {"plays": 12, "completions": 5}}
    assert first.total == {"plays": 12, "completions": 5}
    assert second.months == {MAY: {"plays": None, "completions": None}}
    assert second.total == {"plays": None, "completions": None}


def test_one_and_none_look_alike() -> None:
    some = {Heard(1, "plays", MAY): 5, Heard(2, "plays", MAY): 4, Heard(3, "plays", JUNE): 4}
    none = {Heard(1, "plays", MAY): 5}
    assert told(some, [1, 2]) == told(none, [1, 2])


def test_a_stop_that_is_gone_keeps_what_may_be_told() -> None:
    assert [one.number for one in told({Heard(7, "plays", JUNE): 6}, [2, 1])] == [2, 1, 7]
