"""What is said of a picture, in a tour and in its file; and where a picture's file comes from. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from media.notes.model import PictureNotes
from tour.model import Photo, Rights
from tour.rights import read_rights, split_credit

_BY = re.compile(
    r"(?:(?:photo(?:graph(?:ed)?)?|picture|image|foto|drawing|painting)(?: (?:by|von|par|de))?[ :]|by )\s*", re.I
)
_NOT_BY = re.compile(
    r"\b(?:courtesy|collection|archives?|library|museum|source|via|unknown|public domain)\b|^[©(]", re.I
)


ORIGINAL = "original"
"""The suffix of the file that a picture came in, whatever its kind: it is never served, for it may say where the
photographer stood."""


class Pictures(Protocol):
    """Gets pictures from the web."""

    def get(self, address: str) -> bytes:
        """The file at an http(s) address.

        Raises:
            HostSilent: nor would its host answer for another one.
            TourError: it cannot be had; the message is one line that says why.
        """


def is_address(source: str) -> bool:
    """Whether a photo's source is an address, and not a name inside the document."""
    return source[:8].lower().startswith(("http://", "https://"))


def waits(photo: Photo) -> bool:
    """Whether a photo has no picture yet, and there is a place where its file may be had."""
    return photo.missing and (bool(photo.original) or is_address(photo.source))


def described(photo: Photo, notes: PictureNotes) -> Photo:
    """The photo with what its file says where nobody said anything before; the document's own words stay."""
    credit, licence, stated = split_credit(_credit(notes))
    rights = _first_stated((stated, *map(read_rights, (notes.licence, notes.terms, notes.copyright))))
    return replace(
        photo,
        caption=photo.caption or notes.description or notes.title,
        credit=photo.credit or credit,
        alt=photo.alt or notes.alt,
        licence=photo.licence or licence or _licence(rights),
        rights=photo.rights if photo.rights != Rights() else rights,
    )


def written(photo: Photo, notes: PictureNotes) -> PictureNotes:
    """What goes into the files that are made of a picture: what is shown with it, and what its own file said beside."""
    return PictureNotes(
        title=notes.title,
        description=photo.caption or notes.description,
        creators=notes.creators or _creators(photo.credit),
        credit=photo.credit or notes.credit,
        copyright=notes.copyright or photo.rights.statement or photo.licence,
        terms=notes.terms or photo.licence,
        licence=photo.rights.url or notes.licence,
        alt=photo.alt or notes.alt,
        created=notes.created,
    )


def _credit(notes: PictureNotes) -> str:
    """One line of who made it and who has it, as agencies write it: "Roland Neveu / DC-Cam"."""
    makers, credit = ", ".join(notes.creators), notes.credit
    if not (makers and credit):
        return makers or credit or notes.copyright
    if makers.lower() in credit.lower():
        return credit
    return makers if credit.lower() in makers.lower() else f"{makers} / {credit}"


def _first_stated(found: Iterable[Rights]) -> Rights:
    """The first that tells what may be done, else the first that says anything."""
    kept = [one for one in found if one != Rights()]
    return next((one for one in kept if one.status != "unknown"), kept[0] if kept else Rights())


def _licence(rights: Rights) -> str:
    """A short name for the licence; empty where none is stated."""
    return rights.statement if rights.status in {"licensed", "public domain"} and len(rights.statement) < 80 else ""


def _creators(credit: str) -> tuple[str, ...]:
    """Who made it, where a credit names somebody, and not only the place where the picture is kept."""
    named = _BY.match(credit)
    person = credit[named.end() :] if named else credit
    return (person,) if person and not _NOT_BY.search(person) else ()
