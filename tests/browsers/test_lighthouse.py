"""The player on Lighthouse's phone. Run when nothing else is: times are measured, not guessed."""

from __future__ import annotations

import requests

from tests.browsers.conftest import Served
from tests.browsers.lighthouse import measure


def test_the_player_is_fast_and_open_to_everybody(served: Served, node: str) -> None:
    requests.get(served.tour, timeout=30)  # The first visitor of an edition waits for its rendering.
    found = measure(served.tour, node=node)
    scores = (found.performance, found.accessibility, found.practices, found.seo)
    assert min(scores) >= 0.95, found
    assert found.lcp_ms <= 1500, found
    assert found.tbt_ms <= 100, found
    assert found.cls <= 0.02, found
    assert found.bytes <= 200_000, found
