"""Paragraphs into sentences, and the ids that survive their editing. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

import sentencex

from narration.model import Passage, PassageKind, Sentence
from tour.model import StopText

_KHMER_STOP = re.compile(r"(?<=[\u17d4\u17d5])\s*")
_NUMBER = re.compile(r"\(?\d{1,2}[.)]")
_ENDS = ("?", "!", "…", "។")
_MANY = 400
"""Sentences: some 40 min of speech. Beyond it pairing is coarser, and takes no longer than seconds."""


def split(text: str, language: str) -> list[str]:
    """The sentences of one paragraph, in order; joined by spaces they are the paragraph with its white space folded."""
    folded = " ".join(text.split())
    parts: list[str] = []
    for found in _segments(folded, language):
        part = found.strip()
        if part and parts and _belongs_to_previous(parts[-1], part):
            parts[-1] = f"{parts[-1]} {part}"
        elif part:
            parts.append(part)
    return parts


def _segments(text: str, language: str) -> Iterator[str]:
    for run in _KHMER_STOP.split(text):
        yield from sentencex.segment(language.split("-")[0], run)


def _belongs_to_previous(before: str, part: str) -> bool:
    """True for a mark without a word, for what a number counts, and for a small letter after an abbreviation."""
    if _NUMBER.fullmatch(before) or not any(character.isalnum() for character in part):
        return True
    return part[0].islower() and not before.rstrip("\"'”’)]").endswith(_ENDS)


class Numbering:
    """Hands out ids that were never used in a stop before."""

    def __init__(self, last: int = 0) -> None:
        self.last = last

    def sentence(self) -> str:
        """A new sentence id."""
        self.last += 1
        return f"s{self.last}"

    def passage(self) -> str:
        """A new passage id."""
        self.last += 1
        return f"p{self.last}"


def passage(
    kind: PassageKind,
    text: str,
    language: str,
    numbers: Numbering,
    *,
    level: int = 0,
    id: str = "",  # noqa: A002
) -> Passage:
    """A passage of new sentences; a heading is one sentence, whatever its punctuation."""
    texts = [" ".join(text.split())] if kind == "heading" else split(text, language)
    return Passage(
        id=id or numbers.passage(),
        kind=kind,
        sentences=tuple(Sentence(numbers.sentence(), part) for part in texts),
        level=level,
    )


def revise(old: StopText, wanted: Sequence[Passage]) -> StopText:
    """Give the sentences of `wanted` the ids of the old ones they come from.

    Equal sentences keep their id; an edited one keeps its id while its neighbours match; a split keeps it on the first
    part, a merge takes the first's. What is left gets ids that were never used. The ids inside `wanted` are ignored.
    """
    before, after = old.sentences, [sentence for one in wanted for sentence in one.sentences]
    ids = matched([one.text for one in before], [one.text for one in after])
    numbers = Numbering(old.last)
    renamed = iter(
        [
            Sentence(before[index].id if index is not None else numbers.sentence(), sentence.text)
            for index, sentence in zip(ids, after, strict=True)
        ]
    )
    known = {one.id for one in old.passages}
    passages = tuple(
        replace(
            one,
            id=one.id if one.id in known else numbers.passage(),
            sentences=tuple(next(renamed) for _ in one.sentences),
        )
        for one in wanted
    )
    return StopText(passages, numbers.last)


def moved(sentence: str, old: StopText, new: StopText) -> str:
    """Where something that hung on a sentence hangs now: there, else on the nearest earlier one that is left."""
    left = {one.id for one in new.sentences}
    earlier: list[str] = []
    for one in old.sentences:
        earlier.append(one.id)
        if one.id == sentence:
            break
    return next((id_ for id_ in reversed(earlier) if id_ in left), new.sentences[0].id)


def matched(before: list[str], after: list[str]) -> list[int | None]:
    """For each new text the index of the old one it comes from; None where it comes from none."""
    found: list[int | None] = [None] * len(after)
    # What comes again and again tells nothing in a long text, and would take time with the square of its length.
    blocks = SequenceMatcher(None, before, after, autojunk=len(after) > _MANY).get_opcodes()
    for tag, i1, i2, j1, j2 in blocks:
        if tag == "equal":
            found[j1:j2] = range(i1, i2)
        elif tag == "replace":
            for i, j in _paired(before[i1:i2], after[j1:j2]):
                found[j1 + j] = i1 + i
    return found


def _paired(before: list[str], after: list[str]) -> list[tuple[int, int]]:
    """Pair edited texts in order, so that the likenesses sum to the most."""
    if len(before) == len(after) or len(before) * len(after) > _MANY**2:
        return [(index, index) for index in range(min(len(before), len(after)))]
    rows, columns = len(before), len(after)
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    like = [[_likeness(old, new) for new in after] for old in before]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + like[i][j])
    pairs, i, j = [], 0, 0
    while i < rows and j < columns:
        if like[i][j] and best[i][j] == best[i + 1][j + 1] + like[i][j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            i += 1
    return pairs


def _likeness(old: str, new: str) -> float:
    """0 for strangers; more for texts that share most of their words, most for those that begin alike."""
    one, two = old.casefold().split(), new.casefold().split()
    ratio = SequenceMatcher(None, one, two, autojunk=False).ratio()
    begins_alike = one[:2] == two[:2]
    return ratio + 1.0 if begins_alike else (ratio if ratio > 0.3 else 0.0)
