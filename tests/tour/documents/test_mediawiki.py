"""Pages that MediaWiki made: of any age, skin and site."""

import time

import pytest

from tour.documents.html import read
from tour.model import Document, Photo, Source

UPLOAD = "//upload.wikimedia.org/wikipedia/commons"
PROSE = "The mill was built by the river in 1500, and it stood there for a very long time."


def page(content: str, *, head: str = "", foot: str = "", heading: str = "Old Mill", address: str = "") -> Document:
    text = (
        f'<html lang="en"><head><meta charset="utf-8"><meta name="generator" content="MediaWiki 1.44">'
        f"<title>Old Mill - Wikipedia</title>{head}</head><body class='mediawiki skin-vector'>"
        f"<div id='mw-navigation'><ul><li>Main page of the site</li></ul></div>"
        f"<h1 id='firstHeading'>{heading}</h1><div id='siteSub'>From Wikipedia, the free encyclopedia</div>"
        f"<div id='mw-content-text' lang='en'><div class='mw-parser-output'>{content}</div></div>"
        f"<div id='footer'>{foot}</div></body></html>"
    )
    return read(Source(text.encode(), "page.html", address))


def spoken(made: Document) -> list[str]:
    return [block.text for block in made.blocks if block.kind in ("paragraph", "list", "quote")]


def photos(made: Document) -> list[Photo]:
    return [block.photo for block in made.blocks if block.photo]


def headings(made: Document) -> list[tuple[int, str]]:
    return [(block.level, block.text) for block in made.blocks if block.kind == "heading"]


def left_out(made: Document) -> list[tuple[str, str]]:
    return [(block.reason, block.text) for block in made.blocks if block.kind == "left out"]


def image(name: str, width: int = 220) -> str:
    thumb = f"{UPLOAD}/thumb/a/ab/{name}"
    return (
        f'<img alt="A wheel" src="{thumb}/{width}px-{name}" width="{width}" height="150" '
        f'srcset="{thumb}/{width * 3 // 2}px-{name} 1.5x, {thumb}/{width * 2}px-{name} 2x">'
    )


def test_headings_of_both_markups_get_ranks_from_two() -> None:
    made = page(
        f"<p>{PROSE}</p><h2><span class='mw-headline'>History</span><span class='mw-editsection'>[edit]</span></h2>"
        f"<p>{PROSE} Once.</p><div class='mw-heading mw-heading3'><h3 id='E'>Early</h3>"
        f"<span class='mw-editsection'><a href='/w'>edit</a></span></div><p>{PROSE} Twice.</p>"
    )
    assert made.title == "Old Mill"
    assert headings(made) == [(2, "History"), (3, "Early")]
    assert len(spoken(made)) == 3


def test_a_thumb_of_old_and_a_figure_of_new_are_photos_with_their_captions() -> None:
    made = page(
        f"<div class='thumb tright'><div class='thumbinner'>"
        f"<a href='/wiki/File:A.jpg' class='image'>{image('A.jpg')}</a>"
        f"<div class='thumbcaption'><div class='magnify'><a></a></div>The <a href='/w'>wheel</a>"
        f"<sup class='reference'><a href='#c'>[1]</a></sup></div></div></div><p>{PROSE}</p>"
        f"<figure typeof='mw:File/Thumb'><a href='/wiki/File:B.jpg' class='mw-file-description'>{image('B.jpg')}</a>"
        f"<figcaption>The <i>door</i></figcaption></figure><p>{PROSE} Twice.</p>",
        address="https://en.wikipedia.org/wiki/Old_Mill",
    )
    assert photos(made) == [
        Photo(caption="The wheel", alt="A wheel", source=f"https:{UPLOAD}/thumb/a/ab/A.jpg/440px-A.jpg"),
        Photo(caption="The door", alt="A wheel", source=f"https:{UPLOAD}/thumb/a/ab/B.jpg/440px-B.jpg"),
    ]


def test_of_a_narrow_picture_the_file_itself_is_named() -> None:
    picture = image("A.jpg", 40).replace('height="150"', 'height="150" data-file-width="900"')
    made = page(f"<figure typeof='mw:File/Thumb'>{picture}<figcaption>Tree</figcaption></figure><p>{PROSE}</p>")
    assert photos(made)[0].source == f"https:{UPLOAD}/a/ab/A.jpg"


def test_several_pictures_in_one_box_keep_their_own_captions() -> None:
    single = "<div class='tsingle'><div class='thumbimage'>{}</div><div class='thumbcaption'>{}</div></div>"
    made = page(
        "<div class='thumb tmulti tright'><div class='thumbinner multiimageinner'><div class='trow'>"
        + single.format(image("A.jpg"), "One")
        + single.format(image("B.jpg"), "Two")
        + f"</div></div></div><p>{PROSE}</p>"
    )
    assert [photo.caption for photo in photos(made)] == ["One", "Two"]


def test_a_gallery_s_pictures_stay_and_its_title_does_not() -> None:
    box = (
        "<li class='gallerybox'><div><div class='thumb'><div>{}</div></div>"
        "<div class='gallerytext'><p>{}</p></div></div></li>"
    )
    made = page(
        f"<p>{PROSE}</p><h2>Gallery</h2><ul class='gallery mw-gallery-packed'><li class='gallerycaption'>Views</li>"
        + box.format(image("A.jpg"), "One view")
        + box.format(image("B.jpg"), "Two views")
        + f"</ul><h2>Later</h2><p>{PROSE} Twice.</p>"
    )
    assert [photo.caption for photo in photos(made)] == ["One view", "Two views"]
    assert headings(made) == [(2, "Later")]
    assert spoken(made) == [PROSE, f"{PROSE} Twice."]


def test_the_infobox_s_picture_is_the_lead_s_and_its_flag_and_words_are_not() -> None:
    made = page(
        "<table class='infobox vcard'><tbody><tr><td class='infobox-image' colspan='2'>"
        f"<span>{image('Mill.jpg')}</span><div class='infobox-caption'>The mill in 1924</div></td></tr>"
        f"<tr><th>Flag</th><td>{image('Flag_of_Hill.svg')}</td></tr>"
        "<tr><th>Built</th><td>1500</td></tr></tbody></table>"
        f"<p><b>Old Mill</b> {PROSE}</p>"
    )
    assert [photo.caption for photo in photos(made)] == ["The mill in 1924"]
    assert [reason for reason, _ in left_out(made)] == ["infobox"]
    assert "1500" not in spoken(made)[0].removesuffix(PROSE)


def test_pronunciation_and_editors_marks_are_taken_out_and_brackets_close() -> None:
    made = page(
        "<p><b>Mill</b> (<span class='IPA' lang='en-fonipa'>/mɪl/</span>; Cornish: <i lang='kw'>Melin</i> "
        "<span title='Representation in the International Phonetic Alphabet (IPA)' class='IPA'>[ˈmelin]</span>)"
        " is a mill (pronounced <i title='English pronunciation respelling'>MIL</i>; once Mylle) of the town"
        "<sup class='noprint Inline-Template Template-Fact'>[<i>citation needed</i>]</sup>,"
        " near 5&nbsp;m<sup>2</sup> of water."
        "<sup class='reference'><a href='#n'>[note 1]</a></sup></p>"
    )
    assert spoken(made) == ["Mill (Cornish: Melin) is a mill (once Mylle) of the town, near 5 m² of water."]
    assert {reason for reason, _ in left_out(made)} == {"pronunciation", "note for editors", "reference"}


@pytest.mark.parametrize(
    ("box", "reason"),
    [
        ("<div class='hatnote' role='note'>For others, see X.</div>", "pointer to other pages"),
        ("<table class='plainlinks metadata ambox'><tr><td>Help us.</td></tr></table>", "note for editors"),
        ("<div class='navbox' role='navigation'><p>Mills of the county</p></div>", "navigation"),
        ("<table class='sidebar'><tbody><tr><td>Part of a series</td></tr></tbody></table>", "navigation"),
        ("<div class='side-box metadata'>Commons has media.</div>", "pointer to other pages"),
        ("<div class='reflist'><ol class='references'><li>One</li></ol></div>", "references"),
        ("<div id='toc' class='toc'><h2>Contents</h2><ul><li>1 History</li></ul></div>", "table of contents"),
        ("<div class='thumb'><div><audio></audio></div><div class='thumbcaption'>Bell</div></div>",
         "sound or video"),
        ("<div class='printfooter'>Retrieved from x</div>", "navigation"),
    ],
)  # fmt: skip
def test_boxes_are_left_out_with_their_reason(box: str, reason: str) -> None:
    made = page(f"{box}<p>{PROSE}</p>{box}")
    assert spoken(made) == [PROSE]
    assert {found for found, _ in left_out(made)} == {reason}


@pytest.mark.parametrize("name", ["See also", "Weblinks", "Notes et références", "Ligações externas", "関連項目"])
def test_sections_at_the_end_are_left_out_in_many_languages(name: str) -> None:
    made = page(f"<p>{PROSE}</p><h2>{name}</h2><ul><li>A thing to read</li></ul><h3>More</h3><p>{PROSE} Twice.</p>")
    assert spoken(made) == [PROSE]
    assert headings(made) == []


def test_a_quote_is_one_and_says_by_whom() -> None:
    made = page(
        f"<p>{PROSE}</p><blockquote class='templatequote'><p>We stay here.</p>"
        "<div class='templatequotecite'>— <cite>A. Smith</cite></div></blockquote>"
    )
    assert [block.kind for block in made.blocks] == ["paragraph", "quote", "quote"]


def test_the_licence_is_read_from_the_head_or_the_foot_and_else_known_by_the_site() -> None:
    head = "<link rel='license' href='https://creativecommons.org/licenses/by-sa/4.0/deed.en'>"
    said = "Text is available under the Creative Commons Attribution-ShareAlike License 4.0"
    foot = f"<ul><li id='footer-info-copyright'>{said}</li></ul>"
    assert page(f"<p>{PROSE}</p>", head=head).rights.statement == "CC BY-SA 4.0"
    assert page(f"<p>{PROSE}</p>", foot=foot).rights.url.endswith("/by-sa/4.0/")
    assert page(f"<p>{PROSE}</p>", address="https://de.wikipedia.org/wiki/M").rights.statement == "CC BY-SA 4.0"
    assert page(f"<p>{PROSE}</p>", address="https://wiki.example/wiki/M").rights.statement == ""


def test_a_page_saved_from_parsoid_has_sections_and_a_body_for_content() -> None:
    text = (
        "<!DOCTYPE html><html prefix='dc: http://purl.org/dc/terms/ mw: http://mediawiki.org/rspec/'><head>"
        "<title>Old Mill</title></head><body lang='en' class='mw-content-ltr parsoid-body mediawiki mw-parser-output'>"
        f"<section data-mw-section-id='0'><p>{PROSE}</p></section><section data-mw-section-id='1'><h2>History</h2>"
        f"<p>{PROSE} Twice.<sup about='#m' class='mw-ref reference' typeof='mw:Extension/ref'>"
        "<a href='./Old_Mill#n'><span class='mw-reflink-text'>[1]</span></a></sup></p>"
        f"<figure typeof='mw:File/Thumb'><a href='./File:A.jpg'>{image('A.jpg')}</a><figcaption>Wheel</figcaption>"
        "</figure></section></body></html>"
    )
    made = read(Source(text.encode(), "old_mill.html"))
    assert (made.title, made.language) == ("Old Mill", "en")
    assert headings(made) == [(2, "History")]
    assert spoken(made) == [PROSE, f"{PROSE} Twice."]
    assert [photo.caption for photo in photos(made)] == ["Wheel"]


def test_sections_that_a_phone_s_page_folds_are_text() -> None:
    made = page(
        f"<section class='mf-section-0'><p>{PROSE}</p></section><h2 class='section-heading'>History</h2>"
        f"<section class='mf-section-1 collapsible-block' hidden='until-found'><p>{PROSE} Twice.</p></section>"
    )
    assert spoken(made) == [PROSE, f"{PROSE} Twice."]


def test_a_fragment_without_a_head_is_called_by_its_first_bold_words() -> None:
    made = read(Source(f"<div class='mw-parser-output' lang='en'><p><b>Old Mill</b> {PROSE}</p></div>".encode(), ""))
    assert (made.title, made.language) == ("Old Mill", "en")


def test_a_fan_s_wiki_has_its_box_and_galleries_of_its_own() -> None:
    made = page(
        "<aside class='portable-infobox'><h2 class='pi-title'>Mill</h2><figure class='pi-item pi-image'>"
        f"<a href='https://x.example/a.png'>{image('A.png')}</a><figcaption class='pi-item-spacing pi-caption'>Front"
        f"</figcaption></figure></aside><p>{PROSE}</p><div class='wikia-gallery'><div class='wikia-gallery-item'>"
        f"<div class='thumb'>{image('B.png')}</div><div class='lightbox-caption'>Back</div></div></div>"
    )
    assert [photo.caption for photo in photos(made)] == ["Front", "Back"]
    assert spoken(made) == [PROSE]


def test_a_travel_guide_s_listing_keeps_its_name_and_words() -> None:
    made = page(
        f"<p>{PROSE}</p><ul><li><bdi class='vcard'><span class='listing-name'><b>Old Mill</b></span>, "
        "<span class='listing-phone tel'>☏ +44 1</span>. <span class='listing-content'>A mill with a wheel.</span>"
        "</bdi></li></ul>"
    )
    assert spoken(made)[1] == "Old Mill. A mill with a wheel."


def test_a_page_of_another_kind_is_none_of_mediawiki_s() -> None:
    text = (
        f"<html><head><title>News</title></head><body><div id='content'><h1>News</h1><p>{PROSE}</p></div></body></html>"
    )
    assert read(Source(text.encode(), "")).title == "News"


@pytest.mark.parametrize(
    "hostile",
    [
        "<div class='thumb'>" * 1_800 + "<p>a</p>" * 2_000,
        "<table class='infobox'><tr><td>" * 300 + "<img src='a.jpg' width='300'>" * 2_000,
        "<p>" + "<sup class='noprint'>x</sup>a" * 8_000,
        "<div class='mw-parser-output'>" * 1_800 + "<p>a</p>" * 2_000,
        "<h2>References</h2><p>x y</p>" * 2_000,
    ],
)
def test_boxes_in_boxes_take_time_in_proportion(hostile: str) -> None:
    begun = time.process_time()
    assert PROSE in spoken(page(f"<p>{PROSE}</p>{hostile}"))[0]
    assert time.process_time() - begun < 12
