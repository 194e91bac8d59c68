"""Wording that time overtook."""

from __future__ import annotations

import pytest

from tests.tour.flags.texts import found, words


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("Trials are scheduled to begin in late 2008.", "are scheduled to begin in late 2008"),
        ("The museum is expected to open in 2012.", "is expected to open in 2012"),
        ("The new bridge will be completed in spring 2019.", "will be completed in spring 2019"),
        ("Restoration is due to end by March 2021.", "is due to end by March 2021"),
        ("The tower is currently under repair.", "currently"),
        ("It is now a hotel.", "is now"),
        ("Only three have survived so far.", "so far"),
        ("In recent years the path has become popular.", "In recent years"),
        ("The owner, who was ill last year, lets visitors in.", "last year"),
        ("As of 2017, 12,000 people live here.", "As of 2017"),
        ("It was in British India (now in Moga district).", "now in"),
        ("It has been seven years since the last fire.", "It has been seven years"),
        ("They launched it 17 days ago.", "17 days ago"),
        ("Twenty years ago nobody came here.", "Twenty years ago"),
        ("Maria Lopez, 84, lives in the last house.", "Maria Lopez, 84, lives"),
        ("Per the settlement, Hogan, 74, retains the rights.", "Hogan, 74, retains"),
        ("Now 15, Bindi looks after the zoo.", "Now 15"),
        ("Today the mill houses a school.", "Today"),
    ],
)
def test_what_was_true_when_it_was_written_is_flagged(text: str, flagged: str) -> None:
    assert words("aged", text) == [flagged]


@pytest.mark.parametrize(
    "text",
    [
        "The trial was scheduled to begin in late 2008.",
        "It was due to open in 1931, but the war came.",
        "The plan would be completed in 1934.",
        "The bridge will be completed in 2031.",
        "He was born in what is now Belarus.",
        "The town lies in present-day Turkey.",
        "Now the king turned to his men.",
        "“We will be home by 1915,” wrote the soldier.",
        "He died in 1650, aged 54.",
        "The current carried them out to sea.",
        "The Romans left three hundred years later.",
    ],
)
def test_what_stays_true_is_not(text: str) -> None:
    assert words("aged", text) == []


def test_the_note_says_what_to_check() -> None:
    assert found("aged", "Trials are scheduled to begin in late 2008.")[0][1] == "2008 is over: say what came of it."


@pytest.mark.parametrize(
    ("language", "text", "flagged"),
    [
        ("de", "Das Museum soll bis Ende 2015 eröffnet werden.", "soll bis Ende 2015"),
        ("de", "Derzeit ist die Kirche geschlossen.", "Derzeit"),
        ("fr", "L’ouverture est prévue pour 2014.", "est prévue pour 2014"),
        ("fr", "Le château est actuellement fermé.", "actuellement"),
        ("es", "El museo está previsto para 2016.", "está previsto para 2016"),
        ("es", "Actualmente alberga un hotel.", "Actualmente"),
    ],
)
def test_other_languages_age_too(language: str, text: str, flagged: str) -> None:
    assert words("aged", text, language=language) == [flagged]
