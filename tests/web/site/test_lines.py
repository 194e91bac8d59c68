from __future__ import annotations

import pytest

from tests.web.site.editions import passage, photo, stop
from tour.edition import SpokenPassage, SpokenSentence
from web.site import lines, photos

BANK = stop(1, "The bank", passage("paragraph", "One.", "Two.", start=2000))


def test_a_sentence_is_a_dash_as_long_as_its_seconds() -> None:
    assert lines.dashes(BANK) == ((0, 20), (20, 20), (40, 60))


def test_beside_a_longer_stop_the_dashes_keep_their_scale() -> None:
    assert lines.dashes(BANK, 20_000) == ((0, 10), (10, 10), (20, 30))


def silent(text: str, at: int) -> SpokenPassage:
    sentence = SpokenSentence(id=f"h{at}", text=text, start_ms=at, end_ms=at)
    return SpokenPassage(kind="heading", level=2, language="", sentences=(sentence,))


def test_a_silent_heading_has_a_dash_without_width_so_that_every_sentence_keeps_its_place() -> None:
    spoken = (passage("paragraph", "One.", start=150), passage("paragraph", "Two.", start=4000))
    bank = stop(1, "x").model_copy(
        update={"passages": (silent("Title", 150), spoken[0], silent("Part", 4000), spoken[1], silent("End", 10_000))}
    )
    assert lines.dashes(bank) == ((0, 0), (0, 40), (40, 0), (40, 60), (100, 0))
    assert lines.gaps(bank) == "wide"


@pytest.mark.parametrize(("sentences", "gaps"), [(10, "wide"), (60, "fine"), (200, "none")])
def test_gaps_narrow_before_the_dashes_vanish(sentences: int, gaps: str) -> None:
    many = passage("paragraph", *(["So it is."] * sentences), start=2000)
    assert lines.gaps(stop(1, "The bank", many, duration_ms=2000 * (sentences + 1))) == gaps


def test_photos_stand_in_the_order_of_their_sentences() -> None:
    late, early, lost = photo("Late", from_sentence="s4000"), photo("Early"), photo("Lost", from_sentence="gone")
    bank = BANK.model_copy(update={"photos": (late, early, lost)})
    assert [(each.caption, photos.from_index(bank, each)) for each in photos.in_time(bank)] == [
        ("Early", 0),
        ("Lost", 0),
        ("Late", 2),
    ]


@pytest.mark.parametrize("source", ["javascript:alert(1)", "Natural Earth", "//example.org", ""])
def test_only_a_web_address_becomes_a_link(source: str) -> None:
    assert photos.address(source) == ""
    assert photos.address("https://example.org/a") == "https://example.org/a"
