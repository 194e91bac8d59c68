import numpy as np
import pytest

from media.codec import decode, encode_mp3
from media.errors import AudioUnreadable
from media.loudness import integrated, master, true_peak
from media.pcm import Samples, silence
from tests.media.sounds import RATE, joined, noise, spoken, tone

SPEECH = "The Khmer Rouge took power in April of nineteen seventy five. Phnom Penh was emptied within three days."


def crackling() -> Samples:
    """Speech whose peaks stand far above it."""
    speech = spoken(SPEECH)
    return (3 * np.sign(speech) * np.abs(speech) ** 1.6).astype(np.float32)


def test_a_full_scale_tone_of_997_hertz_has_the_loudness_of_the_standard() -> None:
    assert integrated(tone(2000, 997, 1.0), RATE) == pytest.approx(-3.01, abs=0.1)


def test_a_short_sound_is_as_loud_as_a_long_one() -> None:
    assert integrated(tone(100), RATE) == pytest.approx(integrated(tone(2000), RATE), abs=0.3)


@pytest.mark.parametrize("ms", [0, 100, 2000])
def test_silence_has_no_loudness_and_no_peak(ms: int) -> None:
    assert integrated(silence(ms, RATE), RATE) == -np.inf
    assert true_peak(silence(ms, RATE), RATE) == -np.inf


def test_a_peak_between_two_samples_is_found() -> None:
    quarter = np.sin(np.pi / 2 * np.arange(4000) + np.pi / 4).astype(np.float32)
    assert np.abs(quarter).max() < 0.71
    assert true_peak(quarter[500:3500] * np.hanning(3000).astype(np.float32), RATE) == pytest.approx(0, abs=0.1)


@pytest.mark.parametrize("level", [0.02, 1.0, 3.0])
def test_decoded_speech_is_at_the_target_whatever_the_voice(level: float) -> None:
    heard, rate = decode(encode_mp3(master(spoken(SPEECH) * np.float32(level), RATE), RATE))
    assert integrated(heard, rate) == pytest.approx(-19, abs=0.2)
    assert true_peak(heard, rate) <= -1.5


def test_peaks_far_above_the_speech_are_held() -> None:
    heard, rate = decode(encode_mp3(master(crackling(), RATE), RATE))
    assert integrated(heard, rate) == pytest.approx(-19, abs=0.2)
    assert true_peak(heard, rate) <= -1.5


def test_one_word_is_brought_to_the_target() -> None:
    assert integrated(master(spoken("Rice."), RATE), RATE) == pytest.approx(-19, abs=0.1)


def test_mastering_keeps_every_sample_in_its_place() -> None:
    sound = joined(silence(200, RATE), tone(300), silence(100, RATE), noise(300, 0.05))
    mastered = master(sound, RATE)
    assert len(mastered) == len(sound)
    assert mastered.dtype == np.float32
    assert not mastered[: 200 * RATE // 1000].any()


def test_silence_cannot_be_mastered() -> None:
    with pytest.raises(AudioUnreadable, match="silent"):
        master(silence(1000, RATE), RATE)
