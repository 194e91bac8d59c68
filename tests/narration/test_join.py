"""Sentences that were spoken apart sound as if spoken in one go: no clicks, no jumps in loudness."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from media.codec import decode
from media.loudness import integrated, true_peak
from media.pcm import Samples
from narration import timing
from narration.join import LEVELLED_DB, finished, heard, levels, together
from narration.model import Take
from tests.media.sounds import noise, spoken

RATE = timing.RATE
SAID = (
    "Many were killed.",
    "The hospitals were emptied, and relatives carried or pushed the patients.",
    "How many people died on the roads is not known.",
    "No.",
    "Other towns were emptied in the same weeks.",
    "Most of the prisoners were members or soldiers of the Khmer Rouge, accused of treason.",
)
PLANTED_DB = (-5.0, 4.0, 0.0, -4.0, 5.0, 0.0)
"""How far a voice that wavers strays, sentence by sentence."""


def takes(*decibels: float) -> list[Samples]:
    """What is heard of the sentences, each at -24 LUFS and so many dB more."""
    sounds = []
    for text, planted in zip(SAID, decibels, strict=True):
        sound = heard(Take(text, spoken(text), RATE))
        sounds.append(sound * np.float32(10 ** ((-24 + planted - integrated(sound, RATE)) / 20)))
    return sounds


def joined(sounds: list[Samples]) -> tuple[Samples, timing.Placing]:
    placing = timing.place([len(sound) for sound in sounds], [350] * len(sounds))
    factors = levels(dict(zip(SAID, sounds, strict=True)))
    return together(sounds, [factors[text] for text in SAID], placing), placing


def spread(whole: Samples, sounds: list[Samples], placing: timing.Placing) -> float:
    """How many LU lie between the loudest and the quietest sentence of a joined sound."""
    loud = [
        integrated(whole[start : start + len(sound)], RATE) for start, sound in zip(placing.starts, sounds, strict=True)
    ]
    return max(loud) - min(loud)


def test_sentences_that_were_10_lu_apart_are_within_half_a_lu_in_the_file() -> None:
    sounds = takes(*PLANTED_DB)
    whole, placing = joined(sounds)
    before = together(sounds, [1.0] * len(sounds), placing)
    assert spread(before, sounds, placing) == pytest.approx(10, abs=0.1)
    samples, rate = decode(finished(whole))
    assert rate == RATE
    assert spread(samples, sounds, placing) < 0.5


def test_levelled_speech_neither_clips_nor_leaves_the_loudness_of_every_narration() -> None:
    samples, rate = decode(finished(joined(takes(*PLANTED_DB))[0]))
    assert true_peak(samples, rate) <= -1.5
    assert integrated(samples, rate) == pytest.approx(-19, abs=0.5)


def test_a_take_that_is_far_too_quiet_is_not_blown_up() -> None:
    factors = levels(dict(zip(SAID, takes(0, 0, 0, 0, 0, -20), strict=True)))
    assert 20 * np.log10(factors[SAID[5]]) == pytest.approx(LEVELLED_DB)
    assert [20 * np.log10(factors[text]) for text in SAID[:5]] == pytest.approx([0] * 5, abs=0.01)


def test_one_sentence_alone_stays_as_it_is() -> None:
    assert levels({"a": takes(*PLANTED_DB)[0]}) == {"a": 1.0}


def test_a_sound_too_faint_to_have_a_loudness_stays_as_it_is() -> None:
    faint = noise(300, 1e-5)
    assert levels({"faint": faint}) == {"faint": 1.0}
    assert levels({"faint": faint, "spoken": takes(*PLANTED_DB)[1]})["faint"] == 1.0


def test_between_sentences_is_digital_silence_and_no_join_clicks() -> None:
    sounds = takes(*PLANTED_DB)
    whole, placing = joined(sounds)
    ends = [start + len(sound) for start, sound in zip(placing.starts, sounds, strict=True)]
    for end, start in pairwise([0, *[edge for pair in zip(placing.starts, ends, strict=True) for edge in pair], None]):
        if end in (0, *ends):
            assert not whole[end:start].any()
    for edge in [*placing.starts, *ends]:
        assert np.abs(np.diff(whole[edge - 24 : edge + 24])).max() < 0.005
