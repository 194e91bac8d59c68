import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops

import tour.samples
from narration import lexicon
from narration.engines.phonemes import from_ipa
from tour.samples import Sample, draw_maps, load

SAMPLE = load()
BLOCKS = SAMPLE.text.strip().split("\n\n")
HEADINGS = [block for block in BLOCKS[1:] if "\n" not in block and not block.endswith(".")]
PROSE = [block for block in BLOCKS if block.endswith(".")]
SLOTS = [block.split("\n") for block in BLOCKS if "\n" in block]
CREDIT = re.compile("Credit: |Courtesy of ")
SOURCES = (Path(tour.samples.__file__).parent / "SOURCES.md").read_text(encoding="utf-8")

ENGLISH_NAMES = set(
    re.findall(
        r"\w+",
        "American April August Beijing Buddhist Cambodia Cambodian Cambodians Chambers Communist Courts December"
        " Democratic Extraordinary French Heritage January July King March Muslims National Assembly Nations"
        " November October Paris Party September Site Thai Two United Vietnam Vietnamese World I S",
    )
)
"""Capitalised words inside sentences that any English voice says right."""


def stops(sample: Sample) -> list[str]:
    """The narrated words of each stop, by the headings of the text."""
    parts = [""]
    for block in sample.text.strip().split("\n\n")[1:]:
        if block in HEADINGS:
            parts.append("")
        elif "\n" not in block:
            parts[-1] += f"{block} "
    return parts


def test_the_history_has_between_800_and_1400_words() -> None:
    assert 800 <= len(SAMPLE.text.split()) <= 1400


def test_the_history_makes_eight_stops_of_one_or_two_minutes() -> None:
    words = [len(stop.split()) for stop in stops(SAMPLE)]

    assert len(words) == 8
    assert all(110 <= count <= 170 for count in words)


def test_no_question_is_asked_and_nobody_is_quoted() -> None:
    assert not re.search(r"[?!\"“”«»]", SAMPLE.text)


def test_every_stop_has_a_photo() -> None:
    for part in re.split("\n\n(?:" + "|".join(HEADINGS) + ")\n\n", SAMPLE.text):
        assert CREDIT.search(part)


def test_every_caption_stands_above_a_credit_in_the_text() -> None:
    assert [slot[0] for slot in SLOTS] == [photo.caption for photo in SAMPLE.photos]
    assert all(len(slot) == 2 and CREDIT.match(slot[1]) for slot in SLOTS)


def test_exactly_one_photo_has_no_file() -> None:
    assert sum(not photo.data for photo in SAMPLE.photos) == 1


def test_every_picture_opens_is_1600_wide_and_says_what_is_to_be_seen() -> None:
    for photo in SAMPLE.photos:
        if photo.data:
            with Image.open(BytesIO(photo.data)) as picture:
                picture.load()
                assert picture.width == 1600
            assert len(photo.alt) > 60
            assert photo.licence
            assert photo.source


def test_the_pictures_together_stay_under_a_megabyte() -> None:
    assert sum(len(photo.data) for photo in SAMPLE.photos) < 1_000_000


@pytest.mark.parametrize("name", draw_maps.PICTURES)
def test_drawing_a_picture_again_gives_the_same_pixels(name: str) -> None:
    kept = Image.open(draw_maps.FOLDER / name)
    drawn = Image.open(BytesIO(draw_maps.PICTURES[name]().png()))

    assert ImageChops.difference(kept.convert("RGB"), drawn.convert("RGB")).getbbox() is None


def test_every_drawn_picture_is_shown() -> None:
    shown = {photo.data for photo in SAMPLE.photos} | {SAMPLE.plan.data}

    assert all((draw_maps.FOLDER / name).read_bytes() in shown for name in draw_maps.PICTURES)


def test_every_advisory_belongs_to_a_stop() -> None:
    assert SAMPLE.advisories
    assert set(SAMPLE.advisories) <= set(HEADINGS)
    assert all(text.startswith("This stop speaks of ") for text in SAMPLE.advisories.values())


def test_what_stands_beside_a_stop_belongs_to_one_and_its_rooms_are_said_to_be_an_example() -> None:
    assert list(SAMPLE.beside) == [BLOCKS[0], *HEADINGS]
    for beside in SAMPLE.beside.values():
        assert beside.pin
        assert "example plan" in beside.texts["place"]
        assert "example plan" in beside.texts.get("directions", "example plan")
    assert "example" in SAMPLE.description
    assert SAMPLE.plan.title == "Example plan"
    assert len(SAMPLE.plan.alt) > 60


def test_the_gentler_text_says_nothing_that_the_history_does_not_but_that_it_leaves_something_out() -> None:
    (gentler,) = [beside.gentler for beside in SAMPLE.beside.values() if beside.gentler]
    sentences = [one for paragraph in gentler for one in re.split(r"(?<=[.]) ", paragraph)]
    assert [one for one in sentences if one not in SAMPLE.text] == [
        "This shorter text leaves out how they were treated."
    ]
    assert not re.search("tortur|children|dead", " ".join(gentler))


def test_every_lexicon_entry_is_usable_and_used() -> None:
    for entry in SAMPLE.lexicon:
        lexicon.check(entry)
        assert entry.ipa
        assert entry.respelling
        assert entry.written in SAMPLE.text


def test_no_entry_but_the_longest_is_said_for_a_name() -> None:
    said = {entry.written for block in BLOCKS for entry in lexicon.used(block.replace("\n", ". "), SAMPLE.lexicon)}
    assert {entry.written for entry in SAMPLE.lexicon} - said == {"Angka"}


def test_the_embedded_voice_has_every_sound_of_the_lexicon() -> None:
    assert [entry.written for entry in SAMPLE.lexicon if not from_ipa(entry.ipa)] == []


def test_every_khmer_name_is_in_the_lexicon() -> None:
    captions = [slot[0] for slot in SLOTS]
    text = ". ".join([*PROSE, *HEADINGS, *captions])
    for entry in sorted(SAMPLE.lexicon, key=lambda entry: -len(entry.written)):
        text = re.sub(rf"\b{re.escape(entry.written)}\b", "they", text)

    assert set(re.findall(r"(?<=[\w,] )[A-Z]\w*", text)) <= ENGLISH_NAMES


def test_the_sources_go_through_every_stop() -> None:
    sections = re.findall("^## (.+)$", SOURCES, flags=re.MULTILINE)

    assert [section for section in sections if section in {BLOCKS[0], *HEADINGS}] == [BLOCKS[0], *HEADINGS]


def test_an_unknown_sample_is_not_found() -> None:
    with pytest.raises(FileNotFoundError):
        load("nowhere")
