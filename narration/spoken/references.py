"""Places in books: volumes, pages and acts in Roman numerals, chapters and verses."""

from __future__ import annotations

from narration.spoken.numbers import cardinal, from_roman
from narration.spoken.rule import Match, Rule, either, rule
from narration.spoken.years import DASH

_LARGE = r"X{0,3}(?:IX|IV|VI{1,3}|I{1,3}|V)|X{1,3}"
_SMALL = r"x{0,3}(?:ix|iv|vi{1,3}|i{1,3}|v)|x{1,3}"
_CUT_SHORT = {
    "vol.": "volume",
    "Vol.": "Volume",
    "vols.": "volumes",
    "Vols.": "Volumes",
    "ch.": "chapter",
    "Ch.": "Chapter",
    "chs.": "chapters",
    "chap.": "chapter",
    "pt.": "part",
    "Pt.": "Part",
    "bk.": "book",
    "Bk.": "Book",
    "p.": "page",
    "pp.": "pages",
    "pl.": "plate",
    "Pl.": "Plate",
    "sc.": "scene",
}
_WHOLE = (
    "volumes?|chapters?|parts?|books?|pages?|plates?|scenes?|acts?|sections?|Volumes|Chapters|Parts|Books|Scenes?|Acts"
)
_BOOKS = {
    "Gen.": "Genesis",
    "Ex.": "Exodus",
    "Exod.": "Exodus",
    "Lev.": "Leviticus",
    "Deut.": "Deuteronomy",
    "Ps.": "Psalm",
    "Prov.": "Proverbs",
    "Eccl.": "Ecclesiastes",
    "Isa.": "Isaiah",
    "Jer.": "Jeremiah",
    "Ezek.": "Ezekiel",
    "Dan.": "Daniel",
    "Matt.": "Matthew",
    "Cor.": "Corinthians",
    "Rom.": "Romans",
    "Gal.": "Galatians",
    "Eph.": "Ephesians",
    "Heb.": "Hebrews",
    "Rev.": "Revelation",
}


def _volume(match: Match) -> str:
    named = _CUT_SHORT.get(match["what"], match["what"])
    numbers = [cardinal(from_roman(numeral.upper())) for numeral in (match["one"], match["last"]) if numeral]
    joint = match["joint"].strip() if match["last"] else ""
    between = f" {joint if joint.isalpha() else 'to'} "
    return f"{named} {between.join(numbers)}"


def _verse(match: Match) -> str:
    chapter, first, last = (int(match[name] or 0) for name in ("chapter", "first", "last"))
    said = f"{cardinal(chapter)} {cardinal(first)}"
    return f"{said} to {cardinal(last)}" if last else said


_VERSE = r"(?P<chapter>\d{1,3}):(?P<first>\d{1,3})"

RULES: tuple[Rule, ...] = (
    rule(
        "volumes in Roman numerals",
        rf"\b(?P<what>{either(_CUT_SHORT)}|{_WHOLE})\s(?P<one>{_LARGE}|{_SMALL})(?:(?P<joint>{DASH}|\sand\s|\sto\s)"
        rf"(?P<last>{_LARGE}|{_SMALL}))?(?![\w.]\w|\w)",
        _volume,
    ),
    rule(
        "a book of scripture and its verse",
        rf"\b(?P<book>{either(_BOOKS)})\s{_VERSE}(?:{DASH}(?P<last>\d{{1,3}}))?(?![\w:]|[.,]\d)",
        lambda match: f"{_BOOKS[match['book']]} {_verse(match)}",
    ),
    rule("verses", rf"(?<![\w.,:/-]){_VERSE}{DASH}(?P<last>\d{{1,3}})(?![\w:]|[.,]\d)", _verse),
)
