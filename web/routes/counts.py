"""How often stops are heard: told by visitors' phones without a word about them, shown to editors where it is many."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from tour.actions import counting
from tour.tally import FEWEST, Kind, Told
from web.access import Acting, check_origin
from web.deps import House

router = APIRouter(prefix="/api/tours/{slug}/counts")

LARGEST = 4_000
"""Bytes of a body."""
MOST = 200
"""Numbers in a body."""
_Numbers = list[Annotated[int, Field(ge=1, le=1_000_000, strict=True)]]


class Listened(BaseModel):
    """Numbers of stops, each as often as it was heard."""

    model_config = ConfigDict(extra="forbid")

    plays: _Numbers = []
    """Begun, and heard for some seconds."""
    completions: _Numbers = []
    """Heard to most of their length."""

    @model_validator(mode="after")
    def _few(self) -> Listened:
        if len(self.plays) + len(self.completions) > MOST:
            raise ValueError(f"at most {MOST} numbers at once")
        return self


async def _listened(request: Request) -> Listened | None:
    """What a phone tells; None where nothing is to be counted, which is not even read then."""
    check_origin(request)
    if request.app.state.tally is None or request.headers.get("sec-gpc", "").strip() == "1":
        return None
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LARGEST:
            raise HTTPException(413, f"This is larger than {LARGEST // 1_000} kB: send less at once.")
    try:
        return Listened.model_validate_json(body)
    except ValidationError as error:
        raise RequestValidationError([{**one, "loc": ("body", *one["loc"])} for one in error.errors()]) from error


@router.post("", status_code=204, tags=["visitors"])
def count(request: Request, house: House, slug: str, listened: Annotated[Listened | None, Depends(_listened)]) -> None:
    """Count stops as heard: {"plays": [numbers], "completions": [numbers]}, as JSON or as a browser's beacon."""
    if listened is not None:
        heard: dict[Kind, list[int]] = {"plays": listened.plays, "completions": listened.completions}
        counting.count(house, request.app.state.tally, slug, heard)


@router.get("", tags=["editors"])
def show_counts(house: House, person: Acting, slug: str) -> dict[str, Any]:
    """How often each stop was heard, month by month; null for fewer than five, totals only of what is shown."""
    return {"hidden_below": FEWEST, "stops": [_told(one) for one in counting.told(house, person, slug)]}


def _told(one: Told) -> dict[str, Any]:
    months = [{"month": month, **counts} for month, counts in one.months.items()]
    return {"number": one.number, "months": months, "total_shown": dict(one.total)}
