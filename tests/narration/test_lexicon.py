from __future__ import annotations

import pytest

from narration.errors import LexiconError
from narration.lexicon import apply, check, used
from narration.model import Entry

TUOL_SLENG = Entry("Tuol Sleng", "tool sleng", "tuˈoʊl ˈslɛŋ")
POL_POT = Entry("Pol Pot", ipa="ˈpɒl ˈpɒt")


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
    ],
)
def test_an_entry_is_found_as_a_whole_word(text: str, entry: Entry, expected: list[str]) -> None:
    assert found(text, entry) == expected


def test_the_longest_entry_wins() -> None:
    assert found("the Khmer Rouge", Entry("Khmer", "k'mai"), Entry("Khmer Rouge", "k'mair roozh")) == ["Khmer Rouge"]


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
    ],
)
def test_a_possessive_keeps_its_sound(entry: Entry, text: str, ipa: str) -> None:
    ((_, reading),) = apply(f"{entry.written}’s men", [entry])
    assert (reading.text, reading.ipa) == (text, ipa)


@pytest.mark.parametrize("entry", [TUOL_SLENG, POL_POT, Entry("Ek", ipa="t͡ʃɯəŋ ʔaek"), Entry("x", "y")])
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
    ],
)
def test_an_unusable_entry_is_refused_in_one_line(entry: Entry, fault: str) -> None:
    with pytest.raises(LexiconError, match=fault) as refused:
        check(entry)
    assert "\n" not in str(refused.value)
