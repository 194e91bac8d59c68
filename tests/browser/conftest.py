"""A browser, and pages in it that fail their test when anything goes wrong in them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import requests
from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright, sync_playwright

from tests.browser.chromium import NoBrowser, launch
from tests.browser.player import Player
from tests.conftest import PublishedTour

OpenPlayer = Callable[..., Player]

_WATCH = "addEventListener('securitypolicyviolation', (e) => console.error('CSP', e.violatedDirective, e.blockedURI))"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here needs a browser."""
    for test in items:
        if "/browser/" in test.nodeid or test.nodeid.startswith("browser/"):
            test.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def driver() -> Iterator[Playwright]:
    """What drives the browsers; there can be only one in a process."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(driver: Playwright) -> Iterator[Browser]:
    """A Chromium that plays nothing without a tap."""
    with _launched(driver) as browser:
        yield browser


@pytest.fixture(scope="session")
def large_text_browser(driver: Playwright) -> Iterator[Browser]:
    """One whose user has set text to 200 %."""
    with _launched(driver, "--blink-settings=defaultFontSize=32") as browser:
        yield browser


@pytest.fixture(scope="session")
def tour(published_tour: PublishedTour) -> dict[str, Any]:
    """The published edition."""
    slug = published_tour.url.rstrip("/").rsplit("/", 1)[1]
    edition: dict[str, Any] = requests.get(f"{published_tour.base}/api/tours/{slug}", timeout=10).json()
    return edition


@pytest.fixture
def opened(browser: Browser, published_tour: PublishedTour) -> Iterator[OpenPlayer]:
    """Opens players; after the test, none may have complained, but those opened to see a fault."""
    said: list[str] = []
    pages: list[Page] = []

    def hear(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            said.append(message.text)

    def open_player(
        width: int = 390,
        height: int = 844,
        *,
        stop: int | None = None,
        dark: bool = False,
        faults: bool = False,
        waits: bool = True,
        within: Browser = browser,
        url: str = published_tour.url,
        language: str = "",
        **more: Any,
    ) -> Player:
        context = within.new_context(
            viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light", **more
        )
        context.set_default_timeout(10_000)
        page = context.new_page()
        pages.append(page)
        page.add_init_script(_WATCH)
        if not faults:
            page.on("console", hear)
            page.on("pageerror", lambda error: said.append(str(error)))
        player = Player(page, url + language)
        player.open(stop, waits=waits)
        return player

    yield open_player
    for page in pages:
        page.context.close()
    assert said == []


@pytest.fixture
def player(opened: OpenPlayer) -> Player:
    """The start of the tour on a phone."""
    return opened()


def _launched(driver: Playwright, *arguments: str) -> Browser:
    try:
        return launch(driver, *arguments)
    except NoBrowser as missing:
        reason = str(missing)
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)
