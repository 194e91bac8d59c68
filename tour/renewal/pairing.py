"""Which stop of a new version is which of the old ones. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tour.model import PlannedStop, StopText

_ALIKE = 0.3
"""Share of words in common from which two stops of different names are taken for one."""
_NAMED_ALIKE = 0.05
_TITLE = 1.0
"""What an equal title counts: more than all words."""


def pairs(before: Mapping[int, StopText], after: Sequence[PlannedStop]) -> dict[int, int]:
    """Number of the new version's stop -> key of the old one; each is paired once, the most alike first."""
    words = {key: _words(text) for key, text in before.items()}
    found: list[tuple[float, int, int]] = []
    for new in after:
        own = _words(new.text)
        for key, old in before.items():
            alike = _share(own, words[key])
            named = _folded(old.title) == _folded(new.text.title)
            if alike >= (_NAMED_ALIKE if named else _ALIKE):
                found.append((alike + (_TITLE if named else 0.0), new.number, key))
    found.sort(key=lambda one: (-one[0], one[1], one[2]))
    paired: dict[int, int] = {}
    for _, number, key in found:
        if number not in paired and key not in paired.values():
            paired[number] = key
    return paired


def _share(one: frozenset[str], two: frozenset[str]) -> float:
    return 2 * len(one & two) / (len(one) + len(two) or 1)


def _words(text: StopText) -> frozenset[str]:
    """Sentences count as they are, and word by word: an edited one is still alike."""
    sentences = [sentence.text for passage in text.passages[1:] for sentence in passage.sentences]
    return frozenset(word for sentence in sentences for word in (sentence, *sentence.casefold().split()))


def _folded(title: str) -> str:
    return " ".join(title.casefold().split())
