"""Run every benchmark, or the ones named."""

from __future__ import annotations

import platform
import sys
from importlib import import_module

from tests.bench.table import show

NAMES = (
    "startup",
    "documents",
    "hostile",
    "fuzz",
    "spoken",
    "narrate",
    "player",
    "engines",
    "gtts",
    "proof",
    "jobs",
    "correct",
    "lighthouse",
    "saving",
)


def main(wanted: list[str]) -> int:
    """Print one table."""
    strangers = [name for name in wanted if name not in NAMES]
    if strangers:
        print(f"There is no benchmark {strangers[0]}; there are {', '.join(NAMES)}.", file=sys.stderr)
        return 2
    print(f"Python {platform.python_version()}, {platform.machine()}; medians (least to most)")
    for name in wanted or NAMES:
        show(name, import_module(f"tests.bench.{name}").measure())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
