"""Saving the demo over a slow line that is cut twice: how long it takes, and what is fetched or kept wrongly."""

from __future__ import annotations

import re
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import requests
from playwright.sync_api import expect

from tests.bench.table import Figure
from tests.browser.chromium import chromium
from tests.browser.test_saving import HERE_WHOLE, SAVED, SLUG
from tests.conftest import said, started
from tests.line import Line, line_to

SLOW_4G_BYTES_PER_S = 1_600_000 / 8
SLOW_4G_LATENCY_S = 0.15
"""As Lighthouse throttles: 1.6 Mbit/s, 150 ms."""
CUTS = (0.3, 0.7)
AWAY_S = 3


def measure() -> Iterator[Figure]:
    """One saving, by real Chromium, on a line that carries Slow 4G."""
    with (
        tempfile.TemporaryDirectory() as folder,
        started("demo", "--port", "0", data=Path(folder), WAYVOICE_VOICE="hibari/heart") as process,
        line_to(said(process, r"(http://[\d.:]+)/tours")[1]) as line,
    ):
        listed = requests.get(f"{line.base}/api/tours/{SLUG}/files", timeout=60).json()
        yield Figure("files of the demo", str(len(listed["files"])), f"{listed['bytes'] / 1e6:.1f} MB as they are kept")
        line.bytes_per_s, line.latency_s = SLOW_4G_BYTES_PER_S, SLOW_4G_LATENCY_S
        took, broken = _save(line, listed["bytes"])
        media = {file["url"]: file["bytes"] for file in listed["files"] if file["url"].startswith("/media/")}
        yield Figure("saved over Slow 4G, cut twice for 3 s", f"{took:.1f} s", f"{line.sent / 1e6:.1f} MB on the line")
        twice = sum(line.whole[path] > 1 for path in media)
        yield Figure("files of the tour that arrived whole more than once", str(twice))
        gone_on = sum(line.begun[path] > 1 for path in media)
        yield Figure("files that were cut off and went on", str(gone_on))
        again = sum(max(0, line.carried[path] - size) for path, size in media.items())
        yield Figure("bytes of the tour's files that were carried twice", str(again))
        yield Figure("kept files that are not what was listed", str(broken))


def _save(line: Line, size: int) -> tuple[float, int]:
    with chromium() as browser:
        page = browser.new_page(viewport={"width": 390, "height": 844})
        page.goto(f"{line.base}/tours/{SLUG}/")
        title = page.locator('.start b[data-text="saving"]')
        line.sent = 0
        begin = time.perf_counter()
        line.cut_at = int(CUTS[0] * size)
        page.locator('[data-do="save"]:visible').click()
        for after in (int(CUTS[1] * size), None):
            expect(title).to_have_text(re.compile("^Waiting at "), timeout=120_000)
            time.sleep(AWAY_S)
            line.cut_at, line.down = after, False
            expect(title).to_have_text(re.compile("^Saving: "), timeout=60_000)
        expect(title).to_have_text(SAVED, timeout=180_000)
        took = time.perf_counter() - begin
        _, broken = page.evaluate(HERE_WHOLE)
        return took, len(broken)
