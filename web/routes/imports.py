"""Editors' API: a document is given, looked at, and becomes a tour or a newer version of one."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field

from tour.actions import imports, jobs
from tour.actions.imports import Preview
from tour.errors import Conflict
from tour.installation import Installation
from tour.model import Source
from tour.roles import Person
from web import jobs as views
from web import outlines, renewals
from web.access import Acting
from web.conditions import Version, etag
from web.deps import House
from web.given import Given, Shaped, given

router = APIRouter(tags=["editors"])

_IN_FORM = {"type": "object", "properties": {"file": {"type": "string", "format": "binary"}}, "required": ["file"]}
_BODY = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {"schema": Given.model_json_schema()},
            "multipart/form-data": {"schema": _IN_FORM},
        },
    }
}


class New(Shaped):
    """A tour that is to be made."""

    import_: str = Field(alias="import", max_length=40)
    slug: str = Field(default="", max_length=80)


class Again(BaseModel):
    """An import that is a newer version of a tour's document."""

    model_config = ConfigDict(extra="forbid")

    import_: str = Field(alias="import", max_length=40)


@router.post("/api/imports", status_code=201, openapi_extra=_BODY)
def give(house: House, person: Acting, document: Annotated[tuple[Source | None, Given], Depends(given)]) -> Response:
    """Read a document, and answer what it would become; no tour is made or changed by it."""
    source, wishes = document
    made = imports.prepare(
        house,
        person,
        source or house.web.page(wishes.url),
        language=wishes.language,
        title=wishes.title,
        shape=wishes.shape,
        tour=wishes.tour,
    )
    return JSONResponse(_preview(made), 201, {"Location": f"/api/imports/{made.id}"})


@router.get("/api/imports/{import_id}")
def look(
    house: House,
    person: Acting,
    import_id: str,
    merge_short: bool = False,
    split_long: bool = False,
    title: Annotated[str, Query(max_length=1_000)] = "",
    tour: Annotated[str, Query(max_length=80)] = "",
) -> dict[str, Any]:
    """The same again, in another shape perhaps."""
    shape = Shaped(merge_short=merge_short, split_long=split_long).shape
    return _preview(imports.look(house, person, import_id, title=title, shape=shape, tour=tour))


@router.post("/api/tours", status_code=201)
def make(house: House, person: Acting, wanted: New) -> Response:
    """Make a tour of an import; a worker gets its pictures, and `job` says how that stands."""
    tour = imports.make(house, person, wanted.import_, slug=wanted.slug, title=wanted.title, shape=wanted.shape)
    job = _pictures(house, person, tour.slug)
    where = {"Location": f"/api/tours/{tour.slug}/draft", **etag(tour.version)}
    body = {"slug": tour.slug, "title": tour.title, "version": tour.version, "job": job}
    return JSONResponse(body, 201, where)


@router.post("/api/tours/{slug}/draft/imports")
def renew(house: House, person: Acting, version: Version, slug: str, wanted: Again) -> Response:
    """Take an import as the newer version of this tour's document; a worker gets the new pictures."""
    tour, changes = imports.renew(house, person, wanted.import_, slug, version=version)
    job = _pictures(house, person, slug)
    body = {"slug": tour.slug, "version": tour.version, "changes": renewals.as_json(changes), "job": job}
    return JSONResponse(body, headers=etag(tour.version))


def _pictures(house: Installation, person: Person, slug: str) -> dict[str, Any] | None:
    """The job that gets a draft's pictures; None where none is to be had. The tour stands whatever comes of it."""
    try:
        job = jobs.fetch_photos(house, person, slug)
    except Conflict:  # Somebody changes its stops already, and may ask again.
        return None
    return views.whole(job) if job else None


def _preview(made: Preview) -> dict[str, Any]:
    changes = {"changes": renewals.as_json(made.renewal)} if made.renewal else {}
    return {"id": made.id, **outlines.as_json(made.plan), **changes}
