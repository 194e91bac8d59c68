"""What listening found in a tour, the worst first, and what people said of it."""

from __future__ import annotations

import logging
from dataclasses import replace

from narration.proof.listening import Finding, Habits, habits, in_sound, in_words
from narration.proof.sounds import Measured
from narration.proof.words import names_in
from tour.actions.listening import Place, measured, places
from tour.actions.narrating import Draft, draft, script_of, standing
from tour.errors import BadValue, NotFound, NotReady
from tour.installation import Installation
from tour.proof import Proof, ProofSentence, Verdict
from tour.roles import Person, Role, require
from tour.store import proofs
from tour.store.tours import now

log = logging.getLogger(__name__)

VERDICTS = ("fine", "wrong")
LONGEST_NOTE = 2000


def proof(house: Installation, person: Person, slug: str, *, stop: int | None = None) -> Proof:
    """What is known by now of a tour's sound, or of one stop's; listens to nothing.

    Raises:
        Forbidden, NotFound: as the names say.
    """
    require(person, Role.EDITOR)
    read = draft(house, slug)
    wanted, not_narrated = places(house, read, stop)
    sound = measured(house, wanted)
    with house.database.reading() as connection:
        keys = [place.words_key(sound[place.key]) for place in wanted if place.key in sound]
        words = proofs.known(connection, house.recognizer.name, keys)
        judged = proofs.verdicts_of(connection, read.tour)
    usual = _habits(wanted, sound)
    names = names_in(one.text for stop in read.stops for one in stop.text.sentences)
    done, waiting = [], 0
    for place in wanted:
        heard = words.get(place.words_key(sound[place.key])) if place.key in sound else None
        if place.key in sound and (heard is not None or not house.recognizer.hears(place.line.language)):
            found = _findings(place, sound[place.key], heard, usual[place.stored.voice], names)
            done.append(_sentence(place, heard, found, judged.get(place.take)))
            continue
        waiting += 1
        if place.take in judged:  # Somebody listened, though no machine did yet.
            done.append(replace(_sentence(place, None, (), judged[place.take]), waiting=True))
    done.sort(key=lambda one: -one.weight)
    return Proof(read.tour, tuple(done), waiting, not_narrated)


def _findings(
    place: Place, sound: Measured, heard: str | None, voice: Habits, names: frozenset[str]
) -> tuple[Finding, ...]:
    in_its_words = in_words(place.line.written, place.readings, heard, names) if heard is not None else ()
    return (*in_its_words, *in_sound(sound, place.said, voice))


def _sentence(place: Place, heard: str | None, findings: tuple[Finding, ...], verdict: Verdict | None) -> ProofSentence:
    return ProofSentence(
        stop=place.stop,
        id=place.line.id,
        take=place.take,
        written=place.line.written,
        said=place.said,
        audio=place.stored.audio,
        cue=place.cue,
        heard=heard,
        findings=findings,
        verdict=verdict,
    )


def _habits(wanted: list[Place], sound: dict[str, Measured]) -> dict[str, Habits]:
    """The habits of each voice that is heard, by engine/name."""
    spoken: dict[str, list[tuple[Measured, str]]] = {place.stored.voice: [] for place in wanted}
    for place in wanted:
        if place.key in sound:
            spoken[place.stored.voice].append((sound[place.key], place.said))
    return {voice: habits(sentences) for voice, sentences in spoken.items()}


def judge(
    house: Installation, person: Person, slug: str, stop_id: int, sentence: str, verdict: str, note: str = ""
) -> None:
    """Keep a listener's verdict on a sentence as it is spoken now: it stands until the sentence is spoken otherwise.

    Raises:
        Forbidden, NotFound: as the names say.
        BadValue: it is neither "fine" nor "wrong", or the note is too long.
        NotReady: the sentence is not narrated as it is written now.
    """
    require(person, Role.EDITOR)
    if verdict not in VERDICTS:
        raise BadValue(f"A verdict is “fine” or “wrong”, not “{verdict[:40]}”.", "verdict")
    if len(note) > LONGEST_NOTE:
        raise BadValue(f"A note has at most {LONGEST_NOTE} characters.", "note")
    read = draft(house, slug)
    take = _take_of(house, read, stop_id, sentence)
    with house.database.writing() as connection:
        proofs.judge(connection, read.tour, take, Verdict(verdict, note, person.name, now()))
    log.info("%s judged %s of stop %d in %s: %s", person.name, sentence, stop_id, slug, verdict)


def take_back(house: Installation, person: Person, slug: str, stop_id: int, sentence: str) -> None:
    """Take the verdict on a sentence back.

    Raises:
        Forbidden, NotReady: as the names say.
        NotFound: there is no such sentence, or no verdict on it.
    """
    require(person, Role.EDITOR)
    read = draft(house, slug)
    take = _take_of(house, read, stop_id, sentence)
    with house.database.writing() as connection:
        if not proofs.forget(connection, read.tour, take):
            raise NotFound("Nobody has judged this sentence as it is spoken now.")


def _take_of(house: Installation, read: Draft, stop_id: int, sentence: str) -> str:
    chosen = next((stop for stop in read.stops if stop.id == stop_id), None)
    line = next((line for line in script_of(read, chosen).lines if line.id == sentence), None) if chosen else None
    if chosen is None or line is None:
        raise NotFound(f"“{read.tour.slug}” has no such sentence.")
    stored = read.narrations.get(stop_id)
    if stored is None or line.source not in stored.takes or not standing(house, read, chosen).may_be_published:
        raise NotReady(f"The sentence is not narrated as it is now: run `wayvoice narrate {read.tour.slug}` first.")
    return stored.takes[line.source]
