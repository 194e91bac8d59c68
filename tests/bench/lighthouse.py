"""Lighthouse's phone on the sample's player; `make test-browsers` installs it, and asks for the least of each."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import requests

from tests.bench.serving import published_sample
from tests.bench.table import Figure
from tests.browsers.lighthouse import HERE
from tests.browsers.lighthouse import measure as lighthouse


def measure() -> Iterator[Figure]:
    """Scores, times and bytes of the first view: medians of three runs."""
    node = shutil.which("node")
    if not node or not (HERE / "node_modules/.installed").exists():
        yield Figure("Lighthouse", "not installed", "make test-browsers installs it")
        return
    with published_sample() as address:
        requests.get(address, timeout=30)
        found = lighthouse(address, node=node)
    yield Figure("performance", f"{found.performance:.2f}", "strongest open-source peer: 0.88")
    yield Figure("accessibility", f"{found.accessibility:.2f}", "peer: 0.73")
    yield Figure("best practices", f"{found.practices:.2f}")
    yield Figure("SEO", f"{found.seo:.2f}")
    yield Figure("largest contentful paint", f"{found.lcp_ms:.0f} ms", "peer: 2980 ms")
    yield Figure("total blocking time", f"{found.tbt_ms:.0f} ms", "peer: 304 ms")
    yield Figure("cumulative layout shift", f"{found.cls:.3f}")
    yield Figure("bytes of the first view", f"{found.bytes / 1000:.0f} kB", "; ".join(found.faults))
