from __future__ import annotations

import pytest

from narration import pauses
from narration.errors import UnspeakableText
from narration.model import Entry, Manner, Passage, Sentence
from narration.script import readings, speakable, write
from tests.narration.texts import ARRIVAL, line, said

LEXICON = (Entry("Phnom Penh", "puh-nom pen", "pəˌnɔm ˈpɛn"), Entry("Duch", "doyk"))


def test_every_sentence_is_a_line() -> None:
    script = write(ARRIVAL, language="en")
    assert [(line.id, line.written) for line in script.lines] == [
        (sentence.id, sentence.text) for passage in ARRIVAL for sentence in passage.sentences
    ]


def test_pauses_follow_the_text() -> None:
    listed = (Passage("p4", "list", (Sentence("s5", "One."),)), Passage("p5", "list", (Sentence("s6", "Two."),)))
    script = write((*ARRIVAL, *listed, ARRIVAL[2]), language="en")
    assert [line.pause_ms for line in script.lines] == [
        pauses.AFTER_HEADING_MS[0],
        pauses.SENTENCE_MS,
        pauses.PASSAGE_MS,
        pauses.PASSAGE_MS,
        pauses.LIST_ENTRY_MS,
        pauses.PASSAGE_MS,
        0,
    ]


def test_nothing_follows_the_last_line_even_before_an_empty_passage() -> None:
    assert write((*ARRIVAL, Passage("p9", "paragraph", ())), language="en").lines[-1].pause_ms == 0


def test_a_passage_may_be_in_a_language_of_its_own() -> None:
    quoted = Passage("p4", "quote", (Sentence("s5", "ព្រះ"),), language="km")
    script = write((*ARRIVAL, quoted), language="en")
    assert [line.language for line in script.lines] == ["en", "en", "en", "en", "km"]


@pytest.mark.parametrize("text", ["* * *", "—", "…", ""])
def test_a_sentence_with_nothing_to_say_is_named_not_dropped(text: str) -> None:
    with pytest.raises(UnspeakableText, match="nothing to say"):
        write([Passage("p1", "paragraph", (Sentence("s1", text),))], language="en")


def test_a_sentence_of_silent_marks_is_refused_when_it_is_to_be_said() -> None:
    with pytest.raises(UnspeakableText, match=r"\[1\]"):
        speakable(line("[1]"))


def test_a_source_changes_with_the_text_the_language_and_its_own_lexicon_entries() -> None:
    def source(text: str, language: str = "en", lexicon: tuple[Entry, ...] = LEXICON) -> str:
        return write([Passage("p", "paragraph", (Sentence("s", text),))], language=language, lexicon=lexicon).source

    usual = source("In Phnom Penh.")
    assert usual == source("In Phnom Penh.", lexicon=LEXICON[:1])
    assert (
        len({usual, source("At Phnom Penh."), source("In Phnom Penh.", "fr"), source("In Phnom Penh.", "en", ())}) == 4
    )


MIXED = (
    *ARRIVAL,
    Passage("p4", "list", (Sentence("s5", "One:"),)),
    Passage("p5", "list", (Sentence("s6", "Two?"),)),
    Passage("p6", "quote", (Sentence("s7", "“Who?”"),)),
    Passage("p7", "heading", (Sentence("s8", "What then"),), level=2),
    Passage("p8", "paragraph", (Sentence("s9", "In Phnom Penh."),)),
)


def test_a_script_that_an_editor_left_alone_keeps_the_source_of_release_0_1_0() -> None:
    script = write(MIXED, language="en", lexicon=LEXICON[:1])
    assert script.source == "fd18b8cabdfeb171aba269c60c8c09ca5968a8e980a1c8c6b7a4e9ffb381242a"


def test_silent_headings_are_no_lines() -> None:
    script = write(MIXED, language="en", manner=Manner(headings=False))
    assert [line.id for line in script.lines] == ["s2", "s3", "s4", "s5", "s6", "s7", "s9"]
    assert script.lines[5].pause_ms == pauses.BEFORE_HEADING_MS[1]


def test_a_text_of_headings_alone_is_said_though_they_are_silent() -> None:
    assert len(write(ARRIVAL[:1], language="en", manner=Manner(headings=False)).lines) == 1


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Pol Pot", "Pol Pot."),
        ("Who was he?", "Who was he?"),
        ("“Enemies.”", "Enemies."),
        ("Life (1975)", "Life (nineteen seventy-five)."),
    ],
)
def test_a_heading_is_said_with_the_falling_voice_of_a_sentence(title: str, expected: str) -> None:
    (heading,) = write([Passage("p", "heading", (Sentence("s", title),), 1)], language="en").lines
    assert said(speakable(heading)) == expected


def test_an_opening_is_said_with_the_lexicon_and_the_rules_and_known_to_be_unwritten() -> None:
    manner = Manner(before="Phnom Penh, stop 3. ")
    first, second = write([ARRIVAL[0], ARRIVAL[1]], language="en", lexicon=LEXICON, manner=manner).lines[:2]
    found = readings(first, LEXICON)
    assert said(speakable(first, LEXICON)) == "puh-nom pen, stop three. The city."
    assert [(one.start, one.end) for one in found] == [(0, 0), (0, 0), (8, 8)]
    assert found[0].ipa == LEXICON[0].ipa
    assert second.before == ""


def test_an_opening_and_its_lexicon_entries_are_part_of_the_titles_source_alone() -> None:
    def sources(manner: Manner, lexicon: tuple[Entry, ...] = ()) -> list[str]:
        return [line.source for line in write(ARRIVAL[:2], language="en", lexicon=lexicon, manner=manner).lines]

    plain, opened = sources(Manner()), sources(Manner(before="Duch, stop 3. "))
    assert [one == other for one, other in zip(plain, opened, strict=True)] == [False, True, True]
    assert sources(Manner(before="Duch, stop 3. "), LEXICON[1:])[0] != opened[0]
    assert sources(Manner(), LEXICON[1:]) == plain


def test_names_of_the_lexicon_stand_apart_with_their_sounds() -> None:
    found = speakable(line("Duch ran S-21 in Phnom Penh in 1975."), LEXICON)
    assert said(found) == "doyk ran S twenty-one in puh-nom pen in nineteen seventy-five."
    assert [(piece.text, piece.ipa) for piece in found if piece.ipa] == [("puh-nom pen", "pəˌnɔm ˈpɛn")]


def test_an_entry_outranks_a_rule() -> None:
    assert said(speakable(line("He ran S-21."), (Entry("S-21", "ess two one"),))) == "He ran ess two one."


def test_each_reading_knows_the_characters_it_stands_for() -> None:
    written = "Duch ran S-21 in 1975."
    found = readings(line(written), LEXICON)
    assert [(written[one.start : one.end], one.text) for one in found] == [
        ("Duch", "doyk"),
        ("S-21", "S twenty-one"),
        ("1975", "nineteen seventy-five"),
    ]


def test_other_languages_keep_their_figures() -> None:
    assert said(speakable(line("En 1975, le 17 avril.", "fr"))) == "En 1975, le 17 avril."
