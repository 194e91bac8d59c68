"""A draft as an editor must see it: sentence by sentence, what is said and whether the sound still says it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Literal

from narration.errors import NarrationError
from narration.model import Cue, Line, Passage, PassageKind, Reading, Script, Sentence
from narration.script import readings, said
from tour.actions.narrating import Draft, asides_of, draft, passages_of, script_of, standing, voice_of
from tour.freshness import Freshness, worst
from tour.installation import Installation
from tour.model import AsideKind, Stop, StoredNarration, TextKind, Tour
from tour.plans import FloorPlan
from tour.roles import Person, Role, require
from tour.store import documents, tours
from tour.store.documents import KeptDocument

Standing = Literal["fresh", "stale", "silent"]


@dataclass(frozen=True, slots=True)
class DraftSentence:
    """A sentence as it is shown, as it is said, and how its sound stands to it."""

    id: str
    text: str
    said: str
    """All that is said for it, an opening before it too; empty where it is silent or cannot be said."""
    readings: tuple[Reading, ...]
    """Where what is said differs from what is written."""
    standing: Standing
    """"fresh" where the stop's narration holds a take of it, "silent" where it is shown only, "stale" otherwise."""
    take: str
    """Key of the take that says it; empty where there is none."""
    cue: Cue | None
    """When the stop's newest narration, be it stale, says the sentence of this id."""


@dataclass(frozen=True, slots=True)
class DraftPassage:
    """A passage of the draft; the tour's note is one of the first stop's, with an id of its own."""

    id: str
    kind: PassageKind
    level: int
    language: str
    sentences: tuple[DraftSentence, ...]


@dataclass(frozen=True, slots=True)
class DraftTold:
    """A stop's text, or one of its asides, as it is spoken."""

    state: Freshness
    problem: str
    """Why it cannot be narrated as it is; empty where nothing is known to be wrong."""
    passages: tuple[DraftPassage, ...]


@dataclass(frozen=True, slots=True)
class DraftStop:
    """A stop of the draft."""

    stop: Stop
    state: Freshness
    """Of its text and its asides, the worst."""
    voice: str
    """engine/name of the voice that speaks it."""
    problem: str
    """Why it cannot be narrated as it is; empty where nothing is known to be wrong."""
    passages: tuple[DraftPassage, ...]
    asides: Mapping[AsideKind, DraftTold]
    """Those that it has."""


@dataclass(frozen=True, slots=True)
class TourDraft:
    """A tour's draft with all its stops."""

    tour: Tour
    stops: tuple[DraftStop, ...]
    plans: tuple[FloorPlan, ...]

    @property
    def may_be_published(self) -> bool:
        """True where text and sound agree in every stop."""
        return all(stop.state.may_be_published for stop in self.stops)


def read_draft(house: Installation, slug: str) -> TourDraft:
    """All of a tour's draft.

    Raises:
        NotFound: there is no such tour.
    """
    read = draft(house, slug)
    return TourDraft(read.tour, tuple(read_stop(house, read, stop) for stop in read.stops), read.plans)


def read_stop(house: Installation, read: Draft, stop: Stop) -> DraftStop:
    """One stop of a draft that was read; why it cannot be spoken is told as its problem."""
    named = stop.voice or read.tour.voice or house.default_voice
    with suppress(NarrationError):
        named = voice_of(house, read.tour, stop).id
    own = _told(house, read, stop, "text", passages_of(read, stop), named)
    beside = {kind: _told(house, read, stop, kind, told, named) for kind, told in asides_of(read, stop).items()}
    every = (own, *beside.values())
    problem = next((one.problem for one in every if one.problem), "")
    return DraftStop(stop, worst(one.state for one in every), named, problem, own.passages, beside)


def _told(
    house: Installation, read: Draft, stop: Stop, kind: TextKind, told: tuple[Passage, ...], named: str
) -> DraftTold:
    stored = read.stored(stop, kind)
    problem, script = "", None
    state = Freshness.STALE if stored else Freshness.MISSING
    try:
        script = script_of(read, stop, kind)
        state = standing(house, read, stop, kind)
    except NarrationError as error:
        problem = str(error)
    there = stored if state is not Freshness.MISSING else None
    view = _View(script, there.takes if there and there.voice == named else {}, _cues(there))
    passages = tuple(
        DraftPassage(
            id=passage.id,
            kind=passage.kind,
            level=passage.level,
            language=passage.language or read.tour.language,
            sentences=tuple(view.sentence(one) for one in passage.sentences),
        )
        for passage in told
    )
    return DraftTold(state, problem or view.problem, passages)


def _cues(stored: StoredNarration | None) -> dict[str, Cue]:
    return {cue.id: cue for cue in stored.cues} if stored else {}


class _View:
    """A stop's sentences, seen beside its newest narration."""

    def __init__(self, script: Script | None, takes: Mapping[str, str], cues: Mapping[str, Cue]) -> None:
        self._lexicon = script.lexicon if script else ()
        self._lines = {line.id: line for line in script.lines} if script else None
        self._takes = takes
        self._cues = cues
        self.problem = ""
        """Why the first sentence that cannot be said cannot."""

    def sentence(self, sentence: Sentence) -> DraftSentence:
        line = self._lines.get(sentence.id) if self._lines is not None else None
        take = self._takes.get(line.source, "") if line else ""
        silent = self._lines is not None and line is None
        return DraftSentence(
            id=sentence.id,
            text=sentence.text,
            said=self._said(line) if line else "",
            readings=readings(line, self._lexicon) if line else (),
            standing="silent" if silent else "fresh" if take else "stale",
            take=take,
            cue=None if silent else self._cues.get(sentence.id),
        )

    def _said(self, line: Line) -> str:
        try:
            return said(line, self._lexicon)
        except NarrationError as error:
            self.problem = self.problem or str(error)
            return ""


def documents_of(house: Installation, person: Person, slug: str) -> list[KeptDocument]:
    """The documents that a draft was made of, the newest first, with what was left out of each.

    Raises:
        Forbidden, NotFound: as the names say.
    """
    require(person, Role.EDITOR)
    with house.database.reading() as connection:
        return documents.of_tour(connection, tours.by_slug(connection, slug))
