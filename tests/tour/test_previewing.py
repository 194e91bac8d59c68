"""Hearing an entry before it is saved."""

from __future__ import annotations

import threading

import pytest

from media.codec import decode
from media.loudness import integrated
from narration.errors import EngineBusy, LexiconError, UnknownVoice
from narration.model import Entry
from tests.conftest import EDITOR
from tests.narration.diva import Diva
from tests.tour.river import SLUG, change, standings
from tour.actions import narrating, previewing
from tour.actions.previewing import Place, preview
from tour.errors import BadValue, Forbidden, NotFound
from tour.installation import Installation
from tour.roles import Person, Role

HARBOUR = Entry("harbour", "har-bur")
Stage = tuple[Installation, Diva]


def place(house: Installation) -> Place:
    """The sentence with the harbour."""
    stop = narrating.draft(house, SLUG).stops[1]
    return Place(stop.id, stop.text.sentences[1].id)


def test_a_word_alone_is_heard_as_loud_as_every_narration(staged: Stage) -> None:
    house, diva = staged
    heard = preview(house, EDITOR, SLUG, HARBOUR, voice="diva")
    assert diva.asked == ["har-bur."]
    assert abs(integrated(*decode(heard.audio)) + 19) < 0.5
    assert heard.voice.id == "diva/plain"


def test_a_sentence_is_heard_with_the_entry_and_as_it_is_now(staged: Stage) -> None:
    house, diva = staged
    preview(house, EDITOR, SLUG, HARBOUR, place=place(house), voice="diva")
    preview(house, EDITOR, SLUG, Entry("harbour"), place=place(house), voice="diva", before=True)
    assert ["har-bur" in said for said in diva.asked] == [True, False]
    assert all(said.startswith("The bridge stands") for said in diva.asked)


def test_a_preview_keeps_no_take_saves_no_entry_and_makes_nothing_stale(staged: Stage) -> None:
    house, diva = staged
    for _ in range(2):
        preview(house, EDITOR, SLUG, HARBOUR, place=place(house), voice="diva")
    assert len(diva.asked) == 2
    assert standings(house) == ["fresh"] * 4
    assert narrating.draft(house, SLUG).entries == ()


def test_what_was_spoken_for_the_tour_is_heard_without_speaking(staged: Stage) -> None:
    house, diva = staged
    narrating.narrate(house, EDITOR, SLUG, voice="diva")
    diva.asked.clear()
    preview(house, EDITOR, SLUG, Entry("harbour"), place=place(house), before=True)
    assert diva.asked == []


@pytest.mark.parametrize("entry", [Entry("harbour"), Entry("harbour", ipa="ˈ"), Entry("", "x")])
def test_an_entry_that_cannot_be_is_not_spoken(staged: Stage, entry: Entry) -> None:
    with pytest.raises(LexiconError):
        preview(staged[0], EDITOR, SLUG, entry)


def test_a_word_that_does_not_stand_in_the_sentence_is_refused(ours: Installation) -> None:
    with pytest.raises(BadValue, match="does not stand"):
        preview(ours, EDITOR, SLUG, Entry("mountain", "mown-tin"), place=place(ours))


def test_a_sentence_that_is_too_long_to_be_waited_for_is_refused(ours: Installation) -> None:
    change(ours, 2, "The harbour is old" + ", and the harbour is old" * 40 + ".")
    stop = narrating.draft(ours, SLUG).stops[1]
    with pytest.raises(BadValue, match="too long"):
        preview(ours, EDITOR, SLUG, HARBOUR, place=Place(stop.id, stop.text.sentences[1].id))


def test_a_place_or_voice_that_is_not_there_is_named(ours: Installation) -> None:
    with pytest.raises(NotFound):
        preview(ours, EDITOR, SLUG, HARBOUR, place=Place(999, "s1"))
    with pytest.raises(NotFound):
        preview(ours, EDITOR, SLUG, HARBOUR, place=Place(place(ours).stop_id, "s999"))
    with pytest.raises(UnknownVoice):
        preview(ours, EDITOR, SLUG, HARBOUR, voice="nobody/here")
    with pytest.raises(Forbidden):
        preview(ours, Person("Dara", Role.GUIDE), SLUG, HARBOUR)


def test_nobody_waits_for_a_voice_that_hangs(staged: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    house, diva = staged
    awake = threading.Event()
    monkeypatch.setattr(diva, "speak", lambda *_: awake.wait(10))
    monkeypatch.setattr(previewing, "PREVIEW_S", 0.2)
    with pytest.raises(EngineBusy, match="took too long"):
        preview(house, EDITOR, SLUG, HARBOUR, voice="diva")
    awake.set()
