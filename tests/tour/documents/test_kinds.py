from pathlib import Path

import pytest

from tour.documents.kinds import media_type
from tour.errors import BadDocument
from tour.model import Source

PROSE = "The party was founded in Phnom Penh in 1960, and its leaders left the city three years later. "
HTML, TEXT, MARKDOWN, WIKI = "text/html", "text/plain", "text/markdown", "text/x-wiki"


def kind(text: str | bytes, name: str = "", **said: str) -> str:
    return media_type(Source(text.encode() if isinstance(text, str) else text, name, **said))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"<!DOCTYPE html><title>A</title><p>{PROSE}", HTML),
        (f"<html><body>{PROSE}", HTML),
        (f'<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><p>{PROSE}</p></html>', HTML),
        (f"<!-- saved -->\n<HTML>\n<P>{PROSE}", HTML),
        (f"<h1>A History</h1>\n<p>{PROSE}</p>\n<p>{PROSE}</p>\n", HTML),
        (f"<div><p>{PROSE}</p></div>", HTML),
        (f"<p>{PROSE}<br>{PROSE}", HTML),
        (f"# A History\n\n{PROSE}\n\n## The Origins\n\n{PROSE}\n\n![A view](view.jpg)\n", MARKDOWN),
        (f"---\ntitle: A History\n---\n\n# The Origins\n\n{PROSE}\n\n* one\n* two\n", MARKDOWN),
        (
            f"# A History\n\n{PROSE}\n\n<p>{PROSE}</p>\n\n## The **Origins**\n\n{PROSE} [more](http://example.org)\n",
            MARKDOWN,
        ),
        (f"'''A''' is a [[town]] in [[Cornwall]].\n\n== History ==\n{PROSE}{{{{cite|a}}}}\n", WIKI),
        (f"== History ==\n{PROSE}\n=== Early ===\n[[File:A.jpg|thumb|A view]]\n{PROSE}\n", WIKI),
        (f"A History\n\n{PROSE}\n\nThe Origins\n\n{PROSE}\n", TEXT),
        (f"A History\n=========\n\n{PROSE}\n\nThe Origins\n-----------\n\n* one\n* two\n", TEXT),
        (f"A History\n\n* * *\n\n{PROSE}\n\n- one\n- two\n- three\n", TEXT),
        (f"A History\n\nHe wrote <b>bold</b> words and a < b > c. {PROSE}\n", TEXT),
        (f"A History\n\nSend it to <jfs@example.org> or <http://example.org>. {PROSE}\n" * 5, TEXT),
        (f"A History\n\n**Note** {PROSE}\n\n_{PROSE}_\n", TEXT),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_text_is_told_by_its_marks_whatever_its_line_ends_and_encoding(
    text: str, expected: str, ends: str, encoding: str
) -> None:
    assert kind(text.replace("\n", ends).encode(encoding)) == expected


@pytest.mark.parametrize("name", ["page.txt", "page.md", "page.wiki", "page.docx", "page.pdf", "page"])
def test_a_page_is_html_whatever_its_name_says(name: str) -> None:
    assert kind(f"<!doctype html><html><body><p>{PROSE}</p></body></html>", name) == HTML


@pytest.mark.parametrize("name", ["text.html", "text.htm", "text.md.html"])
def test_plain_text_is_no_html_for_its_name(name: str) -> None:
    assert kind(f"A History\n\n{PROSE}\n", name) == TEXT


def test_a_fragment_needs_but_one_tag_where_its_name_or_server_says_html() -> None:
    fragment = f"{PROSE}<br>\n{PROSE}"
    assert kind(fragment, "page.html") == kind(fragment, type="text/html") == HTML


def test_names_and_servers_break_ties() -> None:
    assert kind(f"A History\n\n{PROSE}", "history.md") == MARKDOWN
    assert kind(f"A History\n\n{PROSE}", type="text/markdown") == MARKDOWN
    assert kind(f"A History\n\n{PROSE}", "history.wiki") == WIKI
    assert kind(f"# A History\n\n{PROSE}\n\n## The Origins\n\n# More\n", "history.txt") == MARKDOWN


def test_utf_16_without_a_mark_is_read_too() -> None:
    assert kind(f"<!doctype html><html><p>{PROSE}".encode("utf-16-le")) == HTML
    assert kind(f"A History\n\n{PROSE}".encode("utf-16-be")) == TEXT


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"\xff\xd8\xff\xe0", "a picture"),
        (b"\x1f\x8b\x08", "a compressed file"),
        (b"{\\rtf1 text}", "an RTF document"),
        (b"\xd0\xcf\x11\xe0\xa1", "an old Word document"),
        (b"PK\x05\x06" + bytes(18), "empty"),
    ],
)
def test_what_no_reader_takes_is_refused_with_what_it_is(data: bytes, words: str) -> None:
    with pytest.raises(BadDocument, match=words):
        media_type(Source(data, "history.txt"))


def test_every_real_document_is_told_with_its_name_and_without(corpus: Path) -> None:
    types = {
        ".txt": TEXT, ".html": HTML, ".htm": HTML, ".md": MARKDOWN, ".wiki": WIKI, ".pdf": "application/pdf",
        ".epub": "application/epub+zip",
        ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    }  # fmt: skip
    files = [file for file in sorted((corpus / "corpus").iterdir()) if file.suffix in types]
    assert files
    for file in files:
        data = file.read_bytes()
        told = {media_type(Source(data, name)) for name in (file.name, "", "document.bin")}
        assert (file.name, told) == (file.name, {types[file.suffix]})
