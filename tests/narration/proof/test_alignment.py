import pytest
from hypothesis import given
from hypothesis import strategies as st

from narration.model import Entry, Line
from narration.proof.alignment import Comparison, compare
from narration.proof.words import names_in
from narration.script import readings

LEXICON = (
    Entry("Tuol Sleng", "too-ul sleng"),
    Entry("Khieu Samphan", ipa="kjuː sɑmˈpɑn"),
    Entry("Phnom Penh", "puh-nom pen", "pəˌnɔm ˈpɛn"),
    Entry("Nuon Chea", "noo-un chee-uh"),
)


def compared(written: str, heard: str) -> Comparison:
    line = Line("s1", written, "en", "", 0)
    return compare(written, readings(line, LEXICON), heard)


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("It was declared independent on 9 November 1953.", "It was declared independent on the 9th of November 1953."),
        ("It was declared independent on 9 November 1953.", "It was declared independent on November 9th 1953"),
        ("He had studied in Paris from 1949 to 1952.", "He had studied in Paris from 1949-1952."),
        ("The court counted at least 12,272 dead.", "The court counted at least 12272 dead"),
        ("Its code name was S-21.", "Its codename was S21."),
        ("They lived in the north-east.", "They lived in the Northeast."),
        ("The organisation's labour was in the centre.", "The organizations labor was in the center."),
        ("It didn't matter, and he wasn't there.", "It did not matter and he was not there."),
        ("About 12–15 % of 5 km.", "About 12 to 15% of five kilometers."),
        ("It cost $5.5 million.", "It cost five point five million dollars."),
        ("World War II ended in the 1940s.", "World War 2 ended in the 1940s."),
        ("In Phnom Penh it rained.", "In Penom pen it rained."),
        ("Tuol Sleng has been a museum since 1980.", "Tool slang has been a museum since 1980."),
        ("It upheld Khieu Samphan's convictions.", "It upheld QSOM pawns convictions."),
        ("They ate in common kitchens.", "They eight in common kitchens."),
        ("The U.S. Army left.", "The US Army left."),
        ("From Beijing, he called on them.", "From Bay Jing he called on them."),
        ("In May 2012 it may march.", "In May 2012 it may march."),
        ("He was the CPK's secretary.", "He was the CPK secretary."),
        ("Pol Pot led it in 1975, and four of them left.", "Paul Pod led it in 1975 and 4 of them left."),
        ("Branden Hall led it from April 2005 until May 2006.", "Brendan Hull led it from April 2005 until May 2006."),
        ("Between 500 and 1,000 people came.", "between five hundred and one thousand people came"),
    ],
)  # fmt: skip
def test_the_same_said_otherwise_is_no_difference(written: str, heard: str) -> None:
    found = compared(written, heard)
    assert found.differences == ()
    assert not found.wrong_numbers


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("He died in 1998.", "He died in 1989."),
        ("About 65,000 people left.", "About 56,000 people left."),
        ("It fell on 17 April 1975.", "It fell on the 16th of April 1975."),
        ("It fell on 17 April 1975.", "It fell on the 17th of August 1975."),
        ("From 1949 to 1952.", "From 1952 to 1949."),
        ("Two million people left.", "People left."),
        ("People left.", "Three people left."),
    ],
)
def test_another_number_or_month_is_told_apart_from_words(written: str, heard: str) -> None:
    assert compared(written, heard).wrong_numbers


@pytest.mark.parametrize(
    ("written", "heard", "errors", "words"),
    [
        ("The dam was built by hand.", "The dam was built by machine.", 1.0, 6),
        ("The dam was built by hand.", "The dam was built.", 2.0, 6),
        ("The dam was built.", "The dam was built was built.", 2.0, 4),
        ("He led the new government.", "He let the new government.", 0.5, 5),
        ("Nuon Chea led it.", "Knew when she had led it.", 0.0, 2),
        ("Nuon Chea led it.", "", 3.0, 2),
        ("In 1975 it rained.", "In 1976 it rained.", 0.0, 3),
    ],
)
def test_words_are_counted_without_names(written: str, heard: str, errors: float, words: int) -> None:
    found = compared(written, heard)
    assert (found.errors, found.compared) == (errors, words)


def test_a_name_is_one_at_the_opening_too_where_the_text_shows_it() -> None:
    text = ("Zennor is a village.", "Near Zennor it rained.", "Village and rain.")
    assert names_in(text) == {"zennor"}
    assert compare(text[0], (), "Center is a village.", names_in(text)).differences == ()
    assert compare(text[2], (), "Pillage and rain.", names_in(text)).differences != ()


def test_differences_are_told_in_the_order_of_the_sentence() -> None:
    found = compared(
        "The river rises in the hills and falls to the sea.", "The river rises in the woods and runs to the sea."
    )
    told = [(one.expected.text, one.heard.text) for one in found.differences if one.expected and one.heard]
    assert told == [("hills", "woods"), ("falls", "runs")]


def test_numbers_are_told_in_their_order() -> None:
    found = compared("From 1949 to 1952 there were 21 in May 1951.", "From 1949 to 1953 there were 20 in June 1951.")
    assert found.expected_numbers == ("1949", "1952", "21", "may", "1951")
    assert found.heard_numbers == ("1949", "1953", "20", "june", "1951")


def test_a_sentence_of_five_thousand_words_is_compared() -> None:
    words = ["river" + "".join(chr(97 + index // 26**place % 26) for place in range(3)) for index in range(5000)]
    heard = [*words[:2000], "nonsense", *words[2500:]]
    assert 499 <= compared(" ".join(words), " ".join(heard)).errors <= 501


@given(st.text(), st.text())
def test_whatever_is_heard_is_compared(written: str, heard: str) -> None:
    found = compared(written, heard)
    assert found.errors >= 0


WORDS = ("the", "river", "rose", "in", "1975", "and", "twelve", "people", "left", "on", "9", "May")


@given(st.lists(st.sampled_from(WORDS), max_size=12))
def test_equal_words_never_differ(words: list[str]) -> None:
    text = " ".join(words)
    assert compare(text, (), text).differences == ()
