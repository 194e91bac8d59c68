"""Wikitext: what is spoken, what becomes a photo, what is left out and why."""

import time

import pytest

from tour.documents import read as read_any
from tour.documents.kinds import media_type
from tour.documents.wikitext import read
from tour.errors import BadDocument
from tour.model import Block, Document, Photo, Source

COMMONS = "https://commons.wikimedia.org/wiki/Special:FilePath/"


def page(text: str, name: str = "page.wiki", address: str = "") -> Document:
    return read(Source(text.encode(), name, address))


def spoken(text: str) -> list[str]:
    return [block.text for block in page(text).blocks if block.kind in ("paragraph", "list", "quote")]


def line(text: str) -> str:
    """The one paragraph a text makes."""
    (only,) = spoken(text)
    return only


def photos(text: str) -> list[Photo]:
    return [block.photo for block in page(text).blocks if block.photo]


def left_out(text: str) -> list[tuple[str, str]]:
    return [(block.reason, block.text) for block in page(text).blocks if block.kind == "left out"]


def headings(text: str) -> list[tuple[int, str]]:
    return [(block.level, block.text) for block in page(text).blocks if block.kind == "heading"]


def test_links_bold_and_italics_leave_their_words() -> None:
    assert line("'''Old Mill''' is a ''[[watermill|mill]]'' in [[Hill (town)|]]s, [https://x.example near] here.") == (
        "Old Mill is a mill in Hills, near here."
    )


def test_the_first_bold_words_are_the_title() -> None:
    made = page("{{Infobox x|name=Y}}\n'''Old Mill''' is a mill in the town.\n\n== History ==\nIt was built.")
    assert made.title == "Old Mill"
    assert made.blocks[0] == Block("heading", "Old Mill", 1, level=1, confidence=0.9)


def test_a_heading_of_level_one_above_all_is_the_title_and_sections_begin_at_two() -> None:
    assert headings("= Old Mill =\nA mill in the town.\n\n=== Early ===\nIt stood.\n==== Later ====\nIt fell.") == [
        (1, "Old Mill"),
        (2, "Early"),
        (3, "Later"),
    ]


def test_without_bold_words_the_file_s_name_is_the_title() -> None:
    assert page("A mill in the town.", "pages/Old_Mill.wiki").title == "Old Mill"


def test_the_words_a_page_says_it_is_called_by_come_before_bold_ones() -> None:
    assert page("{{DISPLAYTITLE:''Old'' Mill}}\n'''A mill''' in the town.").title == "Old Mill"


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("{{convert|5|km|mi}}", "5 kilometres (3.1 mi)"),
        ("{{convert|5|km|abbr=on}}", "5 km (3.1 mi)"),
        ("{{convert|1200|ft|m}}", "1,200 feet (370 m)"),
        ("{{convert|3|-|5|mi|km}}", "3–5 miles (4.8–8.0 km)"),
        ("{{convert|162|m|ft|0|sp=us}}", "162 meters (531 ft)"),
        ("{{convert|20|C}}", "20 °C (68 °F)"),
        ("{{convert|5|smoots}}", "5 smoots"),
        ("{{circa|1500}}", "c. 1500"),
        ("{{c.|1500|1520}}", "c. 1500 – c. 1520"),
        ("{{lang|fr|moulin}}", "moulin"),
        ("{{lang-kw|Bosvena}}", "Cornish: Bosvena"),
        ("{{langx|kw|Bosvena}}", "Cornish: Bosvena"),
        ("{{nowrap|10 May}}", "10 May"),
        ("{{abbr|St.|Saint}}", "St."),
        ("{{USS|Arizona|BB-39}}", "USS Arizona (BB-39)"),
        ("{{HMS|Victory}}", "HMS Victory"),
        ("{{ship|SS|Great Britain}}", "SS Great Britain"),
        ("{{birth date|1869|10|2|df=yes}}", "2 October 1869"),
        ("{{start date|1869|10|2}}", "October 2, 1869"),
        ("{{reign|1600|1620}}", "r. 1600–1620"),
        ("{{as of|2020|5|lc=y}}", "as of May 2020"),
        ("{{formatnum:14736}}", "14,736"),
        ("Thomas{{'}}", "Thomas'"),
        ("1914{{ndash}}1918", "1914–1918"),
        ("{{frac|3|1|2}}", "3½"),
        ("{{ill|Karl Stein (poet)|de|Karl Stein}}", "Karl Stein"),
        ("{{sic|teh}}", "teh"),
        ("{{flag|France}}", "France"),
        ("{{flagicon|France}} France", "France"),
        ("{{hlist|one|two}}", "one, two"),
        ("{{nowrap|{{convert|5|km|abbr=on}}}}", "5 km (3.1 mi)"),
        ("{{US$|5 million}}", "US$5 million"),
        ("km<sup>2</sup>", "km²"),
        ("<nowiki>[[no link]] &lt;</nowiki>", "no link <"),
        ("a &amp;nbsp; b&nbsp;c &lt; d", "a &nbsp; b c < d"),
        ("-{zh-hans:甲;zh-hant:乙}-", "甲"),
    ],
)
def test_templates_that_carry_words_say_them(markup: str, words: str) -> None:
    assert line(f"It is {markup} here.") == f"It is {words} here."


def test_pronunciation_is_left_out_and_its_brackets_close() -> None:
    assert line("'''Foo''' ({{IPAc-en|f|u}}; 1900–1950) was ({{respell|FOO}}) here.") == ("Foo (1900–1950) was here.")


def test_a_file_link_becomes_a_photo_with_its_caption_s_words() -> None:
    text = (
        "[[File:Old Mill.jpg|thumb|left|upright=1.2|alt=A wheel|The [[mill|old mill]] in {{circa|1900}}<ref>x</ref>]]"
    )
    text += "\nIt stood."
    assert photos(text) == [Photo(caption="The old mill in c. 1900", alt="A wheel", source=f"{COMMONS}Old_Mill.jpg")]
    assert spoken(text) == ["It stood."]


@pytest.mark.parametrize("space", ["Image", "Datei", "Fichier", "Archivo", "Файл", "ファイル", "រូបភាព", "Bestand"])
def test_files_are_known_in_other_languages(space: str) -> None:
    text = f"[[{space}:Mühle.jpg|mini|hochkant|Die Mühle]]\nIt stood."
    assert photos(text) == [Photo(caption="Die Mühle", source=f"{COMMONS}M%C3%BChle.jpg")]


def test_a_caption_may_come_before_the_size() -> None:
    assert photos("[[File:A.jpg|The Hall|thumb|200px]]\nText.")[0].caption == "The Hall"


def test_icons_and_sounds_are_no_photos() -> None:
    text = "[[File:Flag.svg|20px]] France. [[File:Bell.ogg|thumb|The bell]]"
    assert photos(text) == []
    assert [reason for reason, _ in left_out(text)] == ["icon", "sound, video or document"]


def test_a_gallery_s_pictures_belong_to_its_section() -> None:
    text = (
        "== Mill ==\nIt stood.\n<gallery mode=packed>\nFile:A.jpg|The [[wheel]]\nB b.png|alt=Door|The door\n</gallery>"
    )
    assert photos(text) == [
        Photo(caption="The wheel", source=f"{COMMONS}A.jpg"),
        Photo(caption="The door", alt="Door", source=f"{COMMONS}B_b.png"),
    ]


def test_the_infobox_s_picture_is_the_lead_s_photo_and_its_flag_is_not() -> None:
    text = (
        "{{Infobox town\n| flag_image = Flag.svg\n| image_skyline = View.jpg\n| imagesize = 200px\n"
        "| image_caption = The view\n| image_alt = Roofs\n}}\n'''Town''' is here."
    )
    assert photos(text) == [Photo(caption="The view", alt="Roofs", source=f"{COMMONS}View.jpg")]
    assert left_out(text)[0][0] == "infobox"


def test_several_pictures_of_one_template_keep_their_own_captions() -> None:
    text = "{{multiple image|image1=A.jpg|caption1=One|image2=B.jpg|caption2=Two|footer=Both}}\nText here."
    assert [photo.caption for photo in photos(text)] == ["One", "Two"]


def test_pictures_are_fetched_from_the_wiki_the_page_came_from() -> None:
    made = page("[[File:A b.jpg]]\nText.", address="https://de.wikipedia.org/w/index.php?title=X&action=raw")
    (photo,) = [block.photo for block in made.blocks if block.photo]
    assert photo.source == "https://de.wikipedia.org/wiki/Special:FilePath/A_b.jpg"
    assert made.rights.statement == "CC BY-SA 4.0"


def test_a_quote_keeps_its_words_and_who_said_them() -> None:
    made = page("It was said:\n{{Quote|text=We = one.\n\nWe stay.|author=A. Smith|source=''Diary''}}\nThen it ended.")
    assert [(block.kind, block.text) for block in made.blocks if block.kind in ("paragraph", "quote")] == [
        ("paragraph", "It was said:"),
        ("quote", "We = one."),
        ("quote", "We stay. — A. Smith, Diary"),
        ("paragraph", "Then it ended."),
    ]


def test_a_blockquote_is_a_quote() -> None:
    made = page("Before it.\n<blockquote>We stay.</blockquote>\nAfter it.")
    assert [block.kind for block in made.blocks if block.kind != "heading"] == ["paragraph", "quote", "paragraph"]


def test_lists_are_entries() -> None:
    assert spoken("Text:\n* one\n** two\n# three\n;Term: said\n; Word : said too") == [
        "Text:",
        "one",
        "two",
        "three",
        "Term: said",
        "Word: said too",
    ]


def test_lines_of_one_paragraph_are_joined_and_line_numbers_are_the_source_s() -> None:
    made = page("<!-- a\nb -->\n{{Infobox x\n|a=b\n}}\nOne line\nand another.\n\n== Next ==\nMore.")
    assert [(block.line, block.text) for block in made.blocks if block.kind in ("paragraph", "heading")][1:] == [
        (6, "One line and another."),
        (9, "Next"),
        (10, "More."),
    ]


def test_references_tables_hatnotes_and_editors_notes_are_left_out_with_reasons() -> None:
    text = (
        "{{Main|Other}}\n:''See also: [[Mill]]''\n"
        "Text<ref name=a>{{cite web|title=T}}</ref><ref name=a /> here.{{cn|date=May}}\n"
        '{| class="wikitable"\n! A !! B\n|-\n| 1 || 2\n|}\n[[Category:Mills]]\n[[de:Mühle]]\n__NOTOC__'
    )
    assert spoken(text) == ["Text here."]
    assert [reason for reason, _ in left_out(text)] == [
        "pointer to other pages",
        "pointer to other pages",
        "reference",
        "note for editors",
        "table",
        "category",
        "link to another language",
    ]
    assert not any(sign in words for _, words in left_out(text) for sign in ("{", "}", "[[", "|", "<", "''"))


@pytest.mark.parametrize(
    "name",
    ["References", "See also", "Einzelnachweise", "Voir aussi", "Enlaces externos", "Примечания", "脚注", "ឯកសារយោង"],
)
def test_sections_at_the_end_are_left_out(name: str) -> None:
    text = f"== Mill ==\nIt stood.\n== {name} ==\n* One thing\n=== More ===\n* Another\n== Last ==\nIt fell."
    assert headings(text)[-2:] == [(2, "Mill"), (2, "Last")]
    assert spoken(text) == ["It stood.", "It fell."]


def test_a_section_on_sources_that_is_an_account_stays() -> None:
    text = "== Sources ==\nThe chronicle of the abbey, begun in 1200, is our earliest source for the town and its mill."
    assert headings(text)[-1] == (2, "Sources")


def test_a_section_called_literature_is_about_books_in_english() -> None:
    assert headings("Text.\n== Literature ==\nMany wrote here.")[-1] == (2, "Literature")


def test_an_unknown_template_in_a_sentence_is_named_in_a_warning() -> None:
    made = page("One.\n\nIt is {{strange thing|5}} long.")
    assert "lines 3" in made.warnings[0]


def test_a_travel_guide_s_listing_is_an_entry() -> None:
    assert spoken("* {{see|name=Old Mill|address=1 High St|hours=9-5|content=A mill of 1500.}}") == [
        "Old Mill. A mill of 1500."
    ]


def test_a_redirect_is_refused_in_one_line() -> None:
    with pytest.raises(BadDocument, match="only sends its readers on to “Old Mill”"):
        read_any(Source(b"#REDIRECT [[Old Mill]]"))


EXPORT = """<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">
<siteinfo><sitename>Wikipedia</sitename><base>https://en.wikipedia.org/wiki/Main_Page</base></siteinfo>
<page><title>Old Mill</title><ns>0</ns><revision><text xml:space="preserve">'''The mill''' stood.

[[File:A.jpg|thumb|Wheel]]</text></revision></page></mediawiki>"""


def test_an_export_gives_its_first_page_with_title_language_and_licence() -> None:
    made = read_any(Source(EXPORT.encode(), "export.xml"))
    assert (made.title, made.language, made.rights.status) == ("Old Mill", "en", "licensed")
    assert made.rights.statement == "CC BY-SA 4.0"
    assert [block.text for block in made.blocks if block.kind == "paragraph"] == ["The mill stood."]
    assert next(block.photo for block in made.blocks if block.photo).source.startswith("https://en.wikipedia.org/wiki/")


def test_an_export_of_another_wiki_has_no_licence_that_is_known() -> None:
    made = read(Source(EXPORT.replace("en.wikipedia.org", "wiki.example").encode(), "export.xml"))
    assert made.rights.status == "unknown"


def test_an_export_without_a_page_is_refused() -> None:
    with pytest.raises(BadDocument, match="no page with a text"):
        read(Source(b"<mediawiki><page><title>A</title></page></mediawiki>"))


@pytest.mark.parametrize(
    "text",
    [
        "== History ==\nThe '''mill''' of [[Hill]].\n* one\n* two\n* three\n* four\n* five\n* six",
        "{{Infobox x|a=b}}\n'''Mill''' is in [[Hill]].<br />\n<div>a</div>\n[[File:A.jpg]]",
    ],
)
def test_wikitext_is_known_by_itself(text: str) -> None:
    assert media_type(Source(text.encode(), "pasted")) == "text/x-wiki"


def test_notes_with_links_in_double_brackets_stay_markdown() -> None:
    text = b"# Note\n\n## More\n\n- [[One]]\n- [[Two]]\n- [[Three]]\n- **bold**\n"
    assert media_type(Source(text, "note.md")) == "text/markdown"
    assert media_type(Source(text, "")) == "text/markdown"


@pytest.mark.parametrize(
    "text",
    [
        "It stood. " + "{{" * 20_000,
        "It stood. " + "[[a|" * 20_000,
        "It stood. " + "{{a|[[" * 10_000 + "]]}}" * 10_000,
        "It stood. " + "{{{" * 10_000 + "}}}" * 10_000,
        "It stood. {{a" + "|b" * 50_000 + "}}",
        "It stood. " + "<ref>" * 20_000,
        "It stood. " + "<!--" * 20_000,
        "It stood. " + "(;" * 20_000 + " ," * 20_000,
        "It stood.\n" + "{|\n" * 20_000,
        "It stood. " + "[https://a " * 20_000,
        "It stood. {{val|5|e=" + "9" * 20_000 + "}} {{convert|" + "9" * 20_000 + "|km}}",
    ],
)
def test_markup_that_never_closes_is_read_once(text: str) -> None:
    begun = time.process_time()
    made = page(text)
    assert time.process_time() - begun < 30
    assert made.blocks[0].kind == "heading"
    assert "It stood." in " ".join(block.text for block in made.blocks if block.kind == "paragraph")
    assert not any("{{" in block.text or "[[" in block.text for block in made.blocks)


def test_a_text_longer_than_any_page_of_a_wiki_is_refused() -> None:
    with pytest.raises(BadDocument, match="longer than any page of a wiki"):
        page("a " * 1_200_000)


def test_noncharacters_of_a_stranger_are_no_places_of_ours() -> None:
    assert line("It is \ufdd00\ufdd1 here.") == "It is 0 here."


def test_scripts_and_styles_are_nobodys_words() -> None:
    text = "It is here. <script>alert(1)</script><style>p {}</style> It is old."
    assert spoken(text) == ["It is here. It is old."]
    assert left_out(text) == []


def test_a_quotation_in_a_german_template_is_spoken() -> None:
    assert line('Er sagte: {{"|Hier stehe ich.}} Dann ging er.') == "Er sagte: “Hier stehe ich.” Dann ging er."
