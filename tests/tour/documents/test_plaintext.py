import pytest

from tour.documents import plaintext
from tour.errors import BadDocument
from tour.model import Block, Document, Source

PROSE = "The party was founded in Phnom Penh in 1960, and its leaders left the city three years later."


def read(text: str) -> Document:
    return plaintext.read(Source(text.encode()))


def blocks(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(text).blocks]


def reasons(text: str) -> dict[str, str]:
    return {block.text: block.reason for block in read(text).blocks if block.kind == "left out"}


def page(*parts: str) -> str:
    return "\n\n".join(("A History", PROSE, *parts, PROSE))


def test_the_first_short_line_before_the_prose_is_the_title() -> None:
    assert read(page()).title == "A History"


def test_a_short_line_alone_followed_by_prose_is_a_heading() -> None:
    assert ("heading", "Kampuchea, Year Zero") in blocks(page("Kampuchea, Year Zero"))


@pytest.mark.parametrize(
    "heading",
    [
        "Work, food and family",
        "THE BOMBING",
        "1975",
        "1975–1979",
        "4. The court",
        "What came after?",
        "Back to the Village",
        "Home",
        "Les « Khmers rouges »",
    ],
)
def test_headings_come_in_many_shapes(heading: str) -> None:
    assert ("heading", heading) in blocks(page(heading))


def test_a_phrase_alone_that_is_too_long_for_a_heading_is_a_caption() -> None:
    phrase = "Prisoners who were brought to the former school in the south of the city, photographed on arrival"
    assert ("caption", phrase) in blocks(page(phrase))


def test_a_phrase_after_the_end_is_left_out() -> None:
    phrase = "This site was designed and is kept by the friends of the house, with thanks to everybody who gave"
    assert phrase in reasons(f"{page()}\n\n{phrase}")


def test_a_row_of_short_lines_is_a_menu_and_the_last_of_them_the_heading() -> None:
    found = page("Home Page", "The Film", "The Family", "Photo Journal", "The Origins")
    assert set(reasons(found)) == {"The Film", "The Family", "Photo Journal"}
    assert ("heading", "The Origins") in blocks(found)


def test_many_credits_in_a_row_are_so_many_photos() -> None:
    assert sum(kind == "credit" for kind, _ in blocks(page("\n".join(["Courtesy of X"] * 5000)))) == 5000


def test_a_short_sentence_is_no_heading() -> None:
    assert ("paragraph", "Only seven survived.") in blocks(page("Only seven survived."))


@pytest.mark.parametrize(
    "credit",
    [
        "Courtesy of Bruce Sharp",
        "Photo: Roland Neveu",
        "Photo by Roland Neveu",
        "Photograph courtesy of the Archive",
        "© 1979 Agence Presse",
        "(c) Agence Presse",
        "Image credit: Agence Presse",
    ],
)
def test_a_credit_is_known_by_how_it_begins(credit: str) -> None:
    assert ("credit", credit) in blocks(page(credit))


def test_a_labelled_credit_may_be_a_whole_sentence() -> None:
    credit = "Source: Yale University, Cambodian Genocide Program, New Haven, Connecticut, printed in 1999."
    assert ("credit", credit) in blocks(page(credit))


def test_an_invitation_to_click_is_left_out_though_it_is_a_sentence() -> None:
    assert reasons(page("Click here to learn more about the making of the film.")) != {}


def test_the_label_credit_is_not_kept_twice() -> None:
    assert ("credit", "Natural Earth") in blocks(page("Credit: Natural Earth"))


def test_a_caption_of_two_lines_above_its_credit_is_one() -> None:
    assert ("caption", "The gate of the city in the north, in 1974") in blocks(
        page("The gate of the city\nin the north, in 1974\nCourtesy of the Archive")
    )


def test_short_lines_together_in_the_middle_of_a_section_are_a_caption() -> None:
    assert ("caption", "Burial pits, Choeung Ek killing field") in blocks(
        page("Burial pits, Choeung\nEk killing field")
    )


def test_navigation_and_links_are_left_out_with_their_reasons() -> None:
    found = reasons(f"{page()}\n\nView a timeline >>\n\nHome | The Film | Credits\nLearn More | Site Map")
    assert found == {
        "View a timeline >>": "link",
        "Home | The Film | Credits": "navigation",
        "Learn More | Site Map": "navigation",
    }


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("12", "page number"),
        ("Page 12 of 300", "page number"),
        ("Back to the top", "page control"),
        ("Back to Main Page", "page control"),
        ("More photos »", "link"),
        ("Published 3 May 2010", "date of the page"),
        ("Copyright 2010 by the museum and all who wrote for it.", "copyright notice"),
    ],
)
def test_furniture_in_the_middle_of_a_text_is_left_out(line: str, reason: str) -> None:
    assert reasons(page(line)) == {line: reason}


@pytest.mark.parametrize("around", ["Home\n\n{}", "Home\nA second button\n\n{}", "{}\n\nHome"])
def test_home_is_a_button_before_the_title_and_after_the_end(around: str) -> None:
    assert "Home" in reasons(around.format(page()))


@pytest.mark.parametrize(
    "sentence",
    [
        "Photographs by the staff of S-21 show thousands of prisoners, and they are kept in the museum today.",
        "Photographs by Roland Neveu show the city in April 1975, on the day on which it fell.",
        "Published in 1979, the report was read by few people.",
        "Il répondit sans lever les yeux : « Nous ne savions rien de ce qui se passait. »",
        "« Nous ne savions pas ce qui se passait dans les campagnes, et personne ne nous l’a dit. »",
    ],
)
def test_a_sentence_is_text_whatever_it_begins_or_ends_with(sentence: str) -> None:
    assert ("paragraph", sentence) in blocks(page(sentence))


def test_pictures_by_somebody_without_a_name_are_no_credit() -> None:
    assert ("credit", "Pictures by hand") not in blocks(page("Pictures by hand"))


@pytest.mark.parametrize(
    ("heading", "prose"),
    [
        ("都の歴史", "江戸は十七世紀の初めに幕府が置かれてから、日本で最も大きな町になった。"),
        ("ប្រវត្តិសាស្ត្រ", "ខ្មែរក្រហមបានគ្រប់គ្រងប្រទេសកម្ពុជាពីឆ្នាំមួយពាន់ប្រាំបួនរយចិតសិបប្រាំ។"),
        (
            "ประวัติศาสตร์",
            "กรุงเทพมหานครเป็นเมืองหลวงของประเทศไทยและเป็นศูนย์กลางการปกครองการศึกษาการคมนาคมขนส่งการเงินการธนาคารและการพาณิชย์",
        ),
    ],
)
def test_prose_without_spaces_is_known_by_its_letters(heading: str, prose: str) -> None:
    found = blocks("\n\n".join([heading, prose, heading, prose]))
    assert found == [("heading", heading), ("paragraph", prose)] * 2


def test_what_stands_before_the_title_is_left_out() -> None:
    found = reasons(f"Some Site Of Ours\nText reads: A BANNER.\n\n{page()}")
    assert set(found) == {"Some Site Of Ours", "Text reads: A BANNER."}


def test_a_heading_without_text_at_the_end_is_left_out() -> None:
    assert reasons(f"{page()}\n\nFurther Reading") == {"Further Reading": "after the end of the text"}


def test_a_short_sentence_at_the_end_belongs_to_the_text() -> None:
    found = blocks(f"{page()}\n\nThe Aftermath\n\nOnly seven survived.\n\nHome | About")
    assert found[-3:] == [
        ("heading", "The Aftermath"),
        ("paragraph", "Only seven survived."),
        ("left out", "Home | About"),
    ]


def test_a_sentence_behind_the_furniture_is_left_out() -> None:
    assert "We use cookies here." in reasons(f"{page()}\n\nHome | About\n\nWe use cookies here.")


def test_lines_of_one_width_are_one_paragraph() -> None:
    wrapped = "\n".join(["the party was founded in the capital in the year 1960 and after"] * 4) + "\nit left."
    found = blocks(f"A History\n\nThen {wrapped}\n\nSo {wrapped}")
    assert [kind for kind, _ in found] == ["heading", "paragraph", "paragraph"]


def test_paragraphs_on_lines_of_their_own_are_not_joined() -> None:
    found = blocks(f"A History\n\n{PROSE}\n{PROSE}\n{PROSE}")
    assert [kind for kind, _ in found] == ["heading", "paragraph", "paragraph", "paragraph"]


def test_entries_of_a_numbered_list_keep_their_numbers() -> None:
    found = blocks(page("1. First they left\n2. Then they came back\n(3) Épilogue"))
    assert [text for kind, text in found if kind == "list"] == [
        "1. First they left",
        "2. Then they came back",
        "(3) Épilogue",
    ]


def test_entries_of_a_list_keep_their_words_and_lose_their_marks() -> None:
    assert ("list", "The old king left") in blocks(page("- The old king left\n- The new one came"))


def test_blocks_know_their_line_in_the_source() -> None:
    document = read(page("The Origins"))
    assert [block.line for block in document.blocks] == [1, 3, 5, 7]


@pytest.mark.parametrize("text", ["A Title", "Home | About\n\nContact | Help", "* * *\n\n---", "one\ntwo\nthree"])
def test_a_file_without_prose_is_refused(text: str) -> None:
    with pytest.raises(BadDocument, match="No sentences"):
        read(text)


def test_every_line_of_the_source_is_kept_or_left_out_with_a_reason() -> None:
    source = f"Top | Menu\n\n{page('The Origins', 'A view', 'Courtesy of X', '* * *')}\n\nEnd >>"
    kept: list[Block] = list(read(source).blocks)
    assert sum(len(block.text.split()) for block in kept) == len(source.split())
    assert all(block.reason for block in kept if block.kind == "left out")


def test_a_short_line_right_above_a_long_one_is_its_heading() -> None:
    long = f"{PROSE} {PROSE}"
    found = blocks(f"The Old Prison\n\n{PROSE}\n\nThe War Years\n{long}\n\nWhat Remains Today\n{long}")
    assert [text for kind, text in found if kind == "heading"][1:] == ["The War Years", "What Remains Today"]


def test_sections_below_a_title_in_capitals_are_top_sections() -> None:
    found = read(f"THE OLD PRISON\n\n{PROSE}\n\nThe War Years\n\n{PROSE}\n\nWhat Remains\n\n{PROSE}").blocks
    assert [block.level for block in found if block.kind == "heading"] == [1, 2, 2]


def test_the_encoding_that_a_server_said_is_used() -> None:
    text = "Größe\n\nDie Höhe des Turms beträgt fünfzig Meter, und früher lag hier ein großes Gefängnis."
    document = plaintext.read(Source(text.encode("mac-roman"), charset="macintosh"))
    assert document.title == "Größe"


@pytest.mark.parametrize(
    "credit",
    [
        "Foto: Stadtarchiv",
        "Crédit photo : Luc Petit",
        "Фото: Городской архив",
        "Bildnachweis: LVR",
        "写真：国立公文書館",
    ],
)
def test_credits_are_known_in_other_languages(credit: str) -> None:
    assert ("credit", credit) in blocks(page("The gate", PROSE, f"The gate seen from the river, 1890.\n{credit}"))


def test_a_byline_on_its_own_is_left_out() -> None:
    assert reasons(page("The gate", "By Anna Keller"))["By Anna Keller"] == "byline"
