"""Editors' API: the dates that a draft names, and which of them its timeline shows."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field

from tour.actions import dating
from tour.actions.dating import DraftDate
from tour.store.dates import Key
from web.access import Acting
from web.conditions import Version, etag
from web.deps import House
from web.routes.drafts import StopId

router = APIRouter(prefix="/api/tours/{slug}/draft/timeline", tags=["editors"])

Name = Annotated[str, Path(max_length=40)]


class DateChange(BaseModel):
    """What of a date is to be changed; what is left out stays."""

    model_config = ConfigDict(extra="forbid")

    hidden: bool | None = Field(default=None, strict=True)
    """Whether visitors' timeline leaves it out."""
    label: str | None = Field(default=None, max_length=2_000)
    """Empty for the one that is made of the sentence."""


@router.get("")
def show_timeline(house: House, person: Acting, slug: str) -> Response:
    """Every date that the draft names, in order of time, hidden ones too."""
    tour, found = dating.read_timeline(house, person, slug)
    return JSONResponse({"dates": [_date(one) for one in found]}, headers=etag(tour.version))


@router.put("/{stop_id}/{sentence}/{date}")
def change_date(
    house: House,
    person: Acting,
    version: Version,
    slug: str,
    stop_id: StopId,
    sentence: Name,
    date: Name,
    change: DateChange,
) -> Response:
    """Hide a date or show it again, or give it another label; answers the whole timeline."""
    key = Key(stop_id, sentence, date)
    dating.decide(house, person, slug, key, version=version, hidden=change.hidden, label=change.label)
    return show_timeline(house, person, slug)


def _date(one: DraftDate) -> dict[str, Any]:
    return {
        "stop_id": one.stop.id,
        "stop": one.stop.number,
        "sentence": one.found.sentence,
        "date": str(one.found.date),
        "end": str(one.found.end or ""),
        "label": one.label,
        "proposed": one.found.label,
        "hidden": one.decision.hidden,
    }
