"""What a date looks like in each language, and which date it is. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from tour.timeline.counting import counts
from tour.timeline.points import Point, century, numbered
from tour.timeline.tongues import Tongue

LATEST = 2100
"""The first year that is taken for no date where nothing but four figures says so."""
_ROMAN = {"I": 1, "V": 5, "X": 10}
_ROMAN_ORDINAL = r"[IVX]{1,5}(?:e|ᵉ|er|ème|th)?"
_ORDINAL = r"\d{1,2}(?:st|nd|rd|th|e|ᵉ|er|ème)?"
_FIGURES = (
    r"(?<![\w$£€#/])(?<!\d[-–.,:])"
    r"(?:(?<!\w-)|(?<=\b[mM]id-)|(?<=\b[pP]re-)|(?<=\b[pP]ost-)|(?<=\bearly-)|(?<=\blate-))"
)
"""Before a number that begins here, and is no part of a longer figure or name."""
_ENDS = r"(?![\w%/°]|[.,:]\d|-\w|\s?[$€£%])"
"""After a number that ends here."""


@dataclass(frozen=True, slots=True)
class Named:
    """A date in a sentence."""

    begin: int
    """Its first character."""
    end: int
    """One past its last."""
    date: Point
    until: Point | None = None
    """Where it is a span of time."""
    plain: bool = True
    """Whether `date` and `until` say all that the words say: not so for a decade, a century, "between" two years."""


@dataclass(frozen=True, slots=True)
class Yearless:
    """A day or a month whose year the sentence does not say."""

    begin: int
    end: int
    month: int
    day: int
    last: int = 0
    """Of several days, the last; 0 otherwise."""


Found = Named | Yearless


Maker = Callable[[re.Match[str]], Found | list[Found] | None]


@cache
def rules_of(speech: Tongue) -> tuple[tuple[re.Pattern[str], Maker], ...]:
    """Patterns of a language with what makes dates of their matches, those that say the most first."""
    era = speech.era or "(?!)"
    figures = rf"(?P<year>\d{{3,4}}(?![\d]|[.,]\d)(?:\s?(?P<era>{era}))?|\d{{1,4}}\s?(?P<era_too>{era}))"
    month = f"(?P<month>{'|'.join(speech.months)})" if speech.months else "(?!)"

    def ready(pattern: str) -> re.Pattern[str]:
        for name, piece in {"{month}": month, "{year}": figures}.items():
            pattern = pattern.replace(name, piece)
        return re.compile(pattern)

    rules: list[tuple[re.Pattern[str], Maker]] = [
        (re.compile(rf"{_FIGURES}(\d{{4}})-(\d\d)-(\d\d)(?![\w-])"), _signed),
        (re.compile(r"(?<!\d)(\d{3,4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?"), _signed),
        (
            re.compile(rf"{_FIGURES}(\d{{1,2}})([/.])(\d{{1,2}})\2(\d{{4}})(?![\w/-]|\.\d)"),
            lambda m: _figures(m, speech),
        ),
    ]
    rules += [(ready(rf"(?<![\w.,/-]){one}"), lambda m: _day(m, speech)) for one in speech.days]
    if speech.month:
        rules.append((ready(rf"(?<!\w){speech.month}"), lambda m: _month(m, speech)))
        alone = re.compile(rf"(?<!\w){month}(?!\w)")
        rules.append((alone, lambda m: Yearless(m.start(), m.end(), _number(m, speech), 0)))
    if speech.centuries:
        ordinal = f"(?:{'|'.join([*speech.ordinals, _ROMAN_ORDINAL, _ORDINAL])})"
        centuries = speech.centuries.replace("{ordinal}", ordinal).replace("{era}", f"(?P<era>{era})")
        rules.append((re.compile(rf"(?<![\w.]){centuries}", re.IGNORECASE), lambda m: _century(m, speech)))
        rules.append((re.compile(rf"{_FIGURES}{speech.decades}"), _decade))
    rules += _years(speech, era)
    return tuple(rules)


def _years(speech: Tongue, era: str) -> list[tuple[re.Pattern[str], Maker]]:
    dash = r"\s?[-–—]\s?"
    rules: list[tuple[re.Pattern[str], Maker]] = []
    if speech.era:
        big = r"\d{1,3},\d{3}|\d{1,5}"
        rules.append(
            (
                re.compile(
                    rf"{_FIGURES}(?P<first>{big})(?:\s?(?P<own>{era}))?(?:{dash}|\s{speech.until}\s)(?P<second>{big})\s?(?P<era>{era})"
                ),
                lambda m: _span_with_era(m, speech),
            )
        )
        rules.append((re.compile(rf"{_FIGURES}(?P<first>{big})\s?(?P<era>{era})"), lambda m: _year_with_era(m, speech)))
    if speech.era_first:
        rules.append((re.compile(rf"\b{speech.era_first}\s?(?P<year>\d{{1,4}}){_ENDS}"), _year))
    rules.append(
        (re.compile(rf"{_FIGURES}(?P<year>1\d{{3}}|20\d\d)(?:{dash}|/)(?P<last>\d\d(?:\d\d)?){_ENDS}"), _year_span)
    )
    early = (
        r"(?<!\w)(?:[Ii]n(?: the year)?|c\.|ca\.|circa|[Ee]n l['’]an|[Ii]m Jahre?)\s(?P<year>[1-9]\d\d)(?=[,;)]|\.?$)"
    )
    rules.append((re.compile(early), _early_year))
    rules.append(
        (
            re.compile(rf"(?:{_FIGURES}|(?<=\bc))(?P<year>1\d{{3}}|20\d\d)(?:['’]s)?{_ENDS}"),
            lambda m: _bare_year(m, speech),
        )
    )
    return rules


def _number(match: re.Match[str], speech: Tongue) -> int:
    return next(number for name, number in speech.months.items() if re.fullmatch(name, match["month"]))


def _year_of(match: re.Match[str], speech: Tongue) -> int | None:
    if not match.groupdict().get("year"):
        return None
    figures = re.match(r"\d+", match["year"])
    era = match["era"] or match["era_too"] or ""
    return numbered(int(figures[0]), before_christ=_is_before(era, speech)) if figures else None


def _is_before(era: str | None, speech: Tongue) -> bool:
    return bool(era and re.match(speech.before_christ, era, re.IGNORECASE))


def _signed(match: re.Match[str]) -> Named | None:
    """Year, month and day in that order, the last two not always."""
    year, month, day = (int(part or 0) for part in match.groups())
    written = match[3] is None or day > 0
    return _if_exists(match, Point(year, month, day)) if written and (month or match[2] is None) else None


def _if_exists(match: re.Match[str], found: Point) -> Named | None:
    return Named(match.start(), match.end(), found) if found.exists else None


def _figures(match: re.Match[str], speech: Tongue) -> Named | None:
    """7/1/1979 is a day in January or in July: of that the year alone is certain."""
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    found = Point(year, second, first)
    if match[2] == "/" and first <= 12 and not speech.day_first:
        found = Point(year)
        return Named(match.start(), match.end(), found, plain=False)
    if match[2] == "/" and second > 12 and not speech.day_first:
        found = Point(year, first, second)
    return Named(match.start(), match.end(), found) if found.exists and found.month and found.day else None


def _day(match: re.Match[str], speech: Tongue) -> Found | None:
    month, year = _number(match, speech), _year_of(match, speech)
    day = int(re.sub(r"\D", "", match["day"]))
    last = int(match.groupdict().get("last") or 0)
    if not Point(year if year is not None else 2000, month, max(day, last)).exists:
        return Yearless(match.start(), match.end(), 13, 0)  # Nor is it a month and its year.
    if year is None:
        return Yearless(match.start(), match.end(), month, day, last)
    until = Point(year, month, last) if last > day else None
    return Named(match.start(), match.end(), Point(year, month, day), until)


def _month(match: re.Match[str], speech: Tongue) -> Named | None:
    year = _year_of(match, speech)
    return None if year is None else Named(match.start(), match.end(), Point(year, _number(match, speech)))


def _century(match: re.Match[str], speech: Tongue) -> Named | None:
    one = _ordinal(match["one"], speech)
    two = _ordinal(match["two"], speech) if match["two"] else one
    if not (0 < one <= 21 and 0 < two <= 21):
        return None
    before = _is_before(match["era"], speech)
    first, last = century(one, before_christ=before)[0], century(two, before_christ=before)[1]
    return Named(match.start(), match.end(), first, last, plain=False) if first < last else None


def _ordinal(written: str, speech: Tongue) -> int:
    if written.lower() in speech.ordinals:
        return speech.ordinals[written.lower()]
    if written[0].isdigit():
        return int(re.sub(r"\D", "", written))
    values = [_ROMAN[letter] for letter in re.match(r"[IVX]*", written.upper())[0]]  # type: ignore[index]
    return sum(-value if value < max(values[index:]) else value for index, value in enumerate(values))


def _decade(match: re.Match[str]) -> Named:
    """The 1960s are ten years, the 1800s a hundred."""
    first = int(match["decade"])
    return Named(match.start(), match.end(), Point(first), Point(first + (99 if first % 100 == 0 else 9)), plain=False)


def _big(figures: str) -> int:
    return int(figures.replace(",", ""))


def _year_with_era(match: re.Match[str], speech: Tongue) -> Named | None:
    year = numbered(_big(match["first"]), before_christ=_is_before(match["era"], speech))
    return Named(match.start(), match.end(), Point(year)) if -9999 <= year < LATEST else None


def _span_with_era(match: re.Match[str], speech: Tongue) -> Named | None:
    own = match["own"] or match["era"]
    first = numbered(_big(match["first"]), before_christ=_is_before(own, speech))
    last = numbered(_big(match["second"]), before_christ=_is_before(match["era"], speech))
    return Named(match.start(), match.end(), Point(first), Point(last)) if -9999 <= first < last < LATEST else None


def _year(match: re.Match[str]) -> Named:
    return Named(match.start(), match.end(), Point(int(match["year"])))


def _early_year(match: re.Match[str]) -> Named:
    return Named(match.start("year"), match.end(), Point(int(match["year"])))


def _year_span(match: re.Match[str]) -> Named | None:
    first, last = int(match["year"]), match["last"]
    ends = int(last) if len(last) == 4 else first - first % 100 + int(last)
    if ends <= first and len(last) == 2 and first % 100 >= 90 and int(last) < 20:
        ends += 100
    if not first < ends < LATEST or counts(match.string[: match.start()], match.string[match.end() :], "in|In"):
        return None
    return Named(match.start(), match.end(), Point(first), Point(ends))


def _bare_year(match: re.Match[str], speech: Tongue) -> Named | None:
    """Four figures, unless they count something or number it."""
    if int(match["year"]) >= LATEST or counts(match.string[: match.start()], match.string[match.end() :], speech.when):
        return None
    return Named(match.start(), match.end(), Point(int(match["year"])))
