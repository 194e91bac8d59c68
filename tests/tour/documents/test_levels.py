from tour.documents.signs.levels import nested, titled
from tour.model import Block


def made(*levels: int) -> list[Block]:
    return [Block("heading", f"H{level}", line, level=level) for line, level in enumerate(levels, start=1)]


def levels(blocks: list[Block]) -> list[int]:
    return [block.level for block in blocks]


def test_gaps_between_levels_are_closed() -> None:
    assert levels(nested(made(1, 3, 6, 4, 3, 2))) == [1, 2, 3, 3, 2, 2]


def test_one_first_heading_of_level_one_is_the_title() -> None:
    title, blocks = titled(made(1, 2, 3))
    assert (title, levels(blocks)) == ("H1", [1, 2, 3])


def test_several_headings_of_level_one_are_sections() -> None:
    title, blocks = titled(made(1, 2, 1))
    assert (title, levels(blocks)) == ("", [2, 3, 2])


def test_a_heading_of_level_one_that_comes_later_is_a_section() -> None:
    title, blocks = titled(made(2, 1, 2))
    assert (title, levels(blocks)) == ("", [3, 2, 3])


def test_a_stated_title_wins() -> None:
    assert titled(made(1, 2), "The Valley")[0] == "The Valley"
    assert levels(titled(made(1, 2), "The Valley")[1]) == [2, 3]
    assert levels(titled(made(1, 2), "h1")[1]) == [1, 2]
