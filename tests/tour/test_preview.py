import pytest

from tour.errors import BadValue
from tour.preview import preview

TEXT = b"A History\n\nThe party was founded in Phnom Penh in 1960, and its leaders left the city in 1963.\n"


@pytest.mark.parametrize("tag", ["en", "en-US", "sr-Latn-RS", "fil", "EN", "sl-rozaj-biske-1994"])
def test_a_language_tag_is_kept_as_it_is_given(tag: str) -> None:
    assert preview(TEXT, language=tag).language == tag


@pytest.mark.parametrize(
    "tag",
    [
        " en",
        "en\n",
        "e",
        "english",
        "en_US",
        "en-",
        "en--US",
        "../../x",
        "a" * 500,
        "en" + "-x" * 17,
        "ខ្មែរ",
        "\udcff",
    ],
)
def test_what_is_no_language_tag_is_refused_in_one_line_that_can_be_printed(tag: str) -> None:
    with pytest.raises(BadValue) as refusal:
        preview(TEXT, language=tag)
    assert refusal.value.field == "language"
    assert len(str(refusal.value).encode().splitlines()) == 1


def test_white_space_in_a_title_is_folded() -> None:
    assert preview(TEXT, title="  The\tKhmer\n Rouge ").title == "The Khmer Rouge"


@pytest.mark.parametrize("title", ["ខ្មែរក្រហម", "1975", "x" * 200])
def test_a_title_is_letters_or_figures_of_any_writing(title: str) -> None:
    assert preview(TEXT, title=title).title == title


@pytest.mark.parametrize("title", [" ", "—", "A\x07 bell", "A\x00", "A half \udcff", "x" * 201])
def test_a_title_that_cannot_be_shown_is_refused(title: str) -> None:
    with pytest.raises(BadValue) as refusal:
        preview(TEXT, title=title)
    assert refusal.value.field == "title"
    assert str(refusal.value).encode()
