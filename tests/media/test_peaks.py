import json

import numpy as np

from media.codec import decode, encode_mp3
from media.peaks import HIGHEST, PER_SECOND, peaks, write
from tests.media.sounds import RATE, tone


def test_there_are_fifty_a_second_and_the_last_may_be_shorter() -> None:
    assert len(peaks(tone(3000), RATE)) == 3 * PER_SECOND
    assert len(peaks(tone(3005), RATE)) == 3 * PER_SECOND + 1
    assert len(peaks(np.zeros(44_100, np.float32), 44_100)) == PER_SECOND


def test_no_sound_has_no_peaks() -> None:
    assert peaks(np.zeros(0, np.float32), RATE) == []


def test_each_is_the_largest_sample_of_its_stretch() -> None:
    sound = np.zeros(RATE, np.float32)
    sound[480] = -0.5
    sound[481] = 0.25
    found = peaks(sound, RATE)
    assert found[1] == round(HIGHEST * 0.5 + 0.5)
    assert sum(found) == found[1]


def test_full_scale_is_the_highest_and_faint_sound_is_seen() -> None:
    assert max(peaks(np.full(RATE, 1.5, np.float32), RATE)) == HIGHEST
    assert min(peaks(np.full(RATE, 0.0001, np.float32), RATE)) == 1


def test_the_file_says_what_it_holds_and_is_small() -> None:
    sound, rate = decode(encode_mp3(tone(60_000), RATE))
    data = write(sound, rate)
    content = json.loads(data)
    assert content.keys() == {"version", "per_second", "highest", "peaks"}
    assert len(content["peaks"]) / content["per_second"] == 60
    assert len(data) < 16_000
    assert write(sound, rate) == data
