"""What a visit leaves behind, and whom it asks: nothing, and this server alone."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import requests

from tests.browser.conftest import OpenPlayer
from tests.conftest import PublishedTour


def test_a_visit_sets_no_cookie_and_asks_nobody_else(opened: OpenPlayer, published_tour: PublishedTour) -> None:
    player = opened()
    asked: list[str] = []
    player.page.context.on("request", lambda request: asked.append(request.url))
    for view in ("", "stops/2/", "timeline/", "photos/", "support/", "stops/1/"):
        player.page.goto(published_tour.url + view)
        player.page.wait_for_load_state("load")
    assert len(asked) > 10
    assert {urlsplit(url).netloc for url in asked if not url.startswith(("blob:", "data:"))} == {
        urlsplit(published_tour.base).netloc
    }
    assert player.page.context.cookies() == []
    assert player.page.evaluate("document.cookie") == ""


def test_nothing_that_visitors_get_sets_a_cookie(published_tour: PublishedTour, tour: dict[str, Any]) -> None:
    api = f"{published_tour.base}/api/tours/{tour['slug']}"
    addresses = [
        f"{published_tour.base}/",
        published_tour.url,
        f"{published_tour.base}/nothing",
        f"{published_tour.base}/worker.js",
    ]
    addresses += [
        f"{published_tour.url}manifest.webmanifest",
        f"{published_tour.base}{tour['stops'][0]['audio']['url']}",
    ]
    addresses += [
        api,
        f"{api}/files",
        f"{api}/stops/1",
        f"{api}/editions/{tour['edition']}",
        f"{published_tour.base}/api/tours",
    ]
    answers = [requests.get(address, timeout=60) for address in addresses]
    answers.append(requests.post(f"{api}/counts", json={"plays": [1]}, timeout=60))
    assert [answer.status_code for answer in answers] == [200, 200, 404, *[200] * 8, 204]
    assert [answer.url for answer in answers if "set-cookie" in answer.headers] == []
