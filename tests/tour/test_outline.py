import pytest

from tour.documents import read
from tour.errors import BadDocument
from tour.model import Plan, Source
from tour.outline import PLAIN, Shape, plan

PROSE = "The party was founded in Phnom Penh in 1960, and its leaders left the city three years later."


def planned(text: str, title: str = "", shape: Shape = PLAIN) -> Plan:
    return plan(read(Source(text.encode()), language="en"), title=title, shape=shape)


def test_the_lead_is_stop_one_under_the_tours_title() -> None:
    made = planned(f"A History\n\n{PROSE}\n\nThe Origins\n\n{PROSE}\n")
    assert [(stop.number, stop.text.title, stop.lead) for stop in made.stops] == [
        (1, "A History", True),
        (2, "The Origins", False),
    ]


def test_a_text_without_a_lead_begins_with_its_first_section() -> None:
    made = planned(f"A History\n\nThe Origins\n\n{PROSE}\n")
    assert [stop.text.title for stop in made.stops] == ["The Origins"]
    assert made.title == "A History"


def test_a_given_title_wins_over_the_documents_own() -> None:
    made = planned(f"A History\n\n{PROSE}\n", title="Another Name")
    assert (made.title, made.stops[0].text.title) == ("Another Name", "Another Name")


def test_a_text_without_a_title_says_so() -> None:
    made = planned(f"{PROSE}\n\nThe Origins\n\n{PROSE}\n")
    assert made.title == "The Origins"
    assert "--title" in made.warnings[0]


def test_a_heading_without_text_joins_the_next_one() -> None:
    made = planned(f"A History\n\n{PROSE}\n\nPart One\n\nThe Origins\n\n{PROSE}\n")
    assert [stop.text.title for stop in made.stops] == ["A History", "Part One: The Origins"]


def test_a_caption_and_the_credit_below_it_are_one_photo_without_a_file() -> None:
    made = planned(f"A History\n\n{PROSE}\n\nThe City Gate\nCourtesy of the Archive\n\n{PROSE}\n")
    (photo,) = made.stops[0].photos
    assert (photo.caption, photo.credit, photo.missing) == ("The City Gate", "Courtesy of the Archive", True)


def test_a_photo_is_shown_from_the_sentence_it_stands_before() -> None:
    made = planned(f"A History\n\n{PROSE}\n\nCourtesy of the Archive\n\nHere the second paragraph begins. {PROSE}\n")
    stop = made.stops[0]
    shown = {sentence.id: sentence.text for sentence in stop.text.sentences}
    assert shown[stop.photos[0].from_sentence] == "Here the second paragraph begins."


def test_a_photo_under_a_heading_is_shown_from_the_heading_on() -> None:
    made = planned(f"A History\n\n{PROSE}\n\nThe Origins\n\nCourtesy of the Archive\n\n{PROSE}\n")
    stop = made.stops[1]
    assert stop.photos[0].from_sentence == stop.text.sentences[0].id


def test_captions_and_credits_are_never_narrated() -> None:
    made = planned(f"A History\n\n{PROSE}\n\nThe City Gate\nCourtesy of the Archive\n\n{PROSE}\n")
    said = " ".join(sentence.text for sentence in made.stops[0].text.sentences)
    assert "Gate" not in said
    assert "Archive" not in said


def test_a_long_stop_is_named() -> None:
    made = planned("A History\n\n" + "\n\n".join([PROSE] * 50) + "\n")
    assert "split it" in " ".join(made.warnings)


def test_a_stop_above_half_an_hour_is_refused_by_name() -> None:
    with pytest.raises(BadDocument, match=r"Stop 2, “The Origins”, would take about \d+ min.*split it"):
        planned(f"A History\n\n{PROSE}\n\nThe Origins\n\n" + " ".join([PROSE] * 300) + "\n")


def test_a_section_above_half_an_hour_is_cut_between_its_paragraphs_and_each_part_repeats_its_heading() -> None:
    made = planned(f"A History\n\n{PROSE}\n\nThe Origins\n\n" + "\n\n".join([PROSE] * 300) + "\n")
    titles = [stop.text.title for stop in made.stops[1:]]
    assert titles == [f"The Origins ({part} of {len(titles)})" for part in range(1, len(titles) + 1)]
    assert len(titles) > 5
    assert max(stop.seconds for stop in made.stops) < 310


def test_a_number_is_said_with_what_it_counts() -> None:
    made = planned(f"A History\n\n{PROSE}\n\n1. First they left.\n2. Then they came back.\n\n{PROSE}\n")
    said = [sentence.text for sentence in made.stops[0].text.sentences]
    assert said[2:4] == ["1. First they left.", "2. Then they came back."]


def test_a_text_without_spaces_takes_as_long_as_its_letters() -> None:
    prose = "江戸は十七世紀の初めに幕府が置かれてから、日本で最も大きな町になった。" * 10
    made = plan(read(Source(f"都の歴史\n\n{prose}\n".encode()), language="ja"))
    assert 50 < made.stops[0].seconds < 90


def test_khmer_words_in_an_english_text_are_named_with_their_sentence() -> None:
    made = planned(f"A History\n\n{PROSE} Its name in Khmer is ខ្មែរក្រហម, which means red Khmer.\n")
    assert any("Khmer letters" in warning for warning in made.warnings)


def test_a_khmer_text_given_as_english_is_refused() -> None:
    with pytest.raises(BadDocument, match="--language"):
        planned("ប្រវត្តិសាស្ត្រ\n\n" + "ខ្មែរក្រហម បាន គ្រប់គ្រង ប្រទេស កម្ពុជា ពី ឆ្នាំ ដល់ ឆ្នាំ ហើយ ។" + f"\n\n{PROSE[:40]}.\n")


def test_sections_keep_their_order_and_numbers_count_from_one() -> None:
    made = planned("A History\n\n" + "".join(f"Chapter {n}\n\n{PROSE}\n\n" for n in range(1, 6)))
    assert [stop.number for stop in made.stops] == [1, 2, 3, 4, 5]
