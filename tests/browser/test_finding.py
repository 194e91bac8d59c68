"""Finding a sentence: by its words, by a photo; and what the views leave in the address."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from tests.browser.conftest import OpenPlayer
from tests.browser.player import Player


def test_words_lead_to_the_sentence_that_has_them_and_play_it(player: Player, tour: dict[str, Any]) -> None:
    sentences = [one for passage in tour["stops"][1]["passages"] for one in passage["sentences"]]
    wanted = sentences[4]
    player.key("stops").click()
    player.key("search").click()
    expect(player.page.get_by_role("searchbox")).to_be_focused()
    player.page.keyboard.type(" ".join(wanted["text"].upper().split()[:4]))
    expect(player.page.locator('[data-text="matches"]')).to_have_text("1 sentence")
    (row,) = player.page.locator(".match").all()
    expect(row).to_have_text(f"2 {wanted['text']}")
    row.click()
    player.at("stop", 2)
    player.hears()
    assert player.seconds >= wanted["start_ms"] / 1000 - 0.05
    expect(player.marked).to_have_text(wanted["text"])
    player.page.go_back()
    expect(row).to_be_visible()
    player.page.get_by_role("searchbox").fill("river zzz")
    expect(player.page.locator('[data-text="matches"]')).to_contain_text("No sentence has these words")


def test_an_advisory_is_asked_before_a_sentence_that_was_found(player: Player, tour: dict[str, Any]) -> None:
    wanted = tour["stops"][2]["passages"][1]["sentences"][1]
    player.key("stops").click()
    player.key("search").click()
    player.page.keyboard.type(wanted["text"])
    player.page.locator(".match").first.click()
    player.at("gate", 3)
    player.tells_no_stop(tour)
    player.key("listen").click()
    player.hears()
    assert player.seconds >= wanted["start_ms"] / 1000 - 0.05


def test_a_photo_of_the_journal_leads_to_its_sentence(opened: OpenPlayer, tour: dict[str, Any]) -> None:
    player = opened()
    player.page.goto(f"{player.url}photos/")
    expect(player.page.locator(".entry:visible")).to_have_count(sum(len(stop["photos"]) for stop in tour["stops"]))
    second = tour["stops"][0]["photos"][1]
    player.page.locator(".entry-picture").nth(1).click()
    player.hears()
    player.at("stop", 1)
    expect(player.page.locator(".stop.current .photo.shown")).to_contain_text(second["caption"])
    player.page.go_back()
    expect(player.page.locator(".journal")).to_be_visible()
    assert player.page.url == f"{player.url}photos/"


def test_the_journal_can_be_seen_without_javascript(opened: OpenPlayer) -> None:
    player = opened(java_script_enabled=False, waits=False)
    player.page.locator('.start [data-look="photos"]').click()
    expect(player.page.locator(".entry").first).to_be_visible()
    expect(player.page.locator(".stop:visible")).to_have_count(0)
    player.page.locator(".entry-picture").first.click()
    assert player.page.url == f"{player.url}stops/1/"


def test_a_visit_in_text_alone_loads_no_sound(player: Player) -> None:
    asked: list[str] = []
    player.page.on("request", lambda request: asked.append(request.url))
    player.key("reading").click()
    player.page.get_by_label("Text only").check()
    player.page.keyboard.press("Escape")
    player.key("start").click()
    player.at("read", 1)
    player.page.locator(".deck-read").get_by_role("button", name="Go to stop 2").click()
    player.at("read", 2)
    expect(player.key("listen")).to_have_count(0)
    player.choose(3)
    player.at("gate", 3)
    assert not [url for url in asked if url.endswith(".mp3")]


def test_a_photo_is_made_larger_by_keys_and_buttons_and_pushed_along(opened: OpenPlayer) -> None:
    player = opened(stop=1)
    player.key("photo").click()
    image = player.page.locator(".stop.current .photo.shown img")
    whole = image.bounding_box()
    assert whole
    player.page.keyboard.press("+")
    player.key("larger").click()
    larger = image.bounding_box()
    assert larger
    assert larger["width"] > 2 * whole["width"]
    x, y = whole["x"] + whole["width"] / 2, whole["y"] + whole["height"] / 2
    player.page.mouse.move(x, y)
    player.page.mouse.down()
    player.page.mouse.move(x + 60, y)
    player.page.mouse.up()
    pushed = image.bounding_box()
    assert pushed
    assert abs(pushed["x"] - larger["x"] - 60) < 1
    image.dblclick()
    assert image.bounding_box() == whole
