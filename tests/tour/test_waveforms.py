import json
from dataclasses import replace

import pytest

from media.codec import decode
from media.peaks import PER_SECOND, write
from tests.conftest import EDITOR
from tests.tour.river import SLUG, TEXT
from tour.actions import importing, narrating
from tour.actions.waveforms import waveform
from tour.errors import Forbidden, NotFound, NotReady
from tour.installation import Installation
from tour.model import StoredNarration
from tour.roles import Person, Role
from tour.store import narrations


def newest(house: Installation) -> StoredNarration:
    read = narrating.draft(house, SLUG)
    return read.narrations[read.stops[0].id]


def test_peaks_are_made_with_a_narration_and_are_its_files(ours: Installation) -> None:
    stored = newest(ours)
    content = waveform(ours, EDITOR, SLUG, stored.stop_id)
    assert content == ours.blobs.get(stored.peaks) == write(*decode(ours.blobs.get(stored.audio)))
    seconds = len(json.loads(content)["peaks"]) / PER_SECOND
    assert seconds == pytest.approx(stored.duration_ms / 1000, abs=0.1)


@pytest.mark.parametrize("before", ["", f"{'0' * 64}.json"], ids=["older than peaks", "lost"])
def test_peaks_that_are_not_there_are_made_when_they_are_asked_for(ours: Installation, before: str) -> None:
    stored = newest(ours)
    with ours.database.writing() as connection:
        narrations.add(connection, replace(stored, peaks=before))
    assert newest(ours).peaks == before
    assert waveform(ours, EDITOR, SLUG, stored.stop_id) == ours.blobs.get(stored.peaks)
    assert newest(ours).peaks == stored.peaks


def test_a_stop_that_was_never_narrated_has_none(house: Installation) -> None:
    importing.import_document(house, EDITOR, TEXT, name="history.txt")
    stop = narrating.draft(house, SLUG).stops[0]
    with pytest.raises(NotReady, match="not narrated yet"):
        waveform(house, EDITOR, SLUG, stop.id)


def test_only_editors_see_them_and_only_of_stops_there_are(ours: Installation) -> None:
    stop = newest(ours).stop_id
    with pytest.raises(Forbidden):
        waveform(ours, Person("Dara", Role.GUIDE), SLUG, stop)
    with pytest.raises(NotFound):
        waveform(ours, EDITOR, SLUG, stop + 100)
