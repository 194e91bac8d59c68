"""Rectangles: nothing leaves the screen, nothing covers the text, everything can be hit."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import OpenPlayer
from tests.browser.player import Player

SIZES = [(390, 844), (360, 640), (320, 568), (844, 390), (1280, 800)]
SCREENS = ("start", "stops", "number", "stop", "photo", "gate", "read")


def walk(player: Player, screen: str) -> None:
    """From the start to a screen, as a visitor gets there."""
    if screen == "start":
        return
    if screen in {"stops", "number"}:
        player.key(screen).click()
        return
    player.choose(1 if screen in {"stop", "photo"} else 3)
    if screen == "photo":
        player.key("photo").click()
    if screen == "read":
        player.key("read").click()


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


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_every_screen_fits(opened: OpenPlayer, width: int, height: int, screen: str) -> None:
    player = opened(width, height)
    walk(player, screen)
    assert_whole(player, width, height)


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize(("width", "height"), [(390, 844), (320, 568)])
def test_every_screen_fits_at_200_percent_text(
    opened: OpenPlayer, large_text_browser: Browser, width: int, height: int, screen: str
) -> None:
    player = opened(width, height, within=large_text_browser)
    walk(player, screen)
    assert_whole(player, width, height)


@pytest.mark.parametrize("screen", SCREENS)
def test_every_control_is_a_finger_wide(opened: OpenPlayer, screen: str) -> None:
    player = opened(320, 568)
    walk(player, screen)
    for box in player.boxes("button, .stop-row, .bar a:not(.jump), #seek"):
        assert box["height"] >= 44, box
        assert box["width"] >= 44, box


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
