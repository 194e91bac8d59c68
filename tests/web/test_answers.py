import pytest

from web.answers import Part, Unsatisfiable, asked_part, matches

TAG = '"abc"'


@pytest.mark.parametrize(
    ("asked", "part"),
    [
        ("bytes=0-9", Part(0, 10)),
        ("bytes=90-", Part(90, 10)),
        ("bytes=90-500", Part(90, 10)),
        ("bytes=-10", Part(90, 10)),
        ("bytes=-500", Part(0, 100)),
        ("bytes=99-99", Part(99, 1)),
    ],
)
def test_a_range_is_the_stretch_it_names_within_the_file(asked: str, part: Part) -> None:
    assert asked_part({"range": asked}, TAG, 100) == part


@pytest.mark.parametrize("asked", ["", "bytes=", "bytes=9-3", "bytes=a-b", "chunks=0-9", "bytes=0-1,5-6", "bytes=-"])
def test_what_is_no_single_range_of_bytes_is_answered_with_the_whole(asked: str) -> None:
    assert asked_part({"range": asked}, TAG, 100) is None


@pytest.mark.parametrize("asked", ["bytes=100-", "bytes=500-600", "bytes=-0"])
def test_a_range_behind_the_end_cannot_be_satisfied(asked: str) -> None:
    with pytest.raises(Unsatisfiable):
        asked_part({"range": asked}, TAG, 100)


def test_a_range_of_another_version_is_answered_with_the_whole() -> None:
    assert asked_part({"range": "bytes=0-9", "if-range": '"old"'}, TAG, 100) is None
    assert asked_part({"range": "bytes=0-9", "if-range": TAG}, TAG, 100) == Part(0, 10)


@pytest.mark.parametrize("condition", [TAG, f"W/{TAG}", f'"x", {TAG}', "*"])
def test_a_condition_that_names_the_tag_matches(condition: str) -> None:
    assert matches(condition, TAG)


@pytest.mark.parametrize("condition", ["", '"x"', "abc"])
def test_a_condition_that_names_another_tag_does_not(condition: str) -> None:
    assert not matches(condition, TAG)
