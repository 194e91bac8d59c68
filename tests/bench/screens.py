"""Pictures of every screen, for people to look at: `make screenshots` puts them into a folder."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser.chromium import chromium
from tests.browser.player import Player
from tests.browser.test_layout import screens
from tests.browsers.conftest import Served
from tests.conftest import run_wayvoice

SIZES = ((390, 844), (320, 568), (820, 1180), (1280, 800))


def main(folder: Path) -> None:
    """Make them all."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data, chromium() as browser:
        run_wayvoice("demo", "--no-serve", data=Path(data))
        served = Served(Path(data))
        served.start()
        for width, height in SIZES:
            for theme in ("light", "dark"):
                for language in ("", "fr/"):
                    name = f"{width}x{height}-{theme}{'-fr' if language else ''}"
                    _walk(browser, served, folder, name, (width, height), theme, language)
                _states(browser, served, folder, f"{width}x{height}-{theme}", (width, height), theme)
        served.kill()


def _walk(
    browser: Browser, served: Served, folder: Path, name: str, size: tuple[int, int], theme: str, language: str
) -> None:
    page = _page(browser, size, theme)
    player = Player(page, served.tour + language)
    player.open()
    for number, screen in enumerate(screens(player)):
        _take(page, folder, f"{name}-{number:02}-{screen}")
    page.goto(f"{served.base}/{language}")
    _take(page, folder, f"{name}-20-tours")
    page.goto(f"{served.tour}{language}nothing/")
    _take(page, folder, f"{name}-21-problem")
    page.context.close()


def _states(browser: Browser, served: Served, folder: Path, name: str, size: tuple[int, int], theme: str) -> None:
    """What a screen looks like when something is amiss, or saved."""
    page = _page(browser, size, theme)
    player = Player(page, served.tour)
    player.open()
    player.key("save").click()
    page.wait_for_function(
        "[...document.querySelectorAll('[data-text=saving]')].some((one) => /^Saved/.test(one.textContent))"
    )
    _take(page, folder, f"{name}-30-saved-start")
    player.key("phone").click()
    _take(page, folder, f"{name}-31-phone")
    player.open()
    player.start()
    player.key("play").click()
    player.open()
    _take(page, folder, f"{name}-32-resumed")
    page.context.set_offline(True)
    player.key("start").click()
    _take(page, folder, f"{name}-33-offline")
    page.context.close()
    page = _page(browser, size, theme)
    page.route("**/media/*.mp3", lambda route: route.abort())
    player = Player(page, served.tour)
    player.open()
    player.key("start").click()
    page.wait_for_function("document.body.dataset.sound === 'failed'")
    _take(page, folder, f"{name}-34-failed")
    page.context.close()


def _page(browser: Browser, size: tuple[int, int], theme: str) -> Page:
    dark = theme == "dark"
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
    )
    return context.new_page()


def _take(page: Page, folder: Path, name: str) -> None:
    page.evaluate(
        "Promise.all([...document.images].filter((one) => one.checkVisibility())"
        ".map((one) => one.decode().catch(() => 0)))"
    )
    page.screenshot(path=folder / f"{name}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "screenshots"))
