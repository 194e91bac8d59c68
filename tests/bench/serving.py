"""A published sample to measure against."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.conftest import said, started


@contextmanager
def published_sample(voice: str = "tone/plain") -> Iterator[str]:
    """The address of the sample's player, served by a process of its own."""
    with (
        tempfile.TemporaryDirectory() as folder,
        started("demo", "--port", "0", data=Path(folder), WAYVOICE_VOICE=voice) as process,
    ):
        yield said(process, r"http://\S+/tours/\S+")[0]
