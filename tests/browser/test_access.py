"""For everyone: no barrier that axe-core finds, and a visit by keyboard alone."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import OpenPlayer
from tests.browser.player import Player
from tests.browser.test_layout import screens


@pytest.mark.parametrize(("width", "height", "language"), [(390, 844, ""), (1280, 800, "fr/")])
def test_axe_finds_nothing_on_any_screen(opened: OpenPlayer, width: int, height: int, language: str) -> None:
    player = opened(width, height, language=language, reduced_motion="reduce")
    for screen in screens(player):
        for scheme in ("light", "dark"):
            player.page.emulate_media(color_scheme=scheme)
            found = Axe().run(player.page)
            assert found.response["violations"] == [], f"{screen}, {scheme}: {found.generate_report()}"


def test_a_visit_by_keyboard_alone(player: Player) -> None:
    press = player.page.keyboard.press
    for _ in range(12):
        press("Tab")
        if player.page.evaluate("document.activeElement?.dataset.do") == "start":
            break
    press("Enter")
    player.hears()
    player.at("stop", 1)
    expect(player.page.locator("#title-1")).to_be_focused()
    press("Space")
    player.is_silent()
    press("l")
    assert player.seconds > 14
    press("ArrowLeft")
    assert 9 < player.seconds < 14
    press("n")
    player.hears()
    player.at("stop", 2)
    press("p")
    player.at("stop", 1)


def test_the_line_is_a_slider_with_words(opened: OpenPlayer, tour: dict[str, object]) -> None:
    player = opened(stop=1)
    slider = player.page.get_by_role("slider")
    slider.focus()
    player.page.keyboard.press("PageUp")
    assert abs(player.seconds - 15) < 1
    player.page.keyboard.press("ArrowRight")
    assert abs(player.seconds - 20) < 1
    said = slider.get_attribute("aria-valuetext") or ""
    assert said.startswith("0:20 of 0:")
    assert (player.marked.text_content() or "-") in said
    player.page.keyboard.press("Home")
    assert player.seconds == 0
    assert slider.get_attribute("aria-valuenow") == "0"


def test_keys_can_be_switched_off(opened: OpenPlayer) -> None:
    player = opened(stop=1)
    player.key("reading").click()
    player.page.get_by_label("Keys on a keyboard").uncheck()
    player.page.keyboard.press("Escape")
    player.page.keyboard.press("k")
    player.is_silent()


def test_a_change_of_stop_is_said_once(player: Player) -> None:
    player.start()
    told = player.page.locator("#told")
    expect(told).to_contain_text("Stop 1, ")
    player.key("next").click()
    expect(told).to_contain_text("Stop 2, ")


def test_the_gate_takes_the_focus_to_its_heading(player: Player) -> None:
    player.choose(3)
    expect(player.page.locator("#title-3")).to_be_focused()
