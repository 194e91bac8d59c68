import io
import zipfile

import pytest

from tests.tour.documents.docx_builder import (
    BULLET,
    MORE,
    NUMBERED,
    PROSE,
    STYLES,
    R,
    W,
    bold,
    docx,
    field,
    p,
    packed,
    run,
    style,
    table,
)
from tests.tour.documents.docx_reading import headings, left, parsed, texts
from tour.documents import read as read_any
from tour.documents.docx import read
from tour.errors import BadDocument
from tour.model import Block, Source

LARGE = '<w:sz w:val="52"/>'
CENTRED = '<w:jc w:val="center"/>'


def test_title_and_heading_styles_give_levels_from_1() -> None:
    document = parsed(
        p("The Town", "Title"),
        p(PROSE),
        p("Origins", "Heading1"),
        p(PROSE),
        p("The Walls", "Heading2"),
        p(MORE),
    )
    assert document.title == "The Town"
    assert headings(document) == [(1, "The Town"), (2, "Origins"), (3, "The Walls")]
    assert texts(document) == [PROSE, PROSE, MORE]


def test_a_first_heading_above_all_others_is_the_title() -> None:
    document = parsed(p("The Town", "Heading1"), p(PROSE), p("Origins", "Heading2"), p(PROSE), p("Rise", "Heading2"))
    assert headings(document) == [(1, "The Town"), (2, "Origins"), (2, "Rise")]


def test_levels_that_were_skipped_close_up() -> None:
    body = [p("A Town", "Title"), p(PROSE), p("Origins", "Heading1"), p(PROSE), p("Walls", "Heading3"), p(MORE)]
    assert headings(parsed(*body)) == [(1, "A Town"), (2, "Origins"), (3, "Walls")]


def test_a_document_called_as_its_programme_calls_it_has_no_title() -> None:
    core = "<dc:title>Microsoft Word - Document1</dc:title>"
    assert parsed(p(PROSE), core=core).title == ""
    assert parsed(p(PROSE), core="<dc:title>A Town</dc:title>").title == "A Town"


@pytest.mark.parametrize(
    "name", ["heading 1", "Heading 1", "Überschrift 1", "Titre 1", "Título 1", "Заголовок 1", "标题 1", "My Heading"]
)
def test_styles_of_headings_have_names_in_many_languages(name: str) -> None:
    styles = STYLES + style("x1", name) + style("x2", "Mine", based_on="x1")
    body = [p("A Town", "Title"), p(PROSE), p("Origins", "x1"), p(PROSE), p("Rise", "x2"), p(MORE)]
    assert headings(parsed(*body, styles=styles)) == [(1, "A Town"), (2, "Origins"), (2, "Rise")]


def test_styles_based_on_one_another_in_a_circle_are_plain() -> None:
    assert texts(parsed(p(PROSE, "a"), styles=style("a", "A", "b") + style("b", "B", "a"))) == [PROSE]


def test_a_whole_paragraph_in_a_heading_style_is_text() -> None:
    long = f"{PROSE} {MORE}"
    document = parsed(p("Origins", "Heading1"), p(long, "Heading1"), p("Rise", "Heading1"), p(MORE))
    assert texts(document) == [long, MORE]


def test_without_styles_a_large_line_is_the_title_and_bold_numbered_lines_are_headings() -> None:
    document = parsed(
        p(run("The Great Town", LARGE), properties=CENTRED),
        p(),
        p(PROSE),
        p(run("1. ") + bold("Founding Date:")),
        p(f"   - {PROSE}"),
        p(bold("2.") + run(" ") + bold("The Walls:")),
        p(f"   - {MORE}"),
        p("Today, the town is visited by many people from all over the world."),
    )
    assert headings(document) == [(1, "The Great Town"), (2, "Founding Date"), (2, "The Walls")]
    assert texts(document, "list") == [PROSE, MORE]
    assert all(0.6 <= block.confidence < 1 for block in document.blocks if block.kind == "heading")


def test_bold_beginnings_before_a_colon_are_headings_of_their_paragraphs() -> None:
    document = parsed(
        p(run("The Town", LARGE)),
        p(PROSE),
        p(bold("Origins:") + run(f" {PROSE}")),
        p(bold("2. The Walls") + run(f": {MORE}")),
    )
    assert headings(document) == [(1, "The Town"), (2, "Origins"), (2, "The Walls")]
    assert texts(document) == [PROSE, PROSE, MORE]


def test_plain_numbered_beginnings_before_a_colon_are_headings_where_there_are_three() -> None:
    document = parsed(
        p(PROSE), p(f"1. Origins: {PROSE}"), p(f"2. The Walls: {MORE}"), p(f"Later Days: {PROSE}", properties=NUMBERED)
    )
    assert [text for _, text in headings(document)] == ["Origins", "The Walls", "Later Days"]
    assert texts(document) == [PROSE, PROSE, MORE, PROSE]


def test_one_bold_word_in_a_paragraph_makes_no_heading() -> None:
    document = parsed(
        p(run("A town: ") + bold("Bodmin") + run(f" is old. {PROSE}")), p(bold("Note:") + run(f" {MORE}"))
    )
    assert headings(document) == []


def test_capitals_are_headings() -> None:
    document = parsed(p("THE TOWN"), p(PROSE), p("ORIGINS"), p(PROSE), p("LATER DAYS"), p(MORE))
    assert [text for _, text in headings(document)] == ["THE TOWN", "ORIGINS", "LATER DAYS"]


def test_short_lines_are_headings_where_nothing_else_is() -> None:
    document = parsed(p(PROSE), p("The Red Walls"), p(MORE), p("The Railway"), p(PROSE))
    assert [text for _, text in headings(document)] == ["The Red Walls", "The Railway"]
    assert all(block.confidence == 0.5 for block in document.blocks if block.kind == "heading")


def test_a_bold_line_under_marked_up_headings_is_one_below() -> None:
    document = parsed(
        p("Origins", "Heading1"), p(PROSE), p(bold("The Founders")), p(PROSE), p("Rise", "Heading1"), p(MORE)
    )
    assert headings(document) == [(2, "Origins"), (3, "The Founders"), (2, "Rise")]


def test_a_poem_in_bold_is_no_row_of_headings() -> None:
    lines = [
        p(bold(line)) for line in ("The river runs", "The walls are red", "The gates are shut", "The town is dead")
    ]
    assert headings(parsed(p("A", "Heading1"), p(PROSE), *lines, p(MORE), p("B", "Heading1"), p(MORE))) == [
        (2, "A"),
        (2, "B"),
    ]


def test_lines_in_one_paragraph_part_a_bold_heading_from_its_text() -> None:
    body = [p(bold(name) + "<w:r><w:br/></w:r>" + run(PROSE)) for name in ("Origins", "The Walls")]
    document = parsed(p(PROSE), *body)
    assert [text for _, text in headings(document)] == ["Origins", "The Walls"]
    assert texts(document) == [PROSE] * 3


def test_tracked_changes_read_as_if_accepted() -> None:
    document = parsed(
        p(
            run("The town was ")
            + f"<w:ins>{run('founded in 1203 and grew ')}</w:ins>"
            + "<w:del><w:r><w:delText>begun in 1302</w:delText></w:r></w:del>"
            + run("along the river for years.")
        )
    )
    assert texts(document) == ["The town was founded in 1203 and grew along the river for years."]
    assert left(document) == {"begun in 1302": "deleted (tracked change)"}
    assert any("tracked changes" in warning for warning in document.warnings)


def test_moved_text_stands_at_its_new_place_only() -> None:
    document = parsed(p(f"<w:moveFrom>{run(MORE)}</w:moveFrom>"), p(PROSE), p(f"<w:moveTo>{run(MORE)}</w:moveTo>"))
    assert texts(document) == [PROSE, MORE]


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    document = parsed(
        p(run("The town was founded "), properties="<w:rPr><w:del/></w:rPr>"),
        p("by traders in the year 1203, they say."),
    )
    assert texts(document) == ["The town was founded by traders in the year 1203, they say."]


def test_deleted_rows_of_a_table_are_gone() -> None:
    rows = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{p(MORE)}</w:tc></w:tr><w:tr><w:tc>{p(PROSE)}</w:tc></w:tr>"
    assert texts(parsed(f"<w:tbl>{rows}</w:tbl>")) == [PROSE]


def test_notes_comments_headers_and_footers_are_left_out_and_listed() -> None:
    document = parsed(
        p(run(PROSE) + '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="1"/></w:r>'),
        parts={
            "footnotes": f'<w:footnote w:type="separator">{p("x")}</w:footnote><w:footnote>{p("A note.")}</w:footnote>',
            "endnotes": f"<w:endnote>{p('An endnote.')}</w:endnote>",
            "comments": f"<w:comment>{p('Is it so?')}</w:comment>",
            "header": p("The Society"),
            "footer": p("Page 1"),
        },
    )
    assert texts(document) == [PROSE]
    assert left(document) == {
        "A note.": "footnote",
        "An endnote.": "endnote",
        "Is it so?": "comment",
        "The Society": "page header",
        "Page 1": "page footer",
    }


def test_hidden_text_and_typed_note_marks_are_left_out() -> None:
    raised = '<w:vertAlign w:val="superscript"/>'
    document = parsed(p(run(PROSE) + run("3", raised) + run("secret", "<w:vanish/>") + run(f" {MORE}")))
    assert texts(document) == [f"{PROSE} {MORE}"]
    assert left(document) == {"3": "reference mark", "secret": "hidden text"}


def test_ordinals_and_powers_stay() -> None:
    raised = '<w:vertAlign w:val="superscript"/>'
    text = run("It was the 19") + run("th", raised) + run(" century, and the town had 20 km") + run("2", raised)
    assert texts(parsed(p(text + run(" of land around its old red walls.")))) == [
        "It was the 19th century, and the town had 20 km2 of land around its old red walls."
    ]


def test_links_keep_their_text_and_page_numbers_go() -> None:
    document = parsed(
        p(
            run("The town, as seen on ")
            + field('HYPERLINK "http://x.example"', run("the old map"))
            + run(", is told of on page ")
            + field("PAGEREF _Toc1 \\h", run("12"))
            + run("of the book about its walls.")
        )
    )
    assert texts(document) == ["The town, as seen on the old map, is told of on page of the book about its walls."]


def test_a_table_of_contents_over_several_paragraphs_is_left_out() -> None:
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    document = parsed(p(begin + run("Origins 1")), p("Rise 2"), p(end), p("Origins", "Heading1"), p(PROSE))
    assert left(document) == {"Origins 1": "table of contents", "Rise 2": "table of contents"}
    assert texts(document) == [PROSE]


def test_a_field_that_never_ends_swallows_nothing() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    shown = begin + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    document = parsed(p(begin), p(PROSE), p(shown), p("Origins", "Heading1"), p(MORE))
    assert texts(document) == [PROSE, MORE]


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{p(MORE)}</w:txbxContent>"
    both = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(parsed(p(run(PROSE) + both))) == [PROSE, MORE]


def test_content_controls_and_smart_tags_are_read_through() -> None:
    inside = f"<w:sdt><w:sdtContent>{run('The town was founded by traders ')}</w:sdtContent></w:sdt>"
    tagged = f"<w:smartTag>{run('in the year 1203, as it is told.')}</w:smartTag>"
    document = parsed(f"<w:sdt><w:sdtContent>{p(inside + tagged)}</w:sdtContent></w:sdt>")
    assert texts(document) == ["The town was founded by traders in the year 1203, as it is told."]


def test_breaks_tabs_hyphens_and_symbols_become_characters() -> None:
    text = (
        "<w:r><w:t>The</w:t><w:tab/><w:t>rail</w:t><w:softHyphen/><w:t>way came</w:t><w:br/><w:t>in the year</w:t>"
        '<w:noBreakHyphen/><w:t>end </w:t><w:sym w:font="Symbol" w:char="F0B1"/><w:sym w:font="Wingdings" '
        'w:char="F04A"/><w:t>1 of 1860, they say.</w:t></w:r>'
    )
    assert texts(parsed(p(text))) == ["The railway came in the year-end ±1 of 1860, they say."]


def test_entries_of_lists_are_lists_and_quotes_are_quotes() -> None:
    document = parsed(p(PROSE), p(MORE, properties=BULLET), p(PROSE, properties=NUMBERED), p(MORE, "Quote"))
    assert [block.kind for block in document.blocks] == ["paragraph", "list", "list", "quote"]


def test_data_tables_are_left_out_and_layout_tables_are_read() -> None:
    document = parsed(
        table(("Year", "People"), ("1801", "1,200"), ("1901", "5,400")),
        table((p(PROSE) + p(MORE),)),
        table((p(f"{PROSE} {MORE}"), p(f"{MORE} {PROSE}"))),
    )
    assert left(document) == {"Year | People; 1801 | 1,200; 1901 | 5,400": "table"}
    assert texts(document) == [PROSE, MORE, f"{PROSE} {MORE}", f"{MORE} {PROSE}"]


FRENCH = "La ville fut fondée par des marchands en 1203, et elle grandit le long de la rivière pendant deux siècles."
FRENCH_MORE = "Ses murs étaient de pierre rouge, et ils furent abattus à l'arrivée du chemin de fer en 1860."


def test_a_bilingual_table_is_read_in_the_documents_language() -> None:
    rows = (("Les origines", "Origins"), (FRENCH, PROSE), (FRENCH_MORE, MORE))
    document = parsed(p("A Town in two languages, told for those who come to see it by the river."), table(*rows))
    assert texts(document)[-2:] == [PROSE, MORE]
    assert left(document)[FRENCH] == "translation (fr)"


def test_headings_stand_in_bilingual_tables_too() -> None:
    rows = (
        (p(bold("Origins")), p(bold("Les origines"))),
        (PROSE, FRENCH),
        (p(bold("The Walls")), p(bold("Les murs"))),
        (MORE, FRENCH_MORE),
    )
    document = parsed(p(run("The Town", LARGE)), table(*rows))
    assert headings(document) == [(1, "The Town"), (2, "Origins"), (2, "The Walls")]
    assert texts(document) == [PROSE, MORE]


def test_a_passage_in_another_language_is_marked() -> None:
    french = p(run(FRENCH, '<w:lang w:val="fr-FR"/>'))
    document = read_any(Source(docx(p(PROSE), p(MORE), p(PROSE), french)))
    assert document.language == "en-GB"
    assert [block.language for block in document.blocks] == ["", "", "", "fr-FR"]


def test_references_at_the_end_are_left_out() -> None:
    document = parsed(
        p("Origins", "Heading1"), p(PROSE), p("Bibliography", "Heading1"), p("A. Writer, The Town. London, 1999.")
    )
    assert texts(document) == [PROSE]
    assert left(document)["A. Writer, The Town. London, 1999."] == "references"


def test_a_copyright_notice_states_the_rights() -> None:
    document = parsed(p(PROSE), p("© 2005 A. Writer. All rights reserved."))
    assert document.rights.statement == "© 2005 A. Writer. All rights reserved."
    assert texts(document) == [PROSE]


def test_strict_documents_are_read() -> None:
    data = docx(p("Origins", "Heading1"), p(PROSE), p("Rise", "Heading1"), p(MORE))
    strict = _renamed(data)
    assert read(Source(strict)).blocks == read(Source(data)).blocks


def test_a_main_part_of_any_name_is_found() -> None:
    data = docx(p(PROSE), main="word/document2.xml")
    assert texts(read(Source(data))) == [PROSE]


def _renamed(data: bytes) -> bytes:
    archive = zipfile.ZipFile(io.BytesIO(data))
    return packed(
        {
            name: archive.read(name)
            .replace(W.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main")
            .replace(R.encode(), b"http://purl.oclc.org/ooxml/officeDocument/relationships")
            for name in archive.namelist()
        }
    )


def refused(data: bytes) -> str:
    with pytest.raises(BadDocument) as raised:
        read(Source(data))
    message = str(raised.value)
    assert "\n" not in message
    return message


def test_damaged_files_are_refused_in_one_line() -> None:
    data = docx(p(PROSE))
    assert "damaged" in refused(data[: len(data) // 2])
    assert "damaged" in refused(docx(p(PROSE) + "<w:p>"))


def test_a_file_without_a_text_is_refused() -> None:
    assert "no text" in refused(packed({"word/styles.xml": "<x/>"}))
    assert "No sentences" in refused(docx(p()))


def test_entities_are_never_expanded() -> None:
    laughs = "".join(f'<!ENTITY a{n} "{"".join([f"&a{n - 1};"] * 10)}">' for n in range(1, 10))
    text = f'<!DOCTYPE x [<!ENTITY a0 "ha">{laughs}]><w:document xmlns:w="{W}"><w:body>&a9;</w:body></w:document>'
    assert refused(packed({"word/document.xml": text}))


def test_damaged_parts_beside_the_text_do_not_matter() -> None:
    assert texts(parsed(p(PROSE), parts={"comments": "<broken"})) == [PROSE]


def test_lines_count_paragraphs() -> None:
    document = parsed(p(PROSE), p(), p(MORE))
    assert [block.line for block in document.blocks] == [1, 3]
    assert isinstance(document.blocks[0], Block)


def test_a_bold_word_with_a_full_stop_is_a_heading_and_a_bold_sentence_is_none() -> None:
    document = parsed(
        p(PROSE), p(bold("Manufactures.")), p(PROSE), p(bold("They came by boat and they stayed.")), p(MORE)
    )
    assert [text for _, text in headings(document)] == ["Manufactures."]


def test_bold_beginnings_under_lines_of_headings_stay_in_their_paragraphs() -> None:
    lines = [p(bold(name)) + p(bold("Note:") + run(f" {PROSE}")) for name in ("Origins", "The Walls", "Later Days")]
    document = parsed(*lines)
    assert [text for _, text in headings(document)] == ["Origins", "The Walls", "Later Days"]
    assert texts(document) == [f"Note: {PROSE}"] * 3


def test_a_heading_that_repeats_the_title_is_left_out() -> None:
    body = [p("The Town", "Title"), p("The Town", "Heading1"), p(PROSE), p("Origins", "Heading2"), p(MORE)]
    document = parsed(*body)
    assert headings(document) == [(1, "The Town"), (2, "Origins")]
    assert left(document) == {"The Town": "the title again"}


def test_a_text_set_as_code_altogether_is_no_code() -> None:
    styles = STYLES + style("Plain", "Preformatted Text")
    assert texts(parsed(p(PROSE, "Plain"), p(MORE, "Plain"), styles=styles)) == [PROSE, MORE]
    assert left(parsed(p(f"{PROSE} {MORE}"), p("x = 1", "Plain"), styles=styles)) == {"x = 1": "code"}


def test_numbers_of_marked_up_chapters_go() -> None:
    body = [part for name in ("Chapter 1. Origins", "A.2. The Walls") for part in (p(name, "Heading1"), p(PROSE))]
    assert [text for _, text in headings(parsed(*body))] == ["Origins", "The Walls"]


def test_the_name_and_the_source_of_a_table_go_with_it() -> None:
    document = parsed(p(PROSE), p("List of Mayors"), table(("1801", "A. Man"), ("1802", "B. Man")), p("Source: Census"))
    assert texts(document) == [PROSE]
    assert left(document)["List of Mayors"] == left(document)["Source: Census"] == "caption of a table"
