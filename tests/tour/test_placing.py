"""Places, asides and floor plans: given by an editor, spoken with their stop, pinned by an edition."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from tests.conftest import EDITOR
from tests.narration.diva import Diva
from tests.tour.river import SLUG, TEXT, seen
from tour.actions import (
    editing,
    floors,
    jobs,
    narrating,
    placing,
    pronouncing,
    publishing,
    renewing,
    visiting,
)
from tour.actions.importing import Origin
from tour.documents import read as read_document
from tour.errors import BadValue, ChangedMeanwhile, Forbidden, NotFound, NotReady
from tour.freshness import Freshness
from tour.installation import Installation
from tour.model import Pin, Source
from tour.roles import Person, Role
from web import views

GENTLER = [("", "The River"), ("", "The river is a long one.")]


def picture(width: int = 900) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, width // 2), "#cbdad5").save(out, "PNG")
    return out.getvalue()


def version(house: Installation) -> int:
    return narrating.draft(house, SLUG).tour.version


def give(house: Installation, stop_id: int, **texts: str) -> None:
    placing.change_stop(house, EDITOR, SLUG, stop_id, version=version(house), texts=texts)  # type: ignore[arg-type]


def give_everything(house: Installation) -> None:
    give(
        house, 1, place="On the bank", step_free="A ramp is on the left.", directions="Follow the path to the harbour."
    )
    give(house, 1, description="A broad brown river.", advisory="This stop speaks of floods.")
    editing.change_gentler(house, EDITOR, SLUG, 1, GENTLER, version=version(house))


def test_every_aside_is_spoken_with_its_stop_and_pinned(ours: Installation) -> None:
    give_everything(ours)
    assert [one.state for one in seen(ours).stops] == [Freshness.MISSING, Freshness.FRESH]
    with pytest.raises(NotReady, match="stop 1, “The River”: not narrated"):
        publishing.publish(ours, EDITOR, SLUG)
    outcome = narrating.narrate(ours, EDITOR, SLUG)
    # The gentler text's title is said as the stop's is: its take serves.
    assert (outcome.spoken, outcome.reused) == (6, 5)
    publishing.publish(ours, EDITOR, SLUG)

    edition = visiting.live(ours, SLUG)
    stop = edition.stops[0]
    assert (stop.place.note, stop.place.step_free) == ("On the bank", "A ramp is on the left.")
    assert (stop.place.elsewhere, edition.stops[1].place.elsewhere) == (True, False)
    assert stop.gentler
    assert [one.kind for one in stop.gentler.passages] == ["heading", "paragraph"]
    assert len(stop.asides) == 4
    for aside in stop.asides:
        last = aside.passages[-1].sentences[-1]
        assert (last.end_ms, last.voice) == (aside.duration_ms, "tone/plain")
        assert ours.blobs.size(aside.audio.url.removeprefix("media/")) == aside.audio.bytes
        assert last.text in ours.blobs.get(aside.captions.url.removeprefix("media/")).decode()
    listed = {one["url"] for one in views.files(edition, [])["files"]}
    assert {f"/{one.audio.url}" for one in stop.asides} | {f"/{one.captions.url}" for one in stop.asides} <= listed
    assert edition.bytes == views.files(edition, [])["bytes"]
    assert edition.duration_ms == sum(one.duration_ms for one in edition.stops)


def test_a_changed_aside_alone_is_stale_and_blocks_publishing(ours: Installation) -> None:
    give_everything(ours)
    narrating.narrate(ours, EDITOR, SLUG)
    give(ours, 1, directions="Follow the path to the new harbour.")
    (first, second) = seen(ours).stops
    assert (first.state, second.state) == (Freshness.STALE, Freshness.FRESH)
    assert [kind for kind, one in first.asides.items() if not one.state.may_be_published] == ["directions"]
    with pytest.raises(NotReady):
        publishing.publish(ours, EDITOR, SLUG)
    assert narrating.narrate(ours, EDITOR, SLUG, stop=1).spoken == 1


def test_an_aside_that_is_removed_is_no_longer_asked_for(ours: Installation) -> None:
    give_everything(ours)
    for kind in ("directions", "description", "advisory", "place", "step_free"):
        give(ours, 1, **{kind: " "})
    editing.change_gentler(ours, EDITOR, SLUG, 1, [], version=version(ours))
    draft = seen(ours)
    assert (dict(draft.stops[0].asides), draft.may_be_published) == ({}, True)
    assert publishing.publish(ours, EDITOR, SLUG) == 1  # Nothing changed since.


def test_a_worker_is_asked_for_a_stop_and_its_asides_as_one_piece_of_work(ours: Installation) -> None:
    give_everything(ours)
    asked = jobs.narrate(ours, EDITOR, SLUG)
    assert [(one.number, one.total) for one in asked.job.stops] == [(1, 9), (2, 2)]
    done = []
    outcome = narrating.narrate_stop(ours, SLUG, 1, renew=False, progress=lambda *seen: done.append(seen))
    assert outcome.spoken == 6
    assert done[-1] == (9, 9)


def test_a_word_of_the_lexicon_reaches_asides_too(ours: Installation) -> None:
    give_everything(ours)
    reach = pronouncing.reach(ours, EDITOR, SLUG, "harbour")
    assert {one.text for one in reach.affected} >= {"Follow the path to the harbour."}
    assert (reach.sentences, reach.stops) == (2, 2)


def test_a_stops_own_voice_speaks_its_asides(staged: tuple[Installation, Diva]) -> None:
    house, _ = staged
    give(house, 1, directions="Follow the path to the harbour.")
    narrating.narrate(house, EDITOR, SLUG)
    placing.change_stop(house, EDITOR, SLUG, 1, version=version(house), voice="diva")
    assert seen(house).stops[0].asides["directions"].state is Freshness.STALE


def test_a_plan_is_made_as_a_photo_is_and_stops_are_pinned_on_it(ours: Installation) -> None:
    tour, plan = floors.add_plan(ours, EDITOR, SLUG, picture(), title=" Ground  floor ", version=1)
    assert (plan.title, plan.alt) == ("Ground floor", "Ground floor")
    pin = Pin(plan.id, 0.25, 0.5)
    placing.change_stop(ours, EDITOR, SLUG, 2, version=tour.version, pin=pin)
    publishing.publish(ours, EDITOR, SLUG)
    edition = visiting.live(ours, SLUG)
    (pinned,) = edition.plans
    assert (pinned.width, pinned.height, pinned.sources[-1].type) == (900, 450, "image/jpeg")
    assert edition.stops[1].place.pin is not None
    assert (edition.stops[1].place.pin.plan, edition.stops[1].place.pin.x) == (pinned.id, 0.25)
    shown = views.files(edition, [])["files"]
    assert {f"/{one.url}" for one in pinned.sources[:-1]} <= {one["url"] for one in shown}
    assert edition.bytes == sum(one["bytes"] for one in shown) + pinned.sources[-1].bytes

    floors.remove_plan(ours, EDITOR, SLUG, plan.id, version=version(ours))
    read = narrating.draft(ours, SLUG)
    assert (read.plans, read.stops[1].pin) == ((), None)


def test_what_cannot_be_a_plan_or_a_pin_is_refused_and_nothing_changes(ours: Installation) -> None:
    with pytest.raises(BadValue) as refused:
        floors.add_plan(ours, EDITOR, SLUG, b"no picture", title="Ground floor", version=1)
    assert refused.value.field == "picture"
    with pytest.raises(ChangedMeanwhile):
        floors.add_plan(ours, EDITOR, SLUG, picture(), title="Ground floor", version=7)
    _, plan = floors.add_plan(ours, EDITOR, SLUG, picture(), title="Ground floor", version=1)
    for pin in (Pin(plan.id + 1, 0.5, 0.5), Pin(plan.id, 1.1, 0.5), Pin(plan.id, 0.5, float("nan"))):
        with pytest.raises(BadValue) as refused:
            placing.change_stop(ours, EDITOR, SLUG, 1, version=2, pin=pin, texts={"place": "On the bank"})
        assert refused.value.field == "pin"
    with pytest.raises(NotFound):
        floors.change_plan(ours, EDITOR, SLUG, plan.id + 1, title="Attic", version=2)
    with pytest.raises(NotFound):
        placing.change_stop(ours, EDITOR, SLUG, 9, version=2)
    assert (version(ours), narrating.draft(ours, SLUG).stops[0].asides) == (2, {})


def test_a_guide_changes_nothing(ours: Installation) -> None:
    guide = Person("guide", Role.GUIDE)
    with pytest.raises(Forbidden):
        placing.change_stop(ours, guide, SLUG, 1, version=1, texts={"place": "Here"})
    with pytest.raises(Forbidden):
        editing.change_gentler(ours, guide, SLUG, 1, GENTLER, version=1)
    with pytest.raises(Forbidden):
        floors.add_plan(ours, guide, SLUG, picture(), title="Ground floor", version=1)


def test_a_gentler_text_needs_a_title_and_words(ours: Installation) -> None:
    for passages in ([("", "Only a title")], [("", "A title"), ("", " ")], [("", "A"), ("", "b\x00")]):
        with pytest.raises(BadValue) as refused:
            editing.change_gentler(ours, EDITOR, SLUG, 1, passages, version=1)
        assert refused.value.field == "passages"


def test_a_newer_version_of_the_document_leaves_asides_and_pins(ours: Installation) -> None:
    give_everything(ours)
    _, plan = floors.add_plan(ours, EDITOR, SLUG, picture(), title="Ground floor", version=version(ours))
    placing.change_stop(ours, EDITOR, SLUG, 1, version=version(ours), pin=Pin(plan.id, 0.5, 0.5))
    before = narrating.draft(ours, SLUG).stops[0]
    newer = TEXT.replace(b"four thousand", b"five thousand")
    document = read_document(Source(newer, "history.txt"))
    renewing.renew(ours, EDITOR, SLUG, document, Origin("history.txt", "", ours.blobs.put(newer, "txt")), {})
    after = narrating.draft(ours, SLUG).stops[0]
    assert after.text != before.text
    assert (after.asides, after.pin, after.advisory) == (before.asides, before.pin, before.advisory)
