"""Base, draft and new version of one stop's text brought together, sentence by sentence. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from narration.model import Passage, Sentence
from tour.model import StopText
from tour.renewal.model import RenewedText, SentenceChange
from tour.text import Numbering, matched


def renewed(base: StopText, draft: StopText, new: StopText) -> RenewedText:
    """The draft with what the new version changed; sentences that stay keep their ids."""
    if _texts(base) == _texts(new) and len(base.passages) == len(new.passages):
        return RenewedText(draft, (), _places(base, draft, new), base)
    return _Meeting(base, draft, new).result()


def _texts(text: StopText) -> list[str]:
    return [one.text for one in text.sentences]


def _places(base: StopText, draft: StopText, new: StopText) -> dict[str, str]:
    """Where each sentence of an unchanged version hangs in the draft."""
    left = {one.id for one in draft.sentences}
    places, last = {}, draft.sentences[0].id
    for old, one in zip(base.sentences, new.sentences, strict=True):
        last = old.id if old.id in left else last
        places[one.id] = last
    return places


@dataclass(slots=True)
class _Built:
    """A passage while it is put together."""

    like: Passage
    sentences: list[Sentence] = field(default_factory=list)


class _Meeting:
    """One stop's three texts."""

    def __init__(self, base: StopText, draft: StopText, new: StopText) -> None:
        self._base, self._draft, self._new = base, draft, new
        self._before = {one.id: one.text for one in base.sentences}
        self._mine = {one.id: one.text for one in draft.sentences}
        self._numbers = Numbering(max(base.last, draft.last))
        self._changes: list[SentenceChange] = []
        self._places: dict[str, str] = {}
        self._ids: list[str] = []
        """Of the new version's sentences, in their order."""
        self._built: list[_Built] = []

    def result(self) -> RenewedText:
        self._read_new()
        self._keep_own()
        passages = tuple(self._named(one for one in self._built if one.sentences))
        text = StopText(passages, self._numbers.last)
        return RenewedText(text, tuple(self._changes), self._places, self._next_base())

    def _next_base(self) -> StopText:
        ids = iter(self._ids)
        return StopText(
            tuple(
                replace(one, sentences=tuple(Sentence(next(ids), sentence.text) for sentence in one.sentences))
                for one in self._new.passages
            ),
            self._numbers.last,
        )

    def _read_new(self) -> None:
        """The new version's passages, each sentence as it will stand."""
        bases = self._base.sentences
        sources = iter(matched([one.text for one in bases], _texts(self._new)))
        last = ""
        for passage in self._new.passages:
            built = _Built(passage)
            self._built.append(built)
            for sentence in passage.sentences:
                index = next(sources)
                stands = self._added(sentence) if index is None else self._met(bases[index], sentence)
                if stands:
                    built.sentences.append(stands)
                    last = stands.id
                self._places[sentence.id] = last or self._draft.sentences[0].id

    def _added(self, sentence: Sentence) -> Sentence:
        id_ = self._numbers.sentence()
        self._ids.append(id_)
        self._changes.append(SentenceChange("new", id_, "", sentence.text))
        return Sentence(id_, sentence.text)

    def _met(self, base: Sentence, sentence: Sentence) -> Sentence | None:
        """A sentence that the base has too; None where an editor took it out and it is as it was."""
        self._ids.append(base.id)
        mine = self._mine.get(base.id)
        if sentence.text == base.text:
            return None if mine is None else Sentence(base.id, mine)
        if mine in (base.text, sentence.text):
            if mine != sentence.text:
                self._changes.append(SentenceChange("changed", base.id, base.text, sentence.text))
            return Sentence(base.id, sentence.text)
        self._changes.append(SentenceChange("conflict", base.id, mine or "", sentence.text))
        return None if mine is None else Sentence(base.id, mine)

    def _keep_own(self) -> None:
        """Sentences of the draft that the new version has not: an editor's own stay, the document's go."""
        standing = {one.id for built in self._built for one in built.sentences}
        before, passage_before = "", ""
        for passage in self._draft.passages:
            for sentence in passage.sentences:
                if sentence.id not in standing and self._stays(sentence):
                    self._insert(sentence, passage, before, same=passage.id == passage_before)
                    standing.add(sentence.id)
                if sentence.id in standing:
                    before, passage_before = sentence.id, passage.id

    def _stays(self, sentence: Sentence) -> bool:
        old = self._before.get(sentence.id)
        if old is None:
            return True
        if old == sentence.text:
            self._changes.append(SentenceChange("gone", sentence.id, sentence.text, ""))
            return False
        self._changes.append(SentenceChange("conflict", sentence.id, sentence.text, ""))
        return True

    def _insert(self, sentence: Sentence, passage: Passage, before: str, *, same: bool) -> None:
        """Put a sentence after the one that it followed, in that one's passage or in one of its own."""
        for number, built in enumerate(self._built):
            ids = [one.id for one in built.sentences]
            if before in ids:
                if same:
                    built.sentences.insert(ids.index(before) + 1, sentence)
                else:
                    self._built.insert(number + 1, _Built(passage, [sentence]))
                return
        self._built.insert(1, _Built(passage, [sentence]))

    def _named(self, built: Iterator[_Built]) -> Iterator[Passage]:
        """The passages, each with the id of the draft's passage that its first known sentence stood in."""
        homes = {one.id: passage.id for passage in self._draft.passages for one in passage.sentences}
        taken: set[str] = set()
        for one in built:
            known = (homes[sentence.id] for sentence in one.sentences if sentence.id in homes)
            id_ = next((home for home in known if home not in taken), "") or self._numbers.passage()
            taken.add(id_)
            yield replace(one.like, id=id_, sentences=tuple(one.sentences))
