"""Elements become blocks; what is no text is left out with its reason."""

import time

import pytest
from lxml import etree, html

from tour.documents.dom import blocks
from tour.model import Block, Photo

PROSE = "The mill was built in 1790 and stood beside the river until the great fire."


def read(body: str, base: str = "") -> list[Block]:
    parser = html.HTMLParser(huge_tree=True)
    return blocks(html.document_fromstring(f'<html lang="en"><body>{body}</body></html>', parser=parser), base=base)


def texts(body: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(body)]


def left_out(body: str) -> list[tuple[str, str]]:
    return [(block.reason, block.text) for block in read(body) if block.kind == "left out"]


def photos(body: str, base: str = "") -> list[Photo]:
    return [block.photo for block in read(body, base) if block.photo]


def test_each_piece_is_what_its_element_says() -> None:
    found = read(f"<h1>Mill</h1><p>{PROSE}</p><h3>Fire</h3><ul><li>One<li>Two</ul><blockquote>Burnt.</blockquote>")
    assert [(block.kind, block.level, block.text) for block in found] == [
        ("heading", 1, "Mill"),
        ("paragraph", 0, PROSE),
        ("heading", 3, "Fire"),
        ("list", 0, "One"),
        ("list", 0, "Two"),
        ("quote", 0, "Burnt."),
    ]
    assert [block.line for block in found] == [1, 2, 3, 4, 5, 6]


def test_white_space_is_folded_and_words_keep_together() -> None:
    assert texts("<p>A\n  <b>b</b>old&nbsp;&nbsp;mill,\t<i>old</i>er than e\u0301.</p>") == [
        ("paragraph", "A bold mill, older than é.")
    ]


def test_one_break_is_a_space_and_two_begin_a_paragraph() -> None:
    assert texts("One<br>line.<br><br>Another.") == [("paragraph", "One line."), ("paragraph", "Another.")]


def test_a_break_before_an_indent_begins_a_paragraph() -> None:
    assert texts("One line.<br>&nbsp;&nbsp;&nbsp;Another.") == [("paragraph", "One line."), ("paragraph", "Another.")]


def test_text_around_comments_and_scripts_keeps_together() -> None:
    assert texts("<p>A<!-- x --> mill<script>alert(1)</script> stood<style>p{}</style>.</p>") == [
        ("paragraph", "A mill stood.")
    ]


@pytest.mark.parametrize(
    ("element", "reason"),
    [
        ("<nav>Home</nav>", "navigation"),
        ("<footer><p>Imprint</p></footer>", "footer"),
        ("<aside>By the way</aside>", "aside"),
        ("<form>Your name</form>", "form"),
        ("<p hidden>Not seen</p>", "hidden"),
        ("<div style='display: none'>Not seen</div>", "hidden"),
        ("<pre>x = 1</pre>", "preformatted text"),
        ("<section role='doc-endnotes'>1. See there.</section>", "notes"),
        ("<ol class='references'><li>Smith 1990.</ol>", "references"),
        ("<ul><li><a href=a>A</a><li><a href=b>B</a><li><a href=c>C</a></ul>", "list of links"),
        ("<table><tr><th>Year<th>Sacks<tr><td>1790<td>1200<tr><td>1791<td>900</table>", "table"),
    ],
)
def test_what_is_no_text_is_left_out_with_its_reason(element: str, reason: str) -> None:
    assert [found for found, _ in left_out(f"<p>{PROSE}</p>{element}<p>{PROSE}</p>")] == [reason]


def test_what_is_left_out_keeps_its_words_in_one_block() -> None:
    assert left_out("<nav><ul><li>Home<li>Contact</ul></nav>") == [("navigation", "Home Contact")]


def test_a_reader_may_leave_out_more() -> None:
    root = html.document_fromstring(f"<p>{PROSE}</p><div class=share>Tell others</div>")
    found = blocks(root, reason=lambda element: "share bar" if element.get("class") == "share" else "")
    assert [(block.kind, block.reason) for block in found] == [("paragraph", ""), ("left out", "share bar")]


def test_marks_of_notes_are_dropped_and_exponents_stay() -> None:
    noted = "<p>It had 20 m<sup>2</sup><sup><a href='#n1'>1</a></sup> of floor.<sup>2</sup>"
    body = f"{noted} Built in the 18<sup>th</sup> century"
    assert texts(body) == [("paragraph", "It had 20 m² of floor. Built in the 18th century")]


def test_a_layout_table_is_read_as_text() -> None:
    table = f"<table><tr><td><a href=a>Home</a><td><h2>Mill</h2><p>{PROSE}</p></table>"
    assert ("paragraph", PROSE) in texts(table)
    assert ("heading", "Mill") in texts(table)


def test_a_figure_is_a_photo_with_caption_and_credit() -> None:
    figure = (
        "<figure><img src=mill.jpg alt='A mill'><figcaption>The mill in 1890. Photo: A. Smith</figcaption></figure>"
    )
    assert photos(figure) == [
        Photo(caption="The mill in 1890.", credit="Photo: A. Smith", alt="A mill", source="mill.jpg")
    ]


def test_a_credit_of_its_own_class_is_no_caption() -> None:
    figure = "<figure><img src=m.jpg><figcaption>The mill <span class=credit>A. Smith</span></figcaption></figure>"
    assert [(photo.caption, photo.credit) for photo in photos(figure)] == [("The mill", "A. Smith")]


def test_a_caption_in_a_span_may_be_a_whole_sentence() -> None:
    caption = "The mill was the last of its kind; nobody knows who built it, and it burnt down in 1866."
    figure = f"<div class=figcenter><img src=m.jpg alt=x><span class=caption>{caption}</span></div>"
    assert [photo.caption for photo in photos(figure)] == [caption]


def test_small_print_is_no_caption_where_all_is_small() -> None:
    body = f"<font size=1><p>{PROSE}</p><p><img src=m.jpg></p><p>It stood by the river.</p></font>"
    assert [photo.caption for photo in photos(body)] == [""]


@pytest.mark.parametrize(
    ("words", "caption", "credit"),
    [
        ("The mill (A. Smith / AP)", "The mill", "A. Smith / AP"),
        ("The mill (AP)", "The mill", "AP"),
        ("The mill in 1850. Courtesy of the Valley Museum", "The mill in 1850.", "Courtesy of the Valley Museum"),
        ("Foto: A. Smith", "", "Foto: A. Smith"),
        ("© A. Smith<br>The mill", "The mill", "© A. Smith"),
        ("| Reuters", "", "Reuters"),
        ("The mill (1850) and its wheel", "The mill (1850) and its wheel", ""),
    ],
)
def test_a_credit_is_parted_from_its_caption(words: str, caption: str, credit: str) -> None:
    found = photos(f"<figure><img src=m.jpg><figcaption>{words}</figcaption></figure>")[0]
    assert (found.caption, found.credit) == (caption, credit)


def test_a_caption_below_its_picture_in_a_table_belongs_to_it() -> None:
    table = "<table><tr><td><img src=mill.jpg><tr><td>The mill in winter</table>"
    assert [(photo.source, photo.caption) for photo in photos(table)] == [("mill.jpg", "The mill in winter")]
    assert not [block for block in read(table) if block.kind == "paragraph"]


def test_a_small_line_in_italics_below_a_picture_is_its_caption() -> None:
    body = f"<p><img src=mill.jpg></p><p><i>The mill, drawn in 1800.</i></p><p>{PROSE}</p>"
    assert [photo.caption for photo in photos(body)] == ["The mill, drawn in 1800."]
    assert ("paragraph", PROSE) in texts(body)


def test_a_picture_in_a_paragraph_takes_nothing_from_it() -> None:
    assert [block.kind for block in read(f"<p><img src=mill.jpg>{PROSE}</p>")] == ["photo", "paragraph"]


def test_each_picture_of_a_row_has_its_own_caption() -> None:
    table = "<table><tr><td><img src=a.jpg><td><img src=b.jpg><tr><td>The mill<td>The river</table>"
    assert [(photo.source, photo.caption) for photo in photos(table)] == [("a.jpg", "The mill"), ("b.jpg", "The river")]


def test_the_largest_file_is_taken_and_addresses_start_at_the_page() -> None:
    image = "<img src=s.jpg srcset='m.jpg 480w, /l.jpg 1600w' alt=Mill>"
    assert [photo.source for photo in photos(image, "http://mill.example/a/b.html")] == ["http://mill.example/l.jpg"]


def test_a_lazy_picture_names_its_file_elsewhere() -> None:
    image = "<img src='data:image/gif;base64,R0lGOD' data-src=mill.jpg><noscript><img src=mill.jpg></noscript>"
    assert [photo.source for photo in photos(image)] == ["mill.jpg"]


@pytest.mark.parametrize(
    "image",
    ["<img src=t.gif width=1 height=1>", "<img src=spacer.gif>", "<img src=me.jpg class=avatar>", "<img src='data:x'>",
     "<img src='javascript:alert(1)'>", "<img src=x.png width=16 height=16>"],
)  # fmt: skip
def test_trackers_icons_and_placeholders_are_no_photos(image: str) -> None:
    assert photos(image) == []


def test_a_linked_licence_is_kept_with_the_photo() -> None:
    link = "<a href='https://creativecommons.org/licenses/by-sa/4.0/'>licence</a>"
    found = photos(f"<figure><img src=m.jpg><figcaption>The mill. Photo: A. Smith, {link}</figcaption></figure>")[0]
    assert (found.licence, found.rights.status) == ("CC BY-SA 4.0", "licensed")
    assert found.rights.url == "https://creativecommons.org/licenses/by-sa/4.0/"


def test_a_passage_in_another_language_says_so() -> None:
    found = read(f"<p>{PROSE}</p><p lang=fr>Le moulin.</p><p>A <i lang=fr>moulin</i> is a mill.</p>")
    assert [block.language for block in found] == ["", "fr", ""]


def test_a_drawn_initial_is_part_of_its_word() -> None:
    assert texts("<p><img src=t.gif alt=T>he mill stood.</p>") == [("paragraph", "The mill stood.")]


def test_a_drawn_heading_is_read_by_its_alt_text() -> None:
    assert ("heading", "The Mill") in texts("<h2><img src=h.gif alt='The Mill'></h2>")


def test_xhtml_reads_as_html_does() -> None:
    root = etree.fromstring(
        '<html xmlns="http://www.w3.org/1999/xhtml"><body><h2>Mill</h2><p>A mill.</p></body></html>'
    )
    assert [(block.kind, block.text) for block in blocks(root)] == [("heading", "Mill"), ("paragraph", "A mill.")]


@pytest.mark.parametrize("tag", ["div", "font", "sup", "a", "ul", "blockquote", "figure", "aside"])
def test_deep_nesting_neither_overflows_nor_takes_long(tag: str) -> None:
    begun = time.process_time()
    read(f"<{tag}>" * 2000 + "<img src=m.jpg>text" + f"</{tag}>" * 2000 + f"<p>{PROSE}</p>")
    assert time.process_time() - begun < 30


def test_nested_tables_and_thousands_of_headings_take_linear_time() -> None:
    begun = time.process_time()
    read("<table><tr><td>a<td>" * 600 + "text")
    assert len(read("<h2>Mill</h2><p>Text.</p>" * 4_000)) == 8_000
    assert time.process_time() - begun < 12
