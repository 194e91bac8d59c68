"""Points in time as exact as a text gives them: a day, a month or a year. Pure."""

from __future__ import annotations

from calendar import monthrange
from typing import NamedTuple


class Point(NamedTuple):
    """A day, a month or a year; points sort by time, a year before its months and days."""

    year: int
    """Astronomical: 0 is 1 BC, -1 is 2 BC."""
    month: int = 0
    """0 where only the year is known."""
    day: int = 0
    """0 where only the month is known."""

    def __str__(self) -> str:
        """ISO 8601: "1975-04-17", "1975-04", "1975", "-0250"."""
        year = f"{'-' if self.year < 0 else ''}{abs(self.year):04}"
        return year + (f"-{self.month:02}" if self.month else "") + (f"-{self.day:02}" if self.day else "")

    @property
    def exists(self) -> bool:
        """Whether the calendar has it; 29 February is taken for every leap year of today's calendar."""
        if not self.month:
            return True
        if not 1 <= self.month <= 12:
            return False
        leap = self.year % 4 == 0 and (self.year % 100 != 0 or self.year % 400 == 0 or self.year < 1582)
        return self.day <= monthrange(2000 if leap else 2001, self.month)[1]


def point(written: str) -> Point:
    """What `str` of a point wrote."""
    sign = -1 if written.startswith("-") else 1
    year, *rest = (int(part) for part in written.lstrip("-").split("-"))
    return Point(sign * year, *rest)


def numbered(figure: int, *, before_christ: bool) -> int:
    """The astronomical number of a year that is counted from Christ's birth."""
    return 1 - figure if before_christ else figure


def century(number: int, *, before_christ: bool) -> tuple[Point, Point]:
    """First and last year of a century: the 19th is 1801 to 1900, the 5th BC is 500 BC to 401 BC."""
    if before_christ:
        return Point(1 - 100 * number), Point(1 - (100 * (number - 1) + 1))
    return Point(100 * (number - 1) + 1), Point(100 * number)
