"""Days of the month, written in any of the usual orders, and times of the day."""

from __future__ import annotations

from narration.spoken.numbers import cardinal, ordinal, pair, year
from narration.spoken.rule import Match, Rule, full_stop, rule
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
_SHORT_DAYS = {
    "Mon": "Monday",
    "Tue": "Tuesday",
    "Tues": "Tuesday",
    "Wed": "Wednesday",
    "Thu": "Thursday",
    "Thur": "Thursday",
    "Thurs": "Thursday",
    "Fri": "Friday",
    "Sat": "Saturday",
    "Sun": "Sunday",
}
_NAMES = tuple(_MONTHS.values())
_MONTH = rf"(?P<month>{'|'.join(_NAMES)}|(?:{'|'.join(_MONTHS)}|Sept)\b\.?)"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_LAST = r"(?P<last>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_THEN_YEAR = rf"(?:,?\s(?P<year>{YEAR}){COMPLETE})?"


def _month(match: Match) -> str:
    return _MONTHS[match["month"][:3]]


def _in_full(short: str) -> str:
    return _MONTHS.get(short[:3]) or _SHORT_DAYS[short]


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


def _iso(match: Match) -> str | None:
    month, day = int(match[2]), int(match[3])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return f"{_NAMES[month - 1]} {ordinal(day)}, {year(int(match[1]))}"


def _figures(match: Match) -> str | None:
    """7/1/1979 is read as in America, 17/1/1979 and 7.1.1979 as elsewhere."""
    first, second = int(match[1]), int(match[3])
    as_elsewhere = match[2] == "." or first > 12
    day, month = (first, second) if as_elsewhere else (second, first)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    said = f", {year(int(match[4]))}" if len(match[4]) == 4 else f", {pair(int(match[4]))}"
    return f"{'the ' if as_elsewhere else ''}" + (
        f"{ordinal(day)} of {_NAMES[month - 1]}{said}" if as_elsewhere else f"{_NAMES[month - 1]} {ordinal(day)}{said}"
    )


def _time(match: Match) -> str | None:
    hour, minutes = int(match[1]), int(match[2] or 0)
    if hour > 24 or minutes > 59:
        return None
    half = " " + " ".join(match[3].replace(".", "").upper()) + full_stop(match) if match[3] else ""
    if minutes:
        return f"{cardinal(hour)} {pair(minutes)}{half}"
    if half:
        return f"{cardinal(hour)}{half}"
    return f"{cardinal(hour)} o'clock" if hour < 13 else f"{cardinal(hour)} hundred"


_THE = r"(?P<the>(?<=\b[Tt]he ))?"

_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun"
_ENDS_A_DATE = (
    rf"(?:\d{{3,4}}|\d0s|BC|BCE|AD|CE|[BA]\.[CD]\.|[ap]\.?m\.?|[AP]\.?M\.?|[Nn]oon|[Mm]idnight|"
    rf"\b(?:{_DAYS}|{'|'.join(_NAMES)}|{'|'.join(_MONTHS)}|Sept)\b\.?)"
)
_BEGINS_A_DATE = (
    rf"(?:(?:c\.|ca\.|circa|early|mid|late|about|around|AD|A\.D\.|after|before)[\s-]?\d|"
    rf"(?:{_DAYS})\b|(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?(?:{'|'.join(_NAMES)}|{'|'.join(_MONTHS)}|Sept)\b|"
    r"\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b|noon\b|midnight\b|midday\b)"
)

RULES: tuple[Rule, ...] = (
    rule(
        "two days and then the month",
        rf"{_THE}{ALONE}{_DAY}\s(?P<and>to|and|or)\s(?:the )?{_LAST}\s(?:of )?{_MONTH}{_THEN_YEAR}(?!\w)",
        _two_days_month,
    ),
    rule("from one date to another", rf"{_ENDS_A_DATE}(?P<it>\s?[–—-]\s?)(?={_BEGINS_A_DATE})", " to "),
    rule("a day to a month", rf"\d(?:st|nd|rd|th)?(?P<it>\s?[–—-]\s?)(?=(?:{'|'.join(_NAMES)})\b)", " to "),
    rule("a month to a day", rf"\b(?:{'|'.join(_NAMES)})(?P<it>[–-])(?=\d{{1,2}}\s(?:{'|'.join(_NAMES)}))", " to "),
    rule("a date in figures", rf"{ALONE}(\d{{1,2}})([/.])(\d{{1,2}})\2(\d{{4}}|(?<=/)\d\d)(?![\w/-]|\.\d)", _figures),
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
        rf"\b{_MONTH}\s{_DAY}{_THEN_YEAR}{COMPLETE}(?!\s(?:people|men|miles|km|kilometers|soldiers|times|percent)\b|%)",
        lambda match: f"{_month(match)} {_day(match)}{_of_year(match)}",
    ),
    rule(
        "a short month and its year",
        rf"\b(?P<it>(?P<month>(?:{'|'.join(_MONTHS)}|Sept)\b\.?))(?=\s{YEAR})(?<!May)",
        _month,
    ),
    rule(
        "a short month or day beside a dash",
        rf"\b(?:(?P<short>{'|'.join(_MONTHS)}|Sept|{'|'.join(_SHORT_DAYS)})\b\.?(?=\s?[–-]\s?[A-Z])"
        rf"|(?<=[–-])(?P<last>{'|'.join(_MONTHS)}|Sept|{'|'.join(_SHORT_DAYS)})\b\.?)",
        lambda match: _in_full(match["short"] or match["last"]),
    ),
    rule(
        "a short month alone",
        r"\b(?P<it>(?P<month>Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec)\.)(?!\w)",
        lambda match: _month(match) + full_stop(match),
    ),
    rule("a time of day", r"(?<![\w.,:/-])(\d{1,2})[:.](\d\d)\s?([ap]\.?m\b\.?|[AP]\.?M\b\.?)", _time),
    rule("a time on the hour", r"(?<![\w.,:/-])(\d{1,2})()\s?([ap]\.m\.|[AP]\.M\.|[ap]m\b|[AP]M\b)", _time),
    rule("a time of the clock", r"(?<![\w.,:/-])([01]?\d|2[0-4]):([0-5]\d)()(?:\s?h\b)?(?![\w:]|[.,]\d)", _time),
)
