"""How a tour is spoken: voice, headings, opening and note. Choosing speaks nothing; what it touches is stale then."""

from __future__ import annotations

import logging
from dataclasses import replace

from tour import prose, titles
from tour.actions.narrating import speaking
from tour.installation import Installation
from tour.manner import checked
from tour.model import Rights, Tour
from tour.rights import evident
from tour.roles import Person, Role, require
from tour.store import tours

log = logging.getLogger(__name__)


def change_manner(
    house: Installation,
    person: Person,
    slug: str,
    *,
    version: int,
    voice: str | None = None,
    headings: str | None = None,
    opening: str | None = None,
    spoken_note: str | None = None,
    title: str | None = None,
    description: str | None = None,
    advisory: str | None = None,
    rights: Rights | None = None,
    contact: str | None = None,
    support: str | None = None,
) -> Tour:
    """Choose how a tour is spoken, and what it says of itself, all or nothing; what is None stays as it is.

    `voice` is engine/name, or empty for the installation's; it ends every stop's own choice. `headings` are "spoken"
    or "silent", `opening` is said with each stop's title ("Stop {number}."), `spoken_note` after the first.

    Raises:
        Forbidden, NotFound: as the names say.
        UnknownVoice: there is no such voice, or it does not speak the tour's language.
        BadValue: an option that cannot be; `field` names it.
        ChangedMeanwhile: the draft is no longer at `version`.
    """
    require(person, Role.EDITOR)
    named = named_voice(house, slug, voice) if voice is not None else None
    with house.database.writing() as connection:
        tour = replace(tours.by_slug(connection, slug), version=version)
        wanted = replace(
            tour,
            headings=tour.headings if headings is None else headings,
            opening=tour.opening if opening is None else opening,
            spoken_note=tour.spoken_note if spoken_note is None else spoken_note,
        )
        tours.choose_manner(connection, checked(wanted))
        tours.choose_words(
            connection,
            tour,
            title=tour.title if title is None else titles.cleaned(title),
            description=tour.description if description is None else prose.cleaned(description, "description"),
            advisory=tour.advisory if advisory is None else prose.cleaned(advisory, "advisory"),
            contact=tour.contact if contact is None else prose.paragraphs(contact, "contact"),
            support=tour.support if support is None else prose.paragraphs(support, "support"),
        )
        if rights is not None:
            tours.choose_rights(connection, tour, evident(rights))
        if named is not None:
            tours.choose_voice(connection, tour, named)
        tours.changed(connection, tour)
        tour = tours.by_slug(connection, slug)
    log.info("%s changed how %s is spoken", person.name, slug)
    return tour


def named_voice(house: Installation, slug: str, voice: str) -> str:
    """The id of the voice (engine/name) that is meant; empty for the one that is usual.

    Raises:
        NotFound: there is no such tour.
        UnknownVoice: there is no such voice, or it does not speak the tour's language.
    """
    with house.database.reading() as connection:
        tour = tours.by_slug(connection, slug)
    return speaking(house, voice, tour.language).id if voice else ""
