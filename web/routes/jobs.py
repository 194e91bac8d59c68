"""Editors' API: what a worker does, narration and pictures, asked for, watched and cancelled."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Annotated, Any, cast

from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.responses import JSONResponse, StreamingResponse
from pydantic import BaseModel, ConfigDict, Field
from starlette.concurrency import run_in_threadpool

from tour.actions import jobs
from tour.jobs.model import Job
from web import jobs as views
from web.access import Acting
from web.deps import House
from web.feeds import Feeds

router = APIRouter(prefix="/api", tags=["editors"])

JobId = Annotated[str, Path(max_length=64)]
StopId = Annotated[int, Field(ge=1, le=2_147_483_647, strict=True)]


class Narration(BaseModel):
    """What is to be spoken."""

    model_config = ConfigDict(extra="forbid")

    stops: list[StopId] | None = Field(default=None, max_length=10_000)
    """Ids of stops; left out for the whole tour."""
    voice: str = Field(default="", max_length=200)
    """engine/name, chosen for good, for these stops or the whole tour; empty where nothing changes."""
    renew: bool = Field(default=False, strict=True)
    """Whether what an older engine or older rules made is spoken anew."""


@router.post("/tours/{slug}/draft/narrations", status_code=202)
def narrate(house: House, person: Acting, slug: str, asked: Narration | None = None) -> JSONResponse:
    """Have a tour, or some of its stops, spoken: what is missing or changed since it was spoken."""
    made = jobs.narrate(house, person, slug, **(asked or Narration()).model_dump())
    note = {"note": _note(made.receivers)} if made.receivers else {}
    headers = {"Location": f"/api/jobs/{made.job.id}"}
    return JSONResponse(views.whole(made.job) | note, status_code=202, headers=headers)


@router.post("/tours/{slug}/draft/photos/fetches", status_code=202, responses={204: {"description": "Nothing waits."}})
def fetch_photos(house: House, person: Acting, slug: str) -> Response:
    """Have the pictures got that have no file and may be had: those that failed before are tried again."""
    job = jobs.fetch_photos(house, person, slug)
    if job is None:
        return Response(status_code=204)
    return JSONResponse(views.whole(job), status_code=202, headers={"Location": f"/api/jobs/{job.id}"})


@router.get("/jobs")
def list_jobs(house: House, person: Acting, tour: Annotated[str, Query(max_length=80)] = "") -> dict[str, Any]:
    """The newest jobs, of one tour or of all."""
    return {"jobs": [views.whole(job) for job in jobs.recent(house, person, tour)]}


@router.get("/jobs/{job}")
def show_job(house: House, person: Acting, job: JobId) -> dict[str, Any]:
    """How a job stands."""
    return views.whole(jobs.progress(house, person, job))


@router.delete("/jobs/{job}")
def cancel_job(house: House, person: Acting, job: JobId) -> dict[str, Any]:
    """Cancel a job; what was done is kept, and what another job waits for goes on."""
    return views.whole(jobs.cancel(house, person, job))


@router.get("/jobs/{job}/events", response_class=StreamingResponse)
async def follow_job(request: Request, house: House, person: Acting, job: JobId) -> StreamingResponse:
    """Server-sent events: `progress` with the whole state now and after each change, `beat` every 15 s."""

    async def read() -> Job:
        return await run_in_threadpool(jobs.progress, house, person, job)

    await read()
    feeds = cast(Feeds, request.app.state.feeds)
    return StreamingResponse(
        _events(feeds.follow(job, read)), media_type="text/event-stream", headers={"Cache-Control": "no-store"}
    )


async def _events(states: AsyncIterator[Job | None]) -> AsyncIterator[str]:
    async for state in states:
        event, data = ("progress", views.whole(state)) if state else ("beat", {})
        yield f"event: {event}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"


def _note(receivers: tuple[str, ...]) -> str:
    return f"This voice sends every sentence to {' and '.join(receivers)}."
