"""What is spoken beside a stop, and whether the next one is elsewhere: values in, values out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tour.asides import BUTTONS, KINDS, elsewhere, given, manner, spoken, words
from tour.errors import BadValue
from tour.model import AsideKind, NoteKind, Pin, Stop, StopText, Tour
from tour.text import Numbering, passage

TOUR = Tour(1, "the-river", "The River", "en", "", "", "", 1, None)


def text(*paragraphs: str, title: str = "") -> StopText:
    numbers = Numbering()
    heading = [passage("heading", title, "en", numbers, level=1)] if title else []
    return StopText((*heading, *(passage("paragraph", one, "en", numbers) for one in paragraphs)), numbers.last)


def stop(number: int = 1, *, advisory: str = "", pin: Pin | None = None, **asides: StopText) -> Stop:
    named: dict[AsideKind | NoteKind, StopText] = {}
    named.update(asides)  # type: ignore[arg-type]
    own = text("It rises in the north.", title="The River")
    return Stop(number, number, advisory, "", own, (), pin=pin, asides=named)


def said(tour: Tour, of: Stop, kind: AsideKind, *, first: bool = False) -> list[str]:
    return [one.text for told in spoken(tour, of, first=first)[kind] for one in told.sentences]


def test_an_advisory_is_spoken_with_what_the_buttons_of_a_locked_phone_do() -> None:
    advised = stop(advisory="This stop speaks of war. Children are named.")
    assert said(TOUR, advised, "advisory") == [
        "This stop speaks of war.",
        "Children are named.",
        "Press play to listen, or next to skip this stop.",
    ]
    french = replace(TOUR, language="fr-CA")
    assert said(french, advised, "advisory")[-1] == BUTTONS["fr"]["advisory"]
    assert said(replace(TOUR, language="km"), advised, "advisory") == said(TOUR, advised, "advisory")[:2]


def test_directions_end_with_the_button_and_a_description_does_not() -> None:
    both = stop(directions=text("Go up the stairs."), description=text("A long hall.", "Its walls are grey."))
    assert said(TOUR, both, "directions") == ["Go up the stairs.", "Press play when you are there."]
    assert said(TOUR, both, "description") == ["A long hall.", "Its walls are grey."]


def test_a_gentler_text_begins_as_the_stop_does() -> None:
    tour = replace(TOUR, opening="Stop {number}.", spoken_note="A synthetic voice reads.")
    told = stop(3, gentler=text("It is a long river.", title="The River"))
    assert said(tour, told, "gentler") == ["The River", "It is a long river."]
    assert said(tour, told, "gentler", first=True)[1] == "A synthetic voice reads."
    assert manner(tour, told, "gentler").before == "Stop 3. "
    assert manner(tour, told, "directions").before == ""


def test_no_sentence_of_a_stop_and_its_asides_shares_an_id() -> None:
    every = stop(
        advisory="This stop speaks of war.",
        directions=text("Go up."),
        description=text("A hall."),
        gentler=text("It is long.", title="The River"),
    )
    told = spoken(TOUR, every, first=True)
    assert list(told) == list(KINDS)
    ids = [one.id for passages in (every.text.passages, *told.values()) for part in passages for one in part.sentences]
    assert len(set(ids)) == len(ids)


def test_what_says_nothing_is_no_aside() -> None:
    assert spoken(TOUR, stop(advisory=" — ", place=text("By the window")), first=True) == {}


@pytest.mark.parametrize(
    ("one", "other", "walks"),
    [
        (stop(), stop(2), False),
        (stop(place=text("Hall 1")), stop(2, place=text("Hall 1")), False),
        (stop(place=text("Hall 1")), stop(2, place=text("Hall 2")), True),
        (stop(place=text("Hall 1")), stop(2), True),
        (stop(place=text("Hall 1"), directions=text("Turn round.")), stop(2, place=text("Hall 1")), True),
        (stop(pin=Pin(1, 0.5, 0.5)), stop(2, pin=Pin(1, 0.5, 0.5)), False),
        (stop(pin=Pin(1, 0.5, 0.5)), stop(2, pin=Pin(2, 0.5, 0.5)), True),
        (stop(place=text("Hall 1"), directions=text("The way out is on the left.")), None, False),
    ],
)
def test_a_visitor_walks_where_directions_say_so_or_the_place_is_another(
    one: Stop, other: Stop | None, walks: bool
) -> None:
    assert elsewhere(one, other) is walks


def test_an_edited_aside_keeps_the_ids_of_the_sentences_that_stay() -> None:
    old = given(None, "Go up the stairs.\n\nTurn  left\nthere.", "directions", "en")
    assert words(stop(directions=old), "directions") == "Go up the stairs.\n\nTurn left there."
    new = given(old, "Wait here. Go up the stairs.", "directions", "en")
    assert new.sentences[1] == old.sentences[0]
    assert new.sentences[0].id not in {one.id for one in old.sentences}
    assert given(old, "  ", "directions", "en").passages == ()


@pytest.mark.parametrize("wrong", ["…", "x" * 1_001, "a\x00b", "\ud83d"])
def test_a_text_that_nobody_could_say_is_refused_with_its_field(wrong: str) -> None:
    with pytest.raises(BadValue) as refused:
        given(None, wrong, "directions", "en")
    assert refused.value.field == "directions"
