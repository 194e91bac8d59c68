"""Editors' API: publishing, and which edition visitors get."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field

from tour.actions import publishing
from web.access import Acting
from web.deps import House

router = APIRouter(prefix="/api/tours/{slug}", tags=["editors"])


class Wanted(BaseModel):
    """The edition that visitors are to get."""

    model_config = ConfigDict(extra="forbid")

    edition: int = Field(ge=1, le=1_000_000_000, strict=True)


@router.post("/editions", status_code=201)
def publish(house: House, person: Acting, slug: str) -> Response:
    """Make an edition of the draft and put it live; where nothing changed, the one that is live stays."""
    number = publishing.publish(house, person, slug)
    where = {"Location": f"/api/tours/{slug}/editions/{number}"}
    return JSONResponse({"edition": number, "url": f"/tours/{slug}/"}, 201, where)


@router.get("/editions")
def list_editions(house: House, person: Acting, slug: str) -> dict[str, Any]:
    """Every edition that was published, the newest first."""
    kept = publishing.editions_of(house, person, slug)
    return {"editions": [{"edition": one.number, "published_at": one.published_at, "live": one.live} for one in kept]}


@router.put("/live")
def put_live(house: House, person: Acting, slug: str, wanted: Wanted) -> dict[str, int]:
    """Let visitors get another edition, an older one too."""
    return {"edition": publishing.put_live(house, person, slug, wanted.edition)}
