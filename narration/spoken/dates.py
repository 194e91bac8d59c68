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


def _two_days_month(match: Match) -> str:
    the = "the " if match["the"] is None else ""
    return f"{the}{_day(match)} {match['and']} the {_day(match, 'last')} of {_month(match)}{_of_year(match)}"


def _in_figures(match: Match) -> str | None:
    """Day, month, year; or month, day, year where the second can be no month. None where both could be."""
    day, month = int(match["one"]), int(match["two"])
    if match["between"] == "/" and day <= 12 < month:
        day, month = month, day
    elif match["between"] == "/" and day <= 12 and day != month:
        return None
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    return f"{_NAMES[month - 1]} {ordinal(day)}, {year(int(match['year']))}"


def _to_month(match: Match) -> str | None:
    """Only after a month: "15 March–2 April", not "well-May"."""
    return " to " if match.string[: match.start()].endswith(_NAMES) else None


def _military(match: Match) -> str:
    hour, minutes = int(match[1]), int(match[2])
    said = f"oh {cardinal(hour)}" if 0 < hour < 10 else cardinal(hour)
    return f"{said} {pair(minutes) if minutes else 'hundred'} hours"


def _clock(figures: str) -> str:
    hour, minutes = (int(part) for part in figures.replace(".", ":").split(":"))
    return f"{cardinal(hour)} {pair(minutes)}" if minutes else f"{cardinal(hour)} o'clock"


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


_EITHER_MONTH = "|".join(_NAMES)
_THE = r"(?P<the>(?<=\b[Tt]he ))?"

RULES: tuple[Rule, ...] = (
    rule("a date in ISO 8601", rf"{ALONE}({YEAR})-(\d\d)-(\d\d)(?![\w-])", _iso),
    rule("days and then the month", rf"{_THE}{ALONE}{_DAY}{DASH}{_LAST}\s{_MONTH}{_THEN_YEAR}(?!\w)", _days_month),
    rule(
        "two days and then the month",
        rf"{_THE}{ALONE}{_DAY}\s(?P<and>to|and|or)\s(?:the )?{_LAST}\s(?:of )?{_MONTH}{_THEN_YEAR}(?!\w)",
        _two_days_month,
    ),
    rule(
        "a date in figures",
        rf"(?<![\w.,/-])(?P<one>\d{{1,2}})(?P<between>[./])(?P<two>\d{{1,2}})(?P=between)(?P<year>{YEAR})(?![\w/]|[.,]\d)",
        _in_figures,
    ),
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
    rule(
        "a month cut short",
        r"\b(?P<month>Jan|Feb|Aug|Sept|Sep|Oct|Nov|Dec)\.(?=\s[a-z]|[,;)])",
        lambda match: _month(match),
    ),
    rule("a dash from month to month", rf"(?<=[a-z])\s?[–—-]\s?(?=(?:\d{{1,2}}\s)?(?:{_EITHER_MONTH})\b)", _to_month),
    rule("a dash from time to time", r"(?<=[apAP]m|m\.)\s?[–—-]\s?(?=\d{1,2}(?:[:.]\d\d)?\s?[apAP]\.?[mM])", " to "),
    rule("a time of an army", r"(?<![\w.,:/-])([01]\d|2[0-3])([0-5]\d)\s?(?:hours|hrs|h)\b", _military),
    rule(
        "a span of times",
        rf"(?<![\w.,:/-])([01]?\d:[0-5]\d|2[0-4]:[0-5]\d){DASH}([01]?\d:[0-5]\d|2[0-4]:[0-5]\d)(?![\w:]|\.\d)",
        lambda match: f"{_clock(match[1])} to {_clock(match[2])}",
    ),
    rule("a time of day", r"(?<![\w.,:/-])(\d{1,2})[:.](\d\d)\s?([ap]\.?m\b\.?|[AP]\.?M\b\.?)", _time),
    rule("a time on the hour", r"(?<![\w.,:/-])(\d{1,2})()\s?([ap]\.m\.|[AP]\.M\.|[ap]m\b|[AP]M\b)", _time),
    rule("a time of the clock", r"(?<![\w.,:/-])([01]?\d|2[0-4]):([0-5]\d)()(?:\s?h\b)?(?![\w:]|\.\d|[–-]\d)", _time),
)
