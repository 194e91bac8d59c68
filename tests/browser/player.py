"""The player as a visitor handles it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page, expect


@dataclass(frozen=True)
class Player:
    """One page that shows the player of one tour."""

    page: Page
    url: str
    """Of the tour's start."""

    def open(self, stop: int | None = None, *, waits: bool = True) -> None:
        """Open the start of the tour, or a stop's own address, and wait until it answers to taps."""
        self.page.goto(self.url if stop is None else f"{self.url}stops/{stop}/")
        if waits:
            self.page.wait_for_function("() => history.state !== null")

    def start(self) -> None:
        """Tap the big button of the start, and hear the voice."""
        self.key("start").click()
        self.hears()

    def choose(self, stop: int) -> None:
        """Open the list of stops and tap one."""
        if not self.row(stop).is_visible():
            self.key("stops").click()
        self.row(stop).click()

    def key(self, name: str) -> Locator:
        """The button that does this, where it is to be seen."""
        return self.page.locator(f'[data-do="{name}"]:visible').first

    def row(self, stop: int) -> Locator:
        """A stop in the list."""
        return self.page.locator(f'.stop-row[data-go="{stop}"]')

    def seek_to(self, share: float) -> None:
        """Tap the sentence line at a share of its length."""
        box = self.page.locator("#seek").bounding_box()
        assert box
        self.page.mouse.click(box["x"] + box["width"] * share, box["y"] + box["height"] / 2)

    def hears(self) -> None:
        """Wait until the voice has moved on."""
        self.page.evaluate("delete window.mark")
        self.page.wait_for_function(
            "() => { const { paused, loop, currentTime } = document.querySelector('#sound');"
            " window.mark = paused || loop ? Infinity : Math.min(window.mark ?? Infinity, currentTime);"
            " return currentTime > window.mark; }"
        )

    def is_silent(self) -> None:
        """Nothing is heard: the voice stands still, or there is the silence that keeps a locked phone awake."""
        assert self.page.evaluate("(({ paused, loop }) => paused || loop)(document.querySelector('#sound'))")

    def tells_no_stop(self, tour: dict[str, Any]) -> None:
        """No stop is told: nothing is heard, or an advisory, which is a file of its own."""
        src = self.page.evaluate("(({ paused, src }) => paused ? '' : src)(document.querySelector('#sound'))")
        assert not any(src.endswith(stop["audio"]["url"]) for stop in tour["stops"])

    def at(self, view: str, stop: int) -> None:
        """This screen of this stop is shown, under its address."""
        expect(self.page.locator(f'body[data-view="{view}"][data-opened="{stop}"]')).to_be_attached()
        expect(self.page.locator(".stop.current")).to_have_attribute("data-stop", str(stop))
        assert self.page.url == f"{self.url}stops/{stop}/"

    @property
    def seconds(self) -> float:
        """Where the voice is in its stop."""
        return float(self.page.evaluate("document.querySelector('#sound').currentTime"))

    @property
    def marked(self) -> Locator:
        """The sentence being spoken."""
        return self.page.locator(".stop.current .sentence[aria-current]")

    def boxes(self, selector: str) -> list[dict[str, Any]]:
        """The rectangles of all that is seen of these elements."""
        return list(
            self.page.evaluate(
                "(selector) => [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility())"
                ".map((e) => ({...e.getBoundingClientRect().toJSON(), name: e.className || e.tagName}))",
                selector,
            )
        )
