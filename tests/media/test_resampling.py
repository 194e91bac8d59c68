import numpy as np
import pytest

from media.pcm import silence
from media.resampling import resample
from tests.media.sounds import joined, tone

RATES = [(22_050, 24_000), (44_100, 24_000), (48_000, 24_000), (24_000, 16_000), (24_000, 22_050), (8000, 48_000)]


@pytest.mark.parametrize(("from_rate", "to_rate"), RATES)
def test_a_tone_keeps_its_pitch_length_and_place(from_rate: int, to_rate: int) -> None:
    there = resample(tone(1000, rate=from_rate), from_rate, to_rate)
    assert len(there) == to_rate
    assert there.dtype == np.float32
    middle = slice(to_rate // 4, to_rate * 3 // 4)
    assert np.abs(there[middle] - tone(1000, rate=to_rate)[middle]).max() < 1e-4


@pytest.mark.parametrize(("from_rate", "to_rate"), RATES)
@pytest.mark.parametrize("length", [0, 1, 7, 100, 4321])
def test_a_length_is_rounded_up_to_a_sample(from_rate: int, to_rate: int, length: int) -> None:
    there = resample(tone(1000, rate=from_rate)[:length], from_rate, to_rate)
    assert len(there) == -(-length * to_rate // from_rate)


@pytest.mark.parametrize(("from_rate", "to_rate"), RATES)
def test_the_ends_are_as_good_as_the_middle(from_rate: int, to_rate: int) -> None:
    swell = np.hanning(from_rate // 50).astype(np.float32)
    alone = resample(swell, from_rate, to_rate)
    between = resample(joined(silence(1000, from_rate), swell, silence(1000, from_rate)), from_rate, to_rate)
    assert np.abs(alone - between[to_rate : to_rate + len(alone)]).max() < 1e-5


def test_what_the_lower_rate_cannot_hold_is_taken_away() -> None:
    there = resample(tone(1000, 15_000, rate=48_000), 48_000, 24_000)
    assert np.abs(there[1000:-1000]).max() < 1e-3


def test_sound_at_the_same_rate_is_left_alone() -> None:
    sound = tone(10)
    assert resample(sound, 24_000, 24_000) is sound
