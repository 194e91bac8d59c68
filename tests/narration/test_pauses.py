from __future__ import annotations

import pytest

from narration import pauses
from narration.model import Passage, PassageKind, Sentence


def passage(kind: PassageKind, text: str = "So it was.", level: int = 0) -> Passage:
    return Passage("p", kind, (Sentence("s", text),), level)


@pytest.mark.parametrize(
    ("shorter", "longer"),
    [
        ("Three things were left:", "So it was."),
        ("So it was.", "Stop!"),
        ("Stop!", "Who was he?"),
        ("Who was he?", "And then…"),
        ("So it was.", "“Who was he?”"),
    ],
)
def test_the_mark_that_ends_a_sentence_says_how_long_the_pause_is(shorter: str, longer: str) -> None:
    assert pauses.after_sentence(shorter) < pauses.after_sentence(longer)


def test_three_stops_are_an_ellipsis() -> None:
    assert pauses.after_sentence("And then...") == pauses.after_sentence("And then …")


def test_a_passage_pauses_longer_than_a_sentence_and_a_heading_longer_still() -> None:
    prose, title, part = passage("paragraph"), passage("heading", "1975", 1), passage("heading", "The end", 2)
    assert pauses.SENTENCE_MS < pauses.after_passage(prose, prose) < pauses.after_passage(part, prose)
    assert pauses.after_passage(part, prose) < pauses.after_passage(title, prose)
    assert pauses.after_passage(title, prose) < pauses.after_passage(prose, part)


def test_entries_of_a_list_stand_closer_than_paragraphs_and_a_quotation_apart() -> None:
    prose, entry, quote = passage("paragraph"), passage("list"), passage("quote")
    assert pauses.after_passage(entry, entry) < pauses.after_passage(prose, prose)
    assert pauses.after_passage(prose, prose) < pauses.after_passage(prose, quote) == pauses.after_passage(quote, prose)


def test_a_colon_leads_into_what_it_announces() -> None:
    entry = passage("list")
    announced, not_announced = passage("paragraph", "They were:"), passage("paragraph")
    assert pauses.after_passage(announced, entry) < pauses.after_passage(not_announced, entry)


def test_a_deep_heading_pauses_as_the_deepest_known() -> None:
    prose = passage("paragraph")
    deepest = passage("heading", "Deep", 9), passage("heading", "Deep", 3)
    assert pauses.after_passage(deepest[0], prose) == pauses.after_passage(deepest[1], prose)


def test_nothing_follows_the_end() -> None:
    assert pauses.after_passage(passage("paragraph"), None) == 0
