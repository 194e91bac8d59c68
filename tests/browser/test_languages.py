"""Languages: chosen by hand or by the browser, remembered, and in the address."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import OpenPlayer
from tests.browser.player import Player


def choose(player: Player, name: str) -> None:
    """Take a language from the chooser of the start."""
    player.page.locator(".bar [popovertarget]:visible").click()
    player.page.locator("#languages").get_by_role("link", name=name).click()


def shows(player: Player, language: str, address: str) -> None:
    expect(player.page.locator("html")).to_have_attribute("lang", language)
    player.page.wait_for_function("() => history.state !== null")
    assert player.page.url == address


def test_a_chosen_language_is_in_the_address_and_remembered(player: Player) -> None:
    choose(player, "Français")
    shows(player, "fr", f"{player.url}fr/")
    expect(player.key("start")).to_have_text("Commencer à l’étape 1")
    expect(player.page.locator(".start")).to_contain_text("Le parcours est en anglais.")
    player.open(2)
    shows(player, "fr", f"{player.url}fr/stops/2/")
    player.key("play").click()
    player.hears()
    expect(player.page.locator(".deck .play:visible")).to_have_text("Pause")
    player.key("reading").click()
    player.page.get_by_role("dialog").get_by_role("link", name="English").click()
    shows(player, "en", f"{player.url}stops/2/")
    player.open()
    shows(player, "en", player.url)


def test_the_language_links_follow_the_visit(player: Player) -> None:
    player.start()
    player.key("next").click()
    player.at("stop", 2)
    player.key("reading").click()
    player.page.get_by_role("dialog").get_by_role("link", name="Français").click()
    shows(player, "fr", f"{player.url}fr/stops/2/")


def test_a_browser_s_language_is_taken_where_nothing_was_chosen(opened: OpenPlayer) -> None:
    player = opened(locale="fr-CA", stop=2)
    shows(player, "fr", f"{player.url}fr/stops/2/")
    player.open()
    choose(player, "English")
    shows(player, "en", player.url)
    player.open()
    shows(player, "en", player.url)


def test_a_language_can_be_chosen_without_javascript(opened: OpenPlayer) -> None:
    player = opened(java_script_enabled=False, waits=False, locale="fr-FR")
    expect(player.page.locator("html")).to_have_attribute("lang", "en")
    choose(player, "Français")
    expect(player.page.locator("html")).to_have_attribute("lang", "fr")
    assert player.page.url == f"{player.url}fr/"
