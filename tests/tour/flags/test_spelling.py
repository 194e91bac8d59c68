"""Likely misspellings."""

from __future__ import annotations

import pytest

from tests.tour.flags.texts import found, words


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("seperate", "separate"), ("goverment", "government"), ("recieve", "receive"), ("occured", "occurred"),
     ("beseiged", "besieged"), ("cemetary", "cemetery"), ("hisotry", "history"), ("unfortunatly", "unfortunately")],
)  # fmt: skip
def test_a_misspelt_word_is_flagged_with_the_likely_one(wrong: str, right: str) -> None:
    assert found("spelling", f"The old {wrong} was known to all of them.") == [(wrong, f"Perhaps “{right}”.")]


@pytest.mark.parametrize(
    "text",
    [
        "The colour of the harbour, the centre and the theatre were grey, and the organisation travelled on.",
        "They hath betwixt them ploughed the mould.",
        "The churchwarden and the schoolmistress met at the crossroads beside the millpond.",
        "The dish, called sewin, is a trout.",
        "The Treonike folk danced.",
        "A neo-gothick hall and the address info@histroy.example stand on it.",
        "He read “ye olde seperate shoppe” aloud.",
        "It was a non-denial denial of the en masse departures.",
        "The Encyclopædia Britannica is an encyclopedia; the Encyclopedia is long.",
        "The quern stone and the tuff wall were unroofed.",
    ],
)
def test_variants_old_words_compounds_and_foreign_ones_are_not(text: str) -> None:
    assert words("spelling", text) == []


def test_a_word_that_comes_again_is_no_slip() -> None:
    assert words("spelling", "The old seperate was known.", "Then the seperate burned.") == []


def test_a_word_that_stands_twice_is_flagged() -> None:
    assert words("spelling", "They crossed the the river.", "He had had enough, and knew that that was true.") == [
        "the the"
    ]


def test_a_name_in_two_spellings_is_flagged_where_it_stands_once() -> None:
    text = "Prince Norodom Sihanouk ruled. The king, Sihanouk, fled. They were named by Prince Shanouk."
    assert found("spelling", text) == [("Shanouk", "Spelled “Sihanouk” elsewhere: check which is right.")]


def test_endings_make_no_other_name() -> None:
    assert words("spelling", "Cambodia fell. The Cambodian army and Cambodians fled from Kartli and Kartlis.") == []


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        ("de", "Die Kirche wurde warscheinlich von den Bürgern gebaut.", "warscheinlich"),
        ("fr", "Le batîment fut construit par les moines.", "batîment"),
        ("es", "El edifício era muy grande.", "edifício"),
    ],
)
def test_other_languages_have_slips_too(language: str, text: str, wrong: str) -> None:
    assert words("spelling", text, language=language) == [wrong]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das spätmittelalterliche Rathaus wurde wiederaufgebaut und ist denkmalgeschützt."),
        ("fr", "L’église, qu’on appelle aujourd’hui la cathédrale, s’élève au-dessus d’une presqu’île."),
        ("es", "Al acercarse, puede verse la torre; quisieron construirla y decorarla de nuevo."),
    ],
)  # fmt: skip
def test_compounds_elisions_and_clitics_are_words(language: str, text: str) -> None:
    assert words("spelling", text, language=language) == []
