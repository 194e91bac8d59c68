from __future__ import annotations

import time
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from narration.model import Passage, Sentence
from tour.model import Photo, Plan, PlannedStop, Stop, StopText
from tour.renewal.model import Base, Renewal
from tour.renewal.stops import renewal
from tour.renewal.texts import renewed
from tour.text import Numbering, passage

ONE = "The river rises in the northern mountains."
TWO = "It reaches the sea after four hundred miles."
THREE = "Boats carried rice along it until 1931."
FOUR = "A railway was built beside it in 1890."
OTHER = "It reaches the sea after four hundred and ten miles."


def text(*paragraphs: str, title: str = "The River") -> StopText:
    numbers = Numbering()
    passages = [passage("heading", title, "en", numbers, level=1)]
    passages += [passage("paragraph", one, "en", numbers) for one in paragraphs]
    return StopText(tuple(passages), numbers.last)


def edited(before: StopText, old: str, new: str | None) -> StopText:
    """As an editor leaves it: one sentence says something else, or is gone."""

    def changed(one: Passage) -> Passage:
        kept = [replace(s, text=new or s.text) if s.text == old else s for s in one.sentences if new or s.text != old]
        return replace(one, sentences=tuple(kept))

    return StopText(tuple(one for one in map(changed, before.passages) if one.sentences), before.last)


def said(of: StopText) -> list[str]:
    return [one.text for one in of.sentences]


def ids(of: StopText) -> dict[str, str]:
    return {one.text: one.id for one in of.sentences}


def test_a_version_that_says_the_same_changes_nothing() -> None:
    base = text(f"{ONE} {TWO}")
    met = renewed(base, base, text(f"{ONE} {TWO}"))
    assert met.text == base
    assert met.changes == ()


def test_what_the_document_changed_is_taken_and_keeps_its_id() -> None:
    base = text(f"{ONE} {TWO}", THREE)
    met = renewed(base, base, text(f"{ONE} {OTHER}", THREE))
    assert said(met.text) == ["The River", ONE, OTHER, THREE]
    assert ids(met.text)[OTHER] == ids(base)[TWO]
    assert [(one.state, one.before, one.after) for one in met.changes] == [("changed", TWO, OTHER)]


def test_what_an_editor_changed_stays_where_the_document_did_not_change_it() -> None:
    base = text(f"{ONE} {TWO}", THREE)
    draft = edited(base, ONE, "The river rises in the far north.")
    met = renewed(base, draft, text(f"{ONE} {OTHER}", THREE))
    assert said(met.text) == ["The River", "The river rises in the far north.", OTHER, THREE]


def test_where_both_changed_a_sentence_the_editors_stays_and_the_documents_is_shown() -> None:
    base = text(f"{ONE} {TWO}", THREE)
    draft = edited(base, TWO, "It reaches the sea at Port Ann.")
    met = renewed(base, draft, text(f"{ONE} {OTHER}", THREE))
    assert said(met.text) == ["The River", ONE, "It reaches the sea at Port Ann.", THREE]
    conflict = met.changes[0]
    assert (conflict.state, conflict.before, conflict.after) == ("conflict", "It reaches the sea at Port Ann.", OTHER)


def test_where_both_made_the_same_change_there_is_no_conflict() -> None:
    base = text(f"{ONE} {TWO}")
    met = renewed(base, edited(base, TWO, OTHER), text(f"{ONE} {OTHER}"))
    assert said(met.text) == ["The River", ONE, OTHER]
    assert met.changes == ()


def test_what_an_editor_took_out_does_not_come_back() -> None:
    base = text(f"{ONE} {TWO}", THREE)
    met = renewed(base, edited(base, TWO, None), text(f"{ONE} {TWO}", f"{THREE} {FOUR}"))
    assert said(met.text) == ["The River", ONE, THREE, FOUR]


def test_what_an_editor_took_out_and_the_document_changed_is_shown() -> None:
    base = text(f"{ONE} {TWO}", THREE)
    met = renewed(base, edited(base, TWO, None), text(f"{ONE} {OTHER}", THREE))
    assert said(met.text) == ["The River", ONE, THREE]
    assert [(one.state, one.after) for one in met.changes] == [("conflict", OTHER)]


def test_what_the_document_took_out_goes_unless_an_editor_changed_it() -> None:
    base = text(ONE, TWO, THREE)
    draft = edited(base, THREE, "Boats carried rice.")
    met = renewed(base, draft, text(ONE))
    assert said(met.text) == ["The River", ONE, "Boats carried rice."]
    assert {(one.state, one.before) for one in met.changes} == {("gone", TWO), ("conflict", "Boats carried rice.")}


def test_an_editors_own_sentence_stays_behind_the_one_it_followed() -> None:
    base = text(f"{ONE} {TWO}", THREE)
    first = base.passages[1]
    own = Sentence("s90", "Nobody knows its source.")
    sentences = (first.sentences[0], own, first.sentences[1])
    draft = StopText((base.passages[0], replace(first, sentences=sentences), base.passages[2]), 90)
    met = renewed(base, draft, text(f"{ONE} {OTHER}", THREE))
    assert said(met.text) == ["The River", ONE, own.text, OTHER, THREE]
    assert ids(met.text)[own.text] == "s90"


def test_an_editors_own_paragraph_stays_a_paragraph() -> None:
    base = text(ONE, THREE)
    own = Passage("p91", "paragraph", (Sentence("s90", "Nobody knows its source."),))
    draft = StopText((*base.passages[:2], own, base.passages[2]), 91)
    met = renewed(base, draft, text(ONE, f"{THREE} {FOUR}"))
    assert [one.text for one in met.text.passages] == ["The River", ONE, "Nobody knows its source.", f"{THREE} {FOUR}"]
    assert met.text.passages[2].id == "p91"


def test_a_third_version_is_compared_with_the_second() -> None:
    base = text(f"{ONE} {TWO}", THREE)
    draft = edited(base, TWO, "It reaches the sea at Port Ann.")
    second = renewed(base, draft, text(f"{ONE} {OTHER}", THREE))
    third = renewed(second.base, second.text, text(f"{ONE} {OTHER}", f"{THREE} {FOUR}"))
    assert said(third.text) == ["The River", ONE, "It reaches the sea at Port Ann.", THREE, FOUR]
    assert [one.state for one in third.changes] == ["new"]


sentences = st.lists(st.sampled_from([ONE, TWO, THREE, FOUR, OTHER]), min_size=1, max_size=5, unique=True)


@given(sentences, sentences, sentences)
def test_ids_are_never_given_twice_and_nothing_an_editor_wrote_is_lost(
    old: list[str], mine: list[str], new: list[str]
) -> None:
    base = text(*old)
    draft = edited(base, old[0], f"Mine: {mine[0]}")
    met = renewed(base, draft, text(*new))
    all_ids = [one.id for one in met.text.sentences] + [one.id for one in met.text.passages]
    assert len(all_ids) == len(set(all_ids))
    assert f"Mine: {mine[0]}" in said(met.text)
    assert set(met.places.values()) <= {one.id for one in met.text.sentences}


@given(sentences, sentences)
def test_an_untouched_draft_becomes_the_new_version(old: list[str], new: list[str]) -> None:
    base = text(*old)
    assert said(renewed(base, base, text(*new)).text) == ["The River", *new]


# Stops


def tour(*stops: StopText) -> tuple[dict[int, Base], list[Stop]]:
    draft = [Stop(100 + number, number, "", "", one, ()) for number, one in enumerate(stops, start=1)]
    return {stop.id: Base(stop.text) for stop in draft}, draft


def plan(*stops: StopText) -> Plan:
    planned = tuple(PlannedStop(number, one, ()) for number, one in enumerate(stops, start=1))
    return Plan("A History", "en", planned, (), ())


def states(of: Renewal) -> list[tuple[int, str, bool]]:
    return [(one.number, one.state, one.moved) for one in of.stops]


A, B, C = (text(f"{ONE} {TWO}", title="A"), text(f"{THREE} Many were sunk.", title="B"), text(FOUR, title="C"))


def test_two_swapped_stops_keep_their_numbers_and_texts_and_one_of_them_moved() -> None:
    bases, draft = tour(A, B, C)
    met = renewal(bases, draft, plan(A, C, B))
    assert [(stop.number, stop.state) for stop in met.stops] == [(1, "same"), (3, "same"), (2, "same")]
    assert sum(stop.moved for stop in met.stops) == 1


def test_a_new_stop_gets_a_number_that_no_other_has() -> None:
    bases, draft = tour(A, B)
    new = text("The bridge was opened in 1901.", title="The Bridge")
    assert states(renewal(bases, draft, plan(A, new, B))) == [
        (1, "same", False),
        (3, "new", False),
        (2, "same", False),
    ]


def test_a_stop_that_is_not_in_the_new_version_stays_in_its_place_and_is_told() -> None:
    bases, draft = tour(A, B, C)
    assert states(renewal(bases, draft, plan(A, C))) == [(1, "same", False), (2, "gone", False), (3, "same", False)]


def test_thousands_of_stops_meet_in_time_that_grows_with_their_number() -> None:
    stops = [text(f"{ONE} House number {number} has a mill.", title=f"House {number}") for number in range(2_000)]
    renamed = text(f"{ONE} House number 7 has a mill.", title="The mill")
    bases, draft = tour(*stops)
    begun = time.process_time()
    met = renewal(bases, draft, plan(*stops[:7], renamed, *stops[8:1_900]))
    assert time.process_time() - begun < 30
    assert [stop.number for stop in met.stops] == list(range(1, 2_001))
    assert [stop.number for stop in met.stops if stop.state == "changed"] == [8]
    assert sum(stop.state == "gone" for stop in met.stops) == 100


def test_stops_that_are_not_in_the_new_version_stay_behind_the_one_that_they_followed() -> None:
    bases, draft = tour(A, B, C)
    assert states(renewal(bases, draft, plan(C))) == [(1, "gone", False), (2, "gone", False), (3, "same", False)]
    assert states(renewal(bases, draft, plan(A))) == [(1, "same", False), (2, "gone", False), (3, "gone", False)]


def test_a_renamed_stop_is_known_by_its_words() -> None:
    bases, draft = tour(A, B, C)
    renamed = text(f"{ONE} {TWO}", title="The Great River")
    met = renewal(bases, draft, plan(renamed, B, C))
    assert states(met)[0] == (1, "changed", False)
    assert met.stops[0].text.title == "The Great River"
    assert met.stops[0].text.passages[0].sentences[0].id == A.passages[0].sentences[0].id


def test_a_stop_that_was_rewritten_is_known_by_its_title() -> None:
    bases, draft = tour(A, B)
    rewritten = text("The river rises far in the north. Its mouth is wide.", title="A")
    assert [stop.number for stop in renewal(bases, draft, plan(rewritten, B)).stops] == [1, 2]


def test_photos_keep_what_an_editor_said_and_new_ones_hang_on_their_sentence() -> None:
    old = Photo("A view", source="a.jpg", from_sentence="s2", id=7)
    bases = {101: Base(A, (old,))}
    mine = replace(old, alt="A river between hills", caption="The view")
    draft = [Stop(101, 1, "", "", A, (mine,))]
    new = text(f"{ONE} {TWO}", FOUR, title="A")
    fresh = Photo("The railway", source="b.jpg", from_sentence=new.passages[2].sentences[0].id)
    planned = PlannedStop(1, new, (replace(old, credit="An Archive", id=0), fresh))
    met = renewal(bases, draft, Plan("A History", "en", (planned,), (), ())).stops[0]
    assert met.photos[0] == replace(mine, credit="An Archive")
    assert met.photos[0].id == 7
    assert met.photos[1].from_sentence == ids(met.text)[FOUR]
    assert [(one.state, one.source) for one in met.photo_changes] == [("new", "b.jpg")]
