"""Words that call for an advisory, and figures of speech that do not."""

from __future__ import annotations

import pytest

from tests.tour.flags.texts import found, words


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Two hundred villagers were massacred.", "killing"),
        ("Three of his allies were executed.", "executions"),
        ("The regime enacted a genocide.", "genocide"),
        ("Prisoners were tortured in the cellar.", "torture"),
        ("There were more than 300 mass graves.", "human remains"),
        ("Women were raped by the soldiers.", "sexual violence"),
        ("In 1911 she took her own life.", "suicide"),
        ("Nine children were drowned in the lock.", "the death of children"),
        ("He owned forty slaves.", "slavery"),
        ("They toiled in labor camps.", "forced labour"),
        ("A pogrom followed.", "persecution"),
        ("The famine emptied the valley.", "starvation"),
        ("The census counted negroes apart.", "the racist language of its time"),
    ],
)
def test_an_advisory_is_suggested_by_what_it_would_name(text: str, about: str) -> None:
    assert f"Consider an advisory that names {about}." in [note for _, note in found("sensitive", text)]


@pytest.mark.parametrize(
    "text",
    [
        "They were killing time in the café.",
        "The plan was executed in two years.",
        "He executed the work in marble.",
        "The mural was finely executed.",
        "The execution of the design took a decade.",
        "It stands at a dead end beside the deadline office.",
        "The hotel offers a murder mystery weekend.",
        "Fields of rape in flower line the road.",
        "The project was starved of funds.",
        "Large bodies of water and governing bodies shape the county.",
        "The tapestry hangings were restored.",
        "A tortured path leads up.",
        "The team won with 10 kills to one, after a double kill.",
        "Two jets were shot down over the sea.",
        "Killer whales pass the cape.",
        "The museum remains open.",
    ],
)
def test_figures_of_speech_call_for_none(text: str) -> None:
    assert words("sensitive", text) == []


def test_a_figure_of_speech_hides_no_other_word() -> None:
    assert words("sensitive", "The plan was executed, and so was its author, executed at dawn.") == ["executed"]


def test_a_sentence_has_one_flag_for_each_thing_an_advisory_would_name() -> None:
    text = "They were killed, murdered and tortured; the murderers fled."
    assert words("sensitive", text) == ["killed", "tortured"]


@pytest.mark.parametrize(
    ("language", "text", "about"),
    [
        ("fr", "Vingt otages furent fusillés ici.", "executions"),
        ("fr", "On y trouva un charnier.", "human remains"),
        ("de", "Hier wurden Häftlinge gefoltert.", "torture"),
        ("de", "Im Konzentrationslager starben Tausende.", "persecution"),
        ("es", "Fueron fusilados contra el muro.", "executions"),
        ("es", "Hallaron una fosa común.", "human remains"),
    ],
)
def test_other_languages_have_their_words(language: str, text: str, about: str) -> None:
    notes = [note for _, note in found("sensitive", text, language=language)]
    assert f"Consider an advisory that names {about}." in notes


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La fresque fut exécutée par le peintre en 1650."),
        ("es", "El retablo fue ejecutado por el maestro en 1650."),
    ],
)
def test_other_languages_have_figures_of_speech(language: str, text: str) -> None:
    assert words("sensitive", text, language=language) == []
