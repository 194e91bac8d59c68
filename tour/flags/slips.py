"""What slips of a pen, or of a finger, make of words. Pure."""

from __future__ import annotations


def edits(word: str, letters: str) -> set[str]:
    """All that one letter more, less, another one or two in the other order make of a word."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    made = {left + right[1:] for left, right in cuts if right}
    made |= {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    made |= {left + letter + right[1:] for left, right in cuts if right for letter in letters}
    made |= {left + letter + right for left, right in cuts for letter in letters}
    return made - {word}


_SOUNDS_TEXT = "a>e e>a i>e e>i o>a a>o u>o o>u i>a a>i c>s s>c y>i i>y ie>ei ei>ie c>k k>c s>z z>s t>s g>j j>g"
_SOUNDS = [tuple(pair.split(">")) for pair in _SOUNDS_TEXT.split()]
"""What is written for what sounds alike."""


def slips(word: str) -> set[str]:
    """What common slips of a pen make of a word: a letter doubled, not doubled, left out, swapped, or like another."""
    made = {word[:at] + word[at] + word[at:] for at in range(len(word))}
    made |= {word[:at] + word[at + 1 :] for at in range(len(word))}
    made |= {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)}
    made |= {word[:at] + vowel + word[at:] for at in range(1, len(word) + 1) for vowel in "aeioulnrst"}
    for wrong, right in _SOUNDS:
        at = word.find(wrong)
        while at >= 0:
            made.add(word[:at] + right + word[at + len(wrong) :])
            at = word.find(wrong, at + 1)
    return made - {word}


_ACCENTS = ("aàáâãä", "eèéêë", "iìíîï", "oòóôõö", "uùúûü", "cç", "nñ", "yý")


def accents(word: str) -> set[str]:
    """A word with one of its letters under another accent, or under none."""
    made = set()
    for at, letter in enumerate(word):
        for alike in _ACCENTS:
            if letter in alike:
                made |= {word[:at] + other + word[at + 1 :] for other in alike}
    return made - {word}


def likely(word: str, other: str) -> bool:
    """True where a pen slips so: not in the first letter, and not by an ending that makes another form of the word."""
    if word[0] != other[0]:
        return word[:2] == other[1::-1]
    if len(word) <= 5:
        return sorted(word) == sorted(other) or len(word) != len(other)
    return not (word[:-1] == other or other[:-1] == word) or word[-1] == word[-2]
