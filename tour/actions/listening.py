"""Listening to what is narrated: each sentence's sound as the files have it, and its words.

Words are heard in the takes: a take never changes, so an edit costs one sentence's hearing. That the file says what the
take says is proved by its sound, which is measured in the file as it is served; where a file's sentence has another
sound than its take, the file is heard instead. All that is heard and measured is kept, and never done twice.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

import numpy as np

from media.codec import decode
from media.errors import AudioUnreadable
from media.pcm import Samples
from narration import timing
from narration.errors import RecognizerUnavailable
from narration.join import heard as heard_of
from narration.keys import digest
from narration.model import Cue, Line, Reading, Take
from narration.proof import sounds
from narration.proof.listening import LIKE
from narration.proof.sounds import Measured
from narration.script import readings, said
from tour.actions.narrating import Draft, draft, script_of, standing
from tour.actions.sound import Progress
from tour.errors import NotFound
from tour.installation import Installation
from tour.model import Stop, StoredNarration
from tour.roles import Person, Role, require
from tour.store import proofs
from tour.store.takes import StoredTakes

log = logging.getLogger(__name__)

METER = f"sound {sounds.REVISION}"
"""The listener whose words are measured values."""


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence in the file of its stop."""

    stop: Stop
    stored: StoredNarration
    line: Line
    said: str
    """What should be heard."""
    readings: tuple[Reading, ...]
    cue: Cue
    last: bool

    @property
    def take(self) -> str:
        """Key of its take."""
        return self.stored.takes[self.line.source]

    @property
    def key(self) -> str:
        """Of this sentence in this file."""
        return digest([self.stored.audio, self.line.id, self.take])

    def words_key(self, sound: Measured) -> str:
        """Where its words are heard: in its take, unless the file has another sound."""
        return self.key if sound.likeness < LIKE else self.take


def places(house: Installation, read: Draft, number: int | None) -> tuple[list[Place], tuple[int, ...]]:
    """Every sentence of a stop, or of all, that is narrated as it is now; and the numbers of the other stops.

    Raises:
        NotFound: there is no such stop.
    """
    chosen = [one for one in read.stops if number in (None, one.number)]
    if not chosen:
        raise NotFound(f"“{read.tour.slug}” has no stop {number}.")
    ready = [one for one in chosen if standing(house, read, one).may_be_published]
    found = [place for stop in ready for place in _places_of(read, stop)]
    return found, tuple(one.number for one in chosen if one not in ready)


def _places_of(read: Draft, stop: Stop) -> Iterator[Place]:
    stored, script = read.narrations[stop.id], script_of(read, stop)
    cues = {cue.id: cue for cue in stored.cues}
    for line in script.lines:
        found = readings(line, script.lexicon)
        last = line is script.lines[-1]
        yield Place(stop, stored, line, said(line, script.lexicon), found, cues[line.id], last)


def measured(house: Installation, wanted: Sequence[Place]) -> dict[str, Measured]:
    """What was measured by now, by the places' keys."""
    with house.database.reading() as connection:
        known = proofs.known(connection, METER, [place.key for place in wanted])
    return {key: Measured(**json.loads(words)) for key, words in known.items()}


def listen(
    house: Installation, person: Person, slug: str, *, stop: int | None = None, progress: Progress | None = None
) -> int:
    """Listen to every sentence of a tour, or of one stop, that was not listened to yet, and answer how many.

    What was heard is kept sentence by sentence, so a run that is stopped goes on where it was.

    Raises:
        Forbidden, NotFound: as the names say.
        RecognizerUnavailable: words are to be heard, and nothing here can.
    """
    require(person, Role.EDITOR)
    wanted, _ = places(house, draft(house, slug), stop)
    recognizer = house.recognizer
    if any(recognizer.hears(place.line.language) for place in wanted) and (reason := recognizer.unavailable()):
        raise RecognizerUnavailable(f"Words cannot be listened to: {reason}.")
    ear = _Ear(house, wanted)
    for done, place in enumerate(wanted):
        if progress:
            progress(done, len(wanted))
        ear.listen(place)
    if progress:
        progress(len(wanted), len(wanted))
    log.info("%s listened to %s: %d sentences, %d anew", person.name, slug, len(wanted), ear.anew)
    return ear.anew


class _Ear:
    """Listens to what was not listened to yet, and keeps what it hears."""

    def __init__(self, house: Installation, wanted: Sequence[Place]) -> None:
        self._house = house
        self._recognizer = house.recognizer
        self._takes = StoredTakes(house.database, house.blobs)
        self._measured = measured(house, wanted)
        keys = [key for place in wanted for key in (place.key, place.take)]
        with house.database.reading() as connection:
            self._heard = proofs.known(connection, self._recognizer.name, keys)
        self._file: tuple[str, Samples] = ("", np.zeros(0, np.float32))
        self.anew = 0
        """Sentences of which something was heard or measured just now."""

    def listen(self, place: Place) -> None:
        """Measure a sentence, and hear its words, where that was not done before."""
        sound = self._measured.get(place.key)
        hears = self._recognizer.hears(place.line.language)
        if sound is not None and (not hears or place.words_key(sound) in self._heard):
            return
        self.anew += 1
        found = self._takes.find(place.take)
        take = _audible(found)
        in_file = self._slice(place)
        if sound is None:
            sound = sounds.measure(in_file, timing.RATE, take, found.samples if found else None)
            self._measured[place.key] = sound
            self._keep(METER, place.key, json.dumps(asdict(sound)))
        key = place.words_key(sound)
        if hears and key not in self._heard:
            heard = take if take is not None and key == place.take else in_file
            self._heard[key] = self._recognizer.words(heard, timing.RATE)
            self._keep(self._recognizer.name, key, self._heard[key])

    def _keep(self, listener: str, key: str, words: str) -> None:
        with self._house.database.writing() as connection:
            proofs.keep(connection, listener, {key: words})

    def _slice(self, place: Place) -> Samples:
        """The sentence as the file has it, without the quiet that ends a file; empty where the file is unreadable."""
        if self._file[0] != place.stored.audio:
            self._file = (place.stored.audio, _decoded(self._house.blobs.get(place.stored.audio)))
        start, end = place.cue.start_ms, place.cue.end_ms - (timing.TAIL_MS if place.last else 0)
        return self._file[1][start * timing.PER_MS : end * timing.PER_MS]


def _decoded(mp3: bytes) -> Samples:
    try:
        return decode(mp3)[0]
    except AudioUnreadable as error:
        log.warning("a narration cannot be listened to: %s", error)
        return np.zeros(0, np.float32)


def _audible(take: Take | None) -> Samples | None:
    """What is heard of a take; None where it was lost or nothing is."""
    if take is None:
        return None
    try:
        return heard_of(take)
    except AudioUnreadable:
        return None
