import pytest

from tour.documents.signs.numbering import is_label, without_number, without_numbers
from tour.model import Block


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("4.1. The 1.x Releases", "The 1.x Releases"),
        ("A.2. Why the wall was built", "Why the wall was built"),
        ("Chapter 2. The Well", "The Well"),
        ("CHAPTER IV: The Mill", "The Mill"),
        ("Chapter 12 The Bridge", "The Bridge"),
        ("Kapitel 3 – Der Brunnen", "Der Brunnen"),
        ("Appendix A. The Charter", "The Charter"),
        ("第三章 水井", "水井"),
        ("1975", "1975"),
        ("9. November", "9. November"),
        ("Part of the story", "Part of the story"),
        ("Chapter house and cloister", "Chapter house and cloister"),
        ("I, Claudius", "I, Claudius"),
        ("3 Elm Street", "3 Elm Street"),
        ("Chapter 2", "Chapter 2"),
    ],
)
def test_a_number_is_taken_from_a_heading_only_where_it_counts_something(heading: str, text: str) -> None:
    assert without_number(heading) == text


@pytest.mark.parametrize("heading", ["Chapter 2", "PART THE FIRST", "IV.", "7", "第三章", "Teil II"])
def test_a_number_alone_is_a_label(heading: str) -> None:
    assert is_label(heading)


@pytest.mark.parametrize("heading", ["1975", "Mill", "Chapter house", "Chapter 2: Water"])
def test_other_headings_are_none(heading: str) -> None:
    assert not is_label(heading)


def made(*texts: str) -> list[Block]:
    return [Block("heading", text, line, level=2) for line, text in enumerate(texts, start=1)]


def test_headings_that_count_one_two_three_lose_their_numbers() -> None:
    blocks = without_numbers(made("1. Water", "2. Stone", "3. Fire", "A. Notes on names"))
    assert [block.text for block in blocks] == ["Water", "Stone", "Fire", "Notes on names"]


def test_dates_among_headings_keep_their_numbers() -> None:
    assert [block.text for block in without_numbers(made("9. November", "13. August"))] == ["9. November", "13. August"]


def test_a_label_right_above_a_title_is_left_out_and_the_title_takes_its_level() -> None:
    label, title = without_numbers([Block("heading", "Chapter 1", 1, level=2), Block("heading", "Water", 2, level=3)])
    assert (label.kind, label.reason) == ("left out", "number of a chapter")
    assert (title.text, title.level) == ("Water", 2)


def test_a_label_above_text_stays() -> None:
    assert without_numbers([*made("Chapter 1"), Block("paragraph", "It rained.", 2)])[0].kind == "heading"
