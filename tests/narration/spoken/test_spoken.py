from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from narration.model import Piece, Reading
from narration.spoken import RULES, pieces, readings
from narration.spoken.rule import Rule
from tests.narration.spoken.cases import CASES

WRITTEN = st.text(st.sampled_from(list("In 1975–79, Pol Pot’s S-21 [2] II. $%°½&/—«»'\"aZé០ខ☃")), max_size=60)


def said(text: str, language: str = "en") -> str:
    return "".join(piece.text for piece in pieces(text, readings(text, language)))


@pytest.mark.parametrize(("written", "spoken"), CASES, ids=[written for written, _ in CASES])
def test_it_is_said(written: str, spoken: str) -> None:
    assert said(written) == spoken


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_every_rule_has_a_case(rule: Rule) -> None:
    assert any(list(rule.claims(written, [])) for written, _ in CASES)


@given(WRITTEN)
def test_readings_stand_in_order_and_never_overlap(written: str) -> None:
    found = readings(written, "en")
    assert all(0 <= reading.start < reading.end <= len(written) for reading in found)
    assert all(one.end <= after.start for one, after in pairwise(found))


@given(WRITTEN)
def test_what_is_said_is_tidy(written: str) -> None:
    spoken = said(written)
    assert spoken == spoken.strip()
    assert "  " not in spoken


@given(st.text(st.sampled_from(list("abcdefg ,;é")), max_size=60))
def test_plain_words_are_said_as_they_stand(written: str) -> None:
    assert readings(written, "en") == ()


@pytest.mark.parametrize("language", ["fr", "km", "de-CH"])
def test_other_languages_pass_as_they_are(language: str) -> None:
    assert readings("17 000 en 1975 [1]", language) == ()


def test_british_english_is_english() -> None:
    assert said("in 1975", "en-GB") == "in nineteen seventy-five"


def test_what_is_taken_stays() -> None:
    name = Reading(3, 7, "sees", "siz")
    assert readings("In 1975, in 1976", "en", taken=[name]) == (name, Reading(12, 16, "nineteen seventy-six"))


def test_sounds_stand_in_a_piece_of_their_own() -> None:
    assert pieces("In S-21.", [Reading(3, 7, "S twenty-one", "ɛs")]) == (
        Piece("In "),
        Piece("S twenty-one", "ɛs"),
        Piece("."),
    )


HISTORY = st.text(st.sampled_from(list("19IVXxcvol.–-/:$£€%°′\"’' ()[]kmfths,;&@#½²×−<>ABCaeu")), max_size=200)


@given(HISTORY)
def test_no_figure_is_left_for_the_voice_to_guess(written: str) -> None:
    assert not any(character in "0123456789" for character in said(written))


@given(st.text(max_size=120))
def test_any_text_at_all_can_be_read(written: str) -> None:
    found = readings(written, "en")
    assert all(one.end <= after.start for one, after in pairwise(found))


LONG = st.text(st.sampled_from(list("0123456789abIVXA.,–-/:$£%’'[]() ")), min_size=200, max_size=2_000)


@settings(max_examples=4, deadline=None)
@given(LONG)
def test_a_long_tangle_of_figures_is_read_to_its_end(written: str) -> None:
    found = readings(written, "en")
    assert all(one.end <= after.start for one, after in pairwise(found))
    assert not any(character in "0123456789" for character in said(written))


@given(WRITTEN)
def test_reading_again_gives_the_same(written: str) -> None:
    assert readings(written, "en", taken=readings(written, "en")) == readings(written, "en")


@given(st.text(st.characters(codec="utf-8"), max_size=60), st.text(st.sampled_from(list("abc ,")), max_size=20))
def test_what_no_rule_claims_is_given_to_the_engine_as_it_is_written(written: str, plain: str) -> None:
    whole = f"{plain}{written}"
    found = readings(whole, "en")
    kept = "".join(whole[one.end : after.start] for one, after in pairwise([Reading(0, 0, ""), *found]))
    assert all(character in said(whole) for character in kept if not character.isspace())


@pytest.mark.parametrize(
    "stretch",
    [
        "1",
        "1,000 ",
        "I",
        "A.",
        "1–",
        "$1 ",
        "c. ",
        "12:30–",
        "a/",
        "a.b@",
        "http://a.b/",
        " ",
        "ABC ",
        "Henry V, ",
        "1.",
        "1:2",
        "[1]",
        "’9",
        "2 ft 1 in ",
    ],
)
def test_a_sentence_of_one_stretch_over_and_over_is_read_to_its_end(stretch: str) -> None:
    assert readings(stretch * (8_000 // len(stretch)), "en") is not None


def test_there_are_more_than_two_hundred_cases_each_once() -> None:
    assert len(CASES) == len({written for written, _ in CASES}) > 250
