"""How long a preview of each real document takes, how much memory, and how well it is read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.bench.table import Figure, megabytes

RUNS = 3


def measure() -> Iterator[Figure]:
    """Every document beside a truth in the folder that WAYVOICE_CORPUS names."""
    folder = Path(os.environ.get("WAYVOICE_CORPUS", "")) / "corpus"
    truths = sorted(folder.glob("*.expected.json"))
    if not truths:
        yield Figure("no documents", "-", "WAYVOICE_CORPUS names no folder with them")
        return
    for truth in truths:
        path = folder / json.loads(truth.read_text())["file"]
        if path.exists():
            runs = [previewed(path) for _ in range(RUNS)]
            size = f"{path.stat().st_size / 1e6:.2f} MB"
            yield Figure(
                path.name, f"{median(run[0] for run in runs):.2f} s, {megabytes(max(run[1] for run in runs))}", size
            )
    run = subprocess.run([sys.executable, folder / "score.py", "--command", _command()], capture_output=True, text=True)
    yield Figure("score.py", run.stdout.strip().splitlines()[-1])


def previewed(path: Path) -> tuple[float, float]:
    """Seconds of one `wayvoice preview --json`, and the most memory that one of its processes took, in bytes."""
    with tempfile.TemporaryFile() as out:
        begin = time.perf_counter()
        process = subprocess.Popen([*_command().split(), str(path)], stdout=out, stderr=subprocess.STDOUT)
        _, _, used = os.wait4(process.pid, 0)
        process.returncode = 0
        return time.perf_counter() - begin, used.ru_maxrss * 1024


def _command() -> str:
    return f"{sys.executable} -m web.cli preview --json"
