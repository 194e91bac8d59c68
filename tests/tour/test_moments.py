from __future__ import annotations

from narration.model import Cue, Passage, Sentence
from tour.edition import SpokenSentence
from tour.moments import chapters, spans


def heading(id_: str, level: int = 2) -> Passage:
    return Passage(f"p-{id_}", "heading", (Sentence(id_, id_.title()),), level)


def prose(*ids: str) -> Passage:
    return Passage(f"p-{ids[0]}", "paragraph", tuple(Sentence(id_, f"{id_}.") for id_ in ids))


TEXT = (heading("title", 1), heading("first"), prose("a", "b"), heading("second"), prose("c"), heading("end"))
CUES = (Cue("a", 150, 900), Cue("b", 1300, 2000), Cue("c", 3100, 4000))


def test_a_silent_heading_stands_where_the_next_spoken_sentence_begins() -> None:
    times = spans(TEXT, CUES, 4000)
    assert list(times) == ["title", "first", "a", "b", "second", "c", "end"]
    assert (times["title"], times["first"], times["a"]) == ((150, 150), (150, 150), (150, 900))
    assert (times["second"], times["end"]) == ((3100, 3100), (4000, 4000))


def test_chapters_follow_each_other_and_a_heading_with_nothing_under_it_is_none() -> None:
    assert chapters(TEXT, spans(TEXT, CUES, 4000), 4000) == [("First", 0, 3100), ("Second", 3100, 4000)]


def test_spoken_headings_begin_their_chapters() -> None:
    text = (heading("title", 1), prose("a"), heading("part"), prose("c"))
    cues = (Cue("title", 150, 500), Cue("a", 1400, 2000), Cue("part", 3000, 3300), Cue("c", 4100, 6000))
    assert chapters(text, spans(text, cues, 6000), 6000) == [("Title", 0, 3000), ("Part", 3000, 6000)]


def test_an_edition_from_before_sentences_named_their_voice_is_readable() -> None:
    sentence = SpokenSentence.model_validate_json('{"id": "s1", "text": "So.", "start_ms": 1, "end_ms": 2}')
    assert (sentence.voice, sentence.synthetic) == ("", True)
