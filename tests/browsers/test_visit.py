"""One visit, written once and made in three engines."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browsers.conftest import Served, missing
from tests.browsers.engines import ENGINES, Engine, started
from tests.browsers.webdriver import Missing

READY = "return history.state"
PLAYING = """
const sound = document.querySelector('#sound');
const at = sound.currentTime;
return !sound.paused && document.body.dataset.sound === 'playing' && at > %f && at;
"""
MARKED = "const one = document.querySelector('.stop.current .sentence[aria-current]'); return one && %s"
SAVED = r"return [...document.querySelectorAll('[data-text=saving]')].some((one) => /^Saved, \d/.test(one.textContent))"


@pytest.fixture(scope="module", params=[pytest.param(name, marks=pytest.mark.xdist_group(name)) for name in ENGINES])
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Each of the three."""
    yield from an_engine(request.param, tmp_path_factory)


def an_engine(name: str, factory: pytest.TempPathFactory) -> Iterator[Engine]:
    try:
        with started(name, factory.mktemp(name)) as engine:
            yield engine
    except Missing as absent:
        missing(str(absent))


@pytest.fixture
def page(engine: Engine, served: Served) -> Engine:
    """The start of the tour, ready for taps."""
    go(engine, served.tour)
    return engine


def go(page: Engine, address: str) -> None:
    page.open(address)
    page.until(READY)


def start(page: Engine) -> None:
    page.tap('[data-do="start"]')
    hears(page)


def hears(page: Engine, after: float = 0.0) -> float:
    """Wait until the voice is heard beyond this second; where it is."""
    return float(page.until(PLAYING % after))


def choose(page: Engine, stop: int) -> None:
    page.tap('[data-do="stops"]')
    page.tap(f'.stop-row[data-go="{stop}"]')
    page.until(f"return document.body.dataset.opened === '{stop}'")


def seek(page: Engine, share: float) -> float:
    """Tap the sentence line there, and hear what follows; where that is, in seconds."""
    length = float(page.until("return document.querySelector('#sound').duration"))
    page.tap("#seek", share)
    at = hears(page, after=length * share - 1)
    assert at < length * share + 5, f"{page.name} did not stop where it was sent: {page.state}"
    return at


def marked(page: Engine) -> tuple[float, float]:
    """From where to where the marked sentence is heard, in seconds."""
    begin, end = page.until(MARKED % "[one.dataset.start / 1000, one.dataset.end / 1000]")
    return float(begin), float(end)


def test_one_tap_plays_the_line_seeks_and_the_sentence_that_is_heard_is_marked(page: Engine) -> None:
    start(page)
    assert marked(page)[0] < 5
    at = seek(page, 0.6)
    page.until(MARKED % f"one.dataset.end / 1000 > {at - 0.5}")
    begin, end = marked(page)
    now = hears(page)
    assert begin - 0.5 <= now <= end + 1.5


def test_another_stop_plays_at_a_tap_and_a_reload_resumes_where_it_was(page: Engine, served: Served) -> None:
    stop = served.plain_stops[1]
    start(page)
    choose(page, stop)
    hears(page)
    at = seek(page, 0.5)
    page.tap('[data-do="play"]')
    page.until("return document.querySelector('#sound').paused || document.body.dataset.sound === 'paused'")
    go(page, served.tour)
    page.tap('[data-do="start"]')
    resumed = hears(page, after=at - 6)
    assert page.ask("return document.body.dataset.opened") == str(stop)
    assert resumed < at + 6


def test_a_sound_that_fails_says_so_and_is_heard_once_the_server_is_back(page: Engine, served: Served) -> None:
    start(page)
    served.kill()
    try:
        choose(page, last := last_plain(page))
        page.until("return document.body.dataset.sound === 'failed'")
        assert page.ask("return document.querySelector('#failed').checkVisibility()")
    finally:
        served.start()
    page.until(PLAYING % 0, patience=60)  # It asks again by itself, each time later.
    assert page.ask("return document.body.dataset.opened") == str(last)
    page.until("return document.querySelector('#failed').hidden")


def last_plain(page: Engine) -> int:
    """The last stop that plays without a question: nothing of it has been fetched."""
    return int(page.ask("return [...document.querySelectorAll('.stop:not([data-advised])')].at(-1).dataset.stop"))


def test_a_saved_tour_plays_and_seeks_with_its_server_killed(page: Engine, served: Served) -> None:
    offline_visit(page, served)


def offline_visit(page: Engine, served: Served) -> None:
    """Save the tour, kill the server, come back, play, seek and change the stop."""
    page.tap('[data-do="save"]')
    page.until(SAVED, patience=90)
    served.kill()
    try:
        go(page, served.tour)
        start(page)
        seek(page, 0.7)
        seek(page, 0.2)
        choose(page, last_plain(page))
        hears(page)
        seek(page, 0.5)
    finally:
        served.start()
