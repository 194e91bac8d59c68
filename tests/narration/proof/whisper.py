"""The recognizer for tests that need a real one."""

from __future__ import annotations

import os

import pytest

from narration.proof.recognizer import Whisper


def present() -> Whisper:
    """The recognizer; the test is skipped where it is not installed, and fails where everything should be."""
    recognizer = Whisper()
    if reason := recognizer.unavailable():
        pytest.fail(reason) if os.environ.get("CI") == "true" else pytest.skip(reason)
    return recognizer
