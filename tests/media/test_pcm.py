import numpy as np
import pytest

from media.errors import AudioUnreadable
from media.pcm import Samples, fade, silence, trim, voiced
from tests.media.sounds import RATE, joined, noise, spoken, tone

MS = RATE // 1000


def test_a_tone_keeps_ten_ms_before_and_thirty_after() -> None:
    trimmed = trim(joined(silence(300, RATE), tone(500), silence(400, RATE)), RATE)
    onset = int(np.flatnonzero(np.abs(trimmed) > 0.001)[0])
    tail = len(trimmed) - int(np.flatnonzero(np.abs(trimmed) > 0.001)[-1])
    assert 0 < onset <= 10 * MS
    assert 25 * MS <= tail <= 36 * MS


def test_sound_without_quiet_edges_stays_whole() -> None:
    assert len(trim(tone(500), RATE)) == 500 * MS


def test_breath_before_the_voice_is_cut() -> None:
    breath, gap = noise(200, 0.003), silence(80, RATE)
    first, _ = voiced(joined(breath, gap, tone(500), silence(200, RATE)), RATE)
    assert first / MS == pytest.approx(280, abs=6)


def test_a_click_before_the_voice_is_cut() -> None:
    click = tone(1, 6000, 0.9)
    first, _ = voiced(joined(silence(50, RATE), click, silence(149, RATE), tone(500)), RATE)
    assert first / MS == pytest.approx(200, abs=6)


def test_steady_noise_is_not_voice() -> None:
    sound = joined(silence(300, RATE), tone(500), silence(300, RATE)) + noise(1100, 0.002)
    assert np.array(voiced(sound, RATE)) / MS == pytest.approx([300, 800], abs=6)


def test_direct_current_is_not_voice() -> None:
    first, _ = voiced(joined(silence(300, RATE), tone(500)) + np.float32(0.05), RATE)
    assert first / MS == pytest.approx(300, abs=6)


def test_a_soft_fricative_that_leads_into_the_voice_is_kept() -> None:
    first, _ = voiced(joined(silence(200, RATE), noise(80, 0.004), tone(500)), RATE)
    assert first / MS == pytest.approx(200, abs=6)


def test_a_final_stop_after_its_closure_is_kept() -> None:
    sound = joined(tone(500), silence(100, RATE), noise(20, 0.01), silence(300, RATE))
    assert voiced(sound, RATE)[1] / MS == pytest.approx(620, abs=6)


@pytest.mark.parametrize(
    "text", ["Fish.", "Thanks.", "Farmers fled the city on foot.", "He himself had signed the forms."]
)
def test_the_soft_beginning_of_a_word_is_kept(text: str) -> None:
    take = spoken(text)
    first, last = voiced(take, RATE)
    loudest = np.abs(take).max()
    before = np.sqrt(np.mean(take[max(0, first - 20 * MS) : first] ** 2))
    after = np.sqrt(np.mean(take[last : last + 20 * MS] ** 2))
    assert before < loudest * 10 ** (-44 / 20)
    assert after < loudest * 10 ** (-44 / 20)


def test_trimming_twice_changes_little() -> None:
    once = trim(spoken("Few survived."), RATE)
    assert len(once) - len(trim(once, RATE)) <= 6 * MS


@pytest.mark.parametrize("sound", [silence(500, RATE), noise(500, 0.0001), silence(0, RATE), tone(500, level=0.0005)])
def test_silence_is_refused(sound: Samples) -> None:
    with pytest.raises(AudioUnreadable, match="silent"):
        trim(sound, RATE)


def test_values_that_are_no_numbers_are_refused() -> None:
    sound = tone(500)
    sound[100] = np.nan
    with pytest.raises(AudioUnreadable, match="no numbers"):
        trim(sound, RATE)


@pytest.mark.parametrize("rate", [8000, 16_000, 22_050, 44_100, 48_000])
def test_any_rate_is_trimmed(rate: int) -> None:
    sound = joined(silence(300, rate), tone(500, rate=rate), silence(300, rate))
    assert len(trim(sound, rate)) / rate == pytest.approx(0.54, abs=0.012)


def test_a_fade_starts_and_ends_at_silence_and_leaves_the_middle() -> None:
    sound = np.ones(RATE, np.float32)
    faded = fade(sound, RATE, 10)
    assert faded[0] == faded[-1] == 0
    assert (faded[10 * MS : -10 * MS] == 1).all()
    assert np.abs(np.diff(faded)).max() < 0.01
    assert (sound == 1).all()


def test_a_sound_shorter_than_its_fades_is_faded_from_both_ends() -> None:
    faded = fade(np.ones(6, np.float32), RATE)
    assert faded[0] == faded[-1] == 0
    assert len(fade(np.ones(0, np.float32), RATE)) == 0


def test_silence_has_its_length() -> None:
    assert len(silence(150, RATE)) == 3600
    assert silence(150, RATE).dtype == np.float32
