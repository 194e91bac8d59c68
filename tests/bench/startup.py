"""How long commands take before they do anything."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator

from tests.bench.table import Figure, seconds
from tour import samples

RUNS = 5


def measure() -> Iterator[Figure]:
    """`--help`, and a preview of the sample."""
    yield Figure("wayvoice --help", seconds([_timed("--help") for _ in range(RUNS)]))
    text = samples.load().text.encode()
    runs = [_timed("preview", "--json", "-", stdin=text) for _ in range(RUNS)]
    yield Figure("wayvoice preview of the sample", seconds(runs))


def _timed(*arguments: str, stdin: bytes = b"") -> float:
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-m", "web.cli", *arguments], input=stdin, check=True, capture_output=True)
    return time.perf_counter() - begin
