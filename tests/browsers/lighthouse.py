"""What Lighthouse measures of a page on a simulated phone."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from tests.browser.chromium import QUIET, find

HERE = Path(__file__).parent
SCORES = {"performance": "performance", "accessibility": "accessibility", "practices": "best-practices", "seo": "seo"}
TIMES = {"lcp_ms": "largest-contentful-paint", "tbt_ms": "total-blocking-time", "cls": "cumulative-layout-shift"}


@dataclass(frozen=True)
class Measured:
    """The median of several runs: scores from 0 to 1, times in ms, bytes of the first view."""

    performance: float
    accessibility: float
    practices: float
    seo: float
    lcp_ms: float
    tbt_ms: float
    cls: float
    bytes: float
    faults: tuple[str, ...]
    """The audits that were not passed in the last run, and weigh something."""


def measure(address: str, *, node: str, runs: int = 3) -> Measured:
    """Open a page so many times as Lighthouse's phone does: slow 4G, a processor four times slower than this one.

    Raises:
        RuntimeError: Lighthouse failed.
    """
    with sync_playwright() as playwright:
        chromium = find(playwright)
    reports = [_report(address, node, chromium) for _ in range(runs)]

    def median(read: Any) -> float:
        return float(statistics.median(read(report) for report in reports))

    return Measured(
        **{name: median(lambda report, key=key: report["categories"][key]["score"]) for name, key in SCORES.items()},
        **{name: median(lambda report, key=key: report["audits"][key]["numericValue"]) for name, key in TIMES.items()},
        bytes=median(lambda report: report["audits"]["total-byte-weight"]["numericValue"]),
        faults=tuple(_faults(reports[-1])),
    )


def _report(address: str, node: str, chromium: str) -> dict[str, Any]:
    command = [node, str(HERE / "node_modules/lighthouse/cli/index.js"), address, "--quiet", "--output=json"]
    options = ["--form-factor=mobile", "--throttling-method=simulate", "--disable-full-page-screenshot"]
    flags = " ".join(["--headless=new", *QUIET])
    ended = subprocess.run(
        [*command, *options, f"--chrome-flags={flags}"],
        env={**os.environ, "CHROME_PATH": chromium},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    if ended.returncode:
        raise RuntimeError(ended.stderr[-2000:])
    report: dict[str, Any] = json.loads(ended.stdout)
    return report


def _faults(report: dict[str, Any]) -> list[str]:
    audits = report["audits"]
    weighed = {one["id"] for group in report["categories"].values() for one in group["auditRefs"] if one["weight"]}
    return [f"{name}: {audits[name]['title']}" for name in sorted(weighed) if (audits[name]["score"] or 0) < 0.9]
