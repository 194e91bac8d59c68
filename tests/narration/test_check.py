from __future__ import annotations

import numpy as np
import pytest

from media.pcm import Samples
from narration.check import check
from narration.errors import EngineFailed
from narration.model import Take
from tests.narration.texts import pieces


def sound(seconds: float, level: float = 0.1) -> Samples:
    return np.full(round(24_000 * seconds), level, dtype=np.float32)


def test_speech_of_a_likely_length_passes() -> None:
    check(Take("k", sound(1.5), 24_000), pieces("About twenty letters."))


@pytest.mark.parametrize(
    ("samples", "fault"),
    [
        (sound(0), "without sound"),
        (np.zeros((10, 2), np.float32), "without sound"),
        (np.array([0.1, np.nan] * 20_000, np.float32), "no sound"),
        (sound(1.5, level=0.0), "silence"),
        (sound(90), "90 s"),
        (sound(0.01), "0.01 s"),
    ],
)
def test_what_cannot_be_speech_of_the_text_is_refused(samples: Samples, fault: str) -> None:
    with pytest.raises(EngineFailed, match=fault):
        check(Take("k", samples, 24_000), pieces("About twenty letters."))
