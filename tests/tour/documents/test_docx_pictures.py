import pytest

from tests.tour.documents.docx_builder import MORE, PNG, PROSE, bold, p, picture, run, table
from tests.tour.documents.docx_reading import headings, parsed, photos, texts
from tour.model import Photo

LARGE = '<w:sz w:val="52"/>'
CENTRED = '<w:jc w:val="center"/>'


def test_a_caption_below_its_picture_belongs_to_it_with_its_credit() -> None:
    document = parsed(
        p(PROSE),
        p(picture(alt="A red gate")),
        p("The gate in 1906. Photo: A. Maker", "Caption"),
        p(MORE),
        pictures={"image1.png": PNG},
    )
    assert photos(document) == [
        Photo(caption="The gate in 1906.", credit="Photo: A. Maker", alt="A red gate", source="word/media/image1.png")
    ]
    assert document.files == {"word/media/image1.png": PNG}
    assert texts(document) == [PROSE, MORE]


@pytest.mark.parametrize(
    "words",
    [
        p("Figure 3: The gate"),
        p(run("The gate as it was seen by a traveller.", "<w:i/>")),
        p("The gate", properties=CENTRED),
        p("The gate"),
    ],
)
def test_words_below_a_picture_are_its_caption_without_a_style(words: str) -> None:
    document = parsed(p(PROSE), p(picture()), words, p(MORE), pictures={"image1.png": PNG})
    assert "gate" in photos(document)[0].caption
    assert texts(document) == [PROSE, MORE]


def test_captions_above_their_pictures_belong_to_those_below() -> None:
    document = parsed(p(PROSE), p("Figure 1: A gate", "Caption"), p(picture()), p(MORE), pictures={"image1.png": PNG})
    assert [(photo.caption, bool(photo.source)) for photo in photos(document)] == [("Figure 1: A gate", True)]


def test_a_heading_below_a_picture_is_no_caption() -> None:
    document = parsed(
        p(picture()),
        p(run("The Great Town", LARGE), properties=CENTRED),
        p(PROSE),
        p(bold("Origins")),
        p(PROSE),
        p(picture()),
        p(bold("Rise")),
        p(MORE),
        pictures={"image1.png": PNG},
    )
    assert headings(document) == [(1, "The Great Town"), (2, "Origins"), (2, "Rise")]
    assert [photo.caption for photo in photos(document)] == ["", ""]


def test_two_pictures_with_a_caption_each() -> None:
    document = parsed(
        p(PROSE),
        p(picture()),
        p("Figure 1: A gate", "Caption"),
        p(picture("rPic2")),
        p("Figure 2: A wall", "Caption"),
        pictures={"a.png": PNG, "b.png": PNG},
    )
    assert [(photo.source[-5:], photo.caption) for photo in photos(document)] == [
        ("a.png", "Figure 1: A gate"),
        ("b.png", "Figure 2: A wall"),
    ]


def test_a_table_of_pictures_gives_each_the_words_below_it() -> None:
    document = parsed(
        p(PROSE),
        table((p(picture()), p(picture("rPic2"))), ("The gate", "The wall")),
        pictures={"a.png": PNG, "b.png": PNG},
    )
    assert [(photo.source[-5:], photo.caption) for photo in photos(document)] == [
        ("a.png", "The gate"),
        ("b.png", "The wall"),
    ]
    assert texts(document) == [PROSE]


@pytest.mark.parametrize(
    "alt", ["E:\\Desktop1\\gate.jpeg", "Picture 4", "image1.png", "https://x.example/a.png", "IMG_0042", "file:///x"]
)
def test_alternative_texts_that_nobody_wrote_are_dropped(alt: str) -> None:
    assert photos(parsed(p(picture(alt=alt)), p(PROSE), pictures={"image1.png": PNG}))[0].alt == ""


def test_the_machine_that_described_a_picture_goes_unnamed() -> None:
    alt = "A red gate in a wall\n\nDescription automatically generated with low confidence"
    document = parsed(p(picture(alt=alt)), p(PROSE), pictures={"image1.png": PNG})
    assert photos(document)[0].alt == "A red gate in a wall"


def test_external_pictures_keep_their_address_and_drawings_of_windows_are_missing() -> None:
    linked = picture("rWeb").replace("r:embed", "r:link")
    document = parsed(
        p(linked),
        p(PROSE),
        p(picture()),
        p(MORE),
        pictures={"a.emf": b"\1\0\0\0"},
        links={"rWeb": "https://x.example/a.jpg"},
    )
    assert [photo.source for photo in photos(document)] == ["https://x.example/a.jpg", ""]
    assert any("a.emf" in warning for warning in document.warnings)


def test_ornaments_are_no_photos() -> None:
    assert photos(parsed(p(picture(size=100_000)), p(PROSE), pictures={"a.png": PNG})) == []
