"""The voice: it sounds, is followed, is moved, and goes on by itself."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import CDPSession, expect

from tests.browser.conftest import OpenPlayer
from tests.browser.player import Player

LATE_MS = 100


def test_a_tap_starts_the_voice(player: Player) -> None:
    player.start()
    player.at("stop", 1)
    expect(player.key("play")).to_have_text("Pause")


def test_a_second_tap_pauses_it_and_the_place_is_kept(player: Player) -> None:
    player.start()
    player.key("play").click()
    expect(player.key("play")).to_have_text("Play")
    player.is_silent()
    assert player.seconds > 0


def test_the_marked_sentence_is_the_one_being_spoken(player: Player) -> None:
    player.start()
    player.page.evaluate(
        "() => { window.late = []; const sound = document.querySelector('#sound');"
        " new MutationObserver((changes) => { for (const { target } of changes)"
        " if (target.matches('.sentence[aria-current]'))"
        " window.late.push(sound.currentTime * 1000 - Number(target.dataset.start)); })"
        " .observe(document.querySelector('main'), { attributeFilter: ['aria-current'], subtree: true }); }"
    )
    player.page.wait_for_function("() => window.late.length >= 4", timeout=40_000)
    late = player.page.evaluate("window.late")
    assert all(0 <= each < LATE_MS for each in late), late


def test_the_sentence_line_seeks(player: Player, tour: dict[str, Any]) -> None:
    player.start()
    player.seek_to(0.5)
    half = tour["stops"][0]["duration_ms"] / 2000
    player.hears()
    assert abs(player.seconds - half) < 3


def test_a_finger_on_the_line_shows_the_time_before_it_lifts(player: Player) -> None:
    player.start()
    box = player.page.locator("#seek").bounding_box()
    assert box
    player.page.mouse.move(box["x"] + 40, box["y"] + 20)
    player.page.mouse.down()
    player.page.mouse.move(box["x"] + box["width"] * 0.9, box["y"] + 20, steps=4)
    shown = player.page.locator('[data-text="now"]').inner_text()
    assert player.seconds < 10
    player.page.mouse.up()
    player.page.wait_for_function("() => document.querySelector('#sound').currentTime > 30")
    assert shown.startswith("0:4")


def test_a_tap_on_a_sentence_jumps_to_it(player: Player, tour: dict[str, Any]) -> None:
    player.start()
    sentence = tour["stops"][0]["passages"][2]["sentences"][0]
    player.page.get_by_text(sentence["text"]).click()
    expect(player.marked).to_have_text(sentence["text"])
    assert abs(player.seconds - sentence["start_ms"] / 1000) < 2


def test_fifteen_seconds_forward_and_back(player: Player) -> None:
    player.start()
    player.key("play").click()
    before = player.seconds
    player.key("forward").click()
    assert abs(player.seconds - before - 15) < 0.5
    player.key("back").click()
    assert abs(player.seconds - before) < 0.5


def test_the_next_stop_starts_by_itself_in_the_same_element(player: Player) -> None:
    player.start()
    player.page.evaluate("window.first = document.querySelector('audio')")
    player.seek_to(0.998)
    player.page.wait_for_function("() => document.body.dataset.opened === '2'")
    player.hears()
    player.at("stop", 2)
    assert player.page.evaluate("window.first === document.querySelector('audio') && window.first.isConnected")
    assert player.page.locator("audio").count() == 1


def test_the_speed_lasts_into_the_next_stop(player: Player) -> None:
    player.start()
    player.key("more").click()
    player.page.get_by_label("1.25×").check(force=True)
    player.page.keyboard.press("Escape")
    expect(player.key("more")).to_contain_text("1.25×")
    player.key("next").click()
    player.hears()
    assert player.page.evaluate("document.querySelector('#sound').playbackRate") == 1.25


def test_the_stop_before_and_after(player: Player) -> None:
    player.start()
    player.key("next").click()
    player.hears()
    player.at("stop", 2)
    expect(player.key("previous")).to_contain_text("Stop 1")
    player.key("previous").click()
    player.at("stop", 1)


def test_scrolling_away_offers_the_way_back_to_the_voice(player: Player) -> None:
    player.start()
    back = player.key("follow")
    expect(back).to_be_hidden()
    player.page.mouse.move(200, 500)
    player.page.mouse.wheel(0, 3000)
    expect(back).to_be_visible()
    back.click()
    expect(back).to_be_hidden()
    expect(player.marked).to_be_in_viewport()


def test_the_lock_screen_knows_the_stop(player: Player, tour: dict[str, Any]) -> None:
    player.start()
    told = player.page.evaluate("[navigator.mediaSession.metadata.title, navigator.mediaSession.metadata.artist]")
    assert told == [f"1 {tour['stops'][0]['title']}", tour["title"]]


def test_two_tabs_never_sound_together(player: Player) -> None:
    player.start()
    # As a duplicate of the tab is: with all that the session holds.
    with player.page.expect_popup() as opening:
        player.page.evaluate("window.open(location.href)")
    other = Player(opening.value, player.url)
    other.page.wait_for_function("() => history.state !== null")
    other.is_silent()
    other.key("play").click()
    other.hears()
    silent = "() => document.querySelector('#sound').paused"
    player.page.wait_for_function(silent)
    player.key("play").click()
    player.hears()
    other.page.wait_for_function(silent)


def ask(devtools: CDPSession, expression: str) -> Any:
    """Ask the page without a gesture: Playwright's own evaluate counts as one, and would unlock the sound."""
    answer = devtools.send("Runtime.evaluate", {"expression": expression, "awaitPromise": True, "returnByValue": True})
    return answer["result"].get("value")


def soon(expression: str) -> str:
    """A promise of the expression coming true within 8 s."""
    return (
        f"new Promise((done) => {{ const look = () => ({expression}) ? done(true) : setTimeout(look, 50);"
        " look(); setTimeout(() => done(false), 8000); })"
    )


def test_nothing_sounds_before_a_tap(opened: OpenPlayer) -> None:
    page = opened(stop=1, waits=False).page
    devtools = page.context.new_cdp_session(page)
    play = "document.querySelector('#sound').play().then(() => 'played', (error) => error.name)"
    assert ask(devtools, play) == "NotAllowedError"


def test_one_tap_is_enough_for_all_stops_to_come(opened: OpenPlayer) -> None:
    player = opened(stop=1)
    (play,), (line,) = player.boxes(".play"), player.boxes("#seek")
    player.open(stop=1, waits=False)
    devtools = player.page.context.new_cdp_session(player.page)
    assert ask(devtools, soon("history.state !== null"))
    playing = "!document.querySelector('#sound').paused"
    player.page.mouse.click(play["x"] + 20, play["y"] + 20)
    assert ask(devtools, soon(playing))
    player.page.mouse.click(line["x"] + line["width"] * 0.998, line["y"] + 20)
    assert ask(devtools, soon(f"document.body.dataset.opened === '2' && {playing}"))


def test_a_phone_without_signal_is_told(player: Player) -> None:
    strip = player.page.locator("#offline")
    player.page.context.set_offline(True)
    expect(strip).to_be_visible()
    player.page.context.set_offline(False)
    expect(strip).to_be_hidden()
