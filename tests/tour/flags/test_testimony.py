"""No voice speaks as a witness unnoticed."""

from __future__ import annotations

import pytest

from tests.tour.flags.texts import found, words


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("I was born in Battambang in 1961.", "I was born"),
        ("In the morning we were taken to the fields.", "we were taken"),
        ("My father never came back.", "My father never"),
        ("When they came for us, we hid in the well.", "we hid in"),
        ("They told us to leave the city for three days.", "told us"),
        ("“I’ve never forgotten that sound,” says Marie Dupont.", "I’ve never forgotten"),
        ("As a child I slept beside the stove.", "I slept beside"),
        ("“We’re rats in a lab,” says Azza.", "We’re rats"),
    ],
)
def test_a_first_person_who_tells_is_flagged(text: str, flagged: str) -> None:
    assert words("testimony", text) == [flagged]


@pytest.mark.parametrize(
    "text",
    [
        "When the First World War began, Charles I was long dead.",
        "World War I ended in 1918.",
        "Act I takes place in Venice.",
        "As we have seen, the river changed its bed.",
        "The architect I. M. Pei drew the pyramid.",
        "The I-95 runs past the fort.",
        "Henry I had it rebuilt; under Elizabeth I it burned.",
        'The keys are "R", "I" and "S", and class (I) is first.',
        "Remember, we need your help.",
        "Our knowledge of the cult is small.",
        "The mine was closed.",
        "She lost her father at the age of ten.",
    ],
)
def test_numbers_authors_and_third_persons_are_not(text: str) -> None:
    assert words("testimony", text) == []


def test_the_note_names_the_witness_where_the_text_does() -> None:
    ((_, note),) = found("testimony", "Bou Meng recalled: “I painted portraits to stay alive.”")
    assert "speak as Bou Meng" in note


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Ich wurde 1938 in Breslau geboren."),
        ("de", "Wir mussten alles zurücklassen."),
        ("fr", "J’avais dix ans quand la guerre a commencé."),
        ("fr", "Mon père travaillait à la mine."),
        ("es", "Nací en un pueblo de Aragón."),
        ("es", "Mi madre nos escondió en el sótano."),
    ],
)
def test_other_languages_have_first_persons_too(language: str, text: str) -> None:
    assert len(words("testimony", text, language=language)) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Kirche wurde 1754 gebaut."),
        ("fr", "La mairie fut construite en 1880."),
        ("es", "La iglesia fue construida en 1754."),
    ],
)
def test_other_languages_third_persons_are_not_flagged(language: str, text: str) -> None:
    assert words("testimony", text, language=language) == []
