from collections.abc import Mapping
from typing import Any

import pytest

from tests.tour.documents.books import PICTURE, PROSE, book, packed
from tour import documents
from tour.documents import webarchive
from tour.errors import BadDocument
from tour.model import Document, Source

PAGE = f"# The Valley\n\n{PROSE}\n\n## Water\n\n{PROSE}\n\n![A well](img/well.png)\n*In winter*\n"


def read(members: Mapping[str, Any]) -> Document:
    return webarchive.read(Source(packed(members)))


def sources(document: Document) -> list[str]:
    return [block.photo.source for block in document.blocks if block.photo]


def test_a_page_gets_its_pictures_from_the_zip() -> None:
    document = read({"valley/page.md": PAGE, "valley/img/well.png": PICTURE})
    assert document.title == "The Valley"
    assert sources(document) == ["valley/img/well.png"]
    assert dict(document.files) == {"valley/img/well.png": PICTURE}
    assert document.warnings == ()


def test_a_zip_is_read_from_the_front_door() -> None:
    document = documents.read(Source(packed({"page.md": PAGE, "img/well.png": PICTURE}), name="page.zip"))
    assert (document.title, list(document.files)) == ("The Valley", ["img/well.png"])


@pytest.mark.parametrize("name", ["img/Well.PNG", "IMG/well.png"])
def test_names_in_another_case_are_found(name: str) -> None:
    assert sources(read({"page.md": PAGE, name: PICTURE})) == [name]


def test_escaped_names_are_found() -> None:
    page = f"{PROSE}\n\n![Well](my%20well.png)\n\n{PROSE}\n\n![Mill](<M\u00fchle.png>)\n"
    document = read({"page.md": page, "my well.png": PICTURE, "Mu\u0308hle.png": PICTURE})
    assert sources(document) == ["my well.png", "Mu\u0308hle.png"]


def test_a_picture_with_an_address_elsewhere_is_the_only_file_of_its_name() -> None:
    page = PAGE.replace("img/well.png", "https://a.example/pictures/well.png?w=300")
    assert sources(read({"page.md": page, "page_files/well.png": PICTURE})) == ["page_files/well.png"]
    two = {"page.md": page, "a/well.png": PICTURE, "b/well.png": PICTURE}
    assert sources(read(two)) == ["https://a.example/pictures/well.png?w=300"]


def test_a_picture_that_is_nowhere_keeps_its_slot_with_a_warning() -> None:
    document = read({"page.md": PAGE})
    assert sources(document) == [""]
    assert document.warnings == ("Pictures that the document shows are not in the file: “img/well.png”.",)


def test_of_several_pages_the_index_is_read_and_the_others_are_named() -> None:
    document = read({"mill.md": f"# Mill\n\n{PROSE * 20}", "index.md": PAGE, "img/well.png": PICTURE})
    assert document.title == "The Valley"
    assert document.warnings == (
        "The .zip has several pages; “index.md” was read, and not “mill.md”: import them by themselves.",
    )


def test_without_an_index_the_largest_page_is_read_and_notes_about_it_are_not() -> None:
    members = {
        "README.md": PROSE * 90,
        "a.md": f"# A\n\n{PROSE}",
        "b.md": f"# B\n\n{PROSE * 9}",
    }
    document = read({**members, "c.txt": PROSE * 50})
    assert document.title == "B"
    assert document.warnings == (
        "The .zip has several pages; “b.md” was read, and not “a.md”, “c.txt”: import them by themselves.",
    )


def test_junk_of_a_mac_and_hidden_files_are_no_pages() -> None:
    document = read({"__MACOSX/._page.md": b"\0\5\26\7", ".hidden.md": PROSE, "page.md": PAGE, "img/well.png": PICTURE})
    assert (document.title, document.warnings) == ("The Valley", ())


def test_pages_in_the_folder_that_a_browser_makes_are_parts_of_the_page() -> None:
    document = read({"Page_files/frame.md": PROSE * 99, "Page.md": PAGE, "img/well.png": PICTURE})
    assert (document.title, document.warnings) == ("The Valley", ())


HTML = (
    '<!DOCTYPE html><html lang="de"><head><meta charset="{charset}"><base href="https://a.example/tal/">'
    "<title>Das Tal</title></head><body><article><h1>Das Tal</h1><p>{prose}</p><h2>Die Mühle</h2>"
    '<figure><img src="./Das%20Tal_files/well-300.png" srcset="https://a.example/well-1024.png 1024w" width="300" '
    'height="200"><figcaption>Der Brunnen im Winter</figcaption></figure><p>{prose}</p></article></body></html>'
)
GERMAN = "Der Brunnen wurde im Jahr 1642 gegraben, und die Leute des Tals tranken dreihundert Jahre lang daraus. " * 3


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1"])
def test_a_page_that_a_browser_saved_shows_the_files_it_saved(charset: str) -> None:
    page = HTML.format(charset=charset, prose=GERMAN).encode(charset)
    document = read({"Das Tal.html": page, "Das Tal_files/well-300.png": PICTURE, "Das Tal_files/frame.html": page * 9})
    assert (document.title, document.language, document.warnings) == ("Das Tal", "de", ())
    assert [(b.photo.source, b.photo.caption) for b in document.blocks if b.photo] == [
        ("Das Tal_files/well-300.png", "Der Brunnen im Winter")
    ]
    assert "Die Mühle" in [block.text for block in document.blocks]


def test_a_book_in_a_zip_is_read() -> None:
    assert read({"valley.epub": book({"1.xhtml": f"<h1>Water</h1><p>{PROSE}</p>"})}).title == "The Valley"


def test_a_zip_without_a_page_is_refused_and_told_what_to_do() -> None:
    with pytest.raises(BadDocument, match=r"^The \.zip has no page in it: put one file with the text"):
        read({"well.png": PICTURE, "notes.xyz": "a"})


def test_a_zip_in_a_zip_is_refused() -> None:
    with pytest.raises(BadDocument, match=r"^The \.zip has only another \.zip in it: unpack that one"):
        read({"inner.zip": packed({"page.md": PAGE})})
    with pytest.raises(BadDocument, match=r"only another \.zip"):
        read({"page.md": packed({"page.md": PAGE})})


def test_a_bomb_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tour.documents.formats.archive.LARGEST_MEMBER", 1_000)
    with pytest.raises(BadDocument, match="unpacks to more than"):
        read({"page.md": PROSE * 100})


def test_one_picture_too_large_is_told_and_the_page_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tour.documents.formats.packed.LARGEST_PICTURE", 10)
    document = read({"page.md": PAGE, "img/well.png": PICTURE})
    assert (document.files, sources(document)) == ({}, [""])
    assert document.warnings == ("The picture “img/well.png” is larger than 0 MB.",)


def test_a_path_out_of_the_zip_names_nothing() -> None:
    page = PAGE.replace("img/well.png", "../../../../etc/hostname")
    assert read({"a/page.md": page, "etc/hosts": PICTURE}).files == {}


def test_a_name_with_a_path_out_of_the_zip_is_only_a_name() -> None:
    document = read({"../../page.md": PAGE, "../../img/well.png": PICTURE})
    assert list(document.files) == ["../../img/well.png"]
