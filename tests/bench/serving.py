"""A published sample to measure against."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.conftest import environment_for


@contextmanager
def published_sample(voice: str = "tone/plain") -> Iterator[str]:
    """The address of the sample's player, served by a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "web.cli", "demo", "--port", "0"]
        environment = environment_for(Path(folder), WAYVOICE_VOICE=voice)
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
            try:
                assert process.stdout is not None
                for line in iter(process.stdout.readline, ""):
                    if found := re.search(r"http://\S+/tours/\S+", line):
                        yield found[0]
                        return
                raise RuntimeError("the demo did not say where it serves")
            finally:
                process.terminate()
                process.wait(timeout=20)
