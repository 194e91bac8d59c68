from __future__ import annotations

import pytest

from narration import timing
from narration.errors import UnspeakableText
from narration.model import Entry, Passage, Sentence
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
        timing.HEADING_MS,
        timing.SENTENCE_MS,
        timing.PASSAGE_MS,
        timing.PASSAGE_MS,
        timing.LIST_ENTRY_MS,
        timing.PASSAGE_MS,
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
