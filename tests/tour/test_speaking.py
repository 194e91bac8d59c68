"""How a tour is spoken: voice, headings, opening, note; and what an older engine made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from media.tags import read as read_tags
from narration.errors import UnknownVoice
from tests.conftest import EDITOR
from tests.narration.diva import Diva
from tests.tour.river import BRIDGE, SLUG, TEXT, change, seen, sentences, standings
from tour.actions import editing, importing, narrating, placing, publishing, speaking, visiting
from tour.edition import EditionStop
from tour.errors import BadValue, Conflict, Forbidden, NotFound
from tour.freshness import Freshness
from tour.installation import Installation
from tour.model import Tour
from tour.roles import Person, Role

NOTE = "This tour is read by a synthetic voice."


def choose(house: Installation, **options: Any) -> Tour:
    return speaking.change_manner(house, EDITOR, SLUG, version=narrating.draft(house, SLUG).tour.version, **options)


def narrated(house: Installation) -> int:
    return narrating.narrate(house, EDITOR, SLUG).spoken


def live(house: Installation) -> tuple[EditionStop, ...]:
    publishing.publish(house, EDITOR, SLUG)
    return visiting.live(house, SLUG).stops


def file(house: Installation, url: str) -> bytes:
    return house.blobs.get(url.removeprefix("media/"))


def test_an_opening_is_said_with_each_title_and_shown_nowhere(ours: Installation) -> None:
    choose(ours, opening="Stop {number}.")
    assert standings(ours) == ["stale", "fresh", "stale", "fresh"]
    titles = sentences(seen(ours))[::2]
    assert [one.said for one in titles] == ["Stop one. The River.", "Stop two. The Bridge."]
    assert narrated(ours) == 2
    assert [stop.passages[0].sentences[0].text for stop in live(ours)] == ["The River", "The Bridge"]


def test_an_opening_may_hold_the_title(ours: Installation) -> None:
    choose(ours, opening="Number {number}, {title}, begins here.")
    assert sentences(seen(ours))[2].said == "Number two, The Bridge, begins here."


@pytest.mark.parametrize(("opening", "said"), [("Stop {number}", "Stop two. "), ("Stop {number}:", "Stop two: ")])
def test_an_opening_stands_apart_from_the_title(ours: Installation, opening: str, said: str) -> None:
    choose(ours, opening=opening)
    assert sentences(seen(ours))[2].said == f"{said}The Bridge."


def test_no_opening_leaves_everything_as_it_was(ours: Installation) -> None:
    choose(ours, opening="Stop {number}.")
    choose(ours, opening="  ")
    assert standings(ours) == ["fresh"] * 4


def test_a_silent_heading_is_shown_and_begins_with_the_sentence_after_it(ours: Installation) -> None:
    choose(ours, headings="silent")
    assert standings(ours) == ["silent", "fresh"] * 2
    assert narrated(ours) == 0
    stop = live(ours)[0]
    (title,), (prose,) = (passage.sentences for passage in stop.passages)
    assert (title.text, title.start_ms, title.end_ms) == ("The River", prose.start_ms, prose.start_ms)
    assert (title.voice, prose.voice, prose.synthetic) == ("", "tone/plain", True)


def test_captions_and_timed_lyrics_leave_a_silent_heading_out_and_the_chapter_keeps_its_name(
    ours: Installation,
) -> None:
    choose(ours, headings="silent")
    narrated(ours)
    stop = live(ours)[0]
    assert "The River" not in file(ours, stop.captions.url).decode()
    tags = read_tags(file(ours, stop.audio.url))
    assert [text for text, _, _ in tags.cues] == [stop.passages[1].sentences[0].text]
    assert tags.lyrics.startswith("The River\n\n")
    assert tags.chapters == (("The River", 0, stop.duration_ms),)


def test_a_stop_that_is_only_its_title_says_it_all_the_same(ours: Installation) -> None:
    title = narrating.draft(ours, SLUG).stops[1].text.passages[0]
    editing.change_text(ours, EDITOR, SLUG, 2, [(title.id, title.text)], version=1)
    choose(ours, headings="silent")
    narrated(ours)
    assert standings(ours) == ["silent", "fresh", "fresh"]


def test_a_note_is_spoken_and_shown_after_the_first_title(ours: Installation) -> None:
    choose(ours, spoken_note=f"{NOTE} No person speaks.")
    assert standings(ours) == ["fresh", "stale", "stale", "fresh", "fresh", "fresh"]
    assert narrated(ours) == 2
    first, second = live(ours)
    assert [one.text for one in first.passages[1].sentences] == [NOTE, "No person speaks."]
    title, note = first.passages[0].sentences[0], first.passages[1].sentences[0]
    assert title.end_ms < note.start_ms < note.end_ms
    assert len(second.passages) == 2


@pytest.mark.parametrize(
    ("options", "field"),
    [
        ({"headings": "loud"}, "headings"),
        ({"opening": "Stop {nummer}."}, "opening"),
        ({"opening": "Stop {number"}, "opening"),
        ({"opening": "{title} {title}"}, "opening"),
        ({"opening": "…"}, "opening"),
        ({"opening": "a" * 201}, "opening"),
        ({"opening": "Stop\x07"}, "opening"),
        ({"opening": "Stop {number}.", "headings": "silent"}, "opening"),
        ({"spoken_note": "—"}, "spoken_note"),
        ({"spoken_note": "a" * 301}, "spoken_note"),
    ],
)
def test_an_option_that_cannot_be_is_refused_and_named(
    ours: Installation, options: Mapping[str, str], field: str
) -> None:
    with pytest.raises(BadValue) as refused:
        choose(ours, **options)
    assert refused.value.field == field
    assert narrating.draft(ours, SLUG).tour.version == 1


@pytest.mark.parametrize("voice", ["nobody/here", "hibari/nobody"])
def test_a_voice_that_does_not_exist_is_refused(ours: Installation, voice: str) -> None:
    with pytest.raises(UnknownVoice):
        choose(ours, voice=voice)
    with pytest.raises(UnknownVoice):
        placing.change_stop(ours, EDITOR, SLUG, 1, voice=voice, version=1)


def test_a_voice_of_another_language_is_refused(ours: Installation) -> None:
    importing.import_document(ours, EDITOR, TEXT, name="x", slug="riviere", language="fr")
    with pytest.raises(UnknownVoice, match="does not speak fr"):
        speaking.change_manner(ours, EDITOR, "riviere", version=1, voice="hibari/heart")


def test_a_voice_for_a_stop_that_is_not_there_is_not_found(ours: Installation) -> None:
    with pytest.raises(NotFound):
        placing.change_stop(ours, EDITOR, SLUG, 9, voice="tone", version=1)


def test_a_guide_may_not_choose_and_who_comes_second_is_told(ours: Installation) -> None:
    guide = Person("Dara", Role.GUIDE)
    with pytest.raises(Forbidden):
        speaking.change_manner(ours, guide, SLUG, version=1, opening="Hello.")
    with pytest.raises(Forbidden):
        placing.change_stop(ours, guide, SLUG, 1, voice="", version=1)
    assert choose(ours, opening="Hello.").version == 2
    with pytest.raises(Conflict):
        speaking.change_manner(ours, EDITOR, SLUG, version=1, opening="Good day.")
    with pytest.raises(Conflict):
        placing.change_stop(ours, EDITOR, SLUG, 1, voice="", version=1)


def states(house: Installation) -> list[Freshness]:
    return [stop.state for stop in seen(house).stops]


def test_a_newer_engine_blocks_nothing_and_the_next_correction_speaks_one_take(
    staged: tuple[Installation, Diva],
) -> None:
    house, diva = staged
    narrating.narrate(house, EDITOR, SLUG, voice="diva")
    publishing.publish(house, EDITOR, SLUG)
    diva.revision += 1
    assert states(house) == [Freshness.OUTDATED] * 2
    assert publishing.publish(house, EDITOR, SLUG) == 2
    assert narrated(house) == 0
    diva.asked.clear()
    change(house, 2, BRIDGE.replace("three", "four"))
    assert narrated(house) == 1
    assert len(diva.asked) == 1
    assert states(house) == [Freshness.OUTDATED] * 2
    assert publishing.publish(house, EDITOR, SLUG) == 3


def test_who_asks_gets_what_is_outdated_by_the_present_engine(staged: tuple[Installation, Diva]) -> None:
    house, diva = staged
    narrating.narrate(house, EDITOR, SLUG, voice="diva")
    diva.revision += 1
    change(house, 2, BRIDGE.replace("three", "four"))
    narrated(house)
    assert narrating.narrate(house, EDITOR, SLUG, renew=True).spoken == 3
    assert states(house) == [Freshness.FRESH] * 2
    assert narrating.narrate(house, EDITOR, SLUG, renew=True).spoken == 0
