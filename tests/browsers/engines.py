"""Three engines under one hand: open, tap, ask the page. What is checked is written once and seen in each."""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.browser.chromium import NoBrowser, chromium
from tests.browsers.webdriver import Line, Missing, firefox, webkit

WIDTH, HEIGHT = 600, 900
PATIENCE_S = 30.0
PLACE = """
const found = [...document.querySelectorAll(%r)].find((one) => one.checkVisibility());
if (!found) return null;
found.scrollIntoView({block: "center", behavior: "instant"});
const box = found.getBoundingClientRect();
return [box.x + box.width * %f, box.y + box.height / 2];
"""


class Engine(ABC):
    """A page in a browser, and a finger."""

    name: str

    @abstractmethod
    def open(self, address: str) -> None:
        """Go to an address."""

    @abstractmethod
    def ask(self, script: str) -> Any:
        """What the body of a function returns in the page."""

    @abstractmethod
    def press(self, x: float, y: float) -> None:
        """Press at a point of the page's window, as a person does: the page takes it for a tap."""

    def tap(self, selector: str, share: float = 0.5) -> None:
        """Press the first of these that is to be seen, at this share of its width."""
        self.press(*self.until(PLACE % (selector, share)))

    def until(self, script: str, patience: float = PATIENCE_S) -> Any:
        """What the script returns, once it is something; fails with the page's state when it never is."""
        deadline = time.monotonic() + patience
        while not (found := self.ask(script)):
            assert time.monotonic() < deadline, f"{self.name} waited in vain for {script!r}: {self.state}"
            time.sleep(0.05)
        return found

    @property
    def state(self) -> dict[str, Any]:
        """What is known of the page, for whoever reads that a check failed."""
        found: dict[str, Any] = self.ask(
            "const a = document.querySelector('#sound') ?? {};"
            "return {address: location.href, ...document.body.dataset, src: a.currentSrc, at: a.currentTime,"
            " paused: a.paused, ready: a.readyState, error: a.error?.message,"
            " worker: !!navigator.serviceWorker?.controller}"
        )
        return found


class Chromium(Engine):
    """Over Playwright."""

    name = "Chromium"

    def __init__(self, page: Page) -> None:
        self.page = page

    def open(self, address: str) -> None:
        self.page.goto(address)

    def ask(self, script: str) -> Any:
        return self.page.evaluate(f"() => {{ {script} }}")

    def press(self, x: float, y: float) -> None:
        self.page.mouse.click(x, y)


class Driven(Engine):
    """Over WebDriver."""

    def __init__(self, name: str, line: Line) -> None:
        self.name = name
        self.line = line
        line.ask("SetWindowRect", "POST", "/window/rect", {"width": WIDTH, "height": HEIGHT})

    def open(self, address: str) -> None:
        command = "Navigate"
        self.line.ask(command, "POST", "/url", {"url": address})

    def ask(self, script: str) -> Any:
        return self.line.ask("ExecuteScript", "POST", "/execute/sync", {"script": script, "args": []})

    def press(self, x: float, y: float) -> None:
        finger = [
            {"type": "pointerMove", "duration": 0, "x": round(x), "y": round(y)},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        source = {"type": "pointer", "id": "finger", "parameters": {"pointerType": "mouse"}, "actions": finger}
        self.line.ask("PerformActions", "POST", "/actions", {"actions": [source]})


ENGINES = ("chromium", "firefox", "webkit")


@contextmanager
def started(name: str, folder: Path) -> Iterator[Engine]:
    """An engine with an empty page; raises Missing with the command that gets it."""
    if name == "chromium":
        try:
            with chromium() as browser:
                yield Chromium(browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}))
        except NoBrowser as missing:
            raise Missing(str(missing)) from missing
    elif name == "firefox":
        with firefox(folder) as line:
            yield Driven("Firefox", line)
    else:
        with webkit(folder) as line:
            yield Driven("WebKitGTK", line)
