"""Web pages: their text is found, the rest of the page is left out with its reason."""

import time

import pytest
from lxml import html

from tour.documents.dom import pieces
from tour.documents.html import read
from tour.documents.html.content import judged
from tour.errors import BadDocument
from tour.model import Block, Document, Photo, Source

ONE = "The mill was built in 1790 and stood beside the river until the great fire of 1866 burnt it down."
TWO = "Its wheel turned for seventy years, and the farmers of four villages brought their grain there in autumn."
THREE = "Nobody rebuilt it after the fire; the stones went into the new bridge, where they can be seen today."
ARTICLE = f"<h1>The mill</h1><p>{ONE}</p><h2>The wheel</h2><p>{TWO}</p><h2>The fire</h2><p>{THREE}</p>"


def page(body: str, head: str = "<title>The mill</title>", language: str = "en") -> str:
    return f'<!DOCTYPE html><html lang="{language}"><head>{head}</head><body>{body}</body></html>'


def parsed(body: str, head: str = "<title>The mill</title>", **source: str) -> Document:
    return read(Source(page(body, head).encode(), **source))


def outline(document: Document) -> list[tuple[int, str]]:
    return [(block.level, block.text) for block in document.blocks if block.kind == "heading"]


def paragraphs(document: Document) -> list[str]:
    return [block.text for block in document.blocks if block.kind == "paragraph"]


def left_out(document: Document) -> list[Block]:
    return [block for block in document.blocks if block.kind == "left out"]


def photos(document: Document) -> list[Photo]:
    return [block.photo for block in document.blocks if block.photo]


def test_a_page_has_its_title_its_sections_and_its_language() -> None:
    document = parsed(ARTICLE)
    assert (document.title, document.language) == ("The mill", "en")
    assert outline(document) == [(1, "The mill"), (2, "The wheel"), (2, "The fire")]
    assert paragraphs(document) == [ONE, TWO, THREE]


@pytest.mark.parametrize(
    "furniture",
    [
        '<div class="share-buttons">Share Tweet Pin</div>',
        '<div class="newsletter-box"><h3>Newsletter</h3><p>Get one story from our valley every week, free.</p></div>',
        '<div class="related-articles"><h2>Related</h2><p><a href="/b">The bridge of stones</a></p></div>',
        '<div id="comments"><h2>2 comments</h2><p>My grandfather was born there, and told me of it.</p></div>',
        '<div class="cookie-banner"><p>We use cookies to make this page better for you and for us.</p></div>',
        '<ul class="breadcrumbs"><li><a href="/">Home</a></li><li><a href="/m">Mills</a></li></ul>',
        '<div class="author-bio"><p>Jane Doe writes about mills and rivers and lives by one.</p></div>',
        '<h2>More from the valley</h2><ul><li><a href="/a">The bridge</a></li><li><a href="/b">The ford</a></li></ul>',
        '<h2>References</h2><p>Doe, Jane: Mills of the valley, printed by herself in 1901, pages 4 to 17.</p>',
        "<p>Subscribe to our newsletter for more of this.</p>",
    ],
)  # fmt: skip
def test_furniture_inside_a_page_is_left_out_with_a_reason(furniture: str) -> None:
    document = parsed(f"<article>{ARTICLE}{furniture}</article>")
    assert paragraphs(document) == [ONE, TWO, THREE]
    assert outline(document) == [(1, "The mill"), (2, "The wheel"), (2, "The fire")]
    assert left_out(document)
    assert all(block.reason for block in left_out(document))


def test_a_box_between_paragraphs_is_left_out_where_it_stands() -> None:
    box = '<aside class="related"><p><a href="/b">Read about the bridge that has the stones</a></p></aside>'
    document = parsed(f"<article><h1>The mill</h1><p>{ONE}</p>{box}<p>{TWO}</p><p>{THREE}</p></article>")
    assert [block.kind for block in document.blocks] == ["heading", "paragraph", "left out", "paragraph", "paragraph"]


def test_a_heading_over_what_was_left_out_is_left_out_too() -> None:
    box = "<div><div><h3>The bridge of stones</h3><p>March 3, 2014</p></div></div>"
    assert outline(parsed(f"<h1>The mill</h1>{box}<div><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></div>")) == [
        (1, "The mill")
    ]


def test_a_paragraph_that_the_main_text_lacks_is_kept_between_two_that_it_has() -> None:
    root = html.document_fromstring("".join(f"<div><p>{text}</p></div>" for text in (ONE, ONE, ONE, TWO, THREE)))
    found = judged(pieces(root), f"{ONE}\n{THREE}")
    assert [piece.kind for piece in found] == ["paragraph"] * 5


def test_a_main_text_that_lacks_much_of_the_prose_is_not_believed() -> None:
    root = html.document_fromstring("".join(f"<div><p>{text}</p></div>" for text in (ONE, TWO, TWO, THREE)))
    assert [piece.kind for piece in judged(pieces(root), THREE)] == ["paragraph"] * 4


def test_a_main_text_that_the_walk_did_not_find_is_taken_over() -> None:
    root = html.document_fromstring(f"<p>{ONE}</p><script>x</script>")
    main = f"{ONE}\n{TWO}\n{THREE}\n{TWO[:-1]} and again.\n{THREE[:-1]} and again."
    texts = [piece.text for piece in judged(pieces(root), main)]
    assert texts == main.split("\n")


FOUR = "In the winter of 1844 the river froze for nine weeks, and the wheel stood still until the end of March."
FIVE = "The miller let the poor of the village sleep beside the oven, and asked nothing of them but a song."


def test_the_text_goes_on_below_a_box_of_related_pages_in_it() -> None:
    box = '<h3>Related</h3><ul><li><a href="/b">The bridge of stones</a></li></ul>'
    document = parsed(f"<article><h1>The mill</h1><p>{ONE}</p><p>{TWO}</p>{box}<p>{THREE}</p><p>{FOUR}</p></article>")
    assert paragraphs(document) == [ONE, TWO, THREE, FOUR]
    assert [block.reason for block in left_out(document)] == ["related pages", "related pages"]


@pytest.mark.parametrize("around", ["aside", "form", 'div class="sidebar"'])
def test_a_box_that_holds_the_whole_page_is_no_furniture(around: str) -> None:
    more = f"<div><h2>News</h2><p>The bridge is open again.</p></div><p>{FOUR}</p><p>{FIVE}</p>"
    document = parsed(f"<div><{around}>{ARTICLE}{more}</{around.split()[0]}></div>")
    assert {ONE, TWO, THREE, FOUR, FIVE} <= set(paragraphs(document))


def test_a_root_that_says_it_is_empty_is_not_believed() -> None:
    document = read(Source(f'<html lang="en" /><head><title>The mill</title></head><body />{ARTICLE}</body>'.encode()))
    assert paragraphs(document) == [ONE, TWO, THREE]


@pytest.mark.parametrize(
    "lines",
    [
        "<p>Photo: City Archive</p><p><i>The mill before the fire.</i></p>",
        "<p><i>The mill before the fire.</i></p><p>Photo: City Archive</p>",
    ],
)
def test_a_credit_without_a_picture_is_the_slot_of_a_photo(lines: str) -> None:
    document = parsed(f"<h1>The mill</h1><p>{ONE}</p>{lines}<h2>The fire</h2><p>{TWO}</p><p>{THREE}</p>")
    assert [(photo.caption, photo.credit) for photo in photos(document)] == [
        ("The mill before the fire.", "Photo: City Archive")
    ]
    assert paragraphs(document) == [ONE, TWO, THREE]


def test_the_first_bold_line_is_the_title_of_a_page_that_states_none() -> None:
    document = parsed(f"<p><b>The Ferry House</b></p><p>{ONE}</p><p><b>The fire</b></p><p>{TWO}</p>", head="")
    assert (document.title, outline(document)) == ("The Ferry House", [(1, "The Ferry House"), (2, "The fire")])


def test_a_picture_with_a_caption_that_closes_the_page_is_kept() -> None:
    figure = '<figure><img src="mill.jpg" alt=""><figcaption>The mill in 1860</figcaption></figure>'
    document = parsed(f"<div>{ARTICLE}</div><div>{figure}</div><div><p>Imprint of the town</p></div>")
    assert [photo.caption for photo in photos(document)] == ["The mill in 1860"]


def test_byline_and_date_are_left_out() -> None:
    body = f"<h1>The mill</h1><p>By Jane Doe</p><p>12 March 2019</p><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>"
    assert [(block.text, block.reason) for block in left_out(parsed(body))] == [
        ("By Jane Doe", "byline"),
        ("12 March 2019", "date of the page"),
    ]


def test_the_name_of_the_site_is_cut_from_the_title() -> None:
    head = "<title>The mill | Valley News</title><meta property='og:site_name' content='Valley News'>"
    assert parsed(f"<p>{ONE}</p><p>{TWO}</p>", head).title == "The mill"


def test_a_site_name_in_an_h1_is_not_the_title() -> None:
    head = "<title>The old mill – Valley News</title><meta property='og:title' content='The old mill'>"
    document = parsed(f"<h1>Valley News</h1><h2>The old mill</h2><p>{ONE}</p><h3>Wheel</h3><p>{TWO}</p>", head)
    assert document.title == "The old mill"
    assert outline(document) == [(1, "The old mill"), (2, "Wheel")]


@pytest.mark.parametrize(("top", "below"), [("h3", "h4"), ("h1", "h2"), ("h4", "h6")])
def test_top_sections_are_of_level_2_whatever_tags_they_use(top: str, below: str) -> None:
    body = f"<h1>The mill</h1><p>{ONE}</p><{top}>Wheel</{top}><p>{TWO}</p><{below}>Axle</{below}><p>{THREE}</p>"
    assert outline(parsed(body)) == [(1, "The mill"), (2, "Wheel"), (3, "Axle")]


def test_bold_paragraphs_are_headings_where_they_stand_above_text() -> None:
    wheel, fire = "<p><b>The wheel</b></p>", "<p><strong>The fire</strong></p>"
    body = f"<h1>The mill</h1><p>{ONE}</p>{wheel}<p>{TWO}</p>{fire}<p>{THREE}</p>"
    assert outline(parsed(body)) == [(1, "The mill"), (2, "The wheel"), (2, "The fire")]


def test_a_page_laid_out_in_tables_has_its_sections() -> None:
    menu = "<td><a href=1>Home</a><br><a href=2>Mills</a><br><a href=3>Bridges</a></td>"
    text = (
        f"<font size=5><b>The Mill</b></font><br><br><font size=2>{ONE}<br><br><b>The Wheel</b><br>{TWO}<br><br>"
        "<table><tr><td><img src=fire.jpg width=200></td></tr>"
        "<tr><td><font size=1>The ruin in 1867</font></td></tr></table>"
        f"<font size=4>The Fire</font><br><br>{THREE}</font>"
    )
    document = parsed(f"<table><tr>{menu}<td>{text}</td></tr></table>")
    assert outline(document) == [(1, "The Mill"), (2, "The Wheel"), (2, "The Fire")]
    assert paragraphs(document) == [ONE, TWO, THREE]
    assert [(photo.source, photo.caption) for photo in photos(document)] == [("fire.jpg", "The ruin in 1867")]


def test_headings_and_captions_are_told_by_the_style_sheet() -> None:
    sheet = "<style>.style3 {font-weight: bold; font-size: 14px} .small {font-size: 10px}</style>"
    picture = "<p><img src=w.jpg></p><p class=small>The wheel, seen from the road</p>"
    body = f"<p class=style3>The wheel</p>{picture}<p>{ONE}</p><p>{TWO}</p><p class=style3>The fire</p><p>{THREE}</p>"
    document = parsed(body, f"<title>The mill</title>{sheet}")
    assert [text for _, text in outline(document)] == ["The wheel", "The fire"]
    assert [photo.caption for photo in photos(document)] == ["The wheel, seen from the road"]


def test_a_heading_that_is_drawn_is_read_by_its_alt_text() -> None:
    drawn = '<img src="hd_{0}.gif" width=200 height=30 alt="The {0}"><br>'
    body = f"{drawn.format('Wheel')}{ONE}<br><br>{TWO}<br><br>{drawn.format('Fire')}{THREE}"
    assert [text for _, text in outline(parsed(body))] == ["The Wheel", "The Fire"]


def test_text_that_is_all_indented_is_no_quote() -> None:
    fire = f"<p align=center><b>THE FIRE</b></p><p>{THREE}</p>"
    document = parsed(f"<blockquote><h2>The mill</h2><p>{ONE}</p>{fire}</blockquote>")
    assert paragraphs(document) == [ONE, THREE]
    assert (2, "THE FIRE") in outline(document)


def test_a_title_that_comes_again_within_the_text_begins_no_section() -> None:
    again = f"<h1>The mill</h1><p>{ONE}</p><p>{TWO}</p><h1>The mill</h1><h2>The fire</h2><p>{THREE}</p>"
    assert outline(parsed(again)) == [(1, "The mill"), (2, "The fire")]


def test_a_page_whose_only_text_has_an_unlucky_class_is_read_all_the_same() -> None:
    assert paragraphs(parsed(f"<div class=promo><p>{ONE}</p></div>")) == [ONE]


def test_a_picture_above_the_title_with_a_caption_is_kept() -> None:
    figure = (
        "<figure><img src=/m.jpg><figcaption>The mill in 1850 <span class=credit>J. Doe</span></figcaption></figure>"
    )
    document = parsed(f"<nav>Home</nav>{figure}{ARTICLE}", address="http://valley.example/mill/")
    assert photos(document) == [Photo("The mill in 1850", "J. Doe", source="http://valley.example/m.jpg")]


@pytest.mark.parametrize(
    ("head", "status", "statement"),
    [
        ("<link rel=license href='https://creativecommons.org/licenses/by/4.0/'>", "licensed", "CC BY 4.0"),
        ('<script type="application/ld+json">{"@type": "Article", "license": "https://creativecommons.org/publicdomain/zero/1.0/"}</script>',
         "public domain", "CC0 1.0"),
        ("<meta name=copyright content='© 2005 Jane Doe'>", "unknown", "© 2005 Jane Doe"),
        ("", "unknown", ""),
    ],
)  # fmt: skip
def test_rights_are_what_the_page_states(head: str, status: str, statement: str) -> None:
    rights = parsed(ARTICLE, head).rights
    assert (rights.status, rights.statement) == (status, statement)


def test_a_copyright_line_at_the_foot_is_a_statement_and_no_licence() -> None:
    rights = parsed(f"{ARTICLE}<footer>© 2005 Jane Doe</footer>").rights
    assert (rights.status, rights.statement) == ("unknown", "© 2005 Jane Doe")


@pytest.mark.parametrize(
    ("encoding", "declared", "charset"),
    [
        ("utf-8", "iso-8859-1", ""),
        ("cp1252", "utf-8", ""),
        ("cp1251", "windows-1251", ""),
        ("cp1251", "", "windows-1251"),
        ("utf-16", "", ""),
        ("shift_jis", "Shift_JIS", ""),
        ("cp1252", "no-such-thing", ""),
    ],
)
def test_bytes_are_decoded_though_the_declaration_is_wrong(encoding: str, declared: str, charset: str) -> None:
    word = {"cp1251": "Мельница", "shift_jis": "水車小屋"}.get(encoding, "Mühle")
    text = page(f"<p>{word}: {ONE}</p>", f'<meta charset="{declared}"><title>x</title>')
    document = read(Source(text.encode(encoding), charset=charset))
    assert paragraphs(document) == [f"{word}: {ONE}"]


def test_a_book_of_project_gutenberg_loses_its_frame_and_its_title_page() -> None:
    long = " ".join([ONE, TWO, THREE] * 2)
    body = (
        "<section id='pg-header'><p>The Project Gutenberg eBook of Mills</p><p>Title: Mills</p><p>Author: J. Doe</p>"
        "<p>Language: English</p></section>"
        "<div>*** START OF THE PROJECT GUTENBERG EBOOK MILLS ***</div><p>Produced by Jane Doe</p>"
        "<h1>MILLS</h1><p>BY J. DOE</p><h2>CONTENTS</h2><p>The wheel 1</p>"
        "<hr class=chap><p><img src=w.jpg alt=''></p><h2>CHAPTER I<br>The wheel</h2>"
        f"<p><span class=pagenum>[Pg 1]</span>{long}</p>"
        f"<h2>CHAPTER II<br>The fire</h2><p>{long}</p><div class=transnote><p>Spelling was kept.</p></div>"
        "<div>*** END OF THE PROJECT GUTENBERG EBOOK MILLS ***</div><p>Most people start at our website.</p>"
    )
    document = parsed(body, "<title>The Project Gutenberg eBook of Mills, by J. Doe</title>")
    assert document.title.casefold() == "mills"
    assert [text for level, text in outline(document) if level == 2] == ["CHAPTER I The wheel", "CHAPTER II The fire"]
    assert paragraphs(document) == [long, long]
    kinds = [block.kind for block in document.blocks if block.kind != "left out"]
    assert kinds[-5:] == ["heading", "photo", "paragraph", "heading", "paragraph"]


def test_no_markup_and_no_script_comes_through() -> None:
    nasty = "<p onclick='x()'>A <script>alert(1)</script><img src=x onerror=alert(1)>mill.</p>"
    nasty += "<svg><script>y()</script></svg>"
    document = parsed(f"{ARTICLE}{nasty}<p><a href='javascript:z()'>{ONE}</a></p>")
    shown = repr(document.blocks)
    assert not any(sign in shown for sign in ("alert", "onclick", "javascript", "y()"))


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"<html><body></body></html>", "No sentences"),
        (b"<html><body><nav>Home</nav></body></html>", "No sentences"),
        (b"<html>" + b"<div>" * 100_000 + b"text", "nests its elements"),
        (b"<p>" + b"a" * 20_000_001, "larger than 20 MB"),
        (b"<p>A mill.</p>" * 120_000, "more than 120,000 elements"),
    ],
)
def test_a_page_that_cannot_be_read_says_why_in_one_line(data: bytes, says: str) -> None:
    with pytest.raises(BadDocument, match=says) as refused:
        read(Source(data))
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    "body",
    [
        "<h2>Mill</h2><p>Text of a mill, and more of it.</p>" * 3_000,
        "<table><tr><td>" * 600 + f"<p>{ONE}</p>",
        "<div class=share>" * 1_500 + f"<p>{ONE}</p>" * 50,
        "<b>" * 1_900 + ONE,
        f"<p>{ONE}</p>" + "<br>" * 30_000,
    ],
)
def test_hostile_pages_take_little_time(body: str) -> None:
    begun = time.process_time()
    assert paragraphs(parsed(body))
    assert time.process_time() - begun < 10
