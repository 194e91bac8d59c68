"""Editors' API: a tour's draft and its texts."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field

from tour.actions import drafts as reading
from tour.actions import editing, placing, speaking
from tour.actions.narrating import draft
from tour.installation import Installation
from tour.model import Pin, Rights, RightsStatus
from tour.roles import Person, Role, require
from web import drafts as views
from web.access import Acting
from web.conditions import Version, etag
from web.deps import House

router = APIRouter(prefix="/api/tours/{slug}/draft", tags=["editors"])

StopId = Annotated[int, Path(ge=1, le=2_147_483_647)]


class RightsGiven(BaseModel):
    """What may be done with a text, and how that is known."""

    model_config = ConfigDict(extra="forbid")

    status: RightsStatus
    statement: str = Field(default="", max_length=2_000)
    """The licence, or who gave permission and when."""
    url: str = Field(default="", max_length=2_000)
    """Of the licence."""


class Change(BaseModel):
    """What of a draft is to be changed; what is left out stays."""

    model_config = ConfigDict(extra="forbid")

    title: str | None = None
    description: str | None = None
    advisory: str | None = None
    voice: str | None = None
    """engine/name; empty for the installation's."""
    headings: str | None = None
    """Either "spoken" or "silent"."""
    opening: str | None = None
    """Said with each stop's title: "Stop {number}."; empty for none."""
    spoken_note: str | None = None
    """Said in the first stop after its title; empty for none."""
    rights: RightsGiven | None = None
    """Of the text."""
    contact: str | None = None
    """Where families and others can turn to; a blank line between paragraphs."""
    support: str | None = None
    """Where help is to be had after a hard visit; likewise."""

    @property
    def given(self) -> dict[str, Any]:
        """The fields as the action takes them."""
        rights = Rights(self.rights.status, self.rights.statement, self.rights.url) if self.rights else None
        return {**self.model_dump(exclude={"rights"}), "rights": rights}


class PinGiven(BaseModel):
    """A place on a floor plan."""

    model_config = ConfigDict(extra="forbid")

    plan: int = Field(ge=1, le=2_147_483_647)
    """Its id."""
    x: float = Field(ge=0, le=1)
    """0 at the plan's left edge, 1 at its right."""
    y: float = Field(ge=0, le=1)
    """0 at its top, 1 at its bottom."""


class StopChange(BaseModel):
    """What of a stop is to be changed; what is left out stays, an empty text removes what was there."""

    model_config = ConfigDict(extra="forbid")

    voice: str | None = Field(default=None, max_length=200)
    """engine/name; empty for the tour's."""
    advisory: str | None = None
    """Shown and spoken before the stop."""
    place: str | None = None
    """Where to stand."""
    step_free: str | None = None
    """How to come there without steps."""
    directions: str | None = None
    """The way to the next stop; spoken when this one ends."""
    description: str | None = None
    """What there is to see, for those who do not see it; spoken. Paragraphs are separated by a blank line."""
    pin: PinGiven | None = None
    """Where it is on a floor plan; null takes it off."""

    @property
    def given(self) -> dict[str, Any]:
        """The fields as the action takes them."""
        texts = self.model_dump(exclude={"voice", "pin"}, exclude_none=True)
        pin = Pin(self.pin.plan, self.pin.x, self.pin.y) if self.pin else None
        unpin = "pin" in self.model_fields_set and pin is None
        return {"texts": texts, "voice": self.voice, "pin": pin, "unpin": unpin}


class PassageText(BaseModel):
    """A passage; its id where it is one of the stop's."""

    model_config = ConfigDict(extra="forbid")

    id: str = Field(default="", max_length=40)
    text: str = Field(max_length=100_000)


class Text(BaseModel):
    """A stop's text; the first passage is its title."""

    model_config = ConfigDict(extra="forbid")

    passages: list[PassageText] = Field(min_length=1, max_length=2_000)


class GentlerText(BaseModel):
    """A stop told without its hardest parts; the first passage is its title, and no passage removes it."""

    model_config = ConfigDict(extra="forbid")

    passages: list[PassageText] = Field(max_length=2_000)


@router.get("")
def show_draft(house: House, person: Acting, slug: str) -> Response:
    """The draft, sentence by sentence: what is said, and whether its sound still says it."""
    require(person, Role.EDITOR)
    read = reading.read_draft(house, slug)
    return JSONResponse(views.whole(read), headers=etag(read.tour.version))


@router.patch("")
def change_draft(house: House, person: Acting, version: Version, slug: str, change: Change) -> Response:
    """Change a tour's own words, and how it is spoken."""
    speaking.change_manner(house, person, slug, version=version, **change.given)
    return show_draft(house, person, slug)


@router.get("/documents")
def list_documents(house: House, person: Acting, slug: str) -> dict[str, Any]:
    """What the draft was made of, the newest first: each document with what was left out of it, and why."""
    kept = reading.documents_of(house, person, slug)
    return {"documents": [views.document(one) for one in kept]}


@router.get("/stops/{stop_id}")
def show_stop(house: House, person: Acting, slug: str, stop_id: StopId) -> Response:
    """One stop of the draft."""
    require(person, Role.EDITOR)
    return _stop(house, slug, stop_id)


@router.patch("/stops/{stop_id}")
def change_stop(
    house: House, person: Acting, version: Version, slug: str, stop_id: StopId, change: StopChange
) -> Response:
    """Change what stands beside a stop's text: its voice, advisory, place, the way on; what is spoken is stale then."""
    placing.change_stop(house, person, slug, stop_id, version=version, **change.given)
    return _stop(house, slug, stop_id)


@router.put("/stops/{stop_id}/text")
def change_text(house: House, person: Acting, version: Version, slug: str, stop_id: StopId, text: Text) -> Response:
    """Give a stop another text; sentences that stay keep their ids and their sound."""
    passages = [(one.id, one.text) for one in text.passages]
    number = _number(house, person, slug, stop_id)
    editing.change_text(house, person, slug, number, passages, version=version)
    return _stop(house, slug, stop_id)


@router.put("/stops/{stop_id}/gentler")
def change_gentler(
    house: House, person: Acting, version: Version, slug: str, stop_id: StopId, text: GentlerText
) -> Response:
    """Give a stop a gentler text beside its own, or remove it."""
    passages = [(one.id, one.text) for one in text.passages]
    editing.change_gentler(house, person, slug, stop_id, passages, version=version)
    return _stop(house, slug, stop_id)


@router.get("/stops/{stop_id}/revisions")
def list_revisions(house: House, person: Acting, slug: str, stop_id: StopId) -> dict[str, Any]:
    """All texts that a stop has had, the newest first."""
    kept = editing.revisions(house, person, slug, stop_id)
    return {"revisions": [views.revision(one.id, one.created_at, one.text) for one in kept]}


def _number(house: Installation, person: Person, slug: str, stop_id: int) -> int:
    """The number of a stop; should it get another one meanwhile, the draft's version tells."""
    require(person, Role.EDITOR)
    return draft(house, slug).stop(stop_id).number


def _stop(house: Installation, slug: str, stop_id: int) -> Response:
    read = draft(house, slug)
    return JSONResponse(views.stop(reading.read_stop(house, read, read.stop(stop_id))), headers=etag(read.tour.version))
