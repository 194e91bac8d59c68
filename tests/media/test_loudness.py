import tracemalloc

import av
import numpy as np
import pytest
from av.filter import Graph

from media.codec import decode, encode_mp3
from media.errors import AudioUnreadable
from media.frames import as_frame
from media.loudness import integrated, master, true_peak
from media.pcm import Samples, silence
from tests.media.sounds import RATE, joined, noise, spoken, tone

SPEECH = "The Khmer Rouge took power in April of nineteen seventy five. Phnom Penh was emptied within three days."


def crackling() -> Samples:
    """Speech whose peaks stand far above it."""
    speech = spoken(SPEECH)
    return (3 * np.sign(speech) * np.abs(speech) ** 1.6).astype(np.float32)


def of_the_meter(samples: Samples, rate: int) -> float:
    """The true peak by FFmpeg's meter, at 192 kHz; half a second of silence lets it hear the end."""
    graph = Graph()
    source = graph.add_abuffer(sample_rate=rate, format="flt", layout="mono")
    graph.link_nodes(source, graph.add("ebur128", "peak=true:metadata=1"), graph.add("abuffersink")).configure()
    graph.push(as_frame(joined(samples, silence(500, rate)), rate, "flt"))
    graph.push(None)
    highest = 0.0
    try:
        while True:
            highest = max(highest, float(graph.pull().metadata.get("lavfi.r128.true_peak", 0)))
    except av.EOFError:
        return float(20 * np.log10(highest))


@pytest.mark.parametrize("rate", [16_000, 22_050, 24_000, 44_100, 48_000])
@pytest.mark.parametrize("level", [1.0, 0.1])
def test_a_tone_of_997_hertz_has_the_loudness_of_the_standard(rate: int, level: float) -> None:
    expected = 20 * np.log10(level) - 3.01
    assert integrated(tone(2000, 997, level, rate), rate) == pytest.approx(expected, abs=0.05)


def test_pauses_make_speech_no_quieter() -> None:
    with_pauses = joined(tone(3000), silence(3000, RATE), tone(3000))
    assert integrated(with_pauses, RATE) == pytest.approx(integrated(tone(3000), RATE), abs=0.3)


@pytest.mark.parametrize("rate", [11_025, 22_050, 24_000])
@pytest.mark.parametrize("ms", [1, 399, 401, 450, 500])
def test_the_shortest_sounds_are_measured(rate: int, ms: int) -> None:
    assert integrated(tone(ms, 1000, rate=rate), rate) == pytest.approx(-17.0, abs=0.5)


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
    assert of_the_meter(heard, rate) <= -1.5


def test_peaks_far_above_the_speech_are_held() -> None:
    heard, rate = decode(encode_mp3(master(crackling(), RATE), RATE))
    assert integrated(heard, rate) == pytest.approx(-19, abs=0.2)
    assert of_the_meter(heard, rate) <= -1.5


@pytest.mark.parametrize("text", [SPEECH, "Few survived.", "Farmers fled the city on foot."])
def test_the_peak_is_that_of_another_meter(text: str) -> None:
    assert true_peak(spoken(text), RATE) == pytest.approx(of_the_meter(spoken(text), RATE), abs=0.1)


def test_sound_without_high_peaks_is_only_turned_up_or_down() -> None:
    sound = tone(2000, 1000, 0.01)
    mastered = master(sound, RATE)
    assert np.abs(mastered - sound * np.float32(mastered.max() / sound.max())).max() < 1e-6


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


def test_a_long_sound_is_as_loud_as_each_of_its_parts() -> None:
    part = noise(12_000, 0.1)
    assert integrated(joined(part, part, part), RATE) == pytest.approx(integrated(part, RATE), abs=0.01)


def test_mastering_takes_the_memory_of_fewer_than_three_copies() -> None:
    sound = np.tile(crackling(), 8)
    tracemalloc.start()
    try:
        master(sound, RATE)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 3 * sound.nbytes
