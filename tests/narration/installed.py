"""Engines that need something beside the project: where it is missing, a test is skipped, and CI fails."""

from __future__ import annotations

import os

import pytest

from narration.engines import Engines

_ENGINES = Engines()


def why_not(name: str) -> str:
    """Why an engine cannot be tested here; empty where it can, or must."""
    return "" if os.environ.get("CI") == "true" else _ENGINES.get(name).unavailable()


needs_espeak = pytest.mark.skipif(bool(why_not("espeak")), reason=why_not("espeak") or "it is there")
needs_piper = pytest.mark.skipif(bool(why_not("piper")), reason=why_not("piper") or "it is there")
