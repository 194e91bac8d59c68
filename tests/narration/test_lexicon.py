from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from narration.errors import LexiconError
from narration.lexicon import apply, canonical, check, used
from narration.model import Entry

TUOL_SLENG = Entry("Tuol Sleng", "tool sleng", "tuˈoʊl ˈslɛŋ")
POL_POT = Entry("Pol Pot", ipa="ˈpɒl ˈpɒt")

NASAL = Entry("Caen", ipa="kɑ̃ ç ẽ n̩ˈteː")


def found(text: str, *lexicon: Entry) -> list[str]:
    return [text[reading.start : reading.end] for _, reading in apply(text, lexicon)]


@pytest.mark.parametrize(
    ("text", "entry", "expected"),
    [
        ("They reached Tuol Sleng.", TUOL_SLENG, ["Tuol Sleng"]),
        ("THE PRISON TUOL SLENG", TUOL_SLENG, ["TUOL SLENG"]),
        ("tuol sleng in small letters", TUOL_SLENG, []),
        ("Tuol\u00a0Sleng", TUOL_SLENG, ["Tuol\u00a0Sleng"]),
        ("Angkar ruled.", Entry("Angka", "ahng-kah"), []),
        ("Angka-led villages", Entry("Angka", "ahng-kah"), ["Angka"]),
        ("Krama are scarves; a krama is one.", Entry("krama", "kra-mah"), ["Krama", "krama"]),
        ("“Krama are scarves.”", Entry("krama", "kra-mah"), ["Krama"]),
        ("A Krama is one.", Entry("krama", "kra-mah"), []),
        ("The US and us", Entry("us", "uss"), ["us"]),
        ("At S\u201121 and S-21", Entry("S-21", "ess twenty-one"), ["S\u201121", "S-21"]),
        ("Pol Pot’s men, Pol Pot's men", POL_POT, ["Pol Pot’s", "Pol Pot's"]),
        ("នៅខ្មែរក្រហម", Entry("ខ្មែរ", "k'mae"), ["ខ្មែរ"]),
        ("C.P.K. met", Entry("C.P.K.", "see pee kay"), ["C.P.K."]),
        ("Of the C.P.K.", Entry("C.P.K.", "see pee kay"), ["C.P.K"]),
        ("“Of the C.P.K.”", Entry("C.P.K.", "see pee kay"), ["C.P.K"]),
        ("The C.P.K.'s men", Entry("C.P.K.", "see pee kay"), ["C.P.K.'s"]),
        ("the Khmers’ land", Entry("Khmers", "k'mairs"), ["Khmers’"]),
        ("the Khmers’ll", Entry("Khmers", "k'mairs"), ["Khmers"]),
        ("TA MOK'S MEN", Entry("Ta Mok", "tah mock"), ["TA MOK'S"]),
        ("Ta Mok‘s men, Ta Mok`s men, Ta Mok´s", Entry("Ta Mok", "tah mock"), ["Ta Mok‘s", "Ta Mok`s", "Ta Mok´s"]),
        ("Ta  Mok and Ta\nMok", Entry("Ta Mok", "tah mock"), ["Ta  Mok", "Ta\nMok"]),
        ("pre-Angkar, Angkar-led, non‑Angkar", Entry("Angkar", "ahng"), ["Angkar"] * 3),
        ("_Angkar_ and Angkar2", Entry("Angkar", "ahng"), []),
        ("S–21, S-210, S-21a, S-21's, (S-21)", Entry("S-21", "ess"), ["S–21", "S-21's", "S-21"]),
        ("17 of 17,000 and 3.17, or 17.", Entry("17", "seventeen"), ["17", "17"]),
        ("Khao–I‐Dang", Entry("Khao-I-Dang", "cow"), ["Khao–I‐Dang"]),
        ("Battamba\u0302ng", Entry("Battamb\u00e2ng", "bat"), ["Battamba\u0302ng"]),
        ("Battamb\u00e2ng", Entry("Battamba\u0302ng", "bat"), ["Battamb\u00e2ng"]),
        ("BATTAMB\u00c2NG", Entry("Battamb\u00e2ng", "bat"), ["BATTAMB\u00c2NG"]),
        ("Cafe\u0301 and cafe", Entry("cafe", "caff"), ["cafe"]),
        ("Kam\u00adpu\u00adchea", Entry("Kampuchea", "kam"), ["Kam\u00adpu\u00adchea"]),
        ("ខ្មែ\u200bរ", Entry("ខ្មែរ", "k'mae"), ["ខ្មែ\u200bរ"]),
        ("ខ្មែរ", Entry("ខ្ម", "k'm"), []),
        ("ខ្មែរ", Entry("មែរ", "mae"), []),
        ("O’Brien and O'Brien", Entry("O’Brien", "oh"), ["O’Brien", "O'Brien"]),
    ],
)
def test_an_entry_is_found_as_a_whole_word(text: str, entry: Entry, expected: list[str]) -> None:
    assert found(text, entry) == expected


def test_the_longest_entry_wins() -> None:
    assert found("the Khmer Rouge", Entry("Khmer", "k'mai"), Entry("Khmer Rouge", "k'mair roozh")) == ["Khmer Rouge"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pol Pot Belly", ["Pot Belly"]),
        ("Pol Pot's Belly", ["Pol Pot's"]),
        ("Pol Pot, Belly", ["Pol Pot"]),
    ],
)
def test_of_entries_that_overlap_the_longest_wins(text: str, expected: list[str]) -> None:
    assert found(text, POL_POT, Entry("Pot Belly", "stove"), Entry("Pot", "pott")) == expected


WORDS = st.text(alphabet="aA sS'’-.1២ក្ខ\u0301\u00ad(“”) ", min_size=1, max_size=8)


@given(st.text(alphabet="aA sS'’-.1២ក្ខ\u0301\u00ad(“”) ", max_size=40), st.lists(WORDS, max_size=4))
def test_whatever_is_written_readings_follow_each_other_inside_the_text(text: str, words: list[str]) -> None:
    lexicon = [Entry(word, "x") for word in words if any(map(str.isalnum, word))]
    readings = [reading for _, reading in apply(text, lexicon)]
    edges = [0, *(edge for reading in readings for edge in (reading.start, reading.end)), len(text)]
    assert edges == sorted(edges)
    assert all(reading.start < reading.end for reading in readings)


def test_an_entry_written_exactly_so_wins_over_its_capitals() -> None:
    small, capitals = Entry("Nato", "nah-toe"), Entry("NATO", "nay-toe")
    assert used("NATO met.", [small, capitals]) == (capitals,)


def test_entries_come_in_the_order_of_the_text() -> None:
    assert used("Pol Pot knew Tuol Sleng and Pol Pot.", [TUOL_SLENG, POL_POT]) == (POL_POT, TUOL_SLENG)


@pytest.mark.parametrize(
    ("entry", "text", "ipa"),
    [
        (POL_POT, "Pol Pot's", "ˈpɒl ˈpɒts"),
        (TUOL_SLENG, "tool sleng's", "tuˈoʊl ˈslɛŋz"),
        (Entry("Khmer Rouge", ipa="kəˈmɛɹ ˈɹuʒ"), "Khmer Rouge's", "kəˈmɛɹ ˈɹuʒɪz"),
        (Entry("Duch", ipa="ˈdɔɪc"), "Duch's", "ˈdɔɪcs"),
        (Entry("Lon", ipa="ˈlɔɕ"), "Lon's", "ˈlɔɕɪz"),
    ],
)
def test_a_possessive_keeps_its_sound(entry: Entry, text: str, ipa: str) -> None:
    ((_, reading),) = apply(f"{entry.written}’s men", [entry])
    assert (reading.text, reading.ipa) == (text, ipa)


def test_the_apostrophe_of_a_plural_is_silent() -> None:
    ((_, reading),) = apply("the Khmers’ land", [Entry("Khmers", "k'mairs", "kəˈmɛɹz")])
    assert (reading.text, reading.ipa) == ("k'mairs", "kəˈmɛɹz")


def test_a_word_without_respelling_leaves_its_final_stop_to_the_sentence() -> None:
    ((_, reading),) = apply("Of the C.P.K.", [Entry("C.P.K.", ipa="ˌsiˌpiˈkeɪ")])
    assert (reading.text, reading.end) == ("C.P.K", 12)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        (" Ta \n Mok ", "Ta Mok"),
        ("S\u201121", "S-21"),
        ("O’Brien", "O'Brien"),
        ("Kam\u00adpuchea", "Kampuchea"),
        ("a\u0302", "\u00e2"),
    ],
)
def test_what_is_written_is_kept_in_one_typography(written: str, kept: str) -> None:
    assert canonical(written) == kept


@pytest.mark.parametrize("entry", [TUOL_SLENG, POL_POT, Entry("Ek", ipa="t͡ʃɯəŋ ʔaek"), Entry("x", "y"), NASAL])
def test_a_usable_entry_passes(entry: Entry) -> None:
    check(entry)


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        (Entry("", "nothing"), "as it is written"),
        (Entry("—", "dash"), "as it is written"),
        (Entry("Angkar"), "how is it said"),
        (Entry("Angkar", "  "), "how is it said"),
        (Entry("Angkar", "..."), "no letters"),
        (Entry("Duch", ipa="/dɔɪk/"), "without slashes"),
        (Entry("Duch", ipa="dOYk"), "O Y"),
        (Entry("Duch", ipa="ˈ"), "no sounds"),
        (Entry("Duch", ipa="ː ˌ"), "no sounds"),
        (Entry("Duch", ipa="ˈˈdɔɪk"), "two stress marks in a row"),
        (Entry("Duch", ipa="ˌˈdɔɪk"), "two stress marks in a row"),
        (Entry("Duch", ipa="dɔɪkˈ"), "no sound after it"),
        (Entry("Duch", ipa="dɔɪˈ kɑ"), "no sound after it"),
        (Entry("Duch", ipa="ːdɔɪk"), "no sound before it"),
        (Entry("Duch", ipa="\u0329dɔɪk"), "no sound before it .◌\u0329"),
        (Entry("Duch", ipa="dɔɪt͡"), "ties nothing"),
        (Entry("Duch", ipa="dɔɪ\u200bk"), "U.200B"),
        (Entry("Duch", ipa="ˈdɔɪk˥˩"), "˥ ˩"),
        (Entry("Duch", ipa="d" * 201), "201 signs"),
        (Entry("Duch" * 60, "doyk"), "240 characters"),
        (Entry("Duch", "doyk" * 60), "240 characters"),
        (Entry("Duch", "do\x07yk"), "control characters"),
    ],
)
def test_an_unusable_entry_is_refused_in_one_line(entry: Entry, fault: str) -> None:
    with pytest.raises(LexiconError, match=fault) as refused:
        check(entry)
    assert "\n" not in str(refused.value)
