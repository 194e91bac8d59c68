import pytest

from tests.tour.documents.books import CONTAINER, PICTURE, PROSE, book, entry, navigation, opf, packed, xhtml
from tour.documents import epub, kinds
from tour.errors import BadDocument
from tour.model import Block, Document, Source

P = f"<p>{PROSE}</p>"


def read(data: bytes) -> Document:
    return epub.read(Source(data))


def headings(document: Document) -> list[tuple[int, str]]:
    return [(block.level, block.text) for block in document.blocks if block.kind == "heading"]


def reasons(document: Document) -> dict[str, str]:
    return {block.text: block.reason for block in document.blocks if block.kind == "left out"}


def photos(document: Document) -> list[Block]:
    return [block for block in document.blocks if block.photo]


def test_the_pages_of_the_spine_are_read_in_its_order() -> None:
    document = read(book({"b.xhtml": f"<h1>First</h1>{P}", "a.xhtml": f"<h1>Second</h1>{P}"}))
    assert headings(document) == [(2, "First"), (2, "Second")]
    assert (document.title, document.language) == ("The Valley", "en")
    assert [block.place for block in document.blocks] == ["EPUB/b.xhtml"] * 2 + ["EPUB/a.xhtml"] * 2


def test_an_epub_is_told_by_its_bytes() -> None:
    assert kinds.media_type(Source(book({"a.xhtml": P}))) == "application/epub+zip"


def test_chapters_stay_at_one_level_whatever_tag_their_files_begin_with() -> None:
    pages = {"1.xhtml": f"<h1>One</h1>{P}<h2>Inside</h2>{P}", "2.xhtml": f"<h2>Two</h2>{P}<h4>Deep</h4>{P}"}
    nav = navigation(entry("One", "1.xhtml"), entry("Two", "2.xhtml"))
    assert headings(read(book(pages, nav=nav))) == [(2, "One"), (3, "Inside"), (2, "Two"), (3, "Deep")]


def test_the_table_of_contents_tells_levels_that_tags_hide() -> None:
    page = f"<h1>Early Times</h1>{P}<h1 id='w'>The Well</h1>{P}<h1><a id='o'/>The Old Mill</h1>{P}"
    nav = navigation(
        entry("Early Times", "1.xhtml", entry("The Well", "1.xhtml#w", entry("The Old Mill", "1.xhtml#o")))
    )
    pages = {"1.xhtml": page, "2.xhtml": f"<h1>Later</h1>{P}"}
    nav = nav.replace("</ol></nav>", entry("Later", "2.xhtml") + "</ol></nav>")
    assert headings(read(book(pages, nav=nav))) == [
        (2, "Early Times"),
        (3, "The Well"),
        (4, "The Old Mill"),
        (2, "Later"),
    ]


def test_sections_inside_a_chapter_are_below_it_though_all_headings_are_h1() -> None:
    page = f"<section><h1>One</h1>{P}<section><h1>Inner</h1>{P}</section></section><section><h1>Two</h1>{P}</section>"
    assert headings(read(book({"1.xhtml": page, "2.xhtml": f"<h1>Three</h1>{P}"}))) == [
        (2, "One"),
        (3, "Inner"),
        (2, "Two"),
        (2, "Three"),
    ]


def test_a_first_heading_with_the_books_title_is_the_title() -> None:
    pages = {"1.xhtml": f"<h1>THE VALLEY</h1>{P}<h2>Water</h2>{P}", "2.xhtml": f"<h2>Stone</h2>{P}"}
    document = read(book(pages))
    assert headings(document) == [(1, "THE VALLEY"), (2, "Water"), (2, "Stone")]
    assert document.title == "The Valley"


def test_a_title_after_the_authors_name_is_known_again() -> None:
    metadata = "<dc:title>Ann Moor - The Valley</dc:title>"
    document = read(book({"1.xhtml": f"<h1>The Valley</h1>{P}"}, metadata=metadata))
    assert (document.title, headings(document)) == ("The Valley", [(1, "The Valley")])


def test_entries_below_the_books_own_title_are_chapters() -> None:
    nav = navigation(entry("The Valley", "0.xhtml", entry("Water", "1.xhtml"), entry("Stone", "2.xhtml")))
    pages = {"0.xhtml": f"<h1>The Valley</h1>{P}", "1.xhtml": f"<h1>Water</h1>{P}", "2.xhtml": f"<h1>Stone</h1>{P}"}
    assert headings(read(book(pages, nav=nav))) == [(1, "The Valley"), (2, "Water"), (2, "Stone")]


def test_chapters_of_a_part_are_at_the_top_where_its_page_only_names_it() -> None:
    nav = navigation(
        entry("Part One: Water", "a.xhtml", entry("The Spring", "1.xhtml"), entry("The Well", "2.xhtml")),
        entry("Part Two: Stone", "b.xhtml", entry("The Wall", "3.xhtml")),
    )
    pages = {
        "a.xhtml": "<h1>Part One: Water</h1>",
        "1.xhtml": f"<h1>The Spring</h1>{P}",
        "2.xhtml": f"<h1>The Well</h1>{P}",
        "b.xhtml": "<h1>Part Two: Stone</h1>",
        "3.xhtml": f"<h1>The Wall</h1>{P}",
    }
    assert headings(read(book(pages, nav=nav))) == [
        (2, "Water"),
        (2, "The Spring"),
        (2, "The Well"),
        (2, "Stone"),
        (2, "The Wall"),
    ]


def test_a_chapter_without_a_heading_gets_its_title_from_the_table_of_contents() -> None:
    document = read(
        book({"1.xhtml": P, "2.xhtml": P}, nav=navigation(entry("Water", "1.xhtml"), entry("Stone", "2.xhtml")))
    )
    assert headings(document) == [(2, "Water"), (2, "Stone")]
    assert all(block.confidence < 1 for block in document.blocks if block.kind == "heading")


def test_a_chapter_split_over_two_files_goes_on() -> None:
    nav = navigation(entry("Water", "1.xhtml"), entry("Stone", "3.xhtml"))
    document = read(book({"1.xhtml": f"<h1>Water</h1>{P}", "2.xhtml": P, "3.xhtml": f"<h1>Stone</h1>{P}"}, nav=nav))
    assert headings(document) == [(2, "Water"), (2, "Stone")]


def test_a_title_that_is_only_a_paragraph_becomes_a_heading_and_is_not_said_twice() -> None:
    nav = navigation(entry("1. The Well", "1.xhtml#c1"))
    document = read(book({"1.xhtml": f'<p class="ch" id="c1"><b>1. The Well</b></p>{P}', "2.xhtml": P}, nav=nav))
    assert [(block.kind, block.text) for block in document.blocks][:2] == [
        ("heading", "1. The Well"),
        ("paragraph", PROSE),
    ]


def test_a_run_in_heading_that_the_contents_name_is_taken_out_of_its_paragraph() -> None:
    page = f'<h1>Georgia</h1>{P}<p id="c"><i>Climate</i> and Soils.—{PROSE}</p>'
    nav = navigation(entry("Georgia", "1.xhtml", entry("Climate and Soils", "1.xhtml#c")), entry("Rivers", "2.xhtml"))
    document = read(book({"1.xhtml": page, "2.xhtml": f"<h1>Rivers</h1>{P}"}, nav=nav))
    assert headings(document) == [(2, "Georgia"), (3, "Climate and Soils"), (2, "Rivers")]
    assert [block.text for block in document.blocks if block.kind == "paragraph"] == [PROSE] * 3


def test_the_ncx_of_an_old_book_is_read_too() -> None:
    ncx = (
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>'
        '<navPoint id="a"><navLabel><text>Water</text></navLabel>'
        '<content src="1.xhtml"/><navPoint id="b"><navLabel><text>The Spring</text></navLabel>'
        '<content src="1.xhtml#s"/></navPoint></navPoint><navPoint id="c"><navLabel><text>Stone</text></navLabel>'
        '<content src="2.xhtml"/></navPoint></navMap></ncx>'
    )
    pages = {"1.xhtml": f"<h1>Water</h1>{P}<h1 id='s'>The Spring</h1>{P}", "2.xhtml": f"<h1>Stone</h1>{P}"}
    assert headings(read(book(pages, ncx=ncx))) == [(2, "Water"), (3, "The Spring"), (2, "Stone")]


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ('<section epub:type="titlepage"><h1>The Valley</h1><p>Ann Moor</p></section>', "title page"),
        ('<section epub:type="copyright-page"><p>© 2019 Ann Moor</p></section>', "copyright notice"),
        ('<section role="doc-dedication"><p>For my mother</p></section>', "dedication"),
        ('<div epub:type="index"><h1>Index</h1><p>Well, 3, 17</p></div>', "index"),
        ("<h1>Contents</h1><p>Water 1</p><p>Stone 20</p>", "table of contents"),
        ("<h1>Acknowledgements</h1><p>I thank the people of the valley for all they told me.</p>", "acknowledgements"),
        ("<h2>Anmerkungen</h2><p>Siehe das Kirchenbuch.</p>", "notes"),
        ("<h1>About the Author</h1><p>Ann Moor lives in the valley.</p>", "about the author"),
        ("<h1>Also by Ann Moor</h1><p>The Hill</p>", "advertisement"),
        ("".join(f'<p><a href="{n}.xhtml">Chapter {n}</a></p>' for n in range(8)), "table of contents"),
    ],
)
def test_pages_that_are_no_part_of_the_text_are_left_out_with_their_reason(page: str, reason: str) -> None:
    document = read(book({"0.xhtml": page, "1.xhtml": f"<h1>Water</h1>{P}", "2.xhtml": f"<h1>Stone</h1>{P}"}))
    left = [block for block in document.blocks if block.place == "EPUB/0.xhtml"]
    assert left
    assert {(block.kind, block.reason) for block in left} == {("left out", reason)}
    assert headings(document) == [(2, "Water"), (2, "Stone")]


def test_a_whole_book_in_one_file_is_not_left_out_for_its_contents() -> None:
    chapters = "".join(f"<h2>{name}</h2><p>{PROSE * 6}</p>" for name in ("Water", "Stone", "Fire", "Wood", "Iron"))
    document = read(book({"1.xhtml": f"<h1>Contents</h1><p>Water 1</p>{chapters}"}))
    assert headings(document) == [(2, name) for name in ("Water", "Stone", "Fire", "Wood", "Iron")]
    assert reasons(document) == {"Contents": "table of contents", "Water 1": "table of contents"}


def test_the_guide_tells_a_cover_and_a_file_by_its_name_is_one() -> None:
    guide = '<guide><reference type="cover" href="x.xhtml" title="Cover"/></guide>'
    pages = {"x.xhtml": "<p>The Valley</p>", "titlepage.xhtml": "<p>A book</p>", "1.xhtml": f"<h1>Water</h1>{P}"}
    assert reasons(read(book(pages, rest=guide))) == {"The Valley": "cover", "A book": "title page"}


def test_landmarks_tell_what_a_page_is() -> None:
    marks = '<nav epub:type="landmarks"><ol><li><a epub:type="dedication" href="0.xhtml">D</a></li></ol></nav>'
    pages = {"0.xhtml": "<p>For J.</p>", "1.xhtml": f"<h1>Water</h1>{P}"}
    nav = navigation(entry("Water", "1.xhtml"), landmarks=marks)
    assert reasons(read(book(pages, nav=nav))) == {"For J.": "dedication"}


def test_page_numbers_and_marks_of_notes_are_not_in_the_text() -> None:
    text = (
        'The well<a epub:type="noteref" href="#n1">1</a> was <span epub:type="pagebreak" id="p7">7</span>dug in 1642.'
    )
    note = '<aside epub:type="footnote" id="n1"><p>See the parish register.</p></aside>'
    document = read(book({"1.xhtml": f"<h1>Water</h1><p>{text}</p>{note}", "2.xhtml": f"<h1>Stone</h1>{P}"}))
    assert document.blocks[1].text == "The well was dug in 1642."
    assert "See the parish register." in reasons(document)


def test_a_page_of_one_picture_is_a_photo_of_the_chapter_before() -> None:
    pages = {
        "1.xhtml": f"<h1>Water</h1>{P}",
        "1b.xhtml": '<img src="i/well.png" alt="The well in winter"/>',
        "2.xhtml": f"<h1>Stone</h1>{P}",
    }
    nav = navigation(entry("Water", "1.xhtml"), entry("The well", "1b.xhtml"), entry("Stone", "2.xhtml"))
    document = read(book(pages, nav=nav, files={"i/well.png": PICTURE}))
    assert [block.kind for block in document.blocks] == ["heading", "paragraph", "photo", "heading", "paragraph"]
    assert dict(document.files) == {"EPUB/i/well.png": PICTURE}


def test_a_picture_wrapped_in_svg_is_a_photo() -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">'
        '<image width="600" height="900" xlink:href="a%20b.png"/></svg>'
    )
    document = read(book({"1.xhtml": f"<h1>Water</h1>{P}{svg}"}, files={"a b.png": PICTURE}))
    assert [photo.photo.source for photo in photos(document) if photo.photo] == ["EPUB/a b.png"]
    assert list(document.files) == ["EPUB/a b.png"]


def test_a_picture_that_is_not_in_the_book_keeps_its_slot_with_a_warning() -> None:
    figure = '<figure><img src="gone.png"/><figcaption>The old wall</figcaption></figure>'
    document = read(book({"1.xhtml": f"<h1>Water</h1>{P}{figure}"}))
    photo = photos(document)[0].photo
    assert photo is not None
    assert (photo.caption, photo.source) == ("The old wall", "")
    assert document.warnings == ("Pictures that the document shows are not in the file: “gone.png”.",)


def test_the_cover_is_left_out() -> None:
    metadata = '<dc:title>The Valley</dc:title><meta name="cover" content="c"/>'
    rest = '<manifest><item id="c" href="c.png" media-type="image/png"/></manifest>'
    pages = {"first.xhtml": '<img src="c.png" alt="The Valley"/>', "1.xhtml": f"<h1>Water</h1>{P}"}
    document = read(book(pages, metadata=metadata, rest=rest, files={"c.png": PICTURE}))
    assert reasons(document) == {"The Valley": "cover"}
    assert document.files == {}


def test_numbers_are_taken_from_chapters() -> None:
    pages = {f"{n}.xhtml": f"<h1>Chapter {n}</h1><h2>{name}</h2>{P}" for n, name in ((1, "Water"), (2, "Stone"))}
    assert headings(read(book(pages))) == [(2, "Water"), (2, "Stone")]


def test_pictures_above_the_heading_of_a_chapter_belong_to_it() -> None:
    pages = {"1.xhtml": f"<h1>Water</h1>{P}", "2.xhtml": f'<img src="a.png" alt="A wall"/><h1>Stone</h1>{P}'}
    document = read(book(pages, files={"a.png": PICTURE}))
    assert [block.kind for block in document.blocks][2:] == ["heading", "photo", "paragraph"]


def test_run_in_headings_of_a_long_article_are_headings() -> None:
    article = "".join(
        f"<p><b>{name}.</b>—{PROSE * 8}</p><p>{PROSE}</p>" for name in ("Climate and Soils", "Minerals", "History")
    )
    document = read(book({"1.xhtml": f"<h1>The Valley</h1>{P}{article}"}))
    assert headings(document) == [(1, "The Valley"), (2, "Climate and Soils"), (2, "Minerals"), (2, "History")]
    assert not any(block.text.startswith(("—", "Climate")) for block in document.blocks if block.kind == "paragraph")


def test_words_that_are_merely_stressed_are_no_headings() -> None:
    article = "".join(f"<p><i>{name}</i> {PROSE * 8}</p>" for name in ("First", "Then", "At last"))
    assert headings(read(book({"1.xhtml": f"<h1>The Valley</h1>{P}{article}"}))) == [(1, "The Valley")]


def test_a_title_in_a_group_below_the_number_of_its_chapter_is_the_heading() -> None:
    group = '<hgroup><h2 epub:type="ordinal">{}</h2><p epub:type="title">{}</p></hgroup>'
    pages = {"1.xhtml": group.format("I", "Water") + P, "2.xhtml": group.format("II", "Stone") + P}
    nav = navigation(entry("I: Water", "1.xhtml"), entry("II: Stone", "2.xhtml"))
    assert headings(read(book(pages, nav=nav))) == [(2, "Water"), (2, "Stone")]


@pytest.mark.parametrize("name", ["chapter-title", "ChapterTitle", "calibre5 chapter_head", "Heading-1"])
def test_a_line_whose_class_says_it_heads_a_chapter_is_a_heading(name: str) -> None:
    pages = {
        "1.xhtml": f'<p class="{name}">Water</p>{P}<p class="Subhead">The spring</p>{P}',
        "2.xhtml": f'<p class="{name}">Stone</p>{P}',
    }
    assert headings(read(book(pages))) == [(2, "Water"), (3, "The spring"), (2, "Stone")]


def test_a_title_page_without_any_sentence_is_left_out() -> None:
    pages = {"index.xhtml": "<h1>The Valley</h1><p>Ann Moor</p>", "1.xhtml": f"<h1>Water</h1>{P}"}
    document = read(book(pages))
    assert (document.title, headings(document)) == ("The Valley", [(2, "Water")])
    assert reasons(document) == {"The Valley": "title page", "Ann Moor": "title page"}


def test_notices_on_a_title_page_are_left_out_and_its_abstract_is_read() -> None:
    page = (
        '<h1>The Valley</h1><p class="releaseinfo">version 2</p><div class="legalnotice"><p>© 2019 Ann Moor</p></div>'
        f'<div class="abstract"><p class="title"><b>Abstract</b></p>{P}</div>'
    )
    document = read(book({"index.xhtml": page, "1.xhtml": f"<h1>Water</h1>{P}"}))
    assert [block.text for block in document.blocks if block.kind == "paragraph"] == [PROSE, PROSE]
    assert sorted(reasons(document).values()) == ["copyright notice", "date of the page", "label of a box"]


def test_labels_of_boxes_are_no_headings() -> None:
    box = f'<div class="tip"><h3 class="title">Tip</h3>{P}</div>'
    assert headings(read(book({"1.xhtml": f"<h1>Water</h1>{P}{box}"}))) == [(2, "Water")]


def test_a_table_in_a_figure_is_left_out_with_its_words() -> None:
    figure = "<figure><p>Rulers of the valley</p><table><tr><td>Moor</td><td>1642</td></tr></table></figure>"
    assert "Rulers of the valley Moor 1642" in reasons(read(book({"1.xhtml": f"<h1>Water</h1>{P}{figure}"})))


def test_headings_inside_what_is_left_out_do_not_make_chapters_deeper() -> None:
    aside = '<section epub:type="toc"><h1>In this chapter</h1><p>Water</p></section>'
    pages = {"1.xhtml": f"{aside}<h2>Water</h2>{P}<h3>Spring</h3>{P}", "2.xhtml": f"<h2>Stone</h2>{P}"}
    assert headings(read(book(pages))) == [(2, "Water"), (3, "Spring"), (2, "Stone")]


@pytest.mark.parametrize("stated", ["C", "English", "und", ""])
def test_a_language_that_is_none_is_not_believed(stated: str) -> None:
    metadata = f"<dc:title>V</dc:title><dc:language>{stated}</dc:language>"
    assert read(book({"1.xhtml": P}, metadata=metadata)).language == ""


def test_a_language_with_an_underscore_is_a_tag() -> None:
    metadata = "<dc:title>V</dc:title><dc:language>pt_BR</dc:language>"
    assert read(book({"1.xhtml": P}, metadata=metadata)).language == "pt-BR"


def test_titles_that_a_program_made_are_none() -> None:
    metadata = "<dc:title>Unknown Title</dc:title>"
    document = read(book({"1.xhtml": P}, nav=navigation(entry("Section 1", "1.xhtml")), metadata=metadata))
    assert (document.title, headings(document)) == ("", [])


def test_the_words_of_project_gutenberg_are_left_out() -> None:
    header = (
        '<section class="pg-boilerplate pgheader" id="pg-header"><h2>The Project Gutenberg eBook of The Valley</h2>'
        "<p>This ebook is for the use of anyone anywhere in the United States at no cost.</p>"
        "<p>*** START OF THE PROJECT GUTENBERG EBOOK THE VALLEY ***</p></section>"
    )
    footer = "<p>*** END OF THE PROJECT GUTENBERG EBOOK THE VALLEY ***</p><p>Updated editions will replace it.</p>"
    title = "<h1>THE VALLEY</h1><p>BY</p><p>ANN MOOR</p>"
    pages = {
        "0.xhtml": header + title,
        "1.xhtml": f"<h2>CHAPTER I.<br/>WATER</h2><p>{PROSE * 5}</p>",
        "2.xhtml": f"<h2>CHAPTER II.<br/>STONE</h2><p>{PROSE * 5}</p>{footer}",
    }
    document = read(book(pages))
    assert headings(document) == [(2, "WATER"), (2, "STONE")]
    assert [block.text for block in document.blocks if block.kind == "paragraph"] == [PROSE * 5] * 2


def test_rights_are_read_from_the_package() -> None:
    metadata = "<dc:title>V</dc:title><dc:rights>Public domain in the USA.</dc:rights>"
    rights = read(book({"1.xhtml": P}, metadata=metadata)).rights
    assert rights.status == "public domain"


def test_rights_are_read_from_the_copyright_page() -> None:
    pages = {"copyright.xhtml": "<p>Copyright © 2019 Ann Moor. All rights reserved.</p>", "1.xhtml": P}
    rights = read(book(pages)).rights
    assert (rights.status, "Ann Moor" in rights.statement or "rights" in rights.statement) == ("unknown", True)


def test_the_main_title_is_chosen_among_several() -> None:
    metadata = (
        '<dc:title id="c">Collected Works</dc:title><meta refines="#c" property="title-type">collection</meta>'
        '<dc:title id="m">The Valley</dc:title><meta refines="#m" property="title-type">main</meta>'
    )
    assert read(book({"1.xhtml": P}, metadata=metadata)).title == "The Valley"


def test_a_page_that_is_no_good_xml_is_read_as_browsers_do() -> None:
    text = f"<h1>Water & Wine</h1><p>{PROSE}<br><p>Caf&eacute;&nbsp;Rose was the inn."
    page = f'<?xml version="1.0"?><html><body>{text}</body></html>'
    document = read(book({"1.xhtml": page}))
    assert [block.text for block in document.blocks] == ["Water & Wine", PROSE, "Café Rose was the inn."]


def test_named_characters_of_html_are_read_in_xml() -> None:
    assert read(book({"1.xhtml": "<p>The inn of Caf&eacute; Rose &mdash; a house &amp; a garden.</p>"})).blocks[
        0
    ].text == ("The inn of Café Rose — a house & a garden.")


def test_a_package_with_a_bare_ampersand_is_read() -> None:
    metadata = "<dc:title>Water & Wine</dc:title><dc:language>en</dc:language>"
    assert [block.text for block in read(book({"1.xhtml": P}, metadata=metadata)).blocks] == [PROSE]


def test_no_markup_and_no_script_is_in_any_text() -> None:
    page = f'<h1 onclick="x()">Water</h1><script>alert(1)</script><p onload="y()">{PROSE}</p><style>p {{}}</style>'
    assert [block.text for block in read(book({"1.xhtml": page})).blocks] == ["Water", PROSE]


def test_a_missing_page_is_told() -> None:
    data = packed(
        {"META-INF/container.xml": CONTAINER, "EPUB/book.opf": opf(["1.xhtml", "2.xhtml"]), "EPUB/1.xhtml": xhtml(P)}
    )
    assert read(data).warnings == ("The book is incomplete: its part “2.xhtml” is missing, and is left out.",)


def test_names_in_the_wrong_case_and_with_escapes_are_found() -> None:
    data = packed(
        {
            "META-INF/container.xml": CONTAINER,
            "EPUB/book.opf": opf(["Text/Chapter%201.xhtml"]),
            "EPUB/text/chapter 1.xhtml": xhtml(f'{P}<img src="../../EPUB/IMG/Well.PNG"/>'),
            "EPUB/img/well.png": PICTURE,
        }
    )
    document = read(data)
    assert document.blocks[0].text == PROSE
    assert list(document.files) == ["EPUB/img/well.png"]


def test_of_two_members_with_one_name_one_is_read() -> None:
    pairs = [("META-INF/container.xml", CONTAINER), ("EPUB/book.opf", opf(["1.xhtml"]))]
    data = packed([*pairs, ("EPUB/1.xhtml", xhtml("<p>First.</p>")), ("EPUB/1.xhtml", xhtml(P))])
    assert [block.text for block in read(data).blocks] == [PROSE]


def test_a_path_that_leads_out_of_the_book_names_nothing() -> None:
    document = read(book({"1.xhtml": f'{P}<img src="../../../../etc/passwd.png"/>'}))
    assert document.files == {}


PROTECTED = (
    '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData '
    'xmlns="http://www.w3.org/2001/04/xmlenc#"><EncryptionMethod Algorithm="{}"/></EncryptedData></encryption>'
)


@pytest.mark.parametrize(
    "files",
    [
        {"META-INF/encryption.xml": PROTECTED.format("http://www.w3.org/2001/04/xmlenc#aes128-cbc")},
        {"META-INF/rights.xml": "<rights/>"},
        {"META-INF/license.lcpl": "{}"},
    ],
)
def test_a_protected_book_is_refused_in_one_line(files: dict[str, str]) -> None:
    with pytest.raises(BadDocument, match=r"^The book is copy-protected \(DRM\), and cannot be read: give a copy"):
        read(book({"1.xhtml": P}, files=files))


def test_fonts_that_are_only_obfuscated_protect_nothing() -> None:
    files = {"META-INF/encryption.xml": PROTECTED.format("http://www.idpf.org/2008/embedding")}
    assert read(book({"1.xhtml": P}, files=files)).blocks[0].text == PROSE


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>&b;</p></body></html>'
)
OUTSIDE = LAUGHS.replace('"&a;&a;&a;"', 'SYSTEM "file:///etc/passwd"')


@pytest.mark.parametrize("page", [LAUGHS, OUTSIDE])
def test_a_page_with_entities_of_its_own_is_left_out_with_a_warning(page: str) -> None:
    document = read(book({"0.xhtml": page, "1.xhtml": P}))
    assert [block.text for block in document.blocks] == [PROSE]
    assert document.warnings[0].startswith("The part “EPUB/0.xhtml” is left out. The file declares entities of its own")


def test_a_package_with_entities_of_its_own_is_refused() -> None:
    data = packed({"META-INF/container.xml": LAUGHS, "EPUB/1.xhtml": xhtml(P)})
    with pytest.raises(BadDocument, match="declares entities of its own"):
        read(data)


def test_a_book_that_names_no_text_is_refused() -> None:
    with pytest.raises(BadDocument, match="does not say where its text is"):
        read(packed({"META-INF/container.xml": CONTAINER, "EPUB/1.xhtml": xhtml(P)}))


def test_a_bomb_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tour.documents.formats.archive.MOST_BYTES", 1_000)
    with pytest.raises(BadDocument, match="unpacks to more than"):
        read(book({"1.xhtml": P * 100}))


def test_thousands_of_headings_are_read_in_linear_time() -> None:
    page = "".join(f'<h2 id="h{n}">Place {n}</h2><p>It is old.</p>' for n in range(3_000))
    nav = navigation(*(entry(f"Place {n}", f"1.xhtml#h{n}") for n in range(3_000)))
    assert len(headings(read(book({"1.xhtml": page}, nav=nav)))) == 3_000


def test_a_truncated_book_is_refused() -> None:
    data = book({"1.xhtml": P})
    with pytest.raises(BadDocument, match="damaged"):
        read(data[: len(data) // 2])
