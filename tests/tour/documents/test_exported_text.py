import time

import pytest

from tour.documents import plaintext
from tour.model import Document, Source

PARAGRAPH = """\
The project was officially founded by its first leader in the month of
August, at a time when nobody thought that such a thing could be done,
and it grew to become a large and well organized community of friends."""
ONE_LINE = " ".join(PARAGRAPH.split())


def read(*parts: str) -> Document:
    return plaintext.read(Source("\n\n".join(parts).encode()))


def indented(text: str, by: int) -> str:
    return "\n".join(" " * by + line for line in text.split("\n"))


def headings(document: Document) -> list[tuple[int, str]]:
    return [(block.level, block.text) for block in document.blocks if block.kind == "heading"]


def texts(document: Document, *kinds: str) -> list[str]:
    return [block.text for block in document.blocks if block.kind in (kinds or ("paragraph", "list", "quote"))]


def reasons(document: Document) -> dict[str, str]:
    return {block.text: block.reason for block in document.blocks if block.kind == "left out"}


def handbook() -> Document:
    text = indented(PARAGRAPH, 4)
    return read(
        "                 A Brief History of the House",
        "version: 2.28 (2023-02-15)",
        "Copyright © 1999-2020 The Friends of the House",
        "This document may be freely redistributed or modified in any form, provided that it is said.",
        "Abstract",
        "This document describes the history and the goals of the house.",
        "Table of Contents",
        "1. Introduction -- What is the House?\n    1.1. In the Beginning\n2. Leadership\nA. The Manifesto",
        "Chapter 1. Introduction -- What is the House?",
        text,
        "1.1. In the Beginning",
        text,
        "      * Ian of the mill\n\n      * Bruce of the bridge, who lived there for many\n        years",
        "Chapter 2. Leadership",
        text,
        "    Houses 0.1 through 0.9 (August 1993)",
        text,
        "---------------------------------------------------------------------",
        "    ^[1] Nobody knows when that was.",
        "Appendix A. The Manifesto",
        text,
    )


def test_numbers_tell_the_levels_and_are_not_spoken() -> None:
    assert headings(handbook()) == [
        (1, "A Brief History of the House"),
        (2, "Introduction -- What is the House?"),
        (3, "In the Beginning"),
        (2, "Leadership"),
        (2, "The Manifesto"),
    ]


def test_title_page_contents_and_notes_are_left_out_and_the_abstract_is_the_lead() -> None:
    found = handbook()
    assert texts(found)[0] == "This document describes the history and the goals of the house."
    left = reasons(found)
    assert left["version: 2.28 (2023-02-15)"] == "title page"
    assert left["1.1. In the Beginning"] == "table of contents"
    assert left["^[1] Nobody knows when that was."] == "note"
    assert any("provided that it is said" in text for text, why in left.items() if why == "copyright notice")


def test_what_the_document_says_of_its_rights_is_kept() -> None:
    assert handbook().rights.statement


def test_a_short_indented_line_among_numbered_headings_is_text() -> None:
    assert "Houses 0.1 through 0.9 (August 1993)" in texts(handbook())


def test_entries_of_a_list_keep_the_lines_that_go_on_with_them() -> None:
    assert texts(handbook(), "list") == ["Ian of the mill", "Bruce of the bridge, who lived there for many years"]


@pytest.mark.parametrize(("first", "second"), [("=", "-"), ("*", "="), ("#", "~")])
def test_underlines_tell_the_levels(first: str, second: str) -> None:
    found = read(
        "The House\n*********" if first == "=" else "The House\n+++++++++",
        PARAGRAPH,
        f"The Mill\n{first * 8}\n{PARAGRAPH}",
        f"The Wheel\n{second * 9}",
        PARAGRAPH,
        f"The Bridge\n{first * 10}",
        PARAGRAPH,
    )
    assert [text for _, text in headings(found)] == ["The House", "The Mill", "The Wheel", "The Bridge"]
    assert headings(found)[0] == (1, "The House")


def test_heads_and_feet_of_pages_are_left_out_and_the_paragraph_is_whole() -> None:
    pages, wanted = [], []
    for page, name in enumerate(("Anna", "Bruno", "Clara", "David", "Emil"), start=1):
        first, rest = f"It was {name} who said so, for in those days\n{PARAGRAPH}".rsplit("\n", 1)
        foot = (f"Miller                [Page {page}]", "Houses 793      May 1981")
        pages += [f"{page}.  The House of {name}", PARAGRAPH, first, *foot, rest]
        wanted += [ONE_LINE, f"It was {name} who said so, for in those days {ONE_LINE}"]
    found = read("History of the Houses", PARAGRAPH, *pages)
    assert texts(found) == [ONE_LINE, *wanted]
    assert reasons(found)["Miller [Page 3]"] == "head or foot of a page"
    assert reasons(found)["Houses 793 May 1981"] == "head or foot of a page"


def test_a_manual_has_its_headings_in_capitals_above_indented_text() -> None:
    text = indented(PARAGRAPH, 7)
    found = read(
        "HOUSE(1)                General Commands                HOUSE(1)",
        f"NAME\n       house - live in it, with all who come and go, as long as it may be.\n\nDESCRIPTION\n{text}",
        f"HISTORY\n{text}",
    )
    assert [text for _, text in headings(found)][-2:] == ["DESCRIPTION", "HISTORY"]
    assert texts(found)[-1] == ONE_LINE


def test_dotted_entries_are_a_table_of_contents_without_its_heading() -> None:
    found = read("The House", "The Mill .............. 3\nThe Bridge ............ 12", PARAGRAPH, "The Mill", PARAGRAPH)
    assert reasons(found) == {
        "The Mill .............. 3": "table of contents",
        "The Bridge ............ 12": "table of contents",
    }


def test_a_table_and_code_are_left_out() -> None:
    found = read(
        "The House",
        PARAGRAPH,
        "Year      Rooms     Beds\n1642      12        30\n1700      14        31",
        "    $ apt-get install house\n    $ house --help",
        PARAGRAPH,
    )
    assert sorted(set(reasons(found).values())) == ["code", "table"]


def test_quoted_mail_is_a_quote_without_its_marks() -> None:
    quoted = "\n".join(f"> {line}" for line in PARAGRAPH.split("\n"))
    assert texts(read("The House", PARAGRAPH, quoted, PARAGRAPH), "quote") == [ONE_LINE]


def test_only_parts_of_a_text_may_be_wrapped() -> None:
    wrapped = "\n".join((*PARAGRAPH.split("\n"), *PARAGRAPH.split("\n")))
    found = read("The House", f"{ONE_LINE} {ONE_LINE}", wrapped, ONE_LINE)
    assert texts(found) == [f"{ONE_LINE} {ONE_LINE}", f"{ONE_LINE} {ONE_LINE}", ONE_LINE]


def test_paragraphs_that_only_an_indent_sets_apart_are_parted() -> None:
    paragraphs = "\n".join(f"   {PARAGRAPH}" for _ in range(4))
    assert texts(read("The House", paragraphs)) == [ONE_LINE] * 4


def test_wrapped_japanese_is_joined_without_spaces() -> None:
    lines = [
        "江戸は十七世紀の初めに幕府が置かれてから日本で最も大きな町になったと言われ",
        "人々は各地から集まり、商いをし、祭りを楽しんだ。",
    ]
    found = read("都の歴史", *["\n".join((lines[0], lines[0], lines[0], lines[1]))] * 3)
    assert texts(found)[0] == lines[0] * 3 + lines[1]


def test_bold_letters_of_a_terminal_are_letters() -> None:
    found = plaintext.read(Source(f"\x1b[1mThe House\x1b[0m\n\n{PARAGRAPH}\n\nT\bTh\bhe Mill\n\n{PARAGRAPH}".encode()))
    assert [text for _, text in headings(found)] == ["The House", "The Mill"]


def test_a_treaty_under_whose_terms_something_happened_is_no_copyright_notice() -> None:
    sentence = "The prisoners were released under the terms of the armistice, without any warranty for their safety."
    assert sentence in texts(read("The House", ONE_LINE, sentence, ONE_LINE))


@pytest.mark.parametrize(
    "notice",
    [
        "This work is licensed under a Creative Commons Attribution-ShareAlike 4.0 International License.",
        "This text is in the public domain and may be copied freely by everybody who likes it.",
    ],
)
def test_a_notice_of_rights_is_left_out_and_read(notice: str) -> None:
    found = read("The House", ONE_LINE, ONE_LINE, notice)
    assert notice in reasons(found)
    assert found.rights.status in ("licensed", "public domain")


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"Line number {number} of it" for number in range(4_000)),
        "\n\n".join(f"{number}. Heading Of This\n\n{ONE_LINE}" for number in range(1_000)),
        "[Illustration: a\n\n" * 2_000,
        "Contents\n\n" * 2_000,
        "Heading\n=======\n" * 4_000,
        "." * 200_000,
        "_a " * 80_000,
    ],
    ids=["lines", "headings", "brackets", "contents", "underlines", "dots", "marks"],
)
def test_hostile_texts_take_linear_time(text: str) -> None:
    begin = time.process_time()
    plaintext.read(Source(f"The House\n\n{ONE_LINE}\n\n{text}\n\n{ONE_LINE}".encode()))
    assert time.process_time() - begin < 12
