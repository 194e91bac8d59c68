"""Editors' API: the floor plans of a draft."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from tour.actions import floors
from tour.errors import BadValue
from tour.roles import Role, require
from web import drafts as views
from web.access import Acting
from web.conditions import Version, etag
from web.deps import House
from web.given import form

router = APIRouter(prefix="/api/tours/{slug}/draft/plans", tags=["editors"])

PlanId = Annotated[int, Path(ge=1, le=2_147_483_647)]


class Named(BaseModel):
    """The words of a plan."""

    model_config = ConfigDict(extra="forbid")

    title: str = Field(max_length=1_000)
    """As people call the floor: "Ground floor"."""
    alt: str = Field(default="", max_length=10_000)
    """What the picture shows; the title where nothing is given."""


class Renamed(BaseModel):
    """What of a plan's words is to be changed."""

    model_config = ConfigDict(extra="forbid")

    title: str | None = Field(default=None, max_length=1_000)
    alt: str | None = Field(default=None, max_length=10_000)


_PICTURE = {"picture": {"type": "string", "format": "binary"}}
_SCHEMA = Named.model_json_schema()
_FORM = {**_SCHEMA, "properties": {**_SCHEMA["properties"], **_PICTURE}, "required": ["picture", "title"]}
_BODY = {"requestBody": {"required": True, "content": {"multipart/form-data": {"schema": _FORM}}}}


async def _given(request: Request, person: Acting) -> AsyncIterator[tuple[bytes, Named]]:
    require(person, Role.EDITOR)
    async with AsyncExitStack() as until_answered:
        picture, fields = await form(request, until_answered, "picture")
        if picture is None:
            raise BadValue("Send a form with the file of a picture.", "picture")
        try:
            named = Named.model_validate(fields)
        except ValidationError as error:
            raise RequestValidationError([{**one, "loc": ("body", *one["loc"])} for one in error.errors()]) from error
        yield picture.data, named


@router.post("", status_code=201, openapi_extra=_BODY)
def add_plan(
    house: House, person: Acting, version: Version, slug: str, sent: Annotated[tuple[bytes, Named], Depends(_given)]
) -> Response:
    """Add a floor plan: a picture of it, made ready for phones as a photo is."""
    picture, named = sent
    tour, plan = floors.add_plan(house, person, slug, picture, title=named.title, alt=named.alt, version=version)
    where = f"/api/tours/{slug}/draft/plans/{plan.id}"
    return JSONResponse(views.plan(plan), 201, {"Location": where, **etag(tour.version)})


@router.patch("/{plan_id}")
def change_plan(
    house: House, person: Acting, version: Version, slug: str, plan_id: PlanId, change: Renamed
) -> Response:
    """Give a floor plan another title or alternative text."""
    words: dict[str, Any] = change.model_dump()
    tour, plan = floors.change_plan(house, person, slug, plan_id, version=version, **words)
    return JSONResponse(views.plan(plan), headers=etag(tour.version))


@router.delete("/{plan_id}", status_code=204)
def remove_plan(house: House, person: Acting, version: Version, slug: str, plan_id: PlanId) -> Response:
    """Remove a floor plan; its pins go with it."""
    tour = floors.remove_plan(house, person, slug, plan_id, version=version)
    return Response(status_code=204, headers=etag(tour.version))
