import time

import pytest

from tour import documents
from tour.documents import kinds, markdown
from tour.errors import BadDocument
from tour.model import Document, Photo, Source

PROSE = "The well was dug in 1642, and the people of the valley drank from it for three hundred years."


def read(text: str, **named: str) -> Document:
    return markdown.read(Source(text.encode(), **named))


def headings(text: str) -> list[tuple[int, str]]:
    return [(block.level, block.text) for block in read(text).blocks if block.kind == "heading"]


def texts(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(text).blocks if block.kind != "left out"]


def reasons(text: str) -> dict[str, str]:
    return {block.text: block.reason for block in read(text).blocks if block.kind == "left out"}


def photos(text: str, **named: str) -> list[Photo]:
    return [block.photo for block in read(text, **named).blocks if block.photo]


def test_the_only_first_level_heading_is_the_title() -> None:
    text = f"# The Valley\n\n{PROSE}\n\n## Water\n\n{PROSE}\n"
    assert read(text).title == "The Valley"
    assert headings(text) == [(1, "The Valley"), (2, "Water")]


def test_several_first_level_headings_are_sections_of_a_text_without_a_title() -> None:
    text = f"# Water\n\n{PROSE}\n\n## The spring\n\n{PROSE}\n\n# Stone\n\n{PROSE}\n"
    assert read(text).title == ""
    assert headings(text) == [(2, "Water"), (3, "The spring"), (2, "Stone")]


def test_the_title_of_the_front_matter_wins() -> None:
    text = f"---\ntitle: The Valley\nlang: de-AT\n---\n# Water\n\n{PROSE}\n"
    assert (read(text).title, read(text).language) == ("The Valley", "de-AT")
    assert headings(text) == [(2, "Water")]


def test_a_heading_that_says_what_the_front_matter_says_is_the_title() -> None:
    assert headings(f"---\ntitle: The valley\n---\n# The Valley\n\n{PROSE}\n\n## Water\n\n{PROSE}") == [
        (1, "The Valley"),
        (2, "Water"),
    ]


def test_front_matter_in_toml_is_read() -> None:
    text = f'+++\ntitle = "The Valley"\nlanguage = "fr"\ndate = 2020-01-01\n+++\n{PROSE}\n'
    assert (read(text).title, read(text).language) == ("The Valley", "fr")


def test_front_matter_is_left_out_and_its_rights_are_read() -> None:
    text = f"---\ntitle: V\nlicense: CC BY-SA 4.0\n---\n{PROSE}\n"
    assert reasons(text) == {"title: V license: CC BY-SA 4.0": "front matter"}
    assert (read(text).rights.status, read(text).rights.statement) == ("licensed", "CC BY-SA 4.0")


def test_a_title_with_a_colon_that_yaml_refuses_is_read_all_the_same() -> None:
    assert read(f"---\ntitle: The Valley: a history\n---\n{PROSE}\n").title == "The Valley: a history"


@pytest.mark.parametrize(
    "front", ["a: [" + "[" * 5_000, "a: &a [x]\nb: &b [*a,*a]\ntitle: T", "a: 2001-99-99\ntitle: T", "- 1"]
)
def test_strange_front_matter_does_no_harm(front: str) -> None:
    assert ("paragraph", PROSE) in texts(f"---\n{front}\n---\n\n{PROSE}\n")


def test_a_line_of_dashes_at_the_beginning_is_no_front_matter_without_its_end() -> None:
    assert texts(f"---\n\n{PROSE}\n") == [("paragraph", PROSE)]


def test_underlined_headings_are_headings() -> None:
    assert headings(f"The Valley\n==========\n\n{PROSE}\n\nWater\n-----\n\n{PROSE}\n") == [
        (1, "The Valley"),
        (2, "Water"),
    ]


def test_headings_that_jump_levels_are_nested_without_gaps() -> None:
    text = f"# V\n\n{PROSE}\n\n### Water\n\n{PROSE}\n\n###### Spring\n\n{PROSE}\n\n### Stone\n\n{PROSE}\n"
    assert headings(text) == [(1, "V"), (2, "Water"), (3, "Spring"), (2, "Stone")]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    assert texts("The well was dug\nin 1642,  \nand it is deep.\n") == [
        ("paragraph", "The well was dug in 1642, and it is deep.")
    ]


def test_marks_of_emphasis_links_and_code_are_not_in_the_text() -> None:
    text = (
        "The **well** was _dug_ [in 1642](http://a.example/x), `deep`, see [the mill][m].\n\n[m]: http://a.example/m\n"
    )
    assert texts(text) == [("paragraph", "The well was dug in 1642, deep, see the mill.")]


def test_lists_quotes_and_definitions_keep_their_kinds() -> None:
    text = f"- The well\n- [x] The mill\n\n> {PROSE}\n\nWell\n: A deep hole with water in it.\n"
    assert [kind for kind, _ in texts(text)] == ["list", "list", "quote", "list", "list"]
    assert ("list", "The mill") in texts(text)


def test_a_picture_with_a_title_has_it_as_its_caption() -> None:
    text = f'{PROSE}\n\n![A well](img/well.jpg "The well in winter")\n'
    assert photos(text) == [Photo(caption="The well in winter", alt="A well", source="img/well.jpg")]


def test_a_line_in_italics_below_a_picture_is_its_caption() -> None:
    for gap in ("\n", "\n\n"):
        text = f"{PROSE}\n\n![A well](well.jpg){gap}*The well in winter*\n\n{PROSE}\n"
        assert [(photo.caption, photo.alt, photo.source) for photo in photos(text)] == [
            ("The well in winter", "A well", "well.jpg")
        ]
        assert [kind for kind, _ in texts(text)] == ["paragraph", "photo", "paragraph"]


def test_a_line_with_a_credit_below_a_picture_is_its_credit() -> None:
    text = f"{PROSE}\n\n![A well](well.jpg)\n*The well in winter*\n\nCredit: Ann Moor\n\n{PROSE}\n"
    assert [(photo.caption, photo.credit) for photo in photos(text)] == [("The well in winter", "Ann Moor")]


def test_a_figure_of_a_static_site_is_a_photo() -> None:
    text = f'{PROSE}\n\n{{{{< figure src="w.jpg" alt="A well" caption="In winter" >}}}}\n\n{{{{< toc >}}}}\n'
    assert [(photo.source, photo.alt, photo.caption) for photo in photos(text)] == [("w.jpg", "A well", "In winter")]
    assert [kind for kind, _ in texts(text)] == ["paragraph", "photo"]


def test_an_include_over_several_lines_is_a_photo_beside_the_text_below_it() -> None:
    include = (
        '{% include figure.html\n  class="img-right"\n  width="33%"\n'
        "  caption=\"'The deep one', dug by [the parish](http://a.example). [Source](http://a.example/w)\"\n"
        '  image-url="well.jpg"\n%}'
    )
    text = f"# V\n\n### Water\n{include}\n{PROSE}\n\n{{% include map.html %}}\n"
    assert [(photo.source, photo.caption) for photo in photos(text)] == [
        ("well.jpg", "'The deep one', dug by the parish.")
    ]
    assert [kind for kind, _ in texts(text)] == ["heading", "heading", "photo", "paragraph"]


def test_addresses_that_a_maker_of_sites_fills_in_are_read() -> None:
    text = (
        f"{PROSE}\n\n![A well]({{{{ site.baseurl }}}}/img/w.jpg)\n\n{PROSE}\n\n"
        "![A mill]({{ '/img/m.jpg' | relative_url }}){: .right width=50%}\n"
    )
    assert [photo.source for photo in photos(text)] == ["/img/w.jpg", "/img/m.jpg"]
    assert {said for kind, said in texts(text) if kind == "paragraph"} == {PROSE}


def test_links_of_a_notebook_are_their_names() -> None:
    text = "See [[wells|the wells]] and [[Mill]].\n\n![[winter.png]]\n"
    assert texts(text)[0] == ("paragraph", "See the wells and Mill.")
    assert [photo.source for photo in photos(text)] == ["winter.png"]


def test_raw_html_is_read_as_html_and_never_as_text() -> None:
    text = (
        f'<p align="center"><img src="well.jpg" alt="A well"></p>\n\n<!-- a note -->\n\n'
        f'{PROSE} <span onclick="x()">Deep.</span>'
        "\n\n<script>alert(1)</script>\n\n<style>p {}</style>\n\n"
        "<details><summary>More</summary>\n\nIt froze.\n\n</details>\n"
    )
    assert [kind for kind, _ in texts(text)][:2] == ["photo", "paragraph"]
    assert ("paragraph", f"{PROSE} Deep.") in texts(text)
    assert not any("<" in said or "alert" in said or "note" in said for _, said in texts(text))


def test_tables_notes_badges_and_code_are_left_out() -> None:
    text = (
        "# V\n\n[![build](https://img.shields.io/badge/build-passing-green.svg)](http://a.example)\n\n"
        f"{PROSE}[^1]\n\n"
        "| Year | Depth |\n|---|---|\n| 1642 | 9 m |\n| 1700 | 8 m |\n\n```\nmake well\n```\n\n[^1]: Parish register.\n"
    )
    assert texts(text) == [("heading", "V"), ("paragraph", PROSE)]
    assert sorted(reasons(text).values()) == ["badge", "notes", "preformatted text", "table"]


def test_sections_of_references_are_left_out() -> None:
    text = f"# V\n\n{PROSE}\n\n## References\n\n- Moor, *The Valley*, 1990\n\n## Stone\n\n{PROSE}\n"
    assert headings(text) == [(1, "V"), (2, "Stone")]
    assert reasons(text)["Moor, The Valley, 1990"] == "references"


def test_tags_and_dates_of_the_page_are_left_out() -> None:
    text = f"# V\n\n{PROSE}\n\n*Last updated: 2024-01-06*\n\n#valley #water #history\n"
    assert reasons(text) == {"Last updated: 2024-01-06": "date of the page", "#valley #water #history": "tags"}


def test_short_bold_lines_are_headings_where_there_are_no_others() -> None:
    assert headings(f"**Water**\n\n{PROSE}\n\n**Stone:**\n\n{PROSE}\n") == [(2, "Water"), (2, "Stone")]
    assert headings(f"## Water\n\n**In short**\n\n{PROSE}\n") == [(2, "Water")]


def test_ids_behind_headings_are_not_said() -> None:
    assert headings(f"## Water {{#water .x}}\n\n{PROSE}\n") == [(2, "Water")]


def test_numbers_are_taken_from_headings_that_count() -> None:
    text = "".join(f"## {n}. {name}\n\n{PROSE}\n\n" for n, name in ((1, "Water"), (2, "Stone"), (3, "Fire")))
    assert headings(text) == [(2, "Water"), (2, "Stone"), (2, "Fire")]


def test_pictures_of_a_page_from_the_web_have_whole_addresses() -> None:
    text = f"{PROSE}\n\n![A well](img/well.jpg)\n"
    assert (
        photos(text, address="https://a.example/valley/README.md")[0].source == "https://a.example/valley/img/well.jpg"
    )


def test_markdown_is_told_by_its_bytes_and_read_from_the_front_door() -> None:
    source = Source(f"# V\n\n{PROSE}\n\n## Water\n\n- [a](b)\n- **b**\n\n{PROSE}\n".encode(), name="v.md")
    assert kinds.media_type(source) == "text/markdown"
    assert documents.read(source).title == "V"


def test_an_empty_text_is_refused() -> None:
    with pytest.raises(BadDocument, match="empty"):
        read("  \n")


@pytest.mark.parametrize(
    "piece",
    ["[", "![", "*a ", "**a", "`", "> ", "- ", "<", "[a](", "_a_", "\\", "[[", "~~a", "[^1]:", "a\n: b\n", "&#"],
)
def test_what_repeats_a_mark_thousands_of_times_is_read_in_a_few_seconds(piece: str) -> None:
    begin = time.process_time()
    read(piece * 3_000 + "a")
    assert time.process_time() - begin < 30
