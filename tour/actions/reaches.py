"""Which sentences of a draft a lexicon entry is said in. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from narration import lexicon as lexicons
from narration.model import Entry, Manner, Passage, Script, Sentence
from narration.script import write
from tour import asides
from tour.actions.narrating import Draft, told_of
from tour.errors import BadValue
from tour.manner import manner


@dataclass(frozen=True, slots=True)
class Reached:
    """A sentence that an entry is said in."""

    stop_id: int
    stop: int
    """Its number."""
    sentence: str
    """Its id."""
    text: str


@dataclass(frozen=True, slots=True)
class Reach:
    """Where an entry is said: those sentences are spoken anew when it changes."""

    affected: tuple[Reached, ...]

    @property
    def sentences(self) -> int:
        """How many sentences."""
        return len(self.affected)

    @property
    def stops(self) -> int:
        """In how many stops."""
        return len({one.stop_id for one in self.affected})


def with_entry(read: Draft, new: Entry) -> Draft:
    """The draft as it would be with this entry."""
    return replace(read, entries=(*(old for old in read.entries if not same_word(old, new.written)), new))


def same_word(old: Entry, written: str) -> bool:
    """Whether an entry is for this word, in whatever typography."""
    return lexicons.canonical(old.written) == lexicons.canonical(written)


def uses(read: Draft) -> Iterator[tuple[Reached, Sequence[Entry]]]:
    """Every spoken sentence with the entries it uses, those of an opening among them."""
    for stop in read.stops:
        for kind, told in told_of(read, stop).items():
            said = manner(read.tour, stop) if kind == "text" else asides.manner(read.tour, stop, kind)
            for sentence, used in _used(read, told, said):
                yield Reached(stop.id, stop.number, sentence.id, sentence.text), used


def _used(read: Draft, told: Sequence[Passage], said: Manner) -> Iterator[tuple[Sentence, Sequence[Entry]]]:
    for index, passage in enumerate(told):
        if passage.kind == "heading" and not said.headings:
            continue
        around = (said.before, said.after) if index == 0 else ()
        for sentence in passage.sentences:
            texts = (*around, sentence.text)
            used = [one for text in texts for one in lexicons.used(text, read.entries)]
            yield sentence, tuple(dict.fromkeys(used))


def reach_of(read: Draft, wanted: Entry) -> Reach:
    """Where an entry of the draft's is said."""
    return Reach(tuple(reached for reached, used in uses(read) if wanted in used))


def word(written: str) -> str:
    """A word as entries keep it.

    Raises:
        BadValue: there is no letter or figure in it, or it is too long.
    """
    plain = lexicons.canonical(written)
    if not any(character.isalnum() for character in plain) or len(plain) > lexicons.LONGEST or lexicons.broken(plain):
        raise BadValue(f"A word is needed as it is written, of at most {lexicons.LONGEST} characters.", "written")
    return plain


def alone(read: Draft, written: str) -> Script:
    """The script of a word with nothing around it."""
    only = Passage("word", "heading", (Sentence("word", written),), level=1)
    return write([only], language=read.tour.language, lexicon=read.entries)
