"""Words that count chapters and parts in many languages: "Chapter IV", "2. fejezet", "第三章". Pure."""

from __future__ import annotations

import re

_COUNT = (
    r"(?:\d{1,3}|[ivxlc]{1,8}|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
    r"fifteen|sixteen|seventeen|eighteen|nineteen|twenty|(?:the\s+)?(?:first|second|third|fourth|fifth|sixth|seventh|"
    r"eighth|ninth|tenth|last))"
)
_CHAPTERS = (
    r"chapter|chap\.?|appendix|annex|kapitel|kapitola|anhang|chapitre|annexe|cap[ií]tulo|capitolo|capítol|hoofdstuk|"
    r"bijlage|глава|приложение|розділ|rozdział|poglavje|poglavlje|capitolul|κεφάλαιο|bölüm|luku|chương|bab|bylaag|bilaga"
)
_PARTS = r"part|book|volume|teil|buch|band|partie|livre|tome|parte|libro|deel|часть|книга|część|del|phần|kniha|osa"
_FOREIGN_CHAPTER = re.compile(
    r"^(?:第\s?[0-9０-９一二三四五六七八九十百]{1,6}\s?[章节節回篇]|제\s?\d{1,3}\s?[장편]|\d{1,3}장\s|ជំពូក|บทที่|अध्याय|"
    r"الفصل|פרק|\d{1,3}\.?\s(?:fejezet|bölüm|luku)\b)"
)
_FOREIGN_PART = re.compile(
    r"^(?:第\s?[0-9０-９一二三四五六七八九十百]{1,6}\s?[部卷編编]|제\s?\d{1,3}\s?부|ភាគ|ภาค|الباب|الجزء)"
)
_CHAPTER = re.compile(rf"^(?:{_CHAPTERS})\s+{_COUNT}\b", re.I)
_PART = re.compile(rf"^(?:{_PARTS})\s+{_COUNT}\b", re.I)
_ALONE = re.compile(rf"^(?:{_CHAPTERS}|{_PARTS})\s+{_COUNT}\s*[.:—–-]*$", re.I)
_PREFIX = re.compile(rf"^(?:{_CHAPTERS}|{_PARTS})\s+(?={_COUNT}\b)", re.I)
_NESTED = re.compile(r"^(?:[A-Z]|\d{1,3})((?:\.\d{1,3}){1,6})[.)]?\s+(?:[^\W\d_]|[\"“‘«„(「『/¿¡])")
_COUNTED = re.compile(r"^(?:[A-Z]|\d{1,3})[.)]\s+(?:[^\W\d_]|[\"“‘«„(「『/¿¡])")


def is_chapter(text: str) -> bool:
    """True for a line that begins "Chapter 2", "Appendix A" or the like."""
    return bool(_CHAPTER.match(text) or _FOREIGN_CHAPTER.match(text))


def is_part(text: str) -> bool:
    """True for a line that begins "Part One", "Volume II" or the like, which chapters stand below."""
    return bool(_PART.match(text) or _FOREIGN_PART.match(text))


def is_word_alone(text: str) -> bool:
    """True for "Chapter 2" with nothing behind it."""
    return bool(_ALONE.match(text))


def without_word(text: str) -> str:
    """What is left of "Chapter 2. The Well": "2. The Well"."""
    return _PREFIX.sub("", text, count=1)


def depth(text: str) -> int:
    """How deep a number in front stands: 1 of "2. The Well", 2 of "2.1 The Rope"; 0 without one."""
    nested = _NESTED.match(text)
    if nested:
        return 1 + nested[1].count(".")
    return 1 if _COUNTED.match(text) else 0


def is_numbered(text: str) -> bool:
    """True for a line whose number or first word alone makes it look like a heading."""
    return is_chapter(text) or is_part(text) or depth(text) > 1
