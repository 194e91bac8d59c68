"""A tour on a phone: saved over a line that fails, and played without one."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import OpenPlayer
from tests.browser.player import Player
from tests.conftest import EDITOR, said, started
from tests.line import Line, line_to
from tour import samples
from tour.actions import editing, narrating, publishing
from tour.store import tours
from web import wiring
from web.settings import load

SLUG = samples.load().slug
SAVED = re.compile(r"^Saved, \d")
HERE_WHOLE = """async () => {
  const files = await caches.open("wayvoice:files");
  const hash = async (answer) => [...new Uint8Array(await crypto.subtle.digest("SHA-256", await answer.arrayBuffer()))]
    .map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const lists = await caches.open("wayvoice:lists");
  const read = (await lists.keys()).map(async (key) => (await (await lists.match(key)).json()).files);
  const known = new Set((await Promise.all(read)).flat().map(({ sha256 }) => sha256));
  const keys = await files.keys();
  const broken = [];
  for (const key of keys) if (!known.has(await hash(await files.match(key)))) broken.push(key.url);
  return [keys.length, broken];
}"""

UNTIL_KEPT = """async (wanted) => {
  for (let kept = []; !wanted.every((one) => kept.some((url) => url.endsWith(one))); ) {
    kept = (await (await caches.open("wayvoice:files")).keys()).map(({ url }) => url);
    await new Promise((done) => setTimeout(done, 50));
  }
}"""


@pytest.fixture(scope="module")
def data(demo_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published sample that these tests may change."""
    return shutil.copytree(demo_data, tmp_path_factory.mktemp("saved") / "data")


@pytest.fixture(scope="module")
def base(data: Path) -> Iterator[str]:
    with started("serve", "--port", "0", "--no-worker", data=data) as process:
        address = said(process, r"(http://[\d.:]+)")[1]
        assert requests.get(f"{address}/tours/{SLUG}/", timeout=60).ok
        yield address


@pytest.fixture
def line(base: str) -> Iterator[Line]:
    with line_to(base) as line:
        yield line


@pytest.fixture
def phone(opened: OpenPlayer, line: Line) -> Player:
    """A phone at the other end of the line, at the start of the tour."""
    return opened(url=f"{line.base}/tours/{SLUG}/", faults=True)


def title(page: Page) -> Any:
    return expect(page.locator('.saving b[data-text="saving"]:visible'))


def facts(page: Page) -> Any:
    return expect(page.locator('.saving [data-text="saving-facts"]:visible'))


def open_anew(player: Player) -> None:
    player.page.goto(player.url)
    player.page.wait_for_function("() => history.state !== null")


def save(player: Player) -> None:
    player.key("save").click()
    title(player.page).to_have_text(SAVED, timeout=30_000)


def assert_nothing_is_broken(page: Page) -> None:
    count, broken = page.evaluate(HERE_WHOLE)
    assert count > 20
    assert broken == []


def test_a_saved_tour_plays_with_its_server_killed(opened: OpenPlayer, data: Path) -> None:
    with started("serve", "--port", "0", "--no-worker", data=data) as process:
        url = f"{said(process, r'(http://[0-9.:]+)')[1]}/tours/{SLUG}/"
        assert requests.get(url, timeout=60).ok
        player = opened(url=url, faults=True)
        save(player)
        process.kill()
        process.wait()
    open_anew(player)
    player.start()
    player.seek_to(0.6)
    assert player.seconds > 15
    player.hears()
    expect(player.page.locator(".stop.current .photo.shown img")).to_have_js_property("complete", True)
    assert player.page.evaluate("document.querySelector('.stop.current .photo.shown img').naturalWidth") > 0
    player.key("next").click()
    player.at("stop", 2)
    player.hears()
    player.page.goto(f"{player.url}stops/5/")
    player.page.wait_for_function("() => history.state !== null")
    assert player.page.url == f"{player.url}stops/5/"
    player.page.goto(f"{player.url}stops/2/")
    player.page.wait_for_function("() => history.state !== null")
    player.key("play").click()
    player.hears()
    for view in ("timeline", "photos"):
        player.page.goto(f"{player.url}{view}/")
        expect(player.page.locator(f'body[data-view="{view}"]')).to_be_attached()
        assert player.page.url == f"{player.url}{view}/"
    player.key("search").click()
    player.page.keyboard.type("phnom")
    expect(
        player.page.locator(".search :is(a, button)").filter(has_text=re.compile("phnom", re.I)).first
    ).to_be_visible()
    assert player.page.evaluate("document.fonts.check('600 20px \"Source Serif 4\"')")


def test_saving_that_is_cut_twice_goes_on_and_fetches_no_file_twice(phone: Player, line: Line) -> None:
    page = phone.page
    line.cut_at = 600_000
    phone.key("save").click()
    title(page).to_have_text(re.compile("^Waiting at "), timeout=30_000)
    line.cut_at, line.down = line.sent + 900_000, False
    title(page).to_have_text(re.compile("^Saving: "), timeout=30_000)
    title(page).to_have_text(re.compile("^Waiting at "), timeout=30_000)
    # The page is loaded anew: what is here stays, and it goes on.
    line.down = False
    open_anew(phone)
    title(page).to_have_text(SAVED, timeout=60_000)
    twice = {path: times for path, times in line.whole.items() if path.startswith("/media/") and times > 1}
    assert twice == {}
    assert_nothing_is_broken(page)


def test_saving_is_paused_kept_paused_and_deleted(phone: Player, line: Line) -> None:
    page = phone.page
    line.bytes_per_s = 400_000
    phone.key("save").click()
    facts(page).to_have_text(re.compile(r"^Stop [12] of \d+\. You can listen meanwhile\.$"), timeout=30_000)
    phone.key("phone").click()
    phone.key("pause-saving").click()
    title(page).to_have_text(re.compile(r"^Paused at \d"))
    page.reload()
    page.wait_for_function("() => history.state !== null")
    title(page).to_have_text(re.compile(r"^Paused at \d"))
    before = line.begun.copy()
    phone.key("phone").click()
    assert not [path for path in line.begun - before if path.startswith("/media/") and path.endswith((".mp3", ".vtt"))]
    line.bytes_per_s = 0
    phone.key("save").click()
    title(page).to_have_text(SAVED, timeout=30_000)
    phone.key("unsave").click()
    title(page).to_have_text(re.compile("^Save this tour, "))
    assert page.evaluate("async () => (await (await caches.open('wayvoice:files')).keys()).length") == 0


def test_a_portal_s_page_is_not_kept_for_a_file(phone: Player, line: Line) -> None:
    page = phone.page
    line.portal = "/media/"
    phone.key("save").click()
    title(page).to_have_text("Could not save", timeout=30_000)
    facts(page).to_have_text(re.compile(r"^\d+ files arrived damaged and were thrown away\. 0\.\d MB is kept\.$"))
    kept = page.evaluate("async () => (await (await caches.open('wayvoice:files')).keys()).map(({url}) => url)")
    assert kept
    assert not [url for url in kept if "/media/" in url]
    line.portal = ""
    phone.key("phone").click()
    phone.key("save").click()
    title(page).to_have_text(SAVED, timeout=30_000)
    assert_nothing_is_broken(page)


def test_a_full_phone_says_so_and_keeps_what_it_has(phone: Player, line: Line) -> None:
    page = phone.page
    storage = page.context.new_cdp_session(page)
    storage.send("Storage.overrideQuotaForOrigin", {"origin": line.base, "quotaSize": 2_000_000})
    phone.key("save").click()
    title(page).to_have_text("This phone is full", timeout=30_000)
    storage.send("Storage.overrideQuotaForOrigin", {"origin": line.base})
    phone.key("phone").click()
    phone.key("save").click()
    title(page).to_have_text(SAVED, timeout=30_000)


def test_after_the_first_play_the_next_two_stops_play_without_a_network(phone: Player, line: Line) -> None:
    page = phone.page
    phone.start()
    sounds = page.evaluate(
        "[...document.querySelectorAll('.stop')].map((stop) => new URL(stop.dataset.audio, location).pathname)"
    )
    wanted = [name.rpartition("/")[2] for name in sounds[:3]]
    page.evaluate(UNTIL_KEPT, wanted)
    assert line.begun[sounds[3]] == 0
    line.down = True
    open_anew(phone)
    phone.page.goto(f"{phone.url}stops/2/")
    phone.page.wait_for_function("() => history.state !== null")
    phone.key("play").click()
    phone.hears()
    expect(page.locator(".stop.current .photo.shown img")).to_have_js_property("complete", True)
    assert page.evaluate("document.querySelector('.stop.current .photo.shown img').naturalWidth") > 0


def test_a_new_edition_is_offered_and_the_old_one_stays_until_it_is_whole(
    phone: Player, line: Line, data: Path
) -> None:
    page = phone.page
    save(phone)
    edition, words = publish_change(data)
    open_anew(phone)
    title(page).to_have_text(re.compile(rf"^Edition {edition} is out, 0\.\d MB new$"), timeout=30_000)
    assert words not in (page.locator("main").text_content() or "")
    line.begun.clear()
    line.cut_at = line.sent + 150_000
    phone.key("phone").click()
    phone.key("save").click()
    title(page).to_have_text(re.compile("^Waiting at "), timeout=30_000)
    open_anew(phone)
    assert words not in (page.locator("main").text_content() or "")
    line.down = False
    title(page).to_have_text(SAVED, timeout=30_000)
    fetched = [path for path in line.begun if path.endswith(".mp3")]
    assert len(fetched) == 1
    open_anew(phone)
    assert words in (page.locator("main").text_content() or "")
    assert_nothing_is_broken(page)


def publish_change(data: Path) -> tuple[int, str]:
    """Put an edition live in which one sentence of the second stop is another; its number and that sentence."""
    words = "These words are new."
    with wiring.installation(load({"WAYVOICE_DATA": str(data), "WAYVOICE_VOICE": "tone/plain"})) as house:
        with house.database.reading() as connection:
            tour = tours.by_slug(connection, SLUG)
            text = tours.stop_numbered(connection, tour, 2).text
        passages = [(one.id, one.text) for one in text.passages]
        editing.change_text(house, EDITOR, SLUG, 2, [*passages, ("", words)], version=tour.version)
        narrating.narrate(house, EDITOR, SLUG)
        return publishing.publish(house, EDITOR, SLUG), words


def test_where_saving_needs_a_secure_address_it_says_so(opened: OpenPlayer, base: str, browser: Browser) -> None:
    player = opened(url=f"{base.replace('127.0.0.1', 'tours.test')}/tours/{SLUG}/", faults=True)
    title(player.page).to_have_text("Saving needs a secure address")
    expect(player.page.locator('[data-do="save"]:visible')).to_have_count(0)
