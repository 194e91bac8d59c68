from dataclasses import replace
from typing import Any

import pytest

from narration.proof.listening import Habits, habits, in_sound, in_words, letters
from narration.proof.sounds import Measured

GOOD = Measured(
    seconds=3.5, pause_ms=400, hole_ms=0, lead_ms=5, tail_ms=40, floor_db=-55.0, end_db=-36.0, crest_db=14.5, flat=1,
    likeness=0.97,
)  # fmt: skip
SAID = "This sentence has about fifty letters, and a pause in it."
USUAL = Habits(pace_ms=75, crest_db=14.5, pause_ms=450)


def kinds(sound: Measured, voice: Habits = USUAL, said: str = SAID) -> list[str]:
    return [finding.kind for finding in in_sound(sound, said, voice)]


def test_good_sound_gives_no_finding() -> None:
    assert kinds(GOOD) == []


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"pause_ms": 5000, "hole_ms": 4900}, "silence"),
        ({"hole_ms": 450}, "silence"),
        ({"lead_ms": 300}, "silence"),
        ({"tail_ms": 400}, "silence"),
        ({"end_db": -3.0}, "end"),
        ({"seconds": 1.9}, "length"),
        ({"seconds": 8.0}, "length"),
        ({"flat": 12}, "clipping"),
        ({"crest_db": 8.0}, "clipping"),
        ({"floor_db": -30.0}, "noise"),
        ({"likeness": 0.3}, "file"),
    ],
)
def test_each_fault_is_named(change: dict[str, Any], kind: str) -> None:
    assert kinds(replace(GOOD, **change)) == [kind]


def test_a_voice_that_falls_silent_at_once_has_no_holes() -> None:
    assert kinds(replace(GOOD, hole_ms=200), replace(USUAL, holed=True)) == []


def test_a_voice_that_ends_loudly_is_held_against_itself() -> None:
    assert kinds(replace(GOOD, end_db=-22.0), replace(USUAL, end_db=-23.0)) == []
    assert kinds(replace(GOOD, end_db=-5.0), replace(USUAL, end_db=-3.0)) == ["end"]


def test_a_voice_that_pauses_long_is_held_against_itself() -> None:
    assert kinds(replace(GOOD, pause_ms=1100), replace(USUAL, pause_ms=900)) == []


def test_nothing_is_said_of_length_where_too_few_sentences_tell_the_pace() -> None:
    assert habits([(GOOD, SAID)] * 7) == Habits()
    assert kinds(replace(GOOD, seconds=30.0), Habits()) == []


def test_habits_are_those_of_most_sentences() -> None:
    found = habits([(GOOD, SAID)] * 9 + [(replace(GOOD, seconds=90.0, crest_db=2.0, hole_ms=90), SAID)])
    assert found.pace_ms == pytest.approx(1000 * 3.5 / letters(SAID))
    assert (found.crest_db, found.holed) == (14.5, False)


def test_letters_count_what_takes_time() -> None:
    assert letters("Many were killed.") == 14
    assert letters("1975") == 16
    assert letters("ភ្នំពេញ") == 7


def test_words_are_marked_above_eight_in_a_hundred() -> None:
    written = "The hospitals were emptied, and relatives carried or pushed the patients out of the city."
    assert in_words(written, (), written) == ()
    heard = "The hospitals were emptied out of the city."
    assert [one.kind for one in in_words(written, (), heard)] == ["words"]


def test_a_last_word_that_was_not_heard_is_a_finding_however_long_the_sentence_is() -> None:
    written = "He was born there in a village by the river according to the records that were kept by his biographers."
    heard = written.replace("biographers", "")
    assert [one.kind for one in in_words(written, (), heard)] == ["end"]
    assert in_words(written, (), heard.replace("his", "biographers")) == ()


def test_one_slip_of_a_recognizer_is_no_finding() -> None:
    assert in_words("He led the new government.", (), "He let the new government.") == ()
    assert in_words("The court", (), "The chord.") == ()


def test_numbers_are_a_finding_of_their_own_and_say_what_was_heard() -> None:
    written = "The party was founded in Phnom Penh in 1960 by 21 people."
    (finding,) = in_words(written, (), written.replace("1960", "1961"))
    assert finding.kind == "numbers"
    assert finding.message == "numbers and dates: 1960, 21; heard: 1961, 21"
