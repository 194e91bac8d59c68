"""Days of the month, written in any of the usual orders, and times of the day."""

from __future__ import annotations

from narration.spoken.numbers import cardinal, ordinal, pair, year
from narration.spoken.rule import Match, Rule, rule
from narration.spoken.years import ALONE, COMPLETE, DASH, YEAR

_MONTHS = {
    "Jan": "January",
    "Feb": "February",
    "Mar": "March",
    "Apr": "April",
    "May": "May",
    "Jun": "June",
    "Jul": "July",
    "Aug": "August",
    "Sep": "September",
    "Oct": "October",
    "Nov": "November",
    "Dec": "December",
}
_NAMES = tuple(_MONTHS.values())
_MONTH = rf"(?P<month>{'|'.join(_NAMES)}|(?:{'|'.join(_MONTHS)}|Sept)\b\.?)"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_LAST = r"(?P<last>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_THEN_YEAR = rf"(?:,?\s(?P<year>{YEAR}){COMPLETE})?"


def _month(match: Match) -> str:
    return _MONTHS[match["month"][:3]]


def _of_year(match: Match) -> str:
    return f", {year(int(match['year']))}" if match["year"] else ""


def _day(match: Match, group: str = "day") -> str:
    return ordinal(int(match[group]))


def _day_month(match: Match) -> str:
    return f"{'the ' if match['the'] is None else ''}{_day(match)} of {_month(match)}{_of_year(match)}"


def _days_month(match: Match) -> str:
    the = "the " if match["the"] is None else ""
    return f"{the}{_day(match)} to the {_day(match, 'last')} of {_month(match)}{_of_year(match)}"


def _iso(match: Match) -> str | None:
    month, day = int(match[2]), int(match[3])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return f"{_NAMES[month - 1]} {ordinal(day)}, {year(int(match[1]))}"


def _time(match: Match) -> str | None:
    hour, minutes = int(match[1]), int(match[2] or 0)
    if hour > 24 or minutes > 59:
        return None
    half = " " + " ".join(match[3].replace(".", "").upper()) if match[3] else ""
    if minutes:
        return f"{cardinal(hour)} {pair(minutes)}{half}"
    return f"{cardinal(hour)}{half}" if half else f"{cardinal(hour)} o'clock"


_THE = r"(?P<the>(?<=\b[Tt]he ))?"

RULES: tuple[Rule, ...] = (
    rule("a date in ISO 8601", rf"{ALONE}({YEAR})-(\d\d)-(\d\d)(?![\w-])", _iso),
    rule("days and then the month", rf"{_THE}{ALONE}{_DAY}{DASH}{_LAST}\s{_MONTH}{_THEN_YEAR}(?!\w)", _days_month),
    rule("the day and then the month", rf"{_THE}{ALONE}{_DAY}\s(?:of )?{_MONTH}{_THEN_YEAR}(?!\w)", _day_month),
    rule(
        "the month and then days",
        rf"\b{_MONTH}\s{_DAY}{DASH}{_LAST}{_THEN_YEAR}{COMPLETE}",
        lambda match: f"{_month(match)} {_day(match)} to {_day(match, 'last')}{_of_year(match)}",
    ),
    rule(
        "the month and then the day",
        rf"\b{_MONTH}\s{_DAY}{_THEN_YEAR}{COMPLETE}",
        lambda match: f"{_month(match)} {_day(match)}{_of_year(match)}",
    ),
    rule(
        "a short month and its year",
        rf"\b(?P<it>(?P<month>(?:{'|'.join(_MONTHS)}|Sept)\b\.?))(?=\s{YEAR})(?<!May)",
        lambda match: _month(match),
    ),
    rule("a time of day", r"(?<![\w.,:/-])(\d{1,2})[:.](\d\d)\s?([ap]\.?m\b\.?|[AP]\.?M\b\.?)", _time),
    rule("a time on the hour", r"(?<![\w.,:/-])(\d{1,2})()\s?([ap]\.m\.|[AP]\.M\.|[ap]m\b|[AP]M\b)", _time),
    rule("a time of the clock", r"(?<![\w.,:/-])([01]?\d|2[0-4]):([0-5]\d)()(?![\w:]|\.\d)", _time),
)
