from __future__ import annotations

import pytest

from narration.engines.phonemes import from_ipa, spelled, stranger


@pytest.mark.parametrize(
    ("ipa", "phonemes"),
    [
        ("ˈdɔɪk", "dˈYk"),
        ("tuˈoʊl ˈslɛŋ", "tuˈOl slˈɛŋ"),
        ("t͡ʃɔɪŋ ˈɛk", "ʧYŋ ˈɛk"),
        ("ˈdʒɜːni", "ʤˈɜɹni"),
        ("ˈstriːt", "stɹˈit"),
        ("ˈsaʊθ ˈbeɪ", "sˈWθ bˈA"),
        ("əʊ", "O"),
        ("kʰmaːe", "kmɑɛ"),
        ("ˈlɪtl̩", "lˈɪtᵊl"),
        ("ɲɒ̃", "njɑ"),
        ("ç", "h"),
    ],
)
def test_ipa_becomes_the_voices_alphabet(ipa: str, phonemes: str) -> None:
    assert from_ipa(ipa) == phonemes


@pytest.mark.parametrize("ipa", ["ʘa", "ǃ", "5"])
def test_a_sound_without_a_neighbour_is_not_guessed(ipa: str) -> None:
    assert from_ipa(ipa) == ""


@pytest.mark.parametrize(("ipa", "sound"), [("ˈdɔǃʘk", "ǃ"), ("ˈdɔɪk", ""), ("n̩ɬa", "ɬ")])
def test_the_first_sound_without_a_neighbour_is_named(ipa: str, sound: str) -> None:
    assert stranger(ipa) == sound


@pytest.mark.parametrize(("letters", "phonemes"), [("CPK", "sˌipˌikˈA"), ("NGOs", "ˌɛnʤˌiˈOz"), ("A", "ˈA")])
def test_letters_are_spelled_with_the_stress_on_the_last(letters: str, phonemes: str) -> None:
    assert spelled(letters) == phonemes
