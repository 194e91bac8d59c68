"""One visit, written once and made in three engines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import web
from tests.browsers.conftest import Served, missing
from tests.browsers.engines import ENGINES, PATIENCE_S, Engine, started
from tests.browsers.webdriver import Missing
from tests.conftest import EDITOR, environment_for
from tour.actions import importing, narrating, publishing
from web import wiring
from web.settings import load

READY = "return history.state"
PLAYING = """
const sound = document.querySelector('#sound');
const at = sound.currentTime;
return !sound.paused && document.body.dataset.sound === 'playing' && at > %f && at < %f && at;
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


def hears(page: Engine, after: float = 0.0, before: float = 1e6, patience: float = PATIENCE_S) -> float:
    """Wait until the voice is heard between these seconds; where it is."""
    return float(page.until(PLAYING % (after, before), patience))


def choose(page: Engine, stop: int) -> None:
    page.tap('[data-do="stops"]')
    page.tap(f'.stop-row[data-go="{stop}"]')
    page.until(f"return document.body.dataset.opened === '{stop}'")


def save(page: Engine) -> None:
    page.until("return document.querySelector('[data-do=save]')?.checkVisibility()")
    page.tap('[data-do="save"]')
    page.until("return document.querySelector('[data-do=phone]').checkVisibility()")
    page.until(SAVED, patience=90)


def seek(page: Engine, share: float) -> float:
    """Tap the sentence line there, and hear what follows; where that is, in seconds."""
    length = float(page.until("return document.querySelector('#sound').duration"))
    page.tap("#seek", share)
    return hears(page, length * share - length / 100 - 1, length * share + length / 100 + 8)


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
    # It asks again by itself, each time later; the strictest of Firefox's rules then wants a tap.
    page.until("return document.body.dataset.sound !== 'failed'", patience=60)
    if page.name == "Firefox":
        page.until("return document.body.dataset.sound === 'paused'")
        page.tap('.play[data-do="play"]')
    hears(page)
    assert page.ask("return document.body.dataset.opened") == str(last)
    page.until("return document.querySelector('#failed').hidden")


def last_plain(page: Engine) -> int:
    """The last stop that plays without a question: nothing of it has been fetched."""
    return int(page.ask("return [...document.querySelectorAll('.stop:not([data-advised])')].at(-1).dataset.stop"))


def test_a_saved_tour_plays_and_seeks_with_its_server_killed(page: Engine, served: Served) -> None:
    offline_visit(page, served)


def offline_visit(page: Engine, served: Served) -> None:
    """Save the tour, kill the server, come back, play, seek and change the stop."""
    save(page)
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


@pytest.fixture(scope="module")
def long_tour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of a tour of one stop of twenty minutes: more than a browser keeps at hand."""
    data = tmp_path_factory.mktemp("long") / "data"
    said = "The river passes the village number {}, and the boats of its people lie on the bank for the night."
    prose = "\n\n".join(" ".join(said.format(10 * ten + one) for one in range(10)) for ten in range(22))
    with wiring.installation(load(environment_for(data))) as house:
        text = f"The Long River\n\n{prose}"
        importing.import_document(house, EDITOR, text.encode(), name="history.txt", slug="river")
        narrating.narrate(house, EDITOR, "river")
        publishing.publish(house, EDITOR, "river")
    return data


def seek_in_a_long_sound(data: Path, release: Path, factory: pytest.TempPathFactory) -> None:
    """In WebKitGTK, with the tour saved and its server killed; the pages are those of a release."""
    served = Served(data, {"PYTHONPATH": str(release), "PYTHONSAFEPATH": "1"})
    served.start()
    try:
        for page in an_engine("webkit", factory):
            address = f"{served.base}/tours/river/"
            go(page, address)
            save(page)
            served.kill()
            go(page, address)
            start(page)
            for share in (0.9, 0.1, 0.6):
                seek(page, share)
    finally:
        served.kill()


@pytest.mark.xdist_group("webkit")
def test_a_long_sound_on_the_phone_is_sought_in(long_tour: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    seek_in_a_long_sound(long_tour, Path(web.__file__).parents[1], tmp_path_factory)
