import numpy as np
import pytest

from media.codec import decode, encode_mp3
from media.pcm import Samples, fade
from narration.proof.sounds import Measured, measure

RATE = 24_000


def speech(seconds: float = 3.0) -> Samples:
    """Syllables of a buzzing voice, with the breath that every voice has in its pauses."""
    moments = np.arange(int(seconds * RATE)) / RATE
    voice = sum(np.sin(2 * np.pi * 130 * harmonic * moments) / harmonic for harmonic in range(1, 30))
    syllables = np.clip(np.sin(2 * np.pi * 4 * moments), 0, 1) ** 0.5
    breath = np.random.default_rng(0).normal(0, 0.0004, len(moments))
    sound = 0.08 * voice * syllables + breath
    return fade(np.concatenate([sound, np.zeros(720)]).astype(np.float32), RATE)


GOOD = speech()


def measured(sound: Samples, take: Samples | None = None) -> Measured:
    return measure(sound, RATE, take)


def test_a_whole_sentence_has_no_fault() -> None:
    found = measured(GOOD, GOOD)
    assert found.seconds == pytest.approx(3.03, abs=0.001)
    assert (found.hole_ms, found.likeness) == (0, 1.0)
    assert found.pause_ms < 200
    assert found.end_db < -30
    assert found.floor_db < -41
    assert found.flat < 3


@pytest.mark.parametrize("seconds", [0.5, 5.0])
def test_a_hole_is_measured(seconds: float) -> None:
    hole = np.zeros(int(seconds * RATE), np.float32)
    holed = np.concatenate([GOOD[: RATE + 1500], hole, GOOD[RATE + 1500 :]])
    found = measured(holed, holed)
    assert found.hole_ms == pytest.approx(1000 * seconds, abs=25)
    assert found.pause_ms >= 1000 * seconds - 25


def test_a_pause_without_breath_is_no_hole() -> None:
    half = fade(GOOD[: RATE + 1500], RATE, ms=250)
    found = measured(np.concatenate([half, np.zeros(RATE // 2, np.float32), half]))
    assert found.hole_ms == 0
    assert found.pause_ms >= 500


def test_quiet_before_and_after_is_measured() -> None:
    quiet = np.zeros(RATE // 2, np.float32)
    found = measured(np.concatenate([quiet, GOOD, quiet]))
    assert found.lead_ms == pytest.approx(500, abs=30)
    assert found.tail_ms >= 500


def test_a_cut_end_is_loud() -> None:
    assert measured(GOOD[: int(2.87 * RATE)]).end_db > -10


def test_clipping_is_a_row_of_equal_samples_and_a_low_crest() -> None:
    clipped = np.clip(GOOD * 8, -0.5, 0.5).astype(np.float32)
    found = measure(clipped, RATE, raw=clipped)
    assert found.flat > 10
    assert found.crest_db < measured(GOOD).crest_db - 3


@pytest.mark.parametrize("ratio_db", [10, 20, 30])
def test_noise_lifts_the_quietest_moment(ratio_db: int) -> None:
    power = float(np.mean(GOOD**2)) / 10 ** (ratio_db / 10)
    noise = np.random.default_rng(1).normal(0, power**0.5, len(GOOD)).astype(np.float32)
    assert measured(GOOD + noise).floor_db > -41


def test_an_mp3_of_a_take_is_like_it_however_loud_it_is() -> None:
    assert measured(decode(encode_mp3(GOOD * np.float32(0.5), RATE))[0], GOOD).likeness > 0.9


@pytest.mark.parametrize(
    "other",
    [speech(3.03)[::-1], np.roll(GOOD, RATE // 10), np.zeros(0, np.float32), np.zeros(RATE, np.float32), GOOD[:RATE]],
    ids=["another", "shifted", "nothing", "silence", "a part"],
)
def test_another_sound_is_not_like_it(other: Samples) -> None:
    assert measured(np.ascontiguousarray(other), GOOD).likeness < 0.5
