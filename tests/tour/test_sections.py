from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tour.model import Block, Document, Photo
from tour.outline import WARN_SECONDS, Shape, plan
from tour.sections import Section, cut, gathered

PROSE = "The party was founded in Phnom Penh in 1960, and its leaders left the city three years later."


def heading(text: str, level: int = 2) -> Block:
    return Block("heading", text, 1, level=level)


def paragraph(text: str = PROSE) -> Block:
    return Block("paragraph", text, 1)


def photo(source: str) -> Block:
    return Block("photo", "", 1, photo=Photo(source=source))


def titles(*blocks: Block) -> list[str]:
    return [section.title for section in gathered(blocks, "A History")[0]]


def left_out(*blocks: Block) -> list[str]:
    return [block.text for block in gathered(blocks, "A History")[1]]


def stops(*blocks: Block, shape: Shape) -> list[tuple[str, float]]:
    made = plan(Document("A History", "en", blocks), shape=shape)
    return [(stop.text.title, stop.seconds) for stop in made.stops]


def test_a_heading_right_above_another_one_joins_it() -> None:
    assert titles(heading("Part One"), heading("The Origins"), paragraph()) == ["Part One: The Origins"]


def test_a_heading_whose_text_was_left_out_is_left_out_too() -> None:
    table = Block("left out", "1960 1961", 2, reason="table")
    blocks = heading("Figures"), table, heading("The Origins"), paragraph()
    assert titles(*blocks) == ["The Origins"]
    assert left_out(*blocks) == ["Figures"]


def test_a_last_heading_without_text_is_left_out() -> None:
    assert left_out(heading("The Origins"), paragraph(), heading("Links")) == ["Links"]


def test_photos_of_a_section_without_text_are_shown_with_the_one_before() -> None:
    sections, _ = gathered([heading("The Origins"), paragraph(), heading("Gallery"), photo("a.jpg")], "A History")
    assert [block.photo.source for block in sections[0].blocks if block.photo] == ["a.jpg"]


def test_photos_before_all_text_are_shown_with_the_first_section() -> None:
    sections, _ = gathered([photo("a.jpg"), heading("The Origins"), paragraph()], "A History")
    assert [block.kind for block in sections[0].blocks] == ["photo", "paragraph"]


def test_an_inner_heading_without_text_is_left_out_and_one_above_deeper_ones_stays() -> None:
    blocks = [heading("Churches"), heading("North", 3), heading("Chapels", 3), heading("St Mary", 4), paragraph()]
    sections, dropped = gathered(blocks, "A History")
    assert [block.text for block in sections[0].blocks if block.kind == "heading"] == ["Chapels", "St Mary"]
    assert [block.text for block in dropped] == ["North"]


def test_short_neighbours_are_merged_where_that_is_wished() -> None:
    blocks = [heading("One"), paragraph(), heading("Two"), paragraph(), heading("Three"), *[paragraph()] * 17]
    assert [title for title, _ in stops(*blocks, shape=Shape(merge_short=True))] == ["One", "Three"]


def test_the_heading_of_a_merged_section_stays_above_its_text() -> None:
    made = plan(
        Document("A History", "en", (heading("One"), paragraph(), heading("Two"), paragraph())),
        shape=Shape(merge_short=True),
    )
    assert [one.text for one in made.stops[0].text.passages if one.kind == "heading"] == ["One", "Two"]


def test_long_sections_are_split_into_parts_of_about_one_length() -> None:
    made = stops(heading("One"), *[paragraph()] * 30, shape=Shape(split_long=True))
    lengths = [seconds for _, seconds in made]
    assert [title for title, _ in made] == ["One (1 of 2)", "One (2 of 2)"]
    assert max(lengths) <= WARN_SECONDS + 5
    assert max(lengths) - min(lengths) < 12


def test_a_long_section_is_split_before_an_inner_heading_where_that_fits() -> None:
    blocks = [heading("One"), *[paragraph()] * 10, heading("Inner", 3), *[paragraph()] * 9]
    made = plan(Document("A History", "en", tuple(blocks)), shape=Shape(split_long=True))
    assert made.stops[1].text.passages[1].text == "Inner"


def test_a_part_that_begins_within_an_inner_section_repeats_its_heading() -> None:
    made = plan(
        Document("A History", "en", (heading("One"), heading("Inner", 3), *[paragraph()] * 30)),
        shape=Shape(split_long=True),
    )
    assert [stop.text.passages[1].text for stop in made.stops] == ["Inner", "Inner"]


def test_a_paragraph_is_never_cut() -> None:
    made = stops(heading("One"), paragraph(" ".join([PROSE] * 40)), paragraph(), shape=Shape(split_long=True))
    assert len(made) == 2
    assert made[0][1] > WARN_SECONDS


@given(st.lists(st.tuples(st.sampled_from(["heading", "paragraph", "photo"]), st.floats(0, 90))))
def test_parts_hold_every_block_once_and_in_order(given_blocks: list[tuple[str, float]]) -> None:
    blocks = [Block(kind, str(index), index, level=3) for index, (kind, _) in enumerate(given_blocks)]  # type: ignore[arg-type]
    lengths = [length if kind == "paragraph" else 0.0 for kind, length in given_blocks]
    parts = cut(Section((heading("One"),), blocks=blocks), lengths, 120)
    told = [block for part in parts for block in part.blocks]
    assert list(dict.fromkeys(block.text for block in told)) == [block.text for block in blocks]
    assert [block for block in told if block.kind != "heading"] == [
        block for block in blocks if block.kind != "heading"
    ]
    for part in parts:
        inside = [lengths[block.line] for block in part.blocks]
        assert sum(inside) <= 120.001


@pytest.mark.parametrize("count", [1, 2, 7])
def test_a_cut_section_has_as_few_parts_as_can_be(count: int) -> None:
    blocks = [paragraph() for _ in range(count * 4)]
    assert len(cut(Section((heading("One"),), blocks=blocks), [30.0] * len(blocks), 120)) == count
