"""What an editor sees of a draft: sentence by sentence, what is said, and whether the sound still says it."""

from __future__ import annotations

import pytest

from narration.model import Entry
from tests.conftest import EDITOR
from tests.tour.river import BRIDGE, SLUG, change, seen, sentences, standings
from tour.actions import placing, publishing, speaking
from tour.errors import NotReady
from tour.freshness import Freshness
from tour.installation import Installation
from tour.store import lexicon, tours


def put(house: Installation, entry: Entry) -> None:
    with house.database.writing() as connection:
        tour = tours.by_slug(connection, SLUG)
        lexicon.put(connection, tour, tour.language, [entry])
        tours.changed(connection, tour)


def test_after_narration_every_sentence_is_fresh_and_knows_its_take_and_cue(ours: Installation) -> None:
    draft = seen(ours)
    assert standings(ours) == ["fresh"] * 4
    assert len({one.take for one in sentences(draft)}) == 4
    assert all(one.cue and one.cue.start_ms < one.cue.end_ms for one in sentences(draft))
    assert draft.may_be_published


def test_what_is_said_is_told_with_the_characters_it_stands_for(ours: Installation) -> None:
    bridge = sentences(seen(ours))[3]
    assert bridge.said == BRIDGE.replace("1929", "nineteen twenty-nine")
    (year,) = bridge.readings
    assert (bridge.text[year.start : year.end], year.text) == ("1929", "nineteen twenty-nine")


def test_a_changed_sentence_alone_is_stale_and_blocks_publishing(ours: Installation) -> None:
    change(ours, 2, BRIDGE.replace("three", "four"))
    draft = seen(ours)
    assert standings(ours) == ["fresh", "fresh", "fresh", "stale"]
    assert [stop.state for stop in draft.stops] == [Freshness.FRESH, Freshness.STALE]
    with pytest.raises(NotReady):
        publishing.publish(ours, EDITOR, SLUG)


def test_a_lexicon_entry_makes_stale_what_holds_its_word_and_nothing_else(ours: Installation) -> None:
    put(ours, Entry("harbour", "har-bur"))
    assert standings(ours) == ["fresh", "fresh", "fresh", "stale"]
    with pytest.raises(NotReady):
        publishing.publish(ours, EDITOR, SLUG)


def test_a_chosen_voice_makes_everything_stale_and_speaks_nothing(ours: Installation) -> None:
    speaking.change_manner(ours, EDITOR, SLUG, version=1, voice="diva")
    draft = seen(ours)
    assert standings(ours) == ["stale"] * 4
    assert [stop.voice for stop in draft.stops] == ["diva/plain"] * 2
    with pytest.raises(NotReady):
        publishing.publish(ours, EDITOR, SLUG)
    speaking.change_manner(ours, EDITOR, SLUG, version=2, voice="")
    assert standings(ours) == ["fresh"] * 4


def test_a_stops_own_voice_makes_that_stop_stale(ours: Installation) -> None:
    placing.change_stop(ours, EDITOR, SLUG, 2, voice="diva", version=1)
    assert standings(ours) == ["fresh", "fresh", "stale", "stale"]


def test_a_sentence_that_nobody_can_say_is_told_as_a_problem_and_hides_nothing(ours: Installation) -> None:
    change(ours, 2, "[1]")
    draft = seen(ours)
    assert "[1]" in draft.stops[1].problem
    assert standings(ours) == ["fresh", "fresh", "fresh", "stale"]


def test_a_paragraph_of_marks_is_told_as_a_problem(ours: Installation) -> None:
    change(ours, 2, "* * *")
    draft = seen(ours)
    assert "nothing to say" in draft.stops[1].problem
    assert draft.stops[1].state is Freshness.STALE


def test_a_voice_that_is_no_more_is_told_as_a_problem(ours: Installation) -> None:
    with ours.database.writing() as connection:
        tours.choose_voice(connection, tours.by_slug(connection, SLUG), "gone/away")
    draft = seen(ours)
    assert "gone" in draft.stops[0].problem
    assert standings(ours) == ["stale"] * 4
