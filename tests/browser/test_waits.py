"""A visit with the phone in a pocket: the tour goes on, waits and asks, and its lock screen answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
from playwright.sync_api import CDPSession, expect

from tests.browser import walk
from tests.browser.conftest import OpenPlayer
from tests.browser.player import Player
from tests.browser.test_listening import ask, soon
from tests.conftest import said, started
from tour.edition import Edition

# Keeps what the page tells the phone, so that a test can press the phone's keys.
PHONE = """
window.keys = {};
navigator.mediaSession.setActionHandler = (name, handler) => { window.keys[name] = handler; };
navigator.mediaSession.setPositionState = (state) => { window.position = state ?? null; };
window.heard = [];
window.from = [];
document.addEventListener("playing", ({ target }) => {
  window.heard.push(target.src);
  window.from.push(target.currentTime);
}, true);
"""
PLAYING = "(({ paused, loop }) => !paused && !loop)(document.querySelector('#sound'))"
SILENT = "(({ paused, loop }) => !paused && loop)(document.querySelector('#sound'))"


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Edition]:
    """A data folder with the walk, and its document as it was read."""
    data = Path(tmp_path_factory.mktemp("walk"))
    found = walk.import_and_publish(data)
    walk.put_live(data, walk.walk(found))
    return data, found


@pytest.fixture(scope="module")
def address(read: tuple[Path, Edition]) -> Iterator[str]:
    """The walk's player, served by a process of its own."""
    with started("serve", "--port", "0", data=read[0]) as process:
        where = said(process, r"http://\S+")[0].rstrip("/")
        # A busy machine may take longer to start than a browser waits.
        requests.get(f"{where}/tours/{walk.SLUG}/", timeout=120).raise_for_status()
        yield f"{where}/tours/{walk.SLUG}/"


class Pocket:
    """A phone whose screen nobody touches, asked without the gesture that Playwright's own evaluate would be."""

    def __init__(self, player: Player) -> None:
        self.page = player.page
        self.devtools: CDPSession = player.page.context.new_cdp_session(player.page)

    def __call__(self, expression: str) -> Any:
        return ask(self.devtools, expression)

    def press(self, key: str, details: str = "{}") -> None:
        self(f"window.keys.{key}({details})")

    def comes(self, expression: str) -> None:
        assert self(soon(expression)), (expression, self("document.body.outerHTML.match(/<body[^>]*>/)[0]"))

    def says(self, title: str, state: str) -> None:
        """The lock screen shows this title, and Pause where the state is playing."""
        self.comes(f"navigator.mediaSession.metadata?.title === '{title}'")
        self.comes(f"navigator.mediaSession.playbackState === '{state}'")

    def plays(self, stop: int) -> None:
        """The stop sounds, and its screen is shown."""
        self.comes(f"{PLAYING} && document.body.dataset.opened === '{stop}' && document.body.dataset.view === 'stop'")

    @property
    def clock(self) -> float:
        return float(self("document.querySelector('#sound').currentTime"))


@pytest.fixture
def player(opened: OpenPlayer, address: str) -> Player:
    """The walk, opened at its first stop on a phone that tells what it is told."""
    player = opened(url=address)
    player.page.add_init_script(PHONE)
    player.open(1)
    return player


def pocketed(player: Player, *, sleep: bool = False) -> Pocket:
    """Tap once, and put the phone away."""
    (play,) = player.boxes(".play")
    pocket = Pocket(player)
    if sleep:
        player.page.keyboard.press("Escape")
    else:
        player.open(1, waits=False)
        pocket.comes("history.state !== null")
    player.page.mouse.click(play["x"] + 20, play["y"] + 20)
    pocket.plays(1)
    return pocket


def test_a_whole_visit_with_the_screen_off(player: Player) -> None:
    pocket = pocketed(player)
    pocket.says("1 The Walk", "playing")
    assert pocket("window.position.duration") == pytest.approx(3.1, abs=0.05)

    # The hall is elsewhere: the way there is spoken, then there is silence until somebody has walked.
    pocket.comes(f"document.body.dataset.view === 'wait' && {PLAYING}")
    pocket.says("Next: stop 2, The Hall", "paused")
    assert pocket("window.position") is None
    pocket.comes(SILENT)
    before = pocket.clock
    pocket.comes(f"{SILENT} && document.querySelector('#sound').currentTime > {before}")
    pocket.press("seekforward")
    pocket.comes(SILENT)
    pocket.press("play")
    pocket.plays(2)
    pocket.says("2 The Hall", "playing")

    # The yard is here, so the tour comes to its advisory by itself, says it once, and goes no further.
    pocket.comes(f"document.body.dataset.view === 'gate' && {PLAYING}")
    pocket.says("Waiting at stop 3", "paused")
    pocket.comes(SILENT)
    pocket.press("pause")
    pocket.comes("document.querySelector('#sound').paused")
    pocket.press("play")
    pocket.plays(3)

    # The well follows with no wait; at the end there is nothing more.
    pocket.plays(4)
    pocket.comes("document.querySelector('#sound').ended")
    sounds = pocket("window.heard.map((src) => src.startsWith('blob:') || src.endsWith('.mp3'))")
    assert all(sounds)
    assert pocket("document.querySelectorAll('audio').length") == 1


def test_next_skips_an_advised_stop_and_previous_hears_a_stop_again(player: Player) -> None:
    pocket = pocketed(player)
    pocket.comes("document.body.dataset.view === 'wait'")
    pocket.press("previoustrack")
    pocket.plays(1)
    pocket.press("nexttrack")
    pocket.plays(2)
    pocket.press("nexttrack")
    pocket.comes("document.body.dataset.view === 'gate'")
    pocket.press("nexttrack")
    pocket.plays(4)


def test_between_two_stops_silence_plays_and_its_clock_goes_on(player: Player) -> None:
    player.key("more").click()
    player.page.get_by_label("Go on", exact=True).check(force=True)
    pocket = pocketed(player)
    pocket(
        "(() => { window.times = []; const sound = document.querySelector('#sound');"
        " sound.addEventListener('timeupdate', () => sound.loop && window.times.push(sound.currentTime)); })()"
    )
    pocket.plays(2)
    times = pocket("window.times")
    assert len(times) > 1
    assert times == sorted(times)
    assert times[-1] > 0


def test_gentler_words_and_what_the_place_looks_like(player: Player) -> None:
    page = player.page
    player.key("play").click()
    player.hears()
    page.get_by_role("button", name="What it looks like").click()
    expect(page.locator(".look-words:visible")).to_contain_text("There is a high gate of wood.")
    # After it the voice goes on where it was.
    page.wait_for_function("() => window.heard[2] === window.heard[0]")
    expect(page.locator(".look-words:visible")).to_have_count(0)
    assert page.evaluate("window.from[2] > window.from[0]")
    player.choose(3)
    player.key("gentler").click()
    player.hears()
    expect(page.locator(".stop.current h2 [data-words]:visible")).to_have_text("The Quiet Yard")
    shown = page.locator(".stop.current .text").aria_snapshot()
    assert "opened again" in shown
    assert "closed in May" not in shown
    expect(player.marked).to_contain_text("The yard was closed.")
    assert page.evaluate("window.position.duration") == pytest.approx(4.2, abs=0.05)
    player.key("choose").click()
    player.at("gate", 3)


def test_who_asks_for_it_has_silence_at_the_end_of_the_stop(player: Player) -> None:
    player.key("more").click()
    player.page.get_by_label("Pause at the end of this stop").check()
    pocket = pocketed(player, sleep=True)
    pocket.comes("document.body.dataset.view === 'wait' && document.querySelector('#sound').paused")
    pocket.press("play")
    pocket.plays(2)
    pocket.comes("document.body.dataset.view === 'gate'")


def test_to_a_screen_reader_the_text_is_paragraphs_and_nothing_is_announced_while_the_voice_goes_on(
    player: Player,
) -> None:
    player.key("more").click()
    player.page.get_by_label("Go on", exact=True).check(force=True)
    pocket = pocketed(player)
    pocket(
        "(() => { window.announced = []; const live = '[role=status], [role=alert], [aria-live]';"
        " new MutationObserver((changes) => { for (const { target } of changes)"
        " if (target.parentElement?.closest(live)) window.announced.push(target.textContent); })"
        " .observe(document.body, { subtree: true, childList: true, characterData: true });"
        " document.querySelector('#seek').focus();"
        " new MutationObserver(() => window.announced.push('slider')).observe("
        " document.querySelector('#seek'), { attributeFilter: ['aria-valuetext', 'aria-valuenow'] }); })()"
    )
    pocket.plays(2)
    pocket.comes("document.querySelector('#sound').currentTime > 2")
    assert pocket("window.announced") == []
    assert pocket("document.activeElement.id") == "seek"
    text = player.page.locator("#stop-2 .text").aria_snapshot()
    assert text.splitlines()[1:] == [
        '  - heading "The Hall" [level=2]',
        "  - paragraph: Stop 2 of 4 · 4 s",
        "  - paragraph: First floor",
        '  - paragraph: "Step-free: A lift is on the right."',
        "  - paragraph: The hall was built in 1929.",
        "  - paragraph:",
        '    - link "Captions file (WebVTT)":',
        f"      - /url: {player.page.locator('#stop-2 .foot a').get_attribute('href')}",
    ]


def test_plays_are_counted_once_a_visit_and_told_when_the_page_is_left(player: Player) -> None:
    page = player.page
    page.add_init_script("navigator.sendBeacon = (to, data) => { window.sent = data.text(); return true; }")
    player.open()
    player.start()
    page.wait_for_function("() => document.body.dataset.view === 'wait'")
    leave = "(async () => { window.dispatchEvent(new Event('pagehide')); return window.sent; })()"
    assert page.evaluate(f"{leave}.then(JSON.parse)") == {"plays": [1], "completions": [1]}
    player.key("previous").click()
    player.hears()
    page.wait_for_function("() => document.body.dataset.view === 'wait'")
    assert page.evaluate("window.sent = undefined") is None
    assert page.evaluate(leave) is None
