"""Sounds that do not come: the place is kept, the text is there, and the sound is asked for again."""

from __future__ import annotations

import re

from playwright.sync_api import Route, expect

from tests.browser.conftest import OpenPlayer
from tests.browser.player import Player

AUDIO = re.compile(r"/media/.*\.mp3")
# Who waits for seconds waits for their fourth part.
HASTE = "const wait = setTimeout; window.setTimeout = (act, ms) => wait(act, ms >= 1000 ? ms / 4 : ms);"
# Nothing is tried again but by a tap.
NEVER = "const wait = setTimeout; window.setTimeout = (act, ms) => ms >= 1000 ? 0 : wait(act, ms);"


def hasty(opened: OpenPlayer, script: str = HASTE) -> Player:
    player = opened(faults=True, service_workers="block")
    player.page.add_init_script(script)
    player.open()
    return player


def test_a_sound_that_does_not_load_says_so_and_comes_by_itself(opened: OpenPlayer) -> None:
    player = hasty(opened)
    player.page.route(AUDIO, lambda route: route.abort())
    player.key("start").click()
    strip = player.page.get_by_role("alert")
    expect(strip).to_contain_text("The sound did not load. Your place is kept.")
    expect(player.page.locator(".play")).to_have_text("Play")
    player.page.unroute(AUDIO)
    player.hears()
    expect(strip).to_be_hidden()


def test_a_sound_that_never_comes_is_asked_for_again_at_its_place_and_speed(opened: OpenPlayer) -> None:
    player = hasty(opened)
    player.key("start").click()
    player.key("more").click()
    player.page.get_by_label("1.5×").check(force=True)
    player.page.keyboard.press("Escape")
    player.seek_to(0.5)
    player.hears()
    player.key("play").click()
    place = player.seconds

    def never(route: Route) -> None:
        """Asked whether it is there, the line is down; the sound itself is neither sent nor refused."""
        if route.request.headers.get("range") == "bytes=0-1":
            route.abort()

    player.page.route(AUDIO, never)
    player.open()
    player.key("start").click()
    expect(player.page.get_by_role("alert")).to_be_visible()
    player.page.unroute(AUDIO)
    player.hears()
    assert player.seconds >= place - 0.1
    assert player.page.evaluate("document.querySelector('#sound').playbackRate") == 1.5


def test_a_sound_that_is_gone_for_good_is_tried_again_only_by_a_tap(opened: OpenPlayer) -> None:
    player = hasty(opened)
    asked: list[str] = []

    def gone(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(status=410)

    player.page.route(AUDIO, gone)
    player.key("start").click()
    strip = player.page.get_by_role("alert")
    expect(strip).to_contain_text("The sound of this stop is no longer on the server.")
    expect(player.page.locator(".stop.current .passages")).to_be_visible()
    before = len(asked)
    player.page.get_by_role("button", name="Try again").click()
    expect(strip).to_be_visible()
    player.page.unroute(AUDIO)
    player.page.get_by_role("button", name="Try again").click()
    player.hears()
    assert len(asked) <= before + 1


def test_a_tap_tries_again_at_once(opened: OpenPlayer) -> None:
    player = hasty(opened, NEVER)
    player.page.route(AUDIO, lambda route: route.abort())
    player.key("start").click()
    expect(player.page.get_by_role("alert")).to_be_visible()
    player.page.unroute(AUDIO)
    player.page.get_by_role("button", name="Try again").click()
    player.hears()
