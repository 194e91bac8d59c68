"""What all flags have in common."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from tests.tour.flags.texts import TODAY, stop
from tour.flags import flags
from tour.model import Flag


def test_a_flag_names_its_stop_its_sentence_and_words_that_stand_there() -> None:
    first, second = stop("All was quiet."), stop("They fled.", "The regime tortured its prisoners here.")
    (flag,) = flags([(3, first), (7, second)], "en", today=TODAY)
    assert flag == Flag("sensitive", 7, second.sentences[2].id, "tortured", "Consider an advisory that names torture.")


def test_flags_come_in_the_order_of_sentences() -> None:
    text = stop("It will open in 2012.", "Two men were murdered.", "It is currently closed.")
    assert [one.kind for one in flags([(1, text)], "en", today=TODAY)] == ["aged", "sensitive", "aged"]


def test_a_passage_in_another_language_is_read_in_it() -> None:
    text = stop("The stone bears a line.", "Ich war dabei, als sie kamen.")
    passages = (*text.passages[:2], replace(text.passages[2], language="de-AT"))
    (flag,) = flags([(1, replace(text, passages=passages))], "en-GB", today=TODAY)
    assert (flag.kind, flag.sentence) == ("testimony", text.sentences[2].id)


def test_a_language_without_rules_has_no_flags() -> None:
    assert flags([(1, stop("ខ្ញុំកើតនៅភ្នំពេញ។", language="km"))], "km", today=TODAY) == ()


def test_a_good_text_has_none() -> None:
    text = stop(
        "The chapel was built in 1754 by the brothers Adam and Karl. Its roof of grey slate came from Wales.",
        "On the altar stands a “Madonna with Child”, carved of lime wood by an unknown master.",
        "In 1931 the parish sold the organ. A plan to pull down the tower was never executed, for the money ran out.",
    )
    assert flags([(1, text)], "en", today=TODAY) == ()


@pytest.mark.parametrize(
    "piece",
    ["“", "‘a ", "'a' ", "I ", "we were ", "my old ", "will ", "is expected ", "said A’A’", "children a ", "A’",
     "x" * 50, "plan was ", "ten years after ", "the the ", "Abcdefg ", "qwzx ", "executed the a ", "« » ",
     '"a" ', "— A"],
)  # fmt: skip
def test_a_strangers_text_is_looked_at_in_time(piece: str) -> None:
    text = stop("All was quiet.")
    (sentence,) = text.passages[1].sentences
    long = replace(sentence, text=piece * (20_000 // len(piece)))
    hostile = replace(text, passages=(text.passages[0], replace(text.passages[1], sentences=(long, long))))
    begin = time.process_time()
    flags([(1, hostile)], "en", today=TODAY)
    assert time.process_time() - begin < 10


def test_a_text_of_strange_words_only_is_no_text_in_that_language() -> None:
    odd = " ".join(
        f"qx{first}{second}z{third}w" for first in "bcdfghjk" for second in "lmnpqrst" for third in "vwxzbcdf"
    )
    begin = time.process_time()
    assert flags([(1, stop(odd))], "en", today=TODAY) == ()
    assert time.process_time() - begin < 30
