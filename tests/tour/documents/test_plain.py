from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tour.documents.plain import LONGEST_HEADING, plain, purified
from tour.model import Block, Document, Photo, Rights

SCRIPT = "<script>alert(1)</script>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"The river{SCRIPT} rises.", "The river alert(1) rises."),
        ('A <img src=x onerror="alert(1)"> picture', "A picture"),
        ("<scr<script>ipt>alert(1)</scr</script>ipt>", "<scr ipt>alert(1)</scr ipt>"),
        ("<b>bold</b><br/>and<!-- hidden -->plain", "bold and plain"),
        ("a <svg/onload=alert(1)> b", "a b"),
        ("an open <img src=x onerror=alert(1) ", "an open ‹img src=x onerror=alert(1)"),
        ("3 < 4 and 5 > 2, written <name> or I <3 you", "3 < 4 and 5 > 2, written <name> or I <3 you"),
        ("line\none\ttwo\x00\x07three\ud800four", "line one twothreefour"),
        ("cafe\u0301", "café"),
    ],
)
def test_a_text_is_plain(text: str, expected: str) -> None:
    assert plain(text) == expected


PARTS = ("<", "script", ">", "</", "img ", "onerror=x", "<b>", "<!--", "-->", " ")


@given(st.lists(st.sampled_from(PARTS), max_size=40))
def test_no_tag_is_put_together_by_taking_others_out(parts: list[str]) -> None:
    assert not re.search(r"</?(?:script|img|b)\b|<!--", plain("".join(parts)))


@given(st.text())
def test_a_plain_text_stays_as_it_is(text: str) -> None:
    assert plain(plain(text)) == plain(text)


def document(*blocks: Block, title: str = "The River", language: str = "en") -> Document:
    return Document(title, language, blocks, files={"a.jpg": b"", "javascript:x": b""})


def test_titles_captions_and_rights_are_plain_too() -> None:
    photo = Photo(f"A view{SCRIPT}", f"X{SCRIPT}", SCRIPT, SCRIPT, rights=Rights("licensed", SCRIPT, "javascript:x"))
    made = purified(document(Block("photo", "", 1, photo=photo), title=f"The River{SCRIPT}"))
    assert "<" not in repr((made.title, made.blocks))
    assert made.blocks[0].photo is not None
    assert made.blocks[0].photo.rights.url == ""


@pytest.mark.parametrize(
    "source", ["javascript:alert(1)", "data:text/html,x", " vbscript:x", "file:///etc/passwd", "java\x00script:x"]
)
def test_a_picture_is_named_by_an_address_of_the_web_or_a_name_alone(source: str) -> None:
    made = purified(document(Block("photo", "", 1, photo=Photo(source=source))))
    assert made.blocks[0].photo is not None
    assert made.blocks[0].photo.source == ""


@pytest.mark.parametrize("source", ["https://example.org/a.jpg", "images/a.jpg", "word/media/a b.jpeg", "page3-1.jpg"])
def test_addresses_and_names_stay(source: str) -> None:
    made = purified(document(Block("photo", "", 1, photo=Photo(source=source))))
    assert made.blocks[0].photo is not None
    assert made.blocks[0].photo.source == source


def test_files_of_odd_names_are_dropped() -> None:
    assert list(purified(document()).files) == ["a.jpg"]


def test_a_heading_of_a_paragraphs_length_is_a_paragraph() -> None:
    made = purified(document(Block("heading", "word " * LONGEST_HEADING, 1, level=2)))
    assert (made.blocks[0].kind, made.blocks[0].level) == ("paragraph", 0)


def test_a_heading_without_a_letter_is_left_out() -> None:
    made = purified(document(Block("heading", "* * *", 1, level=2)))
    assert (made.blocks[0].kind, made.blocks[0].reason) == ("left out", "ornament")


def test_pieces_that_nothing_is_left_of_are_gone() -> None:
    assert purified(document(Block("paragraph", "<br>\x07", 1))).blocks == ()


def test_a_language_that_is_no_tag_is_none() -> None:
    assert purified(document(language="../../x")).language == ""
