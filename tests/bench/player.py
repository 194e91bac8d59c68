"""The player: what a phone loads, and how soon it sounds on loopback."""

from __future__ import annotations

import gzip
import time
from collections.abc import Iterator

from tests.bench.serving import published_sample
from tests.bench.table import Figure, seconds
from tests.browser.chromium import chromium
from web import static_files

RUNS = 5


def measure() -> Iterator[Figure]:
    """Bytes on the wire, and seconds to the first sound."""
    for kind in (".js", ".css"):
        sent = {name: content for name, content in static_files.files().items() if name.endswith(kind)}
        for part in sorted({name.rpartition("/")[0] if kind == ".js" else name for name in sent}):
            sizes = [len(gzip.compress(content, 6)) for name, content in sent.items() if name.startswith(part)]
            yield Figure(f"{part}, minified, gzip", f"{sum(sizes) / 1000:.1f} kB", f"{len(sizes)} files")
    opened, tapped = _first_sound()
    yield Figure("page opened until Start is there, modules and fonts loaded", seconds(opened))
    yield Figure("tap until the first sound", seconds(tapped))


def _first_sound() -> tuple[list[float], list[float]]:
    opened, tapped = [], []
    with published_sample() as url, chromium() as browser:
        for _ in range(RUNS):
            page = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
            begin = time.perf_counter()
            page.goto(url)
            page.get_by_role("button", name="Start").and_(page.locator(":visible")).wait_for()
            page.evaluate("document.fonts.ready.then(() => true)")
            opened.append(time.perf_counter() - begin)
            page.evaluate(
                "() => { const a = document.querySelector('audio');"
                " document.addEventListener('pointerdown', () => { window.tapped = performance.now(); }, true);"
                " const look = () => { if (!a.paused && a.currentTime > 0) { window.heard = performance.now(); }"
                " else requestAnimationFrame(look); }; look(); }"
            )
            page.get_by_role("button", name="Start").click()
            page.evaluate(
                "() => new Promise((done) => { const look = () => window.heard ? done(true) : setTimeout(look, 10);"
                " look(); })"
            )
            tapped.append(page.evaluate("(window.heard - window.tapped) / 1000"))
            page.context.close()
    return opened, tapped
