"""The visit: addresses, the list, the keypad, advisories, and coming back."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPlayer
from tests.browser.player import Player

ADVISED = 3


def test_a_stop_s_own_address_opens_it_in_silence(opened: OpenPlayer, tour: dict[str, Any]) -> None:
    player = opened(stop=2)
    player.at("stop", 2)
    expect(player.page).to_have_title(f"2 {tour['stops'][1]['title']} · {tour['title']}")
    player.is_silent()
    player.key("play").click()
    player.hears()


def test_back_goes_to_the_stop_before_and_then_to_the_start(player: Player) -> None:
    player.start()
    player.key("next").click()
    player.at("stop", 2)
    player.page.go_back()
    player.at("stop", 1)
    player.is_silent()
    player.page.go_back()
    expect(player.page.locator(".start")).to_be_visible()
    assert player.page.url == player.url
    player.page.go_forward()
    player.at("stop", 1)


def test_pictures_and_links_hold_after_the_address_has_changed(player: Player) -> None:
    player.start()
    player.choose(2)
    player.at("stop", 2)
    picture = player.page.locator(".stop.current .photo.shown img")
    player.page.wait_for_function("(e) => e.complete && e.naturalWidth > 0", arg=picture.element_handle())
    assert player.row(7).get_attribute("href") == f"{player.url}stops/7/"


def test_the_list_tells_what_was_heard_and_where_the_voice_paused(player: Player) -> None:
    player.start()
    player.seek_to(0.998)
    player.page.wait_for_function("() => document.body.dataset.opened === '2'")
    player.seek_to(0.4)
    player.hears()
    player.key("play").click()
    player.key("stops").click()
    expect(player.row(1)).to_contain_text("Heard")
    expect(player.row(2)).to_contain_text("Paused here")
    expect(player.row(2)).to_have_attribute("aria-current", "true")
    expect(player.row(ADVISED)).to_contain_text("Advisory")
    expect(player.page.locator('[data-text="heard"]')).to_contain_text("1 of 8 heard")


def test_the_next_stop_does_not_tear_the_visitor_out_of_the_list(player: Player) -> None:
    player.start()
    player.seek_to(0.96)
    player.key("stops").click()
    expect(player.row(2)).to_contain_text("Playing", timeout=20_000)
    expect(player.page.locator(".stops")).to_be_visible()


def test_a_number_from_the_wall_leads_to_its_stop(player: Player, tour: dict[str, Any]) -> None:
    player.key("number").click()
    go = player.key("go-number")
    expect(go).to_have_attribute("aria-disabled", "true")
    player.page.get_by_role("button", name="9", exact=True).click()
    expect(player.page.locator("#found > :first-child")).to_have_text("No stop has the number 9.")
    player.key("clear").click()
    player.page.get_by_role("button", name="7", exact=True).click()
    expect(player.page.locator("#found")).to_contain_text(tour["stops"][6]["title"])
    go.click()
    player.hears()
    player.at("stop", 7)


def test_an_advised_stop_waits_for_a_choice(player: Player, tour: dict[str, Any]) -> None:
    player.choose(ADVISED)
    player.at("gate", ADVISED)
    player.tells_no_stop(tour)
    expect(player.page.get_by_text(tour["stops"][ADVISED - 1]["advisory"])).to_be_visible()
    expect(player.page.locator(".deck")).to_contain_text(f"Waiting at stop {ADVISED}")
    player.key("listen").click()
    player.hears()
    player.at("stop", ADVISED)


def test_the_voice_stops_before_an_advised_stop(opened: OpenPlayer, tour: dict[str, Any]) -> None:
    player = opened(stop=ADVISED - 1)
    player.key("play").click()
    player.hears()
    player.seek_to(0.998)
    player.page.wait_for_function("() => document.body.dataset.view === 'gate'")
    player.at("gate", ADVISED)
    player.tells_no_stop(tour)
    player.page.keyboard.press("k")
    player.at("gate", ADVISED)
    player.tells_no_stop(tour)


def test_reading_instead_shows_the_words_and_loads_no_voice(player: Player, tour: dict[str, Any]) -> None:
    player.choose(ADVISED)
    asked: list[str] = []
    player.page.on("request", lambda request: asked.append(request.url))
    player.key("read").click()
    player.at("read", ADVISED)
    expect(player.page.locator(".stop.current .passages")).to_be_visible()
    player.is_silent()
    voice = tour["stops"][ADVISED - 1]["audio"]["url"]
    assert not [url for url in asked if url.endswith(voice)]


def test_skipping_leads_to_the_stop_after(player: Player) -> None:
    player.choose(ADVISED)
    player.page.get_by_role("button", name=f"Skip to stop {ADVISED + 1}").click()
    player.at("gate", ADVISED + 1)


def test_a_choice_is_kept_for_the_visit(player: Player) -> None:
    player.choose(ADVISED)
    player.key("listen").click()
    player.hears()
    player.choose(1)
    player.choose(ADVISED)
    player.at("stop", ADVISED)
    player.page.reload()
    player.at("stop", ADVISED)


def test_who_comes_back_goes_on_where_they_were(player: Player) -> None:
    player.start()
    player.seek_to(0.5)
    player.hears()
    player.key("play").click()
    player.open()
    expect(player.key("start")).to_have_text("Go on at stop 1")
    player.start()
    assert player.seconds > 15


@pytest.mark.parametrize(("theme", "page"), [("dark", "rgb(11, 16, 15)"), ("light", "rgb(255, 255, 255)")])
def test_a_chosen_theme_and_size_last(opened: OpenPlayer, theme: str, page: str) -> None:
    player = opened(stop=1, dark=theme == "light")
    player.key("reading").click()
    player.page.get_by_role("radio", name="Larger").check(force=True)
    player.page.get_by_label(theme.title(), exact=True).check(force=True)
    player.page.keyboard.press("Escape")
    player.page.reload()
    colour, size = player.page.evaluate(
        "[getComputedStyle(document.body).backgroundColor,"
        " parseFloat(getComputedStyle(document.querySelector('.current .passages')).fontSize)]"
    )
    assert colour == page
    assert size > 24


def test_the_player_plays_where_storage_is_closed(opened: OpenPlayer) -> None:
    player = opened()
    player.page.add_init_script(
        "for (const area of ['localStorage', 'sessionStorage'])"
        " Object.defineProperty(window, area, { get() { throw new DOMException('no', 'SecurityError'); } })"
    )
    player.open()
    player.start()


def test_without_javascript_every_stop_can_be_read_and_heard(opened: OpenPlayer, tour: dict[str, Any]) -> None:
    player = opened(java_script_enabled=False, waits=False)
    expect(player.page.locator(".stop:visible")).to_have_count(len(tour["stops"]))
    expect(player.page.locator("audio[controls]:visible")).to_have_count(len(tour["stops"]))
    expect(player.page.locator("button:not([popovertarget]):visible")).to_have_count(0)
    player.page.locator('.stop-row[data-go="4"]').click()
    expect(player.page.locator(".stop:visible")).to_have_count(1)
    assert player.page.url == f"{player.url}stops/4/"
