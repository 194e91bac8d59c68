"""Chapters and verses, scales and odds, clocks from one hour to another, rooms and flights, and codes of the post."""

from __future__ import annotations

from narration.spoken.figures import NUMBER
from narration.spoken.numbers import amount, cardinal, pair
from narration.spoken.rule import Match, Rule, full_stop, rule

_BOOKS = {
    "Gen": "Genesis",
    "Ex": "Exodus",
    "Exod": "Exodus",
    "Lev": "Leviticus",
    "Num": "Numbers",
    "Deut": "Deuteronomy",
    "Josh": "Joshua",
    "Ps": "Psalm",
    "Prov": "Proverbs",
    "Isa": "Isaiah",
    "Jer": "Jeremiah",
    "Ezek": "Ezekiel",
    "Matt": "Matthew",
    "Cor": "Corinthians",
    "Rom": "Romans",
    "Gal": "Galatians",
    "Eph": "Ephesians",
    "Phil": "Philippians",
    "Thess": "Thessalonians",
    "Tim": "Timothy",
    "Heb": "Hebrews",
    "Pet": "Peter",
    "Rev": "Revelation",
}
_FULL = (
    "Genesis|Exodus|Leviticus|Numbers|Deuteronomy|Joshua|Judges|Ruth|Samuel|Kings|Chronicles|Ezra|Nehemiah|Esther|Job|"
    "Psalms?|Proverbs|Ecclesiastes|Isaiah|Jeremiah|Ezekiel|Daniel|Hosea|Joel|Amos|Micah|Matthew|Mark|Luke|John|Acts|"
    "Romans|Corinthians|Galatians|Ephesians|Philippians|Colossians|Thessalonians|Timothy|Titus|Hebrews|James|Peter|"
    "Jude|Revelation|Qur’an|Quran|Surah?"
)
_WHICH = {"1": "First", "2": "Second", "3": "Third", "I": "First", "II": "Second", "III": "Third"}


def _verse(match: Match) -> str:
    which = f"{_WHICH[match['which']]} " if match["which"] else ""
    book = _BOOKS.get(match["book"], match["book"])
    last = f" to {amount(match['last'])}" if match["last"] else ""
    return f"{which}{book} {amount(match['chapter'])} {amount(match['verse'])}{last}"


def _hours(match: Match) -> str | None:
    if int(match["first"]) > 24 or int(match["last"]) > 24:
        return None
    half = f" {' '.join(match['half'].replace('.', '').upper())}" if match["half"] else ""
    first, last = _clock(match["first"], match["minutes"], half), _clock(match["last"], match["after"], half)
    return f"{first} to {last}{half}{full_stop(match)}"


def _clock(hour: str, minutes: str | None, half: str) -> str:
    if int(minutes or 0):
        return f"{cardinal(int(hour))} {pair(int(minutes or 0))}"
    return cardinal(int(hour)) if half or int(hour) < 13 else f"{cardinal(int(hour))} hundred"


def _hundred_hours(match: Match) -> str:
    hour = pair(int(match[1])) if match[1] != "00" else "zero"
    return f"{hour} {pair(int(match[2])) if match[2] != '00' else 'hundred'} hours"


def _door(match: Match) -> str:
    number = match["it"]
    first, rest = number[:-2], int(number[-2:])
    return f"{cardinal(int(first))} {pair(rest) if rest else 'hundred'}"


def _post(match: Match) -> str:
    return " ".join(cardinal(int(sign)) if sign.isdigit() else sign for sign in match[0] if sign != " ")


RULES: tuple[Rule, ...] = (
    rule(
        "chapter and verse",
        rf"(?:\b(?P<which>[123]|I{{1,3}})\s)?\b(?P<book>(?:{_FULL})|(?:{'|'.join(_BOOKS)})(?=\.))\.?\s"
        r"(?P<chapter>\d{1,3}):(?P<verse>\d{1,3})(?:[–-](?P<last>\d{1,3}))?(?![\w:])",
        _verse,
    ),
    rule(
        "a book of the Bible with its number",
        r"\b(?P<it>[123]) (?=(?:Samuel|Kings|Chronicles|Corinthians|Thessalonians|Timothy|Peter|John|Maccabees)\b)",
        lambda match: f"{_WHICH[match['it']]} ",
    ),
    rule(
        "a scale",
        rf"\b(?:[Ss]cale|[Rr]atio|[Oo]dds)(?: of| is| was|,)? (?P<it>(?P<one>{NUMBER}):(?P<two>{NUMBER}))(?![\w:])",
        lambda match: f"{amount(match['one'])} to {amount(match['two'])}",
    ),
    rule(
        "from one hour to another",
        r"(?<![\w.,:/-])(?P<first>\d{1,2})(?:[:.](?P<minutes>[0-5]\d))?\s?[–-]\s?(?P<last>\d{1,2})(?:[:.](?P<after>[0-5]\d))?"
        r"\s?(?P<half>[ap]\.m\.|[AP]\.M\.|[ap]m\b|[AP]M\b)",
        _hours,
    ),
    rule(
        "from one time to another",
        r"(?<![\w.,:/-])(?P<first>\d{1,2}):(?P<minutes>[0-5]\d)\s?[–-]\s?(?P<last>\d{1,2}):(?P<after>[0-5]\d)(?P<half>)(?![\w:])",
        _hours,
    ),
    rule(
        "verses",
        r"(?<![\w.,:/-])(?P<which>)(?P<book>)(?P<chapter>\d{1,3}):(?P<verse>\d{1,3})[–-](?P<last>\d{1,3})(?![\w:]|[.,]\d)",
        lambda match: _verse(match).lstrip(),
    ),
    rule("hours of an army", r"(?<![\w.,:/-])([01]\d|2[0-3])([0-5]\d)(?:\s?h(?:ou)?rs)\b\.?", _hundred_hours),
    rule(
        "a room, a road, a flight",
        r"\b(?:Room|Flight|Route|Highway|Interstate|Boeing|Airbus|Lockheed|Me|Bf|Fw|Bus|Cell|Stalag|Suite) "
        r"(?P<it>[1-9]\d{2,3})"
        r"(?![\w,/-]|\.\d)",
        _door,
    ),
    rule("a postcode", r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b", _post),
)
