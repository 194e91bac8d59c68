"""The lexicon: how names are said, and what an entry reaches."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace

from narration import lexicon as lexicons
from narration.errors import LexiconError, UnknownVoice
from narration.model import Entry, Voice
from narration.script import speakable
from tour.actions.narrating import Draft, check_language, draft, voice_of
from tour.actions.reaches import Reach, Reached, alone, reach_of, same_word, uses, with_entry, word
from tour.errors import NotFound
from tour.installation import Installation
from tour.model import Tour
from tour.roles import Person, Role, require
from tour.store import lexicon, tours

log = logging.getLogger(__name__)


def entries(house: Installation, person: Person, slug: str, *, language: str = "") -> tuple[Tour, dict[Entry, Reach]]:
    """The tour's lexicon, each entry with its reach, by what is written.

    Raises:
        Forbidden, NotFound: as the names say.
    """
    read = read_for(house, person, slug, language)
    found: dict[Entry, list[Reached]] = {entry: [] for entry in read.entries}
    for reached, used in uses(read):
        for entry in used:
            found[entry].append(reached)
    return read.tour, {entry: Reach(tuple(reached)) for entry, reached in found.items()}


def entry(
    house: Installation, person: Person, slug: str, written: str, *, language: str = ""
) -> tuple[Tour, Entry, Reach]:
    """The entry for a word, and its reach.

    Raises:
        Forbidden, NotFound: as the names say.
    """
    read = read_for(house, person, slug, language)
    stored = _stored(read, written)
    return read.tour, stored, reach_of(read, stored)


def put(
    house: Installation, person: Person, slug: str, new: Entry, *, version: int, language: str = ""
) -> tuple[Tour, Entry, Reach]:
    """Say how a word is said from now on. Answers the draft, the entry as it is kept, and its reach.

    Raises:
        Forbidden, NotFound: as the names say.
        LexiconError: no engine could use the entry, or a voice of the tour cannot say its IPA and has no respelling.
        ChangedMeanwhile: the draft is no longer at `version`.
    """
    read = read_for(house, person, slug, language)
    new = _checked(house, read, new)
    before = tuple(old for old in read.entries if same_word(old, new.written))
    with house.database.writing() as connection:
        tour = replace(tours.by_slug(connection, slug), version=version)
        lexicon.remove(connection, tour, tour.language, before)
        lexicon.put(connection, tour, tour.language, [new])
        tours.changed(connection, tour)
    reach = reach_of(with_entry(read, new), new)
    log.info("%s put “%s” into the lexicon of %s: %d sentences", person.name, new.written, slug, reach.sentences)
    return replace(tour, version=version + 1), new, reach


def remove(
    house: Installation, person: Person, slug: str, written: str, *, version: int, language: str = ""
) -> tuple[Tour, Reach]:
    """Take an entry out of the lexicon. Answers the draft, and where it was said.

    Raises:
        Forbidden, NotFound: as the names say.
        ChangedMeanwhile: the draft is no longer at `version`.
    """
    read = read_for(house, person, slug, language)
    stored = _stored(read, written)
    with house.database.writing() as connection:
        tour = replace(tours.by_slug(connection, slug), version=version)
        lexicon.remove(connection, tour, tour.language, [stored])
        tours.changed(connection, tour)
    log.info("%s took “%s” out of the lexicon of %s", person.name, stored.written, slug)
    return replace(tour, version=version + 1), reach_of(read, stored)


def reach(house: Installation, person: Person, slug: str, written: str, *, language: str = "") -> Reach:
    """What an entry for this word would reach, before it is saved.

    Raises:
        Forbidden, NotFound: as the names say.
        BadValue: there is no word.
    """
    read = read_for(house, person, slug, language)
    wanted = Entry(word(written), respelling=written)
    return reach_of(with_entry(read, wanted), wanted)


def read_for(house: Installation, person: Person, slug: str, language: str) -> Draft:
    """The draft for an editor of its lexicon in this language, its own where none is named.

    Raises:
        Forbidden, NotFound: as the names say.
    """
    require(person, Role.EDITOR)
    if language:
        check_language(house, slug, language)
    return draft(house, slug)


def _stored(read: Draft, written: str) -> Entry:
    found = next((old for old in read.entries if same_word(old, written)), None)
    if found is None:
        raise NotFound(f"The lexicon of “{read.tour.slug}” has no entry “{written[:80]}”.")
    return found


def _checked(house: Installation, read: Draft, new: Entry) -> Entry:
    """The entry as it is kept."""
    respelling = " ".join(new.respelling.split())
    new = Entry(lexicons.canonical(new.written), respelling, " ".join(new.ipa.split()))
    lexicons.check(new)
    if new.ipa and not new.respelling:
        for voice in _voices(house, read):
            engine = house.engines.get(voice.engine)
            (line,) = alone(with_entry(read, new), new.written).lines
            fault = "" if engine.unavailable() else engine.refusal(line, speakable(line, (new,)), voice)
            if fault:
                raise LexiconError(f"“{new.written}” could not be said: {fault}.")
    return new


def _voices(house: Installation, read: Draft) -> Iterator[Voice]:
    """The voices that speak the tour, each once; those that are no more are passed over."""
    seen = set()
    for stop in read.stops:
        try:
            voice = voice_of(house, read.tour, stop)
        except UnknownVoice:
            continue
        if voice.id not in seen:
            seen.add(voice.id)
            yield voice
