"""Hearing how a lexicon entry sounds before it is saved."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

from narration import lexicon as lexicons
from narration.errors import EngineBusy
from narration.model import Entry, Narration, Script, Voice
from narration.narrator import Narrator
from tour.actions.narrating import Draft, script_of, speaking, told_of
from tour.actions.pronouncing import read_for
from tour.actions.reaches import alone, with_entry, word
from tour.errors import BadValue, NotFound
from tour.installation import Installation
from tour.model import Stop
from tour.roles import Person
from tour.store.takes import BorrowedTakes

LONGEST_PREVIEW = 600
"""Characters of a sentence that is spoken while somebody waits: about 40 s of sound."""
PREVIEW_S = 30.0
"""Nobody waits longer for one."""


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence of the draft."""

    stop_id: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What was spoken to be judged, and by whom."""

    audio: bytes
    """MP3."""
    voice: Voice


def preview(
    house: Installation,
    person: Person,
    slug: str,
    new: Entry,
    *,
    place: Place | None = None,
    voice: str = "",
    before: bool = False,
    language: str = "",
) -> Preview:
    """The word alone, or a sentence with it, as it would be said with this entry; `before`, as it is said now.

    A take that is there already is heard; what is spoken for it is not kept.

    Raises:
        Forbidden, NotFound: as the names say.
        LexiconError: no engine could use the entry.
        BadValue: the word is not in the sentence, or that is too long to be waited for.
        NarrationError: the voice cannot say it, or failed.
    """
    read = read_for(house, person, slug, language)
    if before:
        new = replace(new, written=word(new.written))
    else:
        new = replace(new, written=lexicons.canonical(new.written), ipa=new.ipa.strip())
        lexicons.check(new)
        read = with_entry(read, new)
    stop = read.stop(place.stop_id) if place else None
    named = voice or (stop.voice if stop else "") or read.tour.voice or house.default_voice
    speaker = speaking(house, named, read.tour.language)
    script = _sentence(read, stop, place.sentence, new) if stop and place else alone(read, new.written)
    if len(script.lines[0].said) > LONGEST_PREVIEW:
        raise BadValue("This sentence is too long to be waited for: listen to the word alone.", "sentence")
    narrator = Narrator(house.engines, BorrowedTakes(house.database, house.blobs))
    made = _within(PREVIEW_S, lambda: narrator.narrate(script, speaker))
    return Preview(made.audio, speaker)


def _sentence(read: Draft, stop: Stop, sentence: str, new: Entry) -> Script:
    lines = [line for kind in told_of(read, stop) for line in script_of(read, stop, kind).lines]
    line = next((line for line in lines if line.id == sentence), None)
    if line is None:
        raise NotFound(f"Stop {stop.number} has no spoken sentence “{sentence[:40]}”.")
    if not any(lexicons.used(text, (new,)) for text in (line.before, line.written, line.after)):
        raise BadValue(f"“{new.written}” does not stand in this sentence: choose one that holds it.", "sentence")
    return Script((replace(line, pause_ms=0),), read.entries)


def _within(seconds: float, make: Callable[[], Narration]) -> Narration:
    """What is made, unless it takes too long; then it is left to itself, and ends when the engine's patience does."""
    pool = ThreadPoolExecutor(max_workers=1)
    try:
        return pool.submit(make).result(timeout=seconds)
    except TimeoutError:
        raise EngineBusy("The voice took too long: try again, or another voice.") from None
    finally:
        pool.shutdown(wait=False)
