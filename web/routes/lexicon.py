"""Editors' API: a tour's lexicon, what an entry reaches, and hearing it before it is saved."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field

from narration.model import Entry
from tour.actions import previewing, pronouncing
from tour.actions.previewing import Place
from tour.actions.reaches import Reach
from web.access import Acting
from web.conditions import Version, etag
from web.deps import House

router = APIRouter(prefix="/api/tours/{slug}/draft/lexicon", tags=["editors"])

LONGEST = 1_000
"""Characters of anything sent; what may be kept is shorter, and told in words."""

Language = Annotated[str, Query(description="BCP 47 tag; the tour's own language where none is given", max_length=40)]


class Said(BaseModel):
    """How a word is said; at least one of the two."""

    model_config = ConfigDict(extra="forbid")

    respelling: str = Field(default="", max_length=LONGEST)
    """Plain letters that are read right."""
    ipa: str = Field(default="", max_length=LONGEST)
    """Its sounds, without slashes."""


class Word(BaseModel):
    """A word as it is written."""

    model_config = ConfigDict(extra="forbid")

    written: str = Field(max_length=LONGEST)


class SentencePlace(BaseModel):
    """A sentence of the draft."""

    model_config = ConfigDict(extra="forbid")

    stop: int = Field(ge=1, le=2_147_483_647, strict=True)
    """The stop's id."""
    id: str = Field(max_length=40)
    """The sentence's."""


class Heard(Said):
    """What is to be heard."""

    written: str = Field(max_length=LONGEST)
    sentence: SentencePlace | None = None
    """The word alone where none is given."""
    voice: str = Field(default="", max_length=200)
    """engine/name; the stop's or the tour's where none is given."""
    before: bool = Field(default=False, strict=True)
    """As it is said now, without this entry."""


@router.get("")
def list_entries(house: House, person: Acting, slug: str, language: Language = "") -> Response:
    """Every entry with its reach."""
    tour, found = pronouncing.entries(house, person, slug, language=language)
    rows = [{**_entry(entry), "reach": _counts(reach)} for entry, reach in found.items()]
    return JSONResponse({"language": tour.language, "entries": rows}, headers=etag(tour.version))


@router.post("/reaches")
def show_reach(house: House, person: Acting, slug: str, word: Word, language: Language = "") -> dict[str, Any]:
    """Which sentences an entry for this word would be said in; saves nothing."""
    reach = pronouncing.reach(house, person, slug, word.written, language=language)
    return {"written": word.written, **_told(reach)}


@router.post("/previews", response_class=Response, responses={200: {"content": {"audio/mpeg": {}}}})
def preview(house: House, person: Acting, slug: str, heard: Heard, language: Language = "") -> Response:
    """The word, or a sentence with it, as it would be said; saves nothing."""
    place = Place(heard.sentence.stop, heard.sentence.id) if heard.sentence else None
    new = Entry(heard.written, heard.respelling, heard.ipa)
    made = previewing.preview(
        house, person, slug, new, place=place, voice=heard.voice, before=heard.before, language=language
    )
    headers = {"Cache-Control": "no-store", "X-Wayvoice-Voice": made.voice.id}
    if made.voice.sends_text_to:
        headers["X-Wayvoice-Sends-Text-To"] = made.voice.sends_text_to
    return Response(made.audio, media_type="audio/mpeg", headers=headers)


@router.get("/{written:path}")
def show_entry(house: House, person: Acting, slug: str, written: str, language: Language = "") -> Response:
    """One entry and its reach."""
    tour, entry, reach = pronouncing.entry(house, person, slug, written, language=language)
    return JSONResponse({**_entry(entry), **_told(reach)}, headers=etag(tour.version))


@router.put("/{written:path}")
def put_entry(
    house: House, person: Acting, version: Version, slug: str, written: str, said: Said, language: Language = ""
) -> Response:
    """Say how a word is said; what it reaches is stale then."""
    new = Entry(written, said.respelling, said.ipa)
    tour, entry, reach = pronouncing.put(house, person, slug, new, version=version, language=language)
    return JSONResponse({**_entry(entry), **_told(reach), "version": tour.version}, headers=etag(tour.version))


@router.delete("/{written:path}")
def remove_entry(
    house: House, person: Acting, version: Version, slug: str, written: str, language: Language = ""
) -> Response:
    """Take an entry out; what it reached is stale then."""
    tour, reach = pronouncing.remove(house, person, slug, written, version=version, language=language)
    return JSONResponse({**_told(reach), "version": tour.version}, headers=etag(tour.version))


def _entry(entry: Entry) -> dict[str, str]:
    return {"written": entry.written, "respelling": entry.respelling, "ipa": entry.ipa}


def _counts(reach: Reach) -> dict[str, int]:
    return {"sentences": reach.sentences, "stops": reach.stops}


def _told(reach: Reach) -> dict[str, Any]:
    """A reach with the sentences themselves."""
    affected = [
        {"stop": one.stop_id, "number": one.stop, "id": one.sentence, "text": one.text} for one in reach.affected
    ]
    return {"reach": _counts(reach), "affected": affected}
