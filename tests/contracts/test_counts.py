"""Counts of several processes add up, on every database."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.contracts.test_database import PLAN
from tour.store import counts, tours
from tour.store.database import Database
from tour.store.migrations import migrate
from tour.tally import Heard

ONE, OTHER = Heard(1, "plays", "2026-11"), Heard(2, "completions", "2026-11")


@pytest.mark.parametrize("orders", [([ONE, OTHER], [OTHER, ONE])])
def test_counts_that_are_kept_at_once_add_up(url: str, orders: tuple[list[Heard], list[Heard]]) -> None:
    processes = [Database(url) for _ in range(4)]
    migrate(processes[0])
    with processes[0].writing() as connection:
        tour = tours.add(connection, "a-history", PLAN)

    def keep(turn: int) -> None:
        with processes[turn % 4].writing() as connection:
            counts.add(connection, tour.slug, Counter(dict.fromkeys(orders[turn % 2], 3)))
            counts.add(connection, "gone", Counter({ONE: 1}))

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(keep, range(20)))
    with processes[0].reading() as connection:
        assert counts.of_tour(connection, tour) == {ONE: 60, OTHER: 60}
    for process in processes:
        process.close()
