"""The player's modules: their arithmetic in Node, their types by TypeScript. Visitors get neither."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import playwright
import pytest

ROOT = Path(__file__).parents[2]
NODE = Path(playwright.__file__).parent / "driver" / "node"
TSC = ROOT / "node_modules" / "typescript" / "bin" / "tsc"


def run_node(*arguments: str | Path) -> str:
    run = subprocess.run([NODE, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout


def test_the_players_arithmetic_holds() -> None:
    told = run_node("--test", "--test-reporter=tap", *sorted((ROOT / "tests/player").glob("*.test.js")))
    assert "# fail 0" in told
    assert "# pass 0" not in told


def test_the_players_modules_are_typed() -> None:
    if not TSC.exists():
        reason = "TypeScript is not here: install Node.js with npm, then run `npm ci`"
        pytest.fail(reason) if os.environ.get("CI") == "true" else pytest.skip(reason)
    run_node(TSC, "--project", "jsconfig.json")
    run_node(TSC, "--project", "jsconfig.worker.json")
