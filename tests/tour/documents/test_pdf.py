"""PDF into blocks: what is read of small files that hold one case each."""

import io
import zlib

import pytest
from PIL import Image

from tests.tour.documents.pdfs import File, Sheet, width_of, wrapped
from tour.documents.pdf import pages
from tour.documents.pdf import read as read_pdf
from tour.documents.pdf.hyphens import Vocabulary
from tour.errors import BadDocument
from tour.model import Document, Source

PROSE = (
    "The potters of the town had burned their clay in the meadows by the river for as long as anybody could remember, "
    "and they went on doing so until the council forbade every open fire within the walls in the autumn of 1653."
)
MORE = (
    "What remained of their kilns was carried away by the flood of the following spring, and with it went the only "
    "bridge, so that the market had to be held on the northern bank for eleven years."
)
LEFT, TOP, LINE = 60, 780, 12


def read(made: File) -> Document:
    return read_pdf(Source(made.bytes(), "a.pdf"))


def blocks(made: File) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(made).blocks]


def reasons(made: File) -> dict[str, str]:
    return {block.text: block.reason for block in read(made).blocks if block.reason}


def paragraph(sheet: Sheet, y: float, text: str, *, x: float = LEFT, width: float = 460, size: float = 10) -> float:
    return sheet.lines(x, y, wrapped(text, width, size=size), size=size) - 8


def titled() -> tuple[File, Sheet, float]:
    """A file with a title and two sentences; the place below them."""
    made = File()
    sheet = made.sheet()
    sheet.text(LEFT, TOP, "A History of Kilnford", size=22, font="bold")
    return made, sheet, paragraph(sheet, TOP - 40, PROSE)


def section(sheet: Sheet, y: float, heading: str, text: str = MORE) -> float:
    sheet.text(LEFT, y - 14, heading, size=14, font="bold")
    return paragraph(sheet, y - 36, text)


def jpeg(width: int = 300, height: int = 200) -> bytes:
    out = io.BytesIO()
    Image.linear_gradient("L").resize((width, height)).convert("RGB").save(out, "JPEG")
    return out.getvalue()


def test_lines_of_one_paragraph_are_put_together() -> None:
    made, _, _ = titled()
    assert blocks(made) == [("heading", "A History of Kilnford"), ("paragraph", PROSE)]


def test_the_largest_words_of_the_first_page_are_the_title() -> None:
    made, _, _ = titled()
    assert read(made).title == "A History of Kilnford"


def test_the_title_of_the_properties_is_taken_where_none_is_printed() -> None:
    made = File(title="Streets of Clay")
    paragraph(made.sheet(), TOP, PROSE)
    assert read(made).title == "Streets of Clay"


@pytest.mark.parametrize("junk", ["Microsoft Word - text.doc", "untitled", "kilns_v3.indd", "Document1"])
def test_what_a_program_filled_in_is_no_title(junk: str) -> None:
    made = File(title=junk)
    paragraph(made.sheet(), TOP, PROSE)
    assert read(made).title == ""


def test_the_language_of_the_catalogue_is_kept() -> None:
    made, _, _ = titled()
    made.language = "de-CH"
    assert read(made).language == "de-CH"


def test_larger_and_bold_lines_are_headings_by_their_size() -> None:
    made, sheet, y = titled()
    y = section(sheet, y, "The Bridge")
    sheet.text(LEFT, y - 8, "Of Oak", size=11.5, font="bold")
    paragraph(sheet, y - 28, PROSE)
    levels = [(block.level, block.text) for block in read(made).blocks if block.kind == "heading"]
    assert levels == [(1, "A History of Kilnford"), (2, "The Bridge"), (3, "Of Oak")]


def test_bookmarks_tell_headings_that_look_like_text() -> None:
    made, sheet, y = titled()
    for heading in ("The bridge", "The ford"):
        sheet.text(LEFT, y, heading)
        y = paragraph(sheet, y - 20, MORE)
        made.bookmarks.append((heading, 0))
    assert [text for kind, text in blocks(made) if kind == "heading"][1:] == ["The bridge", "The ford"]


def test_numbers_of_headings_are_taken_off_where_all_have_them() -> None:
    made, sheet, y = titled()
    for heading in ("1 The Bridge", "1.1 Of Oak", "2 The Ford"):
        y = section(sheet, y, heading)
    assert [text for kind, text in blocks(made) if kind == "heading"][1:] == ["The Bridge", "Of Oak", "The Ford"]


def test_a_chapters_number_on_a_line_of_its_own_is_left_out() -> None:
    made, sheet, y = titled()
    sheet.text(LEFT, y - 14, "Chapter 1", size=14, font="bold")
    section(sheet, y - 30, "The Bridge")
    assert reasons(made) == {"Chapter 1": "number of a chapter"}


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (["They built a ceno-", "taph for the potters."], "They built a cenotaph for the potters."),
        (
            ["They came from the Anglo-", "Saxon towns of the coast."],
            "They came from the Anglo-Saxon towns of the coast.",
        ),
        (["It was open in 1914-", "1918 for the wounded."], "It was open in 1914-1918 for the wounded."),
        (
            ["A well-known man wrote of the well-", "known kilns."],
            "A well-known man wrote of the well-known kilns.",
        ),
    ],
)
def test_words_parted_at_the_end_of_a_line_are_made_whole(lines: list[str], whole: str) -> None:
    made, sheet, y = titled()
    sheet.lines(LEFT, y, lines)
    assert ("paragraph", whole) in blocks(made)


def test_soft_hyphens_are_dropped_within_lines_and_at_their_ends() -> None:
    lines = ["They burned it in the mea\u00addows by the ri\u00ad", "ver."]
    assert Vocabulary(lines).joined(lines) == "They burned it in the meadows by the river."


def test_writing_without_spaces_is_joined_without_any() -> None:
    assert Vocabulary([]).joined(["江戸は十七", "世紀の町"]) == "江戸は十七世紀の町"


def test_an_indent_begins_a_paragraph() -> None:
    made, sheet, y = titled()
    one, other = wrapped(PROSE, 460), wrapped(MORE, 440)
    sheet.lines(LEFT, y, one)
    sheet.text(LEFT + 15, y - LINE * len(one), other[0])
    sheet.lines(LEFT, y - LINE * (len(one) + 1), other[1:])
    assert blocks(made)[-2:] == [("paragraph", PROSE), ("paragraph", MORE)]


def test_a_line_with_room_for_another_word_ends_a_paragraph() -> None:
    made, sheet, y = titled()
    y = sheet.lines(LEFT, y, wrapped(f"{PROSE} It was over.", 460))
    sheet.lines(LEFT, y, wrapped(MORE, 460))
    assert blocks(made)[-2:] == [("paragraph", f"{PROSE} It was over."), ("paragraph", MORE)]


def test_two_columns_are_read_one_after_the_other() -> None:
    made, sheet, y = titled()
    halves = [PROSE, MORE]
    for x, text in zip((LEFT, 320), halves, strict=True):
        paragraph(sheet, y, text, x=x, width=220)
    assert blocks(made)[-2:] == [("paragraph", text) for text in halves]


def test_a_paragraph_goes_on_over_columns_and_pages() -> None:
    made, sheet, y = titled()
    whole = f"{PROSE} {MORE} {PROSE.lower()}"
    lines = wrapped(whole, 220)
    third = len(lines) // 3
    sheet.lines(LEFT, y, lines[:third])
    sheet.lines(320, y, lines[third : 2 * third])
    made.sheet().lines(LEFT, TOP, lines[2 * third :])
    assert blocks(made)[-1] == ("paragraph", whole)


def test_entries_of_a_list_are_told_by_their_marks() -> None:
    made, sheet, y = titled()
    y = sheet.lines(LEFT, y, ["\u2022 Red ware, for the kitchens of the", "   poor", "\u2022 White ware"])
    assert blocks(made)[-2:] == [("list", "Red ware, for the kitchens of the poor"), ("list", "White ware")]


def test_a_drop_cap_is_the_first_letter_of_its_word() -> None:
    made, sheet, y = titled()
    lines = wrapped(PROSE[1:], 438)
    sheet.text(LEFT, y - LINE, "T", size=31)
    sheet.lines(LEFT + 22, y, lines[:2])
    sheet.lines(LEFT, y - 2 * LINE, wrapped(" ".join(lines[2:]), 460))
    assert blocks(made)[-1] == ("paragraph", PROSE)


def test_running_heads_and_page_numbers_are_left_out() -> None:
    made = File()
    for number in range(1, 5):
        sheet = made.sheet()
        sheet.text(LEFT, 815, "Streets of Clay")
        paragraph(sheet, TOP, PROSE if number % 2 else MORE)
        sheet.text(290, 30, f"{number}")
    left_out = [block.reason for block in read(made).blocks if block.reason]
    assert sorted(left_out) == ["page number"] * 4 + ["running head"] * 4


def test_footnotes_and_their_marks_are_left_out() -> None:
    made, sheet, y = titled()
    x = LEFT + width_of("Sixty oaks were felled")
    sheet.text(LEFT, y, "Sixty oaks were felled")
    sheet.text(x, y + 4, "1", size=6)
    sheet.text(x + 6, y, "for it in one winter.")
    sheet.text(LEFT, 60, "1", size=5)
    sheet.text(LEFT + 4, 57, "So the abbot says in his letter to the bishop.", size=8)
    found = blocks(made)
    assert ("paragraph", "Sixty oaks were felled for it in one winter.") in found
    assert ("left out", "So the abbot says in his letter to the bishop.") in found


def test_a_raised_power_stays() -> None:
    made, sheet, y = titled()
    x = LEFT + width_of("The pit covers 12 km")
    sheet.text(LEFT, y, "The pit covers 12 km")
    sheet.text(x, y + 4, "2", size=6)
    sheet.text(x + 6, y, "of the plain.")
    assert ("paragraph", "The pit covers 12 km² of the plain.") in blocks(made)


def test_a_table_of_contents_is_left_out() -> None:
    made = File()
    front = made.sheet()
    front.text(LEFT, TOP, "Contents", size=14, font="bold")
    front.lines(LEFT, TOP - 30, [f"{name} {'. ' * 40} {page}" for page, name in enumerate(("Oak", "Clay", "Fire"), 2)])
    sheet = made.sheet()
    y = section(sheet, TOP, "Oak")
    section(sheet, y, "Clay", PROSE)
    found = read(made).blocks
    assert [block.reason for block in found if block.place == "page 1"] == ["table of contents"]
    assert [block.text for block in found if block.kind == "heading"] == ["Oak", "Clay"]


def test_a_table_is_left_out() -> None:
    made, sheet, y = titled()
    for row in (("Year", "Masters", "Kilns"), ("1600", "22", "40"), ("1650", "31", "58"), ("1700", "18", "35")):
        for x, cell in zip((LEFT, 200, 340), row, strict=True):
            sheet.text(x, y, cell)
        y -= LINE
    assert reasons(made) == {"Year Masters Kilns 1600 22 40 1650 31 58 1700 18 35": "table"}


def test_references_are_left_out_up_to_the_next_heading() -> None:
    made, sheet, y = titled()
    y = section(sheet, y, "The Bridge")
    y = section(sheet, y, "References", "Tarrant, M. (1988). The Masons of the Wend. Oxford: Clay Press.")
    section(sheet, y, "The Ford", PROSE)
    assert set(reasons(made).values()) == {"references"}
    assert blocks(made)[-2:] == [("heading", "The Ford"), ("paragraph", PROSE)]


def test_a_title_page_gives_the_title_and_its_other_lines_are_left_out() -> None:
    made = File()
    cover = made.sheet()
    cover.text(150, 500, "Streets of Clay", size=26, font="bold")
    cover.text(230, 460, "M. Tarrant", size=12)
    cover.text(240, 100, "Kilnford, 1988", size=10)
    section(made.sheet(), TOP, "The Bridge")
    assert read(made).title == "Streets of Clay"
    assert reasons(made) == {"M. Tarrant": "title page", "Kilnford, 1988": "title page"}


def test_the_publishers_page_states_the_rights() -> None:
    made, _, _ = titled()
    made.sheet().lines(
        LEFT, TOP, ["Copyright 1988 M. Tarrant. Licensed under CC BY-SA 4.0.", "ISBN 978-3-16-148410-0"], size=8
    )
    section(made.sheet(), TOP, "The Bridge")
    document = read(made)
    assert (document.rights.status, "CC BY-SA 4.0" in document.rights.statement) == ("licensed", True)
    assert "copyright notice" in {block.reason for block in document.blocks}


def test_a_picture_comes_with_its_caption_credit_and_bytes() -> None:
    made, sheet, y = titled()
    sheet.image("I1", made.picture(300, 200, jpeg()), LEFT, y - 160, 240, 160)
    sheet.text(LEFT, y - 172, "Figure 1: The bridge about 1890", size=8, font="italic")
    sheet.text(LEFT, y - 182, "Photo: Archive of Kilnford", size=8, font="italic")
    paragraph(sheet, y - 210, MORE)
    document = read(made)
    (photo,) = [block.photo for block in document.blocks if block.photo]
    assert (photo.caption, photo.credit) == ("The bridge about 1890", "Photo: Archive of Kilnford")
    assert document.files == {photo.source: jpeg()}
    assert [block.kind for block in document.blocks] == ["heading", "paragraph", "photo", "paragraph"]


def test_pixels_that_are_no_jpeg_become_a_picture_file() -> None:
    made, sheet, y = titled()
    number = made.picture(80, 70, zlib.compress(bytes(range(240)) * 70), "/Filter /FlateDecode")
    sheet.image("I1", number, LEFT, y - 160, 160, 140)
    (data,) = read(made).files.values()
    assert Image.open(io.BytesIO(data)).size == (80, 70)


def test_ornaments_backgrounds_and_repeated_pictures_are_no_photos() -> None:
    made = File()
    number, other = made.picture(300, 200, jpeg()), made.picture(320, 200, jpeg(320, 200))
    for _ in range(3):
        sheet = made.sheet()
        sheet.image("I1", number, 0, 0, 595, 842)
        sheet.image("I2", number, LEFT, 790, 30, 20)
        sheet.image("I3", other, 400, 600, 120, 80)
        paragraph(sheet, 400, PROSE)
    document = read(made)
    assert not document.files
    assert all(block.kind != "photo" for block in document.blocks)


def test_a_picture_of_enormous_size_is_a_slot_without_a_file() -> None:
    made, sheet, y = titled()
    sheet.image("I1", made.picture(100_000, 100_000, b"x", "/Filter /FlateDecode"), LEFT, y - 160, 240, 160)
    document = read(made)
    (photo,) = [block.photo for block in document.blocks if block.photo]
    assert (photo.source, document.files) == ("", {})


def test_only_so_many_pixels_are_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MOST_DECODED", 10_000)
    made, sheet, y = titled()
    number = made.picture(80, 70, zlib.compress(bytes(range(240)) * 70), "/Filter /FlateDecode")
    sheet.image("I1", number, LEFT, y - 160, 160, 140)
    sheet.image("I2", number, 300, y - 160, 160, 140)
    document = read(made)
    assert (len(document.files), sum(block.kind == "photo" for block in document.blocks)) == (1, 2)


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_page_drawn_sideways_is_read_like_any_other(turned: int) -> None:
    made = File()
    sheet = made.sheet()
    sheet.turned = turned
    angle, begin, step = {
        90: ("0 1 -1 0", (40, 60), (LINE, 0)),
        180: ("-1 0 0 -1", (540, 60), (0, LINE)),
        270: ("0 -1 1 0", (540, 780), (-LINE, 0)),
    }[turned]
    for index, line in enumerate(wrapped(PROSE, 460)):
        sheet.text(begin[0] + index * step[0], begin[1] + index * step[1], line, angle=angle)
    assert blocks(made) == [("paragraph", PROSE)]


def test_words_at_an_angle_are_left_out() -> None:
    made, sheet, _ = titled()
    sheet.text(150, 300, "DRAFT", size=60, angle="0.7 0.7 -0.7 0.7")
    assert reasons(made) == {"DRAFT": "text at an angle"}


def test_a_scan_without_text_is_refused_with_what_to_do() -> None:
    made = File()
    made.sheet().image("I1", made.picture(300, 200, jpeg()), 0, 0, 595, 842)
    with pytest.raises(BadDocument, match="OCR"):
        read(made)


def test_a_page_without_anything_is_refused() -> None:
    made = File()
    made.sheet()
    with pytest.raises(BadDocument, match="no text"):
        read(made)


def test_a_file_that_asks_for_a_password_is_refused() -> None:
    made, _, _ = titled()
    key = "00" * 32
    made.trailer = f"/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <{key}> /U <{key}> >> /ID [<00> <00>]"
    with pytest.raises(BadDocument, match="password"):
        read(made)


@pytest.mark.parametrize("share", [0.0, 0.3])
def test_a_file_cut_short_is_refused_or_read_as_far_as_it_goes(share: float) -> None:
    made, _, _ = titled()
    data = made.bytes()
    with pytest.raises(BadDocument, match=r"damaged|no pages|no text"):
        read_pdf(Source(b"%PDF-1.7\n" + data[: int(share * len(data))], "a.pdf"))


def test_a_file_without_pages_is_refused() -> None:
    with pytest.raises(BadDocument, match=r"damaged|no pages"):
        read(File())


def test_a_part_that_unpacks_to_hundreds_of_megabytes_is_refused() -> None:
    made, _, _ = titled()
    packer = zlib.compressobj(6)
    bomb = b"".join(packer.compress(bytes(10_000_000)) for _ in range(21)) + packer.flush()
    made.stream("/Filter /FlateDecode", bomb)
    with pytest.raises(BadDocument, match="unpacks"):
        read(made)


def test_a_file_of_very_many_pages_is_refused() -> None:
    made, _, _ = titled()
    data = (
        made.bytes()
        .replace(b"/Kids [3 0 R]", b"/Kids [" + b"3 0 R " * 2000 + b"]")
        .replace(b"/Count 1 ", b"/Count 2000 ")
    )
    with pytest.raises(BadDocument, match="2000 pages"):
        read_pdf(Source(data, "a.pdf"))


def test_an_outline_that_leads_back_to_itself_ends() -> None:
    made, sheet, y = titled()
    made.bookmarks = [("The Bridge", 0), ("The Ford", 0)]
    for heading in ("The Bridge", "The Ford"):
        y = section(sheet, y, heading)
    data = made.bytes()
    first = data.index(b"/Title (The Bridge)")
    number = int(data[:first].rsplit(b" 0 obj", 1)[0].rsplit(b"\n", 1)[-1])
    looped = data.replace(b"/Title (The Ford)", b"/Title (The Ford) /Next %d 0 R /First %d 0 R" % (number, number))
    found = read_pdf(Source(looped, "a.pdf")).blocks
    assert [block.text for block in found if block.kind == "heading"][1:] == ["The Bridge", "The Ford"]


def test_every_block_knows_its_page_and_counts_on() -> None:
    made, _, _ = titled()
    section(made.sheet(), TOP, "The Bridge")
    found = read(made).blocks
    assert [block.place for block in found] == ["page 1", "page 1", "page 2", "page 2"]
    assert [block.line for block in found] == [1, 2, 3, 4]


def test_every_word_is_kept_or_left_out_with_a_reason() -> None:
    made, sheet, y = titled()
    y = section(sheet, y, "The Bridge")
    sheet.text(290, 30, "1")
    sheet.text(LEFT, y, "DRAFT", angle="0.7 0.7 -0.7 0.7")
    words = f"A History of Kilnford {PROSE} The Bridge {MORE} 1 DRAFT".split()
    assert sorted(word for block in read(made).blocks for word in block.text.split()) == sorted(words)
