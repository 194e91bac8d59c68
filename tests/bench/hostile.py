"""What hostile documents are answered, in how long and with how much memory."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.bench.table import Figure, megabytes
from tests.tour.documents.hostile import CASES


def measure() -> Iterator[Figure]:
    """Each case through `wayvoice preview --json`; the memory is that of the largest of its processes."""
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(1) as maker:
        for name in CASES:
            # Made elsewhere: a new process counts as its own what its parent had in memory.
            yield _answered(name, maker.submit(_written, name, folder).result())


def _written(name: str, folder: str) -> Path:
    source = CASES[name]()
    path = Path(folder) / (source.name or "x")
    path.write_bytes(source.data)
    return path


def _answered(name: str, path: Path) -> Figure:
    with tempfile.TemporaryFile() as out:
        begin = time.perf_counter()
        command = [sys.executable, "-m", "web.cli", "preview", "--json", str(path)]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=out)
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        told = out.read().decode().strip()
    answer = told.removeprefix("Error: ")[:100] if process.returncode else "read"
    return Figure(name, f"{seconds:.2f} s, {megabytes(used.ru_maxrss * 1024)}", answer)
