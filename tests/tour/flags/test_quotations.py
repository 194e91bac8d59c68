"""Whose words a voice is about to speak."""

from __future__ import annotations

import pytest

from tests.tour.flags.texts import found, words


@pytest.mark.parametrize(
    ("text", "quoted", "who"),
    [
        ("“The walls shook for an hour,” wrote Anna Weiss.", "The walls shook for an hour,", "Anna Weiss"),
        ("According to John Speed, it was “a town of small account and less trade”.",
         "a town of small account and less trade", "John Speed"),
        ('Governor Troup declared: "We will resist any hostile invasion of this state."',
         "We will resist any hostile invasion of this state.", "Governor Troup"),
        ("‘It’s the finest harbour in the world,’ Captain Phillip reported.",
         "It’s the finest harbour in the world,", "Captain Phillip"),
        ("“We dodged a bullet,” said Steve Cowan, a spokesman.", "We dodged a bullet,", "Steve Cowan"),
        ("He asked them: “Who among you has ever seen the sea?”", "Who among you has ever seen the sea?", ""),
    ],
)  # fmt: skip
def test_a_persons_words_are_flagged_with_who_said_them(text: str, quoted: str, who: str) -> None:
    ((quotation, note),) = found("quotation", text)
    assert quotation == quoted
    assert note.startswith(f"Words of {who}:" if who else "Somebody's words:")


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “secret” war went on.",
        "She painted “The Voyage of Life” in Rome.",
        "He sang “The Rime of the Ancient Mariner and Other Poems” to them.",
        "The word “kiva” means a round room.",
        "See section 12.1, “Which other documents are there on the system?”.",
        "The locals’ boats and the boys’ nets hung there.",
        "They called it the “House of Seven Winds”.",
    ],
)
def test_titles_ironies_and_single_words_are_no_quotations(text: str) -> None:
    assert words("quotation", text) == []


def test_each_sentence_of_a_quotation_passage_is_flagged_with_its_signature() -> None:
    flagged = found("quotation", "The fire took all we had. Nobody spoke. — Samuel Pepys, 1666", passages="quote")
    assert [one.startswith(("The fire", "Nobody")) for one, _ in flagged][:2] == [True, True]
    assert "Samuel Pepys" in flagged[-1][1] or "Samuel Pepys" in flagged[0][1]


def test_a_quotation_goes_on_over_sentences() -> None:
    text = "“The water rose all night. By morning the bridge was gone and nobody could cross,” said Tom Field."
    assert words("quotation", text) == [text[1 : text.index("”")]]
