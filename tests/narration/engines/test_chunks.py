from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from narration.engines.chunks import chunks


def test_a_short_text_stays_whole() -> None:
    assert chunks("They fled.", 100) == ["They fled."]


def test_sentences_part_before_clauses_and_clauses_before_words() -> None:
    assert chunks("One came. Two went, three stayed", 20) == ["One came.", "Two went,", "three stayed"]


def test_a_text_without_spaces_is_never_cut_inside_a_cluster() -> None:
    text = "ក្រុងភ្នំពេញ" * 20
    for part in chunks(text, 30):
        assert part[0] not in "\u17d2្រុំេ"
        assert not part.endswith("\u17d2")


def test_parts_with_nothing_to_say_are_left_out() -> None:
    assert chunks("— … —", 100) == []


@given(st.text(st.sampled_from(list("abc, .កខ្រ្។\u200b")), max_size=300), st.integers(10, 100))
def test_the_parts_are_short_and_say_everything(text: str, longest: int) -> None:
    parts = chunks(text, longest)
    assert all(len(part) <= longest for part in parts)
    assert [one for one in text if one.isalnum()] == [one for part in parts for one in part if one.isalnum()]
