import time

import pytest

from tour.documents import plaintext
from tour.model import Document, Source

PARAGRAPH = """\
Had my companion and I never crossed the water together, had we never
gone down the stream, I might have curbed my impatience at the start of
our second voyage, but from the first of those days I longed for more."""
HEADER = """\
The Project Gutenberg EBook of River Walks, by Anna Writer

This eBook is for the use of anyone anywhere at no cost and with
almost no restrictions whatsoever.

Title: River Walks
       A Second Journey

Author: Anna Writer

Language: {language}

*** START OF THIS PROJECT GUTENBERG EBOOK RIVER WALKS ***




Produced by Some People and the Online Distributed
Proofreading Team at http://www.pgdp.net




"""
FOOTER = """



*** END OF THIS PROJECT GUTENBERG EBOOK RIVER WALKS ***

Updated editions will replace the previous one--the old editions
will be renamed.
"""


def book(*parts: str, language: str = "English") -> Document:
    return plaintext.read(Source((HEADER.format(language=language) + "\n\n\n\n\n".join(parts) + FOOTER).encode()))


def chapter(name: str, *parts: str) -> str:
    return f"{name}\n\n\n" + "\n\n".join((PARAGRAPH, *parts, PARAGRAPH))


def of_kind(document: Document, kind: str) -> list[str]:
    return [block.text for block in document.blocks if block.kind == kind]


def reasons(document: Document) -> dict[str, str]:
    return {block.text: block.reason for block in document.blocks if block.kind == "left out"}


@pytest.fixture(scope="module")
def whole() -> Document:
    return book(
        "[Illustration: The old bridge is the last that stands of the nine; the\n_best_ of them was lost in the flood]",
        "RIVER WALKS\n\nA SECOND JOURNEY BY\n\nANNA WRITER",
        "NEW YORK\nTHE RIVER PRESS\n1917",
        "_Printed in November, 1917_",
        chapter("FOREWORD", " " * 60 + "LYONESSE"),
        "CONTENTS\n\n\nCHAPTER                                     PAGE\n\n"
        "      I  ON JOURNEYS BY BOAT                     3\n\n     II  AN EVENING IN THE TOWN                 13",
        'LIST OF ILLUSTRATIONS\n\n"Tickets!" said the porter                        8',
        chapter(
            "CHAPTER I\n\nON JOURNEYS BY BOAT",
            "[Footnote 1: The first journey was told\nin another book, which was lost.]",
            "[Illustration: The mill of the monks\n\nFrom a photograph by P. Pencil]",
            "       *       *       *       *       *",
            "She said that _this_ was the =best= of all the days.[1]",
        ),
        chapter(
            "CHAPTER II\n\nAN EVENING IN THE TOWN",
            "    O gentle river, glistening water,\n      Quick is the love I bear to thee;\n"
            "    Sing to the mill and to its daughter,\n      Sing of the ships that are at sea!",
            "[Illustration]",
        ),
        "THE END",
    )


def test_title_language_and_rights_are_those_of_the_header(whole: Document) -> None:
    assert (whole.title, whole.language, whole.rights.status) == ("River Walks", "en", "public domain")


def test_the_headings_are_those_of_the_chapters_all_of_one_level(whole: Document) -> None:
    found = [(block.level, block.text) for block in whole.blocks if block.kind == "heading"]
    assert found == [
        (1, "RIVER WALKS"),
        (2, "FOREWORD"),
        (2, "ON JOURNEYS BY BOAT"),
        (2, "AN EVENING IN THE TOWN"),
    ]


def test_nothing_but_the_authors_words_is_text(whole: Document) -> None:
    paragraph = " ".join(PARAGRAPH.split())
    assert of_kind(whole, "paragraph") == [
        *[paragraph] * 3,
        "She said that this was the best of all the days.",
        *[paragraph] * 3,
    ]


def test_a_picture_is_a_photo_with_its_caption_and_credit(whole: Document) -> None:
    photos = [(block.photo.caption, block.photo.credit) for block in whole.blocks if block.photo]
    assert photos == [
        ("The old bridge is the last that stands of the nine; the best of them was lost in the flood", ""),
        ("The mill of the monks", "From a photograph by P. Pencil"),
    ]


def test_verse_is_a_quote_on_one_line(whole: Document) -> None:
    assert of_kind(whole, "quote") == [
        (
            "O gentle river, glistening water, Quick is the love I bear to thee; "
            "Sing to the mill and to its daughter, Sing of the ships that are at sea!"
        )
    ]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("Author: Anna Writer", "Project Gutenberg's own words"),
        ("*** END OF THIS PROJECT GUTENBERG EBOOK RIVER WALKS ***", "Project Gutenberg's own words"),
        (
            "Produced by Some People and the Online Distributed Proofreading Team at http://www.pgdp.net",
            "who made the file",
        ),
        ("LYONESSE", "signature"),
        ("II AN EVENING IN THE TOWN 13", "table of contents"),
        ('"Tickets!" said the porter 8', "table of contents"),
        ("[Footnote 1: The first journey was told in another book, which was lost.]", "note"),
        ("[Illustration]", "picture without a caption"),
        ("CHAPTER I", "number of a chapter"),
        ("* * * * *", "ornament"),
        ("THE RIVER PRESS", "title page"),
    ],
)
def test_what_is_left_out_says_why(whole: Document, words: str, reason: str) -> None:
    assert reasons(whole)[words] == reason


@pytest.mark.parametrize(
    ("named", "tag"), [("French", "fr"), ("German", "de"), ("Klingon", ""), ("English, Latin", "en")]
)
def test_the_language_is_read_by_its_name(named: str, tag: str) -> None:
    assert book(chapter("CHAPTER I"), chapter("CHAPTER II"), language=named).language == tag


def test_chapters_without_names_keep_their_numbers() -> None:
    found = book(chapter("CHAPTER I"), chapter("CHAPTER II"), chapter("CHAPTER III"))
    assert of_kind(found, "heading") == ["River Walks", "CHAPTER I", "CHAPTER II", "CHAPTER III"]


def test_sections_nearer_to_the_text_above_stand_below_chapters() -> None:
    section = f"THE MILL\n\n{PARAGRAPH}"
    found = book(chapter("THE RIVER", section), chapter("THE TOWN"), chapter("THE COAST"))
    headings = {block.text: block.level for block in found.blocks if block.kind == "heading"}
    assert headings == {"River Walks": 1, "THE RIVER": 2, "THE MILL": 3, "THE TOWN": 2, "THE COAST": 2}


def test_the_small_print_of_an_old_text_is_left_out() -> None:
    old = (
        "The Project Gutenberg Etext of River Walks\n\nPlease take a look at the important information.\n\n"
        "*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*\n\n\n\nRIVER WALKS\n\n\n\n"
        + "\n\n\n\n".join(chapter(f"CHAPTER {number}") for number in ("I", "II", "III"))
        + "\n\n\nEnd of the Project Gutenberg Etext of River Walks\n"
    )
    found = plaintext.read(Source(old.encode()))
    assert found.title == "RIVER WALKS"
    assert not [text for text in of_kind(found, "paragraph") if "Etext" in text or "important" in text]


def test_a_transcribers_note_at_the_top_is_left_out() -> None:
    note = "Transcriber's Note:\n\nObvious mistakes of the printer were mended without a word about them."
    found = book(note, chapter("THE RIVER"), chapter("THE TOWN"))
    assert (
        reasons(found)["Obvious mistakes of the printer were mended without a word about them."] == "who made the file"
    )


def test_the_word_gutenberg_in_a_history_makes_no_frame() -> None:
    text = f"A History\n\nProject Gutenberg was founded in 1971, and it has more books than many a town.\n\n{PARAGRAPH}"
    assert of_kind(plaintext.read(Source(text.encode())), "heading") == ["A History"]


def test_a_line_of_stars_alone_is_looked_at_once() -> None:
    begun = time.process_time()
    made = plaintext.read(Source(f"River Walks\n\n{'*' * 100_000}\n\n{PARAGRAPH}\n".encode()))
    assert time.process_time() - begun < 30
    assert made.title == "River Walks"
