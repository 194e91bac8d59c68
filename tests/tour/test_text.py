import time

from narration.model import Passage
from tour.model import StopText
from tour.text import Numbering, matched, moved, passage, revise, split


def text_of(*paragraphs: str) -> StopText:
    numbers = Numbering()
    passages = [passage("heading", "Pol Pot", "en", numbers, level=1)]
    passages += [passage("paragraph", paragraph, "en", numbers) for paragraph in paragraphs]
    return StopText(tuple(passages), numbers.last)


def wanted(text: StopText, *paragraphs: str) -> list[Passage]:
    numbers = Numbering()
    ids = [one.id for one in text.passages[1:]] + [""] * len(paragraphs)
    made = [passage("heading", "Pol Pot", "en", numbers, level=1, id=text.passages[0].id)]
    return made + [
        passage("paragraph", paragraph, "en", numbers, id=id_) for paragraph, id_ in zip(paragraphs, ids, strict=False)
    ]


def ids(text: StopText) -> dict[str, str]:
    return {sentence.text: sentence.id for sentence in text.sentences}


def test_a_paragraph_is_split_at_its_sentences_and_nothing_is_lost() -> None:
    text = "Dr. Smith left at 5 p.m. on Jan. 5.  It was\nlate. “Why?” he asked."
    parts = split(text, "en")
    assert parts == ["Dr. Smith left at 5 p.m. on Jan. 5.", "It was late.", "“Why?” he asked."]
    assert " ".join(parts) == " ".join(text.split())


def test_an_abbreviation_before_a_small_letter_ends_no_sentence() -> None:
    assert split("It was 5.5 km. away. They walked.", "en") == ["It was 5.5 km. away.", "They walked."]


def test_a_footnote_mark_stays_with_the_sentence_before_it() -> None:
    assert split("The party was founded in 1960. [1] It grew.", "en")[0].endswith("[1]")


def test_khmer_sentences_end_at_the_khan() -> None:
    assert len(split("ខ្មែរក្រហម។ ភ្នំពេញ។", "km")) == 2


def test_unchanged_sentences_keep_their_ids_when_another_is_edited() -> None:
    old = text_of("He was born in 1925. He studied in Paris. He came back.")
    new = revise(old, wanted(old, "He was born in 1925. He studied radio electronics in Paris. He came back."))
    assert list(ids(new).values()) == list(ids(old).values())


def test_a_split_sentence_keeps_its_id_on_the_first_part() -> None:
    old = text_of("He went to Paris and he studied there. He came back.")
    new = revise(old, wanted(old, "He went to Paris. And he studied there. He came back."))
    assert ids(new)["He went to Paris."] == ids(old)["He went to Paris and he studied there."]
    assert ids(new)["He came back."] == ids(old)["He came back."]


def test_a_merged_sentence_takes_the_first_ones_id() -> None:
    old = text_of("He went to Paris. There he studied. He came back.")
    new = revise(old, wanted(old, "He went to Paris, where he studied. He came back."))
    assert ids(new)["He went to Paris, where he studied."] == ids(old)["He went to Paris."]


def test_the_id_of_a_deleted_sentence_is_never_given_again() -> None:
    old = text_of("One sentence stands here. Another one goes away.")
    gone = ids(old)["Another one goes away."]
    shorter = revise(old, wanted(old, "One sentence stands here."))
    longer = revise(shorter, wanted(shorter, "One sentence stands here. Something new altogether is said."))
    assert gone not in ids(longer).values()


def test_what_hung_on_a_deleted_sentence_moves_to_the_one_before() -> None:
    old = text_of("One sentence stands here. Another one goes away. A third remains.")
    new = revise(old, wanted(old, "One sentence stands here. A third remains."))
    assert moved(ids(old)["Another one goes away."], old, new) == ids(new)["One sentence stands here."]


def test_what_hung_on_a_deleted_first_passage_moves_to_the_title() -> None:
    old = text_of("One sentence stands here. A third remains.")
    new = revise(old, wanted(old, "A third remains."))
    assert moved(ids(old)["One sentence stands here."], old, new) == ids(new)["Pol Pot"]


def test_swapped_paragraphs_have_unique_ids() -> None:
    old = text_of("First paragraph here.", "Second paragraph there.")
    new = revise(old, wanted(old, "Second paragraph there.", "First paragraph here."))
    assert len(set(ids(new).values())) == 3


def test_a_long_text_of_the_same_few_sentences_is_matched_in_time() -> None:
    begun = time.process_time()
    found = matched(["Ha.", "Ho."] * 700, ["Ho.", "Ha.", "Hu."] * 500)
    assert time.process_time() - begun < 30
    used = [one for one in found if one is not None]
    assert len(set(used)) == len(used) == 1_400
    assert used == sorted(used)
