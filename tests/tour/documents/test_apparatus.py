import pytest

from tour.documents.signs.apparatus import left_out, reason_of_heading, without_apparatus
from tour.model import Block, Photo


@pytest.mark.parametrize(
    ("heading", "reason"),
    [
        ("Notes", "notes"),
        ("Further reading", "references"),
        ("TABLE DES MATIÈRES", "table of contents"),
        ("Über den Autor", "about the author"),
        ("Also by Ann Moor", "advertisement"),
        ("The Sources of the River", ""),
        ("More from the mill", ""),
    ],
)
def test_a_heading_tells_what_is_no_part_of_the_text(heading: str, reason: str) -> None:
    assert reason_of_heading(heading) == reason


def test_a_section_of_notes_is_left_out_up_to_the_next_heading_of_its_level() -> None:
    blocks = [
        Block("heading", "Water", 1, level=2),
        Block("paragraph", "It rained.", 2),
        Block("heading", "Notes", 3, level=3),
        Block("paragraph", "Parish register, 12.", 4),
        Block("heading", "On the rain", 5, level=4),
        Block("paragraph", "See above.", 6),
        Block("heading", "Stone", 7, level=2),
    ]
    kinds = [block.kind for block in without_apparatus(blocks)]
    assert kinds == ["heading", "paragraph", *["left out"] * 4, "heading"]


def test_a_title_that_is_such_a_word_leaves_nothing_out() -> None:
    blocks = [Block("heading", "Sources", 1, level=1), Block("paragraph", "It rained.", 2)]
    assert list(without_apparatus(blocks)) == blocks


def test_the_words_of_a_photo_that_is_left_out_are_kept() -> None:
    block = left_out(Block("photo", "", 1, photo=Photo(caption="The mill", credit="A. Moor", source="a.png")), "cover")
    assert (block.text, block.photo) == ("The mill A. Moor", None)


def test_a_list_of_contents_ends_at_any_heading() -> None:
    blocks = [
        Block("heading", "Contents", 1, level=2),
        Block("list", "Water", 2),
        Block("heading", "Water", 3, level=3),
        Block("paragraph", "It rained.", 4),
    ]
    assert [block.kind for block in without_apparatus(blocks)] == ["left out", "left out", "heading", "paragraph"]
