"""A visit with the phone in a pocket: the tour goes on, waits and asks, and its lock screen answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
from playwright.sync_api import CDPSession

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
document.addEventListener("playing", ({ target }) => window.heard.push(target.src), true);
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


def pocketed(player: Player) -> Pocket:
    """Tap once, and put the phone away."""
    (play,) = player.boxes(".play")
    player.open(1, waits=False)
    pocket = Pocket(player)
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
