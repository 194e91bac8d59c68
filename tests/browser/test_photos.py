"""Photos: in time with the voice, by hand, full screen, and missing."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, expect

from tests.browser.conftest import OpenPlayer
from tests.browser.player import Player


def shown(player: Player) -> Locator:
    return player.page.locator(".stop.current .photo.shown")


def test_a_photo_comes_with_its_sentence(player: Player, tour: dict[str, Any]) -> None:
    first, second = tour["stops"][0]["photos"]
    player.start()
    expect(shown(player)).to_contain_text(first["caption"])
    player.seek_to(0.95)
    expect(shown(player)).to_contain_text(second["caption"])
    expect(shown(player)).to_contain_text("2 of 2")


def test_after_a_step_by_hand_the_voice_takes_over_at_its_next_photo(player: Player, tour: dict[str, Any]) -> None:
    first, second = tour["stops"][0]["photos"]
    player.start()
    player.key("photo").click()
    player.key("next-photo").click()
    expect(shown(player)).to_contain_text(second["caption"])
    player.page.go_back()
    player.hears()
    expect(shown(player)).to_contain_text(second["caption"])
    player.seek_to(0.95)
    player.seek_to(0.05)
    expect(shown(player)).to_contain_text(first["caption"])


def test_a_swipe_brings_the_next_photo(opened: OpenPlayer, tour: dict[str, Any]) -> None:
    player = opened(stop=1, has_touch=True)
    box = shown(player).locator(".frame").bounding_box()
    assert box
    devtools = player.page.context.new_cdp_session(player.page)
    y = box["y"] + box["height"] / 2
    devtools.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": 300, "y": y}]})
    for x in (260, 200, 140, 100):
        devtools.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [{"x": x, "y": y}]})
    devtools.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    expect(shown(player)).to_contain_text(tour["stops"][0]["photos"][1]["caption"])
    player.at("stop", 1)


def test_full_screen_tells_caption_credit_licence_and_source(opened: OpenPlayer, tour: dict[str, Any]) -> None:
    player = opened(stop=1)
    photo = tour["stops"][0]["photos"][0]
    shown(player).locator("img").click()
    for text in (photo["caption"], photo["credit"], photo["licence"], "www.naturalearthdata.com"):
        expect(shown(player).get_by_text(text, exact=True).and_(player.page.locator(":visible"))).to_be_visible()
    player.page.keyboard.press("ArrowRight")
    expect(shown(player)).to_contain_text(tour["stops"][0]["photos"][1]["caption"])
    player.page.keyboard.press("Escape")
    player.at("stop", 1)


def test_a_picture_is_never_cropped(opened: OpenPlayer) -> None:
    player = opened(stop=1)
    assert shown(player).locator("img").evaluate("(e) => getComputedStyle(e).objectFit") == "contain"


def test_a_missing_photo_is_a_card_with_caption_and_credit(opened: OpenPlayer, tour: dict[str, Any]) -> None:
    stop = next(stop for stop in tour["stops"] if any(photo["missing"] for photo in stop["photos"]))
    nth = next(place for place, photo in enumerate(stop["photos"]) if photo["missing"])
    player = opened(1280, 800, stop=stop["number"])
    if stop["advisory"]:
        player.key("listen").click()
        player.hears()
    for _ in range(nth):
        player.key("next-photo").click()
    photo = stop["photos"][nth]
    told = f"This photo is not in the tour yet. Photo {nth + 1} of {len(stop['photos'])}"
    for text in (photo["caption"], photo["credit"], told):
        expect(shown(player).get_by_text(text)).to_be_visible()
    expect(shown(player).locator("img")).to_have_count(0)
