"""Which stop of a new version is which of the old ones. Pure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from tour.model import PlannedStop, StopText

_ALIKE = 0.3
"""Share of words in common from which two stops of different names are taken for one."""
_NAMED_ALIKE = 0.05
_TITLE = 1.0
"""What an equal title counts: more than all words."""
_FEW = 60
"""Stops that one is compared with at most, and that a word may stand in to tell one from another."""


def pairs(before: Mapping[int, StopText], after: Sequence[PlannedStop]) -> dict[int, int]:
    """Number of the new version's stop -> key of the old one; each is paired once, the most alike first."""
    words = {key: _words(text) for key, text in before.items()}
    telling = _Telling(before, words)
    found: list[tuple[float, int, int]] = []
    for new in after:
        own = _words(new.text)
        title = _folded(new.text.title)
        for key in telling.keys(title, own):
            alike = _share(own, words[key])
            named = _folded(before[key].title) == title
            if alike >= (_NAMED_ALIKE if named else _ALIKE):
                found.append((alike + (_TITLE if named else 0.0), new.number, key))
    found.sort(key=lambda one: (-one[0], one[1], one[2]))
    paired: dict[int, int] = {}
    taken: set[int] = set()
    for _, number, key in found:
        if number not in paired and key not in taken:
            paired[number] = key
            taken.add(key)
    return paired


class _Telling:
    """Old stops by what few of them have, so that not all are compared with all: there may be thousands."""

    def __init__(self, before: Mapping[int, StopText], words: Mapping[int, frozenset[str]]) -> None:
        self._titled: dict[str, list[int]] = defaultdict(list)
        self._with: dict[str, list[int]] = defaultdict(list)
        for key, text in before.items():
            self._titled[_folded(text.title)].append(key)
            for word in words[key]:
                self._with[word].append(key)

    def keys(self, title: str, words: frozenset[str]) -> set[int]:
        """The old stops that a new one may be: of its title, or with the most of its rarer words."""
        counts: Counter[int] = Counter()
        for word in words:
            having = self._with.get(word, ())
            if len(having) <= _FEW:
                counts.update(having)
        # In the order of the stops where as many words are shared, so that the answer is always the same.
        likely = sorted(counts, key=lambda key: (-counts[key], key))[:_FEW]
        return {*likely, *self._titled.get(title, ())[:_FEW]}


def _share(one: frozenset[str], two: frozenset[str]) -> float:
    return 2 * len(one & two) / (len(one) + len(two) or 1)


def _words(text: StopText) -> frozenset[str]:
    """Sentences count as they are, and word by word: an edited one is still alike."""
    sentences = [sentence.text for passage in text.passages[1:] for sentence in passage.sentences]
    return frozenset(word for sentence in sentences for word in (sentence, *sentence.casefold().split()))


def _folded(title: str) -> str:
    return " ".join(title.casefold().split())
