"""The catalogues: whole, alike in every language, and used."""

from __future__ import annotations

import re
from importlib.resources import files
from importlib.resources.abc import Traversable

import pytest
from babel import Locale

from web.site.catalogue import ENGLISH, FOR_SCRIPTS, Text, catalogue, direction, languages, read

OTHERS = [language for language in languages() if language != ENGLISH]
CALL = re.compile(r"""\b(?:t|own)\(\s*f?(["'`])([a-z0-9_.]+)(\1|\$?\{)""")
EXACT = re.compile(r"[0-9]+")


def below(folder: Traversable, *endings: str) -> list[Traversable]:
    found = []
    for each in folder.iterdir():
        if each.is_dir():
            found += below(each, *endings)
        elif each.name.endswith(endings):
            found.append(each)
    return found


def sources(part: str, *endings: str) -> list[str]:
    return [file.read_text(encoding="utf-8") for file in below(files("web") / part, *endings)]


def used(texts: list[str]) -> set[str]:
    """The keys asked for; one whose end is computed stands for all that begin as it does."""
    found = set()
    for text in texts:
        for _, key, end in CALL.findall(text):
            found |= {each for each in read(ENGLISH) if each.startswith(key)} if end.endswith("{") else {key}
    return found


def forms(text: Text) -> list[str]:
    return [text] if isinstance(text, str) else list(text.values())


def names(text: Text) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", " ".join(forms(text))))


def test_the_interface_speaks_english_and_french() -> None:
    assert languages() == ("en", "fr")


@pytest.mark.parametrize("language", OTHERS)
def test_a_catalogue_has_every_text_with_the_same_names_in_it(language: str) -> None:
    own, english = read(language), read(ENGLISH)
    assert set(own) == set(english)
    assert {key: names(own[key]) for key in own} == {key: names(english[key]) for key in english}
    assert {key for key in own if isinstance(own[key], str)} == {
        key for key in english if isinstance(english[key], str)
    }


@pytest.mark.parametrize("language", languages())
def test_a_plural_has_each_form_that_the_language_knows(language: str) -> None:
    categories = Locale.parse(language).plural_form.tags | {"other"}
    for key, text in read(language).items():
        if not isinstance(text, str):
            assert {form for form in text if not EXACT.fullmatch(form)} == categories, key


@pytest.mark.parametrize("language", languages())
def test_no_text_is_empty_or_holds_a_brace_of_its_own(language: str) -> None:
    for key, text in read(language).items():
        for form in forms(text):
            assert form.strip() == form != "", key
            assert not re.search(r"[{}]", re.sub(r"\{\w+\}", "", form)), key


def test_french_is_set_as_french_is() -> None:
    told = "\n".join(form for text in read("fr").values() for form in forms(text))
    assert "'" not in told
    assert not re.search(r"[^\N{NARROW NO-BREAK SPACE}0-9][:;?!%»]", told)


def test_every_text_is_used_and_every_text_used_is_there() -> None:
    scripts = used(sources("static/player", ".js"))
    pages = used(sources("templates", ".html") + sources(".", ".py"))
    assert scripts | pages == set(read(ENGLISH))
    assert {key for key in scripts if not key.startswith(FOR_SCRIPTS)} == set()
    assert {key for key in read(ENGLISH) if key.startswith(FOR_SCRIPTS)} - scripts == set()


def test_numbers_choose_their_form() -> None:
    french, english = catalogue("fr"), catalogue("en")
    assert [english("stops", n=number) for number in (0, 1, 2)] == ["0 stops", "1 stop", "2 stops"]
    assert [french("stops", n=number) for number in (0, 1, 2)] == ["0 étape", "1 étape", "2 étapes"]
    assert [english("js.stops_in_words", n=number) for number in (1, 6, 14)] == ["One stop", "Six stops", "14 stops"]
    assert french("stops", n=1_000_000) == "1\N{NARROW NO-BREAK SPACE}000\N{NARROW NO-BREAK SPACE}000 d’étapes"


def test_what_is_filled_in_is_not_read_again() -> None:
    assert catalogue("en")("credit.line", name="{name.__class__}") == "Credit: {name.__class__}"


def test_an_interface_that_is_not_there_is_english_and_a_region_s_is_its_language_s() -> None:
    spoken = [catalogue(tag).language for tag in ("km", "fr-CA", "../en", "")]
    assert spoken == ["en", "fr", "en", "en"]


def test_a_size_is_said_in_the_language() -> None:
    english = [catalogue("en").size(number) for number in (14_200_000, 4_460_000, 900)]
    assert english == ["14 MB", "4.5 MB", "0.1 MB"]
    assert re.sub(r"\s", " ", catalogue("fr").size(4_460_000)) == "4,5 Mo"


def test_a_language_is_written_its_own_way() -> None:
    assert [direction(tag) for tag in ("ar", "fa", "ur-PK", "km", "en", "no such", 'x"><')] == ["rtl"] * 3 + ["ltr"] * 4
