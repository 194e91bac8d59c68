from __future__ import annotations

from datetime import UTC, datetime

import pytest

from narration.engines.patience import backoff, retry_after

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120),
        (" 0 ", 0),
        ("Mon, 23 Nov 2026 12:01:30 GMT", 90),
        ("Mon, 23 Nov 2026 11:00:00 GMT", 0),
        ("", 0),
        ("soon", 0),
        ("-5", 0),
    ],
)
def test_retry_after_is_read_as_seconds_or_as_a_date(header: str, seconds: float) -> None:
    assert retry_after(header, NOON) == seconds


def test_waits_double_and_vary() -> None:
    assert {1 <= backoff(1, 2.0) <= 2 for _ in range(50)} == {True}
    assert {4 <= backoff(3, 2.0) <= 8 for _ in range(50)} == {True}
    assert len({backoff(1, 2.0) for _ in range(10)}) > 1
