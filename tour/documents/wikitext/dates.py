"""Templates of dates and years, with the words they show. Pure."""

from __future__ import annotations

from collections.abc import Callable

from tour.documents.wikis.names import names
from tour.documents.wikitext.call import Call

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def _month(text: str) -> str:
    return MONTHS[int(text) - 1] if text.isdigit() and 1 <= int(text) <= 12 else text


def _date(parts: list[str], *, day_first: bool) -> str:
    """Year, month and day, as many as are given."""
    year, month, day = ([part.strip() for part in parts] + ["", "", ""])[:3]
    if not month:
        return year
    if not day:
        return f"{_month(month)} {year}"
    day = str(int(day)) if day.isdigit() else day
    return f"{day} {_month(month)} {year}" if day_first else f"{_month(month)} {day}, {year}"


def _given_date(call: Call) -> str:
    if len(call.filled()) == 1:
        return call.at(1)
    return _date(call.listed[:3], day_first=bool(call.get("df")))


def _written_date(call: Call) -> str:
    """{{date|14|juillet|1789}}: as it is written."""
    return " ".join(call.filled())


def _as_of(call: Call) -> str:
    if call.get("alt"):
        return call.get("alt")
    first = "since" if call.get("since") else "as of"
    words = f"{first} {_date(call.listed[:3], day_first=call.get('df') in ('yes', 'y'))}"
    return words if call.get("lc") else words[:1].upper() + words[1:]


def _circa(call: Call) -> str:
    return " – ".join(f"c. {part}" for part in call.filled()[:2]) or "c."


def _span(mark: str) -> Callable[[Call], str]:
    """As in "r. 1600–1620": a mark before one year or two."""

    def words(call: Call) -> str:
        return f"{mark} {'–'.join(call.filled()[:2])}".strip()

    return words


def _age(call: Call) -> str:
    """Whole years between two dates that are both given; the age of today is nobody's words."""
    numbers = [int(part) for part in call.filled() if part.isdigit() and len(part) < 5]
    if len(numbers) != 6:
        return ""
    begin, end = numbers[:3], numbers[3:]
    return str(end[0] - begin[0] - (end[1:] < begin[1:]))


DATES: dict[str, Callable[[Call], str]] = {
    **dict.fromkeys(
        names(
            "birth date|birth date and age|dob|bda|death date|death date and age|start date|end date|"
            "start date and age|film date|birth-date|death-date|birth-date and age|death-date and age|"
            "birth year and age|death year and age|start-date|end-date|dts|release date|date table sorting|"
            "oldstyledate"
        ),
        _given_date,
    ),
    **dict.fromkeys(names("date|date-|date de naissance|date de décès|fecha|data|дата"), _written_date),
    **dict.fromkeys(names("as of|asof|as of now"), _as_of),
    **dict.fromkeys(names("circa|c.|ca.|ca|c|circa.|circa2|около"), _circa),
    **dict.fromkeys(names("floruit|fl.|fl"), _span("fl.")),
    **dict.fromkeys(names("reign|r.|regnal"), _span("r.")),
    **dict.fromkeys(names("born|b."), _span("b.")),
    **dict.fromkeys(names("died|d."), _span("d.")),
    **dict.fromkeys(names("active|in office"), _span("")),
    "bce": lambda call: f"{call.at(1)} BCE".strip(),
    "bc": lambda call: f"{call.at(1)} BC".strip(),
    "ce": lambda call: f"{call.at(1)} CE".strip(),
    "ad": lambda call: f"AD {call.at(1)}".strip(),
    "ah": lambda call: f"AH {call.at(1)}".strip(),
    "age": _age,
    "age in years": _age,
}
