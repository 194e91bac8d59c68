"""How languages write dates: their months, eras, centuries, and the words around them. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_ERA_EN = r"(?:B\.\s?C\.(?:\s?E\.)?|A\.\s?D\.|C\.\s?E\.|(?:BCE|BC|AD|CE)\b)"
_NTH = r"(?:st|nd|rd|th)?"
_TO = r"\s?(?:[-–—]|to|through)\s?"
_WEEKDAYS_EN = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
_WEEKDAYS_FR = r"(?:(?:lun|mar|mercre|jeu|vendre|same)di\s+|dimanche\s+)?"
_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "twenty-first": 21,
}


@dataclass(frozen=True, slots=True, eq=False)
class Tongue:
    """The dates of one language, as pieces of regular expressions.

    {day}, {month}, {year} and {era} in a pattern stand for those; patterns of a century have groups `one` and, for
    several in a row, `two`.
    """

    months: Mapping[str, int] = field(default_factory=dict)
    """Each a pattern -> 1 to 12."""
    days: tuple[str, ...] = ()
    """A day and its month, with or without a year. Of two days, group `day` is the first, and `last` the last."""
    month: str = ""
    """A month and its year."""
    centuries: str = ""
    ordinals: Mapping[str, int] = field(default_factory=dict)
    """Words for centuries, beside figures and Roman numerals."""
    decades: str = ""
    """Group `decade`: the figures of its first year."""
    era: str = ""
    era_first: str = ""
    """An era that stands before its year."""
    before_christ: str = "(?!)"
    """How an era before Christ begins."""
    until: str = r"[-–—]"
    """Between the ends of a span, without the white space around it."""
    between: tuple[str, str] = ("(?!)", "(?!)")
    """Before a span and between its ends, where only the two together mean one."""
    when: str = "(?!)"
    """Before a year: what follows is no count."""
    repeated: str = "(?!)"
    """Beside a day that comes every year."""
    leading: str = "(?!)"
    """Before a date at the start of a sentence; both can go where the date stands beside it."""
    leading_span: str = "(?!)"
    """Before a span, likewise."""
    day_first: bool = True
    """Whether 7/1/1979 can only be 7 January."""


def _shortened(*names: str, dot: str = r"\.?") -> dict[str, int]:
    """Months by their names, and by the first three letters of those that are longer."""
    found = {}
    for number, name in enumerate(names, start=1):
        short = rf"|{name[:3]}\b{dot}" if len(name) > 4 else ""
        found[f"{name}{short}"] = number
    return found


def _months(*names: str) -> dict[str, int]:
    return {name: number for number, name in enumerate(names, start=1)}


ENGLISH = Tongue(
    months={
        **_shortened("January", "February", "March", "April", "May", "June", "July", "August"),
        r"September|Sept\b\.?|Sep\b\.?": 9,
        **{name: number + 9 for name, number in _shortened("October", "November", "December").items()},
    },
    days=(
        rf"(?P<day>{_DAY}){_NTH}{_TO}(?P<last>{_DAY}){_NTH}\s(?:of\s)?{{month}}(?:,?\s(?:of\s)?{{year}})",
        rf"{{month}}\s(?P<day>{_DAY}){_NTH}{_TO}(?P<last>{_DAY}){_NTH}(?:,?\s{{year}})",
        rf"(?P<day>{_DAY}){_NTH}\s(?:(?:day\s)?of\s)?{{month}}(?:,?\s(?:of\s)?{{year}})?(?!\w)",
        rf"{{month}}\s(?:the\s)?(?P<day>{_DAY}){_NTH}(?:,?\s{{year}})?(?![\w%]|[.,:]\d)",
    ),
    month=r"{month},?\s(?:of\s|in\s)?{year}",
    centuries=(
        r"(?P<one>{ordinal})(?:[\s-]?(?:and|to|or|–|-|through|until)[\s-]?(?:the\s)?(?P<two>{ordinal}))?"
        r"[\s-]centur(?:y|ies)(?:\s?{era})?"
    ),
    ordinals=_ORDINALS,
    decades=r"(?P<decade>1\d\d0|20\d0)['’]?s\b",
    era=_ERA_EN,
    before_christ="B",
    era_first=r"(?:A\.D\.|AD)",
    until=r"(?:[-–—]|to|until|till|through|up to)",
    between=("between", "and"),
    when=(
        r"in|In|by|By|since|Since|until|Until|till|from|From|before|Before|after|After|during|During|(?:year|"
        r"end|beginning|start|middle|spring|summer|autumn|winter|fall) of|early|late|mid|c\.|ca\.|circa|year"
    ),
    repeated=r"(?:each|every|annual\w*|yearly|anniversar\w+|birthday|always)",
    leading=rf"(?:On\s+{_WEEKDAYS_EN}(?:the\s+)?|In\s+(?:the\s+year\s+)?)",
    leading_span=r"From\s+(?:the\s+)?",
    day_first=False,
)
FRENCH = Tongue(
    months=_months(
        r"janvier|janv\.",
        r"février|fevrier|févr\.",
        "mars",
        r"avril|avr\.",
        "mai",
        "juin",
        r"juillet|juil\.",
        "août|aout",
        r"septembre|sept\.",
        r"octobre|oct\.",
        r"novembre|nov\.",
        r"décembre|decembre|déc\.",
    ),
    days=(
        rf"(?P<day>1er|1ᵉʳ|{_DAY})\s?(?:[-–—]|au)\s?(?P<last>{_DAY})\s{{month}}\s{{year}}",
        rf"(?P<day>1er|1ᵉʳ|{_DAY})\s{{month}}(?:\s{{year}})?(?!\w)",
    ),
    month=r"{month}\s(?:de\s)?{year}",
    centuries=(
        r"(?P<one>{ordinal})(?:\s?(?:et|au|à|ou|–|-|jusqu’au|jusqu'au)\s?(?:le\s)?(?P<two>{ordinal}))?"
        r"\ssiècles?(?:\s?{era})?"
    ),
    decades=r"années\s(?P<decade>1\d\d0|20\d0)\b",
    era=r"(?:av(?:ant|\.)|ap(?:rès|r?\.))\s?(?:J(?:ésus|\.)?[-\s‑]?C(?:hrist|\.)?|notre ère|l['’]ère commune)",
    before_christ="av",
    until=r"(?:[-–—]|à|au|jusqu['’](?:en|à|au))",
    between=("entre", "et"),
    when=(
        r"en|En|dès|Dès|depuis|Depuis|jusqu['’]en|avant|Avant|après|Après|vers|Vers|"
        r"fin|début|année|(?:fin|début|printemps|été|automne|hiver) de"
    ),
    repeated=r"(?:chaque|tous les|toutes les|annuel\w*|anniversaire)",
    leading=rf"(?:Le\s+{_WEEKDAYS_FR}|En\s+(?:l['’]an\s+)?|Dans\s+l['’]année\s+)",
    leading_span=r"(?:De\s+|D['’]|Du\s+)",
)
GERMAN = Tongue(
    months=_months(
        r"Januar|Jänner|Jan\.",
        r"Februar|Feb\.",
        "März",
        r"April|Apr\.",
        "Mai",
        "Juni",
        "Juli",
        r"August|Aug\.",
        r"September|Sept?\.",
        r"Oktober|Okt\.",
        r"November|Nov\.",
        r"Dezember|Dez\.",
    ),
    days=(
        rf"(?P<day>{_DAY})\.?\s?(?:[-–—]|bis(?:\szum)?)\s?(?P<last>{_DAY})\.\s?{{month}}\s{{year}}",
        rf"(?P<day>{_DAY})\.\s?{{month}}(?:\s{{year}})?(?!\w)",
    ),
    month=r"{month}\s(?:des Jahres\s)?{year}",
    centuries=r"(?P<one>\d{1,2})\.(?:\s?(?:und|bis|oder|–|-)\s?(?:zum\s)?(?P<two>\d{1,2})\.)?\sJahrhunderts?n?(?:\s?{era})?",
    decades=r"(?P<decade>1\d\d0|20\d0)er(?=[\s-]Jahren?\b|n\b)",
    era=r"[vn]\.\s?(?:Chr\.|u\.\s?Z\.)",
    before_christ="v",
    until=r"(?:[-–—]|bis(?: zum)?)",
    between=("zwischen", "und"),
    when=r"im|Im|in|seit|Seit|bis|ab|Ab|vor|Vor|nach|Nach|um|Um|Jahre?|Anfang|Ende|Mitte",
    repeated=r"(?:jede[ns]?|jährlich\w*|alljährlich\w*|Jahrestag\w*)",
)
SPANISH = Tongue(
    months=_months(
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre|setiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ),
    days=(
        rf"(?P<day>{_DAY})\s?(?:[-–—]|al)\s?(?P<last>{_DAY})\sde\s{{month}}\sdel?\s{{year}}",
        rf"(?P<day>1\.?º|{_DAY})\sde\s{{month}}(?:\sdel?\s{{year}})?(?!\w)",
    ),
    month=r"{month}\sdel?\s{year}",
    centuries=r"siglos?\s(?P<one>{ordinal})(?:\s?(?:y|al?|o|–|-)\s?(?P<two>{ordinal}))?(?:\s?{era})?\b",
    decades=r"(?:década\sde|años)\s(?P<decade>1\d\d0|20\d0)\b",
    era=r"(?:a|d)\.\s?(?:de\s)?C\.",
    before_christ="a",
    until=r"(?:[-–—]|al?|hasta)",
    between=("entre", "y"),
    when=r"en|En|desde|Desde|hasta|antes de|después de|hacia|Hacia|año",
    repeated=r"(?:cada|todos los|todas las|anual\w*|aniversario)",
    leading=r"(?:El\s+|En\s+(?:el\s+año\s+)?)",
    leading_span=r"(?:De\s+|Del\s+|Desde\s+)",
)
KHMER = Tongue(
    months=_months(
        "មករា",
        "កុម្ភៈ|កុម្ភះ",
        "មីនា",
        "មេសា",
        "ឧសភា",
        "មិថុនា",
        "កក្កដា",
        "សីហា",
        "កញ្ញា",
        "តុលា",
        "វិច្ឆិកា",
        "ធ្នូ",
    ),
    days=(rf"ទី\s?(?P<day>{_DAY})\s?(?:ខែ\s?)?{{month}}\s?(?:ឆ្នាំ\s?)?{{year}}",),
    month=r"(?:ខែ\s?)?{month}\s?(?:ឆ្នាំ\s?)?{year}",
    until=r"(?:[-–—]|ដល់(?:ឆ្នាំ)?)",
)
OTHER = Tongue()
"""Figures alone: ISO 8601, years, and spans of years with a dash."""


def tongue(language: str) -> Tongue:
    """How a language (BCP 47) writes dates."""
    known = {"en": ENGLISH, "fr": FRENCH, "de": GERMAN, "es": SPANISH, "km": KHMER}
    return known.get(language.lower().partition("-")[0], OTHER)
