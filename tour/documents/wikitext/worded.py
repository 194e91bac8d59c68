"""Templates that carry words, each with the words a reader of the page sees. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable

from tour.documents.wikis.names import names
from tour.documents.wikitext.call import Call
from tour.documents.wikitext.convert import converted
from tour.documents.wikitext.dates import DATES
from tour.documents.wikitext.foreign_words import FOREIGN
from tour.documents.wikitext.template_names import is_ship

Words = Callable[[Call], str]

_CURRENCY = {
    "us$": "US$", "usd": "US$", "gbp": "£", "£": "£", "pound": "£", "eur": "€", "€": "€", "euro": "€", "inr": "₹",
    "indian rupee": "₹", "inrconvert": "₹", "a$": "A$", "aud": "A$", "cad": "C$", "c$": "C$", "nz$": "NZ$",
    "nzd": "NZ$", "¥": "¥", "jpy": "¥", "cny": "¥", "rmb": "CN¥", "php": "₱", "krw": "₩", "chf": "CHF ",
    "rub": "₽",
}  # fmt: skip
_SIGNS = {
    "'": "'", "`": "'", "'s": "'s", '\'"': '\'"', '"\'': '"\'', "-'": "'", "ndash": "–", "–": "–", "en dash": "–",
    "mdash": "—", "—": "—", "em dash": "—", "em dash split": "—", "spaced ndash": " – ", "spaced en dash": " – ",
    "snd": " – ", "snds": " – ", "spnd": " – ", "sndash": " – ", "dash": " – ", "spaced mdash": " — ",
    "spaced em dash": " — ", "·": " · ", "•": " • ", "dot": " · ", "bull": " • ", "bullet": " • ",
    "middot": " · ", "\\": " / ", "nbsp": " ", "space": " ", "thinsp": " ", "thin space": " ", "hairsp": " ",
    "sp": " ", "zwj": "", "zwnj": "", "shy": "", "!": "|", "pipe": "|", "((": "{{", "))": "}}", "=": "=",
    "(": "(", ")": ")", "*": "*", "deg": "°", "degree": "°", "times": "×", "'-": "'", "dagger": "†",
    "double-dagger": "‡", "section sign": "§", "§": "§", "paragraph": "¶", "...": "…", "ellipsis": "…", "…": "…",
    "okina": "ʻ", "hamza": "ʾ", "ayin": "ʿ", "prime": "′", "pprime": "″", "minus": "−", "numero": "No.",
    "no.": "No.", "number sign": "#", "1er": "1er", "1re": "1re", "ier": "Ier", "er": "er", "e": "e",
    "flagdeco": "", "yes": "Yes", "no": "No", "ditto": "″", "aka": "also known as", "c.e.": "CE",
}  # fmt: skip
_FIRST = names(
    "nowrap|nobr|nbr|j|small|smaller|big|bigger|larger|large|em|strong|sc|sc2|smallcaps|smcaps|small-caps|"
    "abbr|abbrlink|tooltip|tt|nowraplinks|noitalic|normal|italics|italic|bold|b|i|u|underline|strikethrough|"
    "center|centre|middle|visible_anchor|vanchor|va|mvar|var|sic|not_a_typo|typo|as_written|notatypo|"
    "chem_name|proper_name|keyboard_press|kbd|key_press|code|mono|monospace|samp|text|overline|sup|sub|su|"
    "noprint|no_spell|nospell|unicode|polytonic|hebrew|rtl-lang|arabic|script/hebrew|script/arabic|rtl|ltr|"
    "align|left|right|justify|box|plainlist|flatlist|endplainlist|block|blist|tree_list|p|para|nosize|big(er)|"
    "gaps|linktext|crossreference|crossref|cross-reference|xref|zh-inline|music|lit.|literal_translation_only|"
    "angbr|unquote|quoted|title|plain_text|nihongo3|nomen|proper|surname|given_name|spell|strong_text|"
    "emphasis|red|green|blue|ssub|country_name|ntsh|lj|nobreak|ill-text|inline_block"
)  # fmt: skip
_SECOND = names("color|font_color|colour|resize|fontsize|font-size|style|fs|nihongo2|sort|rotate|background")
_JOINED = {
    "hlist": ", ", "flatlist": ", ", "ubl": "; ", "unbulleted list": "; ", "ublist": "; ", "unbulletedlist": "; ",
    "plain list": "; ", "cslist": ", ", "comma separated entries": ", ", "br separated entries": ", ", "gaps": "",
    "linktext": "", "chem": "", "chem2": "", "sortname": " ", "hs": " ", "bulleted list": "; ",
    "space separated entries": " ", "pagelist": ", ", "enum": ", ", "and list": ", ",
}  # fmt: skip
_FRACTIONS = {
    "1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾", "1/5": "⅕", "1/6": "⅙", "1/8": "⅛", "3/8": "⅜",
    "5/8": "⅝", "7/8": "⅞",
}  # fmt: skip


def words_of(call: Call) -> str | None:
    """The words a template shows; None where none are known of it."""
    name = call.name
    if name in _SIGNS and not (call.listed and name in ("no", "yes", "dot", "sp", "space")):
        return _SIGNS[name]
    known = _KNOWN.get(name) or DATES.get(name)
    if known is not None:
        return known(call)
    folded = name.replace(" ", "_")
    if folded in _FIRST:
        return call.at(1) or call.get("text", "1", "sic")
    if folded in _SECOND:
        return call.at(len(call.listed)) if call.listed else call.get("text")
    if name in _JOINED:
        return _JOINED[name].join(call.filled())
    if name in _CURRENCY:
        return f"{_CURRENCY[name]}{call.at(1)}"
    if is_ship(name):
        return _ship([name.upper(), call.at(1), call.at(2)], call.at(3))
    for prefix in ("lang-", "rtl-lang-"):
        if name.startswith(prefix):
            return _language(name.removeprefix(prefix), call.at(1) or call.get("text"), call)
    return _function(call)


def _function(call: Call) -> str | None:
    """Functions of the wiki itself: {{formatnum:1234}}."""
    name, colon, given = call.name.partition(":")
    if not colon:
        return None
    if name == "formatnum":
        return f"{int(given):,}" if given.isdigit() and len(given) < 16 else given
    return given if name in ("lc", "uc", "lcfirst", "ucfirst", "plural", "nse", "urlencode") else None


def _language(tag: str, text: str, call: Call) -> str:
    name = FOREIGN.get(tag.split("-")[0].casefold(), "")
    shown = f"{name}: {text}" if name and call.get("label") != "none" and call.get("links") != "none" else text
    latin, meaning = call.get("translit", "tr"), call.get("lit", "translation", "literal")
    shown = f"{shown}, {latin}" if latin else shown
    return f"{shown}, lit. '{meaning}'" if meaning else shown


def _langx(call: Call) -> str:
    return _language(call.at(1), call.at(2) or call.get("text"), call)


def _ship(parts: list[str], shown: str) -> str:
    prefix, name, number = parts
    full = f"{prefix} {name}".strip()
    return {"1": full, "2": name, "3": number, "4": f"{prefix} {number}", "5": name, "6": name}.get(
        shown, f"{full} ({number})" if number else full
    )


def _class(call: Call) -> str:
    return f"{call.at(1)}-class {call.at(2)}".strip()


def _fraction(call: Call) -> str:
    parts = [part.strip() for part in call.filled()]
    if len(parts) == 1:
        return f"1/{parts[0]}"
    whole = f"{parts[0]}" if len(parts) == 3 else ""
    last = "/".join(parts[-2:])
    return f"{whole}{_FRACTIONS[last]}" if last in _FRACTIONS else f"{whole} {last}".strip()


def _interlanguage(call: Call) -> str:
    return call.get("lt", "display") or re.sub(r"\s*\([^()]*\)$", "", call.at(1))


def _nihongo(call: Call) -> str:
    inner = ", ".join(part for part in (call.at(2), call.at(3), call.get("lead"), call.at(4)) if part)
    return f"{call.at(1)} ({inner})" if call.at(1) and inner else call.at(1) or inner


def _chinese(call: Call) -> str:
    named = (("c", "Chinese"), ("s", "simplified Chinese"), ("t", "traditional Chinese"), ("p", "pinyin"),
             ("w", "Wade–Giles"), ("j", "Jyutping"), ("l", "lit."))  # fmt: skip
    shown = [f"{name}: {call.get(key)}" for key, name in named if call.get(key)]
    return "; ".join(shown) or call.at(1)


def _last_of_transliteration(call: Call) -> str:
    return call.at(3) or call.at(2)


def _literally(call: Call) -> str:
    return f"lit. '{call.at(1)}'"


def _value(call: Call) -> str:
    unit = call.get("u", "ul", "up", "upl")
    number = call.at(1)
    number = f"{int(number):,}" if number.isdigit() and 4 < len(number) < 16 else number
    tail = f" ± {call.at(2)}" if call.at(2) else ""
    power = f" × 10{_power(call.get('e'))}" if call.get("e") else ""
    return f"{number}{tail}{power}{' ' + unit if unit else ''}"


def _power(digits: str) -> str:
    return digits.translate(str.maketrans("0123456789-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻"))


def _flag(call: Call) -> str:
    return call.get("name") or call.at(1)


def _lang(call: Call) -> str:
    return call.at(2) or call.get("text")


def _given(call: Call) -> str:
    return " ".join(call.filled())


def _number(call: Call) -> str:
    number = call.at(1).replace(",", "")
    return f"{int(number):,}" if number.isdigit() and len(number) < 16 else call.at(1)


def _unit(call: Call) -> str:
    return " ".join([_number(call), *call.filled(2)])


def _century(call: Call) -> str:
    return f"siglo {call.at(1)}" + (f" {call.at(2)}" if call.at(2) else "")


_KNOWN: dict[str, Words] = {
    "convert": lambda call: converted(call.listed, call.named),
    "cvt": lambda call: converted(call.listed, {"abbr": "on", **call.named}),
    "lang": _lang,
    "langue": _lang,
    "lengua": _lang,
    "langx": _langx,
    "lang-x": _langx,
    "native name": _lang,
    "transl": _last_of_transliteration,
    "transliteration": _last_of_transliteration,
    "translit": _last_of_transliteration,
    "script": _lang,
    "ill": _interlanguage,
    "illm": _interlanguage,
    "interlanguage link": _interlanguage,
    "interlanguage link multi": _interlanguage,
    "link-interwiki": _interlanguage,
    "lien": lambda call: call.get("texte") or call.at(1) or call.get("fr"),
    "nihongo": _nihongo,
    "nihongo krt": _nihongo,
    "korean": lambda call: "; ".join(f"Korean: {part}" for part in (call.get("hangul"), call.at(1)) if part),
    "zh": _chinese,
    "lang-zh": _chinese,
    "zh-hans": _chinese,
    "literal translation": _literally,
    "lit": _literally,
    "gloss": lambda call: f"‘{call.at(1)}’",
    "ship": lambda call: _ship([call.at(1), call.at(2), call.at(3)], call.at(4)),
    "sclass": _class,
    "sclass2": _class,
    "sclass-": _class,
    "frac": _fraction,
    "fraction": _fraction,
    "sfrac": _fraction,
    "val": _value,
    "nts": _number,
    "number": _number,
    "formatnum": _number,
    "nombre": _unit,
    "unité": _unit,
    "unidad": _unit,
    "formatnumber": _number,
    "percentage": _given,
    "flag": _flag,
    "flagcountry": _flag,
    "flagu": _flag,
    "country": _flag,
    "smallsup": _given,
    "s": lambda call: f"{call.at(1)}e siècle",
    "s-": lambda call: f"{call.at(1)}e siècle",
    "siècle": lambda call: f"{call.at(1)}e siècle",
    "siglo": _century,
    "exp": lambda call: call.at(1) or "e",
    "page": lambda call: f"p. {call.at(1)}",
    "citation étrangère": lambda call: f"« {call.at(1)} »",
    "« »": lambda call: f"« {call.at(1)} »",
    "guil": lambda call: f"« {call.at(1)} »",
    "title case": _given,
    "fb": _flag,
    "sfaq": _given,
    "ruby": lambda call: call.at(1),
    "ruby-ja": lambda call: call.at(1),
    '"': lambda call: f"“{call.get('text') or call.at(1)}”",
    "quote inline": lambda call: f"“{call.at(1)}”",
    "verse": _given,
    "bibleverse": lambda call: f"{call.at(1)} {call.at(2)} {call.at(3)}".strip(),
    "cquran": lambda call: f"Quran {call.at(1)}:{call.at(2)}",
    "family": _given,
}
