"""A tour whose headings are shown and not spoken."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPlayer
from tests.conftest import EDITOR, environment_for, said, started
from tests.tour.river import SLUG, narrated_and_published
from tour.actions import narrating, publishing, speaking
from web import wiring
from web.settings import load

RIVER = "The river rises"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The small tour's player, served by a process of its own."""
    data = Path(tmp_path_factory.mktemp("silent"))
    with wiring.installation(load(environment_for(data))) as house:
        narrated_and_published(house)
        speaking.change_manner(house, EDITOR, SLUG, version=1, headings="silent")
        narrating.narrate(house, EDITOR, SLUG)
        publishing.publish(house, EDITOR, SLUG)
    with started("serve", "--port", "0", data=data) as process:
        where = said(process, r"http://\S+")[0].rstrip("/")
        yield f"{where}/tours/{SLUG}/"


def test_a_silent_title_is_shown_never_marked_and_a_tap_on_it_hears_the_sentence_under_it(
    opened: OpenPlayer, address: str
) -> None:
    player = opened(url=address)
    player.page.evaluate(
        "() => { window.marked = []; new MutationObserver((changes) => { for (const { target } of changes)"
        " if (target.matches('.sentence[aria-current]')) window.marked.push(target.textContent); })"
        " .observe(document.querySelector('main'), { attributeFilter: ['aria-current'], subtree: true }); }"
    )
    player.start()
    expect(player.marked).to_contain_text(RIVER)
    title = player.page.locator(".stop.current h2 .sentence")
    expect(title).to_have_text("The River")
    player.seek_to(0.9)
    title.click()
    player.page.wait_for_function("() => document.querySelector('#sound').currentTime < 2")
    player.hears()
    expect(player.marked).to_contain_text(RIVER)
    assert all(text.startswith(RIVER) for text in player.page.evaluate("window.marked"))
