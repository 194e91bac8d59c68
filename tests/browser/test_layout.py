"""Rectangles: nothing leaves the screen, nothing covers the text, everything can be hit."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import OpenPlayer
from tests.browser.player import Player

SIZES = [(390, 844), (360, 640), (320, 568), (844, 390), (1280, 800)]


def screens(player: Player) -> Iterator[str]:
    """Lead a visitor from the start through every screen, and name each on arrival."""
    yield "start"
    player.key("stops").click()
    yield "stops"
    player.page.locator('[data-look="photos"]:visible').click()
    yield "photos"
    player.key("stops").click()
    player.key("number").click()
    player.page.keyboard.press("1")
    yield "number"
    player.key("go-number").click()
    player.hears()
    yield "stop"
    if player.page.locator('body[data-view="stop"][data-sound="playing"]').count():
        player.key("play").click()
    player.key("photo").click()
    yield "photo"
    player.key("close").click()
    player.key("reading").click()
    yield "reading"
    player.page.keyboard.press("Escape")
    player.key("search").click()
    player.page.keyboard.type("phnom")
    yield "search"
    player.key("close").click()
    player.key("more").click()
    player.key("phone").click()
    yield "phone"
    player.key("close").click()
    player.key("more").click()
    player.page.locator('input[name="end"][value="wait"]').check(force=True)
    yield "more"
    player.page.keyboard.press("Escape")
    player.seek_to(0.99)
    player.key("play").click()
    player.page.locator(".deck-wait").wait_for()
    yield "wait"
    player.choose(3)
    yield "gate"
    player.key("read").click()
    yield "read"


def assert_whole(player: Player, width: int, height: int) -> None:
    for box in player.boxes("body :is(button, a, h1, h2, p, img, svg, rect, .text, .deck, .bar, .keypad)"):
        if box["width"] > 1:
            assert box["left"] >= -2, box
            assert box["right"] <= width + 2, box
    (deck,) = player.boxes(".deck")
    (main,) = player.boxes("main")
    (bar,) = player.boxes(".bar")
    assert bar["bottom"] <= main["top"] + 1
    assert main["bottom"] <= deck["top"] + 1
    assert deck["bottom"] <= height + 1
    assert main["height"] >= height * 0.2
    for box in player.boxes(".deck :is(button, p)"):
        assert deck["top"] <= box["top"], box
        assert box["bottom"] <= height + 1, box


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_every_screen_fits(opened: OpenPlayer, width: int, height: int) -> None:
    player = opened(width, height)
    for _ in screens(player):
        assert_whole(player, width, height)


@pytest.mark.parametrize(("width", "height"), [(390, 844), (320, 568)])
def test_every_screen_fits_at_200_percent_text(
    opened: OpenPlayer, large_text_browser: Browser, width: int, height: int
) -> None:
    player = opened(width, height, within=large_text_browser)
    for _ in screens(player):
        assert_whole(player, width, height)


def test_every_control_is_a_finger_wide(opened: OpenPlayer) -> None:
    player = opened(320, 568)
    for screen in screens(player):
        for box in player.boxes("button, .stop-row, .bar a:not(.jump), #seek"):
            assert min(box["height"], box["width"]) >= 44, (screen, box)


def test_the_last_line_can_be_read_above_the_deck(opened: OpenPlayer) -> None:
    player = opened(320, 568, stop=2)
    player.page.evaluate("document.querySelector('main').scrollTo(0, 1e6)")
    last = player.boxes(".stop.current .passages > :last-child")[0]
    (deck,) = player.boxes(".deck")
    assert last["bottom"] < deck["top"] - 40


def test_a_wide_screen_shows_photo_stops_and_text_together(opened: OpenPlayer) -> None:
    player = opened(1280, 800, stop=1)
    (photos,) = player.boxes(".stop.current .photos")
    (stops,) = player.boxes(".stops")
    (text,) = player.boxes(".stop.current .text")
    assert photos["right"] <= text["left"] + 1
    assert stops["top"] >= photos["bottom"] - 1
    assert stops["height"] > 100
