"""The interface in its languages: each is a catalogue of texts by key, `web/words/en.json` and its like.

Pure but for reading the catalogues, which are part of the program. A text is a string with {names} to fill in, or a
choice of such strings by the number `n`: an exact number first, then the plural category that the language's rules
(Unicode CLDR) give it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal
from babel.units import format_unit

ENGLISH = "en"
FOR_SCRIPTS = "js."
"""How the keys begin that the player's modules ask for; these alone are put into its page."""

Text = str | Mapping[str, str]


@dataclass(frozen=True)
class Catalogue:
    """The interface in one language. Call it with a key: `t("stops", n=6)` is "6 stops"."""

    language: str
    """BCP 47 tag; a page in this interface declares it."""
    texts: Mapping[str, Text]

    def __call__(self, key: str, /, **values: object) -> str:
        """The text of a key with its names filled in.

        Raises:
            KeyError: there is no such text, or a name in it has no value.
        """
        text = self.texts[key]
        if isinstance(text, str):
            return text.format_map(values)
        number = values["n"]
        if not isinstance(number, int):
            raise TypeError(f"{key}: n is {number!r}, and a number is needed to choose a plural")
        form = text.get(str(number)) or text.get(_locale(self.language).plural_form(number)) or text["other"]
        return form.format_map({**values, "n": format_decimal(number, locale=_locale(self.language))})

    @property
    def for_scripts(self) -> dict[str, Text]:
        """The texts that the player's modules ask for."""
        return {key: text for key, text in self.texts.items() if key.startswith(FOR_SCRIPTS)}

    @property
    def direction(self) -> str:
        """Which way the language is written: "ltr" or "rtl"."""
        return direction(self.language)

    def name_of(self, language: str) -> str:
        """What a language is called: "French", "français"; its tag where Unicode has no name for it."""
        try:
            return _locale(language).get_display_name(self.language) or language
        except (UnknownLocaleError, ValueError):
            return language

    def decimal(self, number: float) -> str:
        """A number as people write it: "1.25", "1,25"."""
        return format_decimal(number, locale=_locale(self.language))

    def day(self, month: int, day: int) -> str:
        """A day of the year, or a month where the day is 0: "17 April", "avril"; empty where the month is 0."""
        if not 1 <= month <= 12:
            return ""
        known = date(2000, month, day or 1)  # A leap year: it has every day.
        # English as its catalogue is written: the day goes first.
        locale = Locale("en", "GB") if self.language == ENGLISH else _locale(self.language)
        return format_skeleton("MMMMd", known, locale=locale) if day else format_date(known, "LLLL", locale=locale)

    def size(self, number: int) -> str:
        """A number of bytes as people say it: "14 MB", "14 Mo", "4.5 MB"."""
        megabytes = number / 1e6
        shown = max(0.1, round(megabytes, 1)) if megabytes < 10 else round(megabytes)
        return format_unit(shown, "digital-megabyte", "short", locale=_locale(self.language))


@cache
def languages() -> tuple[str, ...]:
    """The tags of all languages that the interface speaks."""
    names = (file.name for file in (files("web") / "words").iterdir())
    return tuple(sorted(name.removesuffix(".json") for name in names if name.endswith(".json")))


def catalogue(language: str) -> Catalogue:
    """The interface in a language, or in the wider one that it is a part of; in English where there is neither.

    A text that its catalogue does not have is the English one.
    """
    wider = (language, language.partition("-")[0])
    return _catalogue(next((tag for tag in wider if tag in languages()), ENGLISH))


@lru_cache(maxsize=256)
def direction(language: str) -> str:
    """Which way a language is written: "ltr" or "rtl"; "ltr" for one that Unicode does not know."""
    try:
        return _locale(language).text_direction
    except (UnknownLocaleError, ValueError):
        return "ltr"


@lru_cache(maxsize=256)
def own_name(language: str) -> str:
    """What a language calls itself, with a capital where it has capitals: "Français"; or its tag."""
    try:
        name = _locale(language).get_display_name() or language
    except (UnknownLocaleError, ValueError):
        return language
    return name[:1].upper() + name[1:]


@lru_cache(maxsize=256)
def _locale(language: str) -> Locale:
    return Locale.parse(language, sep="-")


@cache
def _catalogue(language: str) -> Catalogue:
    return Catalogue(language, {**read(ENGLISH), **read(language)})


def read(language: str) -> dict[str, Text]:
    """A catalogue as it is written, without English for what it lacks."""
    texts: dict[str, Text] = json.loads((files("web") / "words" / f"{language}.json").read_text(encoding="utf-8"))
    return texts
