"""The sample spoken by the embedded voice: what a visitor hears, measured on the files that are served."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from media.codec import decode
from media.loudness import integrated, true_peak
from media.tags import read as read_tags
from tests.conftest import EDITOR
from tour import samples
from tour.actions import importing, narrating, publishing, visiting
from tour.edition import Edition, EditionStop, SpokenSentence
from tour.installation import Installation
from web import wiring
from web.settings import load

QUIET = 10 ** (-45 / 20)
"""Below this, relative to full scale, nothing is heard."""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    settings = load({"WAYVOICE_DATA": str(tmp_path_factory.mktemp("spoken"))})
    with wiring.installation(settings) as parts:
        sample = samples.load()
        first = "\n\n".join(sample.text.split("\n\n")[:7])
        importing.import_sample(parts, EDITOR, replace(sample, text=first))
        narrating.narrate(parts, EDITOR, sample.slug)
        publishing.publish(parts, EDITOR, sample.slug)
        yield parts


@pytest.fixture(scope="module")
def edition(house: Installation) -> Edition:
    return visiting.live(house, samples.load().slug)


def sound(house: Installation, stop: EditionStop) -> tuple[np.ndarray, int]:
    return decode(house.blobs.get(stop.audio.url.removeprefix("media/")))


def sentences(stop: EditionStop) -> list[SpokenSentence]:
    return [sentence for passage in stop.passages for sentence in passage.sentences]


def test_every_file_is_as_loud_as_the_others_and_never_clips(house: Installation, edition: Edition) -> None:
    for stop in edition.stops:
        samples_, rate = sound(house, stop)
        assert integrated(samples_, rate) == pytest.approx(-19, abs=0.5)
        assert true_peak(samples_, rate) <= -1.5


def test_every_file_ends_with_its_last_cue(house: Installation, edition: Edition) -> None:
    for stop in edition.stops:
        samples_, rate = sound(house, stop)
        assert len(samples_) / rate * 1000 == pytest.approx(sentences(stop)[-1].end_ms, abs=50)


def test_every_sentence_begins_within_20_ms_of_its_cue(house: Installation, edition: Edition) -> None:
    for stop in edition.stops:
        samples_, rate = sound(house, stop)
        for sentence in sentences(stop):
            cue = sentence.start_ms * rate // 1000
            margin = rate // 50
            assert np.abs(samples_[max(0, cue - margin) : cue]).max() < QUIET, sentence.text
            assert np.abs(samples_[cue : cue + margin]).max() > QUIET, sentence.text


def test_the_tags_of_a_file_name_tour_stop_voice_and_words(house: Installation, edition: Edition) -> None:
    stop = edition.stops[0]
    tags = read_tags(house.blobs.get(stop.audio.url.removeprefix("media/")))
    assert (tags.title, tags.album, tags.number, tags.total) == (stop.title, edition.title, 1, len(edition.stops))
    assert "ynthetic" in tags.synthetic_note
    assert tags.voice == "hibari/heart"
    assert [text for text, _, _ in tags.cues] == [sentence.text for sentence in sentences(stop)]
    assert tags.chapters[-1][2] == stop.duration_ms
