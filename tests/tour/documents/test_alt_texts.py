import pytest

from tour.documents.signs.alt_texts import alt_text


@pytest.mark.parametrize(
    "made",
    [
        "",
        "IMG_2041.JPG",
        "Picture 3",
        "image",
        "(missing alt)",
        "C:\\Users\\Ann\\well.png",
        "https://a.example/well.png",
        "my well (2).jpg",
    ],
)
def test_what_a_machine_made_is_no_alternative_text(made: str) -> None:
    assert alt_text(made) == ""


@pytest.mark.parametrize("written", ["The well in winter", "No entry to the mill", "Well", "1642: the well is dug"])
def test_what_a_person_wrote_is_one(written: str) -> None:
    assert alt_text(f" {written}\n") == written


def test_a_guess_at_the_end_is_taken_off() -> None:
    assert alt_text("A well in a field  Description automatically generated") == "A well in a field"
