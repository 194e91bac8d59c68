import numpy as np
import pytest

from media.limiter import gains, peaks
from media.pcm import Samples, silence
from tests.media.sounds import RATE, joined, noise, spoken, tone

CEILING = 0.5


def held(sound: Samples, rate: int = RATE) -> Samples:
    return sound * gains(peaks(sound, rate, CEILING), rate, CEILING)[: len(sound)]


@pytest.mark.parametrize("rate", [8000, 22_050, 24_000, 48_000])
def test_no_peak_is_left_above_the_ceiling(rate: int) -> None:
    sound = joined(silence(100, rate), tone(300, 200, 0.9, rate), noise(300, 0.2, rate), tone(7, 90, 2.0, rate))
    after = peaks(held(sound, rate), rate, CEILING)
    assert after.max() == pytest.approx(CEILING, rel=0.02)


def test_the_last_and_the_first_sample_are_held_too() -> None:
    sound = np.zeros(RATE // 10 + 5, np.float32)
    sound[[0, -1]] = 1.0
    assert np.abs(held(sound)[[0, -1]]).max() <= CEILING * 1.001


def test_what_is_far_from_a_peak_is_left_alone() -> None:
    sound = joined(tone(300, level=0.3), tone(100, level=0.9), tone(300, level=0.3))
    after = held(sound)
    assert (after[: 270 * RATE // 1000] == sound[: 270 * RATE // 1000]).all()
    assert (after[-270 * RATE // 1000 :] == sound[-270 * RATE // 1000 :]).all()


def test_the_gain_bends_and_never_jumps() -> None:
    gain = gains(peaks(joined(silence(100, RATE), tone(1, 4000, 1.0), silence(100, RATE)), RATE, 0.1), RATE, 0.1)
    assert gain.min() == pytest.approx(0.1, abs=0.02)
    assert np.abs(np.diff(gain)).max() < 0.005


def test_a_peak_is_no_higher_than_the_whole_of_its_curve() -> None:
    speech = spoken("Few survived.")
    highest = peaks(speech, RATE, float(np.abs(speech).max()))
    assert np.abs(speech).max() <= highest.max() < np.abs(speech).max() * 1.2
