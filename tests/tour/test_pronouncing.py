"""The lexicon: what an entry reaches, what it makes stale, what is refused."""

from __future__ import annotations

import pytest

from narration.errors import LexiconError
from narration.model import Entry
from tests.conftest import EDITOR
from tests.tour.river import SLUG, TEXT, seen, sentences, standings
from tour.actions import importing, narrating, pronouncing, speaking
from tour.actions.reaches import Reach
from tour.errors import BadValue, Conflict, Forbidden, NotFound
from tour.installation import Installation
from tour.roles import Person, Role
from tour.store import tours

HARBOUR = Entry("harbour", "har-bur")
GUIDE = Person("Dara", Role.GUIDE)


def put(house: Installation, entry: Entry) -> Reach:
    version = narrating.draft(house, SLUG).tour.version
    return pronouncing.put(house, EDITOR, SLUG, entry, version=version)[2]


def kept(house: Installation) -> list[Entry]:
    return list(pronouncing.entries(house, EDITOR, SLUG)[1])


def test_reach_is_told_before_an_entry_is_saved_and_saves_nothing(ours: Installation) -> None:
    reach = pronouncing.reach(ours, EDITOR, SLUG, "the")
    assert (reach.sentences, reach.stops) == (4, 2)
    assert [one.text for one in reach.affected[::2]] == ["The River", "The Bridge"]
    assert kept(ours) == []
    assert standings(ours) == ["fresh"] * 4


def test_an_entry_makes_stale_exactly_what_it_reaches(ours: Installation) -> None:
    reach = put(ours, HARBOUR)
    stale = [one.id for stop in seen(ours).stops for p in stop.passages for one in p.sentences if one.take == ""]
    assert (reach.sentences, reach.stops) == (1, 1)
    assert [one.sentence for one in reach.affected] == stale
    assert standings(ours) == ["fresh", "fresh", "fresh", "stale"]
    assert narrating.narrate(ours, EDITOR, SLUG).spoken == 1
    assert sentences(seen(ours))[3].said.startswith("The bridge stands near the old har-bur,")


def test_a_removed_entry_makes_stale_what_it_reached_and_the_takes_before_serve_again(ours: Installation) -> None:
    put(ours, HARBOUR)
    narrating.narrate(ours, EDITOR, SLUG)
    _, reach = pronouncing.remove(ours, EDITOR, SLUG, "harbour", version=2)
    assert reach.sentences == 1
    assert standings(ours) == ["fresh", "fresh", "fresh", "stale"]
    assert narrating.narrate(ours, EDITOR, SLUG).spoken == 0


def test_each_entry_of_the_list_has_the_reach_that_longer_ones_leave_it(ours: Installation) -> None:
    put(ours, Entry("old harbour", "old har-bur"))
    put(ours, HARBOUR)
    put(ours, Entry("north", "nawth"))
    _, found = pronouncing.entries(ours, EDITOR, SLUG)
    assert {entry.written: reach.sentences for entry, reach in found.items()} == {
        "harbour": 0,
        "north": 1,
        "old harbour": 1,
    }


def test_an_entry_takes_the_place_of_the_one_for_the_same_word(ours: Installation) -> None:
    put(ours, Entry("old  harbour", "one"))
    put(ours, Entry(" old harbour", " two\n three "))
    assert kept(ours) == [Entry("old harbour", "two three")]
    assert pronouncing.entry(ours, EDITOR, SLUG, "old\nharbour")[1].respelling == "two three"


def test_an_opening_is_reached_too_and_a_silent_heading_is_not(ours: Installation) -> None:
    speaking.change_manner(ours, EDITOR, SLUG, version=1, opening="Welcome, number {number}.")
    assert pronouncing.reach(ours, EDITOR, SLUG, "welcome").sentences == 2
    speaking.change_manner(ours, EDITOR, SLUG, version=2, opening="", headings="silent")
    assert pronouncing.reach(ours, EDITOR, SLUG, "River").sentences == 0


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        (Entry("harbour"), "how is it said"),
        (Entry("—", "x"), "as it is written"),
        (Entry("harbour", ipa="ˈˈhɑ"), "two stress marks"),
        (Entry("harbour", ipa="/hɑ/"), "without slashes"),
    ],
)
def test_an_entry_that_no_engine_could_use_is_refused_and_changes_nothing(
    ours: Installation, entry: Entry, fault: str
) -> None:
    with pytest.raises(LexiconError, match=fault):
        put(ours, entry)
    assert kept(ours) == []
    assert narrating.draft(ours, SLUG).tour.version == 1


def test_ipa_that_the_tours_voice_cannot_say_is_refused_unless_there_is_a_respelling(house: Installation) -> None:
    importing.import_document(house, EDITOR, TEXT, name="x")
    with house.database.writing() as connection:
        tours.choose_voice(connection, tours.by_slug(connection, SLUG), "hibari/heart")
    with pytest.raises(LexiconError, match="“ǃ”"):
        put(house, Entry("harbour", ipa="ˈǃɑbə"))
    put(house, Entry("harbour", "har-bur", "ˈǃɑbə"))
    put(house, Entry("bridge", ipa="ˈbɹɪdʒ"))
    assert len(kept(house)) == 2


def test_what_is_not_there_is_not_found(ours: Installation) -> None:
    with pytest.raises(NotFound, match="no entry"):
        pronouncing.remove(ours, EDITOR, SLUG, "harbour", version=1)
    with pytest.raises(NotFound, match="no entry"):
        pronouncing.entry(ours, EDITOR, SLUG, "harbour")
    with pytest.raises(NotFound, match="no text in “fr”"):
        pronouncing.entries(ours, EDITOR, SLUG, language="fr")
    with pytest.raises(NotFound):
        pronouncing.entries(ours, EDITOR, "nowhere")
    with pytest.raises(BadValue):
        pronouncing.reach(ours, EDITOR, SLUG, "…")


def test_a_guide_may_not_and_who_comes_second_is_told(ours: Installation) -> None:
    with pytest.raises(Forbidden):
        pronouncing.put(ours, GUIDE, SLUG, HARBOUR, version=1)
    with pytest.raises(Forbidden):
        pronouncing.entries(ours, GUIDE, SLUG)
    put(ours, HARBOUR)
    with pytest.raises(Conflict):
        pronouncing.put(ours, EDITOR, SLUG, Entry("harbour", "other"), version=1)
    with pytest.raises(Conflict):
        pronouncing.remove(ours, EDITOR, SLUG, "harbour", version=1)
    assert kept(ours) == [HARBOUR]
