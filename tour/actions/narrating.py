"""Stops become sound: what is missing is spoken, what stands is reused."""

from __future__ import annotations

import logging
from collections.abc import Collection
from dataclasses import dataclass, field, replace

from narration.errors import UnknownVoice
from narration.model import Entry, Passage, Script, Voice
from narration.script import write
from tour import asides
from tour import manner as manners
from tour.actions import sound
from tour.actions.sound import Outcome, Part, Progress
from tour.errors import ChangedMeanwhile, Conflict, NotFound
from tour.freshness import Freshness, freshness, worst
from tour.installation import Installation
from tour.model import AsideKind, Stop, StoredNarration, TextKind, Tour
from tour.plans import FloorPlan
from tour.roles import Person, Role, require
from tour.store import lexicon, narrations, plans, tours

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Draft:
    """All of a tour that shapes its sound, read in one transaction."""

    tour: Tour
    stops: tuple[Stop, ...]
    entries: tuple[Entry, ...]
    narrations: dict[int, StoredNarration]
    """Of the stops' texts, by the stops' ids."""
    asides: dict[tuple[int, TextKind], StoredNarration] = field(default_factory=dict)
    """Of their asides."""
    plans: tuple[FloorPlan, ...] = ()

    def stop(self, id_: int) -> Stop:
        """The stop of that id.

        Raises:
            NotFound: the tour has none.
        """
        for stop in self.stops:
            if stop.id == id_:
                return stop
        raise NotFound(f"“{self.tour.slug}” has no stop with the id {id_}.")

    def stored(self, stop: Stop, kind: TextKind) -> StoredNarration | None:
        """The newest narration of a stop's text, or of an aside."""
        return self.narrations.get(stop.id) if kind == "text" else self.asides.get((stop.id, kind))


def draft(house: Installation, slug: str) -> Draft:
    """Read a tour's draft.

    Raises:
        NotFound: there is no such tour.
    """
    with house.database.reading() as connection:
        tour = tours.by_slug(connection, slug)
        return Draft(
            tour,
            tuple(tours.stops_of(connection, tour)),
            lexicon.entries(connection, tour, tour.language),
            narrations.newest(connection, tour, tour.language),
            narrations.newest_asides(connection, tour, tour.language),
            tuple(plans.of_tour(connection, tour)),
        )


def standing(house: Installation, read: Draft, stop: Stop, kind: TextKind = "text") -> Freshness:
    """How the newest narration of a stop's text, or of an aside, stands to the draft."""
    return _standing(house, read.stored(stop, kind), script_of(read, stop, kind), voice_of(house, read.tour, stop))


def readiness(house: Installation, read: Draft, stop: Stop) -> Freshness:
    """How all that is spoken of a stop stands to the draft."""
    return worst(standing(house, read, stop, kind) for kind in told_of(read, stop))


def _standing(house: Installation, stored: StoredNarration | None, script: Script, voice: Voice) -> Freshness:
    if stored is not None and not house.blobs.whole(stored.audio):
        stored = None
    return freshness(
        stored,
        source_key=house.narrator.source_key(script, voice),
        made_with=house.narrator.fingerprint(voice),
    )


def passages_of(read: Draft, stop: Stop) -> tuple[Passage, ...]:
    """What is shown of a stop: its newest text, and the tour's note in the first."""
    return manners.passages(read.tour, stop, first=_is_first(read, stop))


def asides_of(read: Draft, stop: Stop) -> dict[AsideKind, tuple[Passage, ...]]:
    """The asides that a stop has."""
    return asides.spoken(read.tour, stop, first=_is_first(read, stop))


def told_of(read: Draft, stop: Stop) -> dict[TextKind, tuple[Passage, ...]]:
    """All that is spoken of a stop: its text, then its asides."""
    told: dict[TextKind, tuple[Passage, ...]] = {"text": passages_of(read, stop)}
    told.update(asides_of(read, stop).items())
    return told


def script_of(read: Draft, stop: Stop, kind: TextKind = "text") -> Script:
    """The script of a stop's newest text, or of an aside that it has."""
    tour = read.tour
    return write(
        passages_of(read, stop) if kind == "text" else asides_of(read, stop)[kind],
        language=tour.language,
        lexicon=read.entries,
        manner=manners.manner(tour, stop) if kind == "text" else asides.manner(tour, stop, kind),
    )


def _is_first(read: Draft, stop: Stop) -> bool:
    return stop.id == read.stops[0].id


def voice_of(house: Installation, tour: Tour, stop: Stop) -> Voice:
    """The voice chosen for a stop, else for its tour, else the installation's.

    Raises:
        UnknownVoice: there is no such voice, or it does not speak the tour's language.
    """
    return speaking(house, stop.voice or tour.voice or house.default_voice, tour.language)


def speaking(house: Installation, name: str, language: str) -> Voice:
    """The voice of that name.

    Raises:
        UnknownVoice: there is no such voice, or it does not speak this language.
    """
    voice = house.engines.voice(name)
    if not voice.speaks(language):
        raise UnknownVoice(
            f"The voice {voice.id} does not speak {language}: choose one that does with --voice "
            "(`wayvoice voices` lists them)."
        )
    return voice


def narrate(
    house: Installation,
    person: Person,
    slug: str,
    *,
    stop: int | None = None,
    voice: str = "",
    language: str = "",
    renew: bool = False,
    progress: Progress | None = None,
) -> Outcome:
    """Speak what is missing or stale of a tour, or of one stop, asides too.

    What an older engine or older rules made is left as it is, unless `renew` asks for it to be made anew.

    `voice` (engine/name) is chosen for good, for the one stop or for the whole tour, once it is certain that it is
    here and can say every sentence. It stays chosen where it fails later, as a service may in the middle: the
    next run goes on with it, and choosing the voice before again speaks nothing anew. Every finished sentence is
    kept at once, so a run that is cancelled or killed goes on where it was.

    Raises:
        Forbidden, NotFound: as the names say.
        Conflict: somebody changed the tour while `voice` was looked at; nothing was chosen.
        NarrationError: a sentence could not be spoken; the narrations before this run stay as they were.
    """
    require(person, Role.EDITOR)
    if language:
        check_language(house, slug, language)
    read = draft(house, slug)
    chosen = {one.id for one in read.stops if stop in (None, one.number)}
    if not chosen:
        raise NotFound(f"“{slug}” has no stop {stop}.")
    parts = prepared(house, read, None if stop is None else chosen, voice=voice, renew=renew)
    outcome = sound.speak(house, read.tour, parts, progress or _unseen)
    log.info("%s narrated %s: spoke %d, reused %d", person.name, slug, outcome.spoken, outcome.reused)
    return outcome


def narrate_stop(house: Installation, slug: str, stop: int, *, renew: bool, progress: Progress) -> Outcome:
    """Speak what is missing or stale of the stop of this id, for whoever was allowed to ask for it.

    Raises:
        NotFound, NarrationError: as for `narrate`.
    """
    read = draft(house, slug)
    return sound.speak(house, read.tour, _parts(house, read, read.stop(stop), renew=renew), progress)


def prepared(
    house: Installation,
    read: Draft,
    stops: Collection[int] | None,
    *,
    voice: str = "",
    renew: bool = False,
    at_sight: bool = False,
) -> list[Part]:
    """The stops of these ids, or all, on their way to sound; with the voice chosen, once each can be said with it.

    A stop's text and its asides come one after the other.

    `at_sight` loads no model to find that out: for a process that leaves the speaking to a worker.

    Raises:
        Conflict: somebody changed the tour while `voice` was looked at; nothing was chosen.
        NarrationError: a voice is not here, or cannot say a sentence.
    """
    named = house.engines.voice(voice).id if voice else ""
    wanted = _with_voice(read, named, stops) if named else read
    chosen = [one for one in wanted.stops if stops is None or one.id in stops]
    parts = [part for one in chosen for part in _parts(house, wanted, one, renew=renew)]
    for part in parts:
        if not part.fresh:
            house.narrator.check(part.script, part.voice, known=part.known, at_sight=at_sight)
    if wanted != read:  # Choosing again what is chosen is no change, and in nobody's way.
        _choose(house, read.tour, named, stops)
    return parts


def check_language(house: Installation, slug: str, language: str) -> None:
    """NotFound where the tour has no text in this language, or where there is no such tour."""
    with house.database.reading() as connection:
        own = tours.by_slug(connection, slug).language
    if language != own:
        raise NotFound(f"“{slug}” has no text in “{language}”: it is in {own}.")


def _with_voice(read: Draft, voice: str, ids: Collection[int] | None) -> Draft:
    """The draft as it would be with this voice for some stops, or for the whole tour."""
    if ids is None:
        stops = tuple(replace(stop, voice="") for stop in read.stops)
        return replace(read, tour=replace(read.tour, voice=voice), stops=stops)
    return replace(read, stops=tuple(replace(stop, voice=voice) if stop.id in ids else stop for stop in read.stops))


def _choose(house: Installation, tour: Tour, voice: str, ids: Collection[int] | None) -> None:
    try:
        with house.database.writing() as connection:
            tours.changed(connection, tour)
            for id_ in [None] if ids is None else ids:
                tours.choose_voice(connection, tour, voice, id_)
    except ChangedMeanwhile as error:  # no version was asked for: to who asks, it is a plain conflict
        raise Conflict(str(error)) from error


def _parts(house: Installation, read: Draft, stop: Stop, *, renew: bool) -> list[Part]:
    return [_part(house, read, stop, kind, renew=renew) for kind in told_of(read, stop)]


def _part(house: Installation, read: Draft, stop: Stop, kind: TextKind, *, renew: bool) -> Part:
    stored, script, voice = read.stored(stop, kind), script_of(read, stop, kind), voice_of(house, read.tour, stop)
    state = _standing(house, stored, script, voice)
    stays = state is Freshness.FRESH if renew else state.may_be_published
    known = stored.takes if stored and stored.voice == voice.id and not renew else {}
    return Part(stop, kind, script, voice, stored, stays, known)


def _unseen(_done: int, _total: int) -> None:
    """Progress that nobody watches."""
