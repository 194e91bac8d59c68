"""Editors' API: what proof-listening found in a draft, verdicts on it, and waveforms."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from tour.actions import proofing
from tour.actions.waveforms import waveform
from web import proofs
from web.access import Acting
from web.answers import kept
from web.deps import House

router = APIRouter(prefix="/api/tours/{slug}/draft", tags=["editors"])

StopId = Annotated[int, Path(ge=1, le=2_147_483_647)]
StopNumber = Annotated[int | None, Query(ge=1, le=1_000_000, description="Number of one stop; all where none is given")]
SentenceId = Annotated[str, Path(max_length=40)]


class Said(BaseModel):
    """What a listener says of a sentence."""

    model_config = ConfigDict(extra="forbid")

    verdict: str = Field(max_length=10)
    """Either "fine" or "wrong"."""
    note: str = Field(default="", max_length=proofing.LONGEST_NOTE)


@router.get("/proof")
def show_proof(house: House, person: Acting, slug: str, stop: StopNumber = None) -> dict[str, Any]:
    """What is known by now: sentences to listen to, the worst first, those judged fine, and how many still wait.

    Nothing is listened to for this answer: `wayvoice proof` listens.
    """
    return proofs.as_json(proofing.proof(house, person, slug, stop=stop))


@router.put("/stops/{stop_id}/sentences/{sentence}/verdict", status_code=204)
def judge(house: House, person: Acting, slug: str, stop_id: StopId, sentence: SentenceId, said: Said) -> None:
    """Keep a verdict on a sentence as it is spoken now; it stands until the sentence is spoken otherwise."""
    proofing.judge(house, person, slug, stop_id, sentence, said.verdict, said.note)


@router.delete("/stops/{stop_id}/sentences/{sentence}/verdict", status_code=204)
def take_back(house: House, person: Acting, slug: str, stop_id: StopId, sentence: SentenceId) -> None:
    """Take the verdict on a sentence back."""
    proofing.take_back(house, person, slug, stop_id, sentence)


@router.get("/stops/{stop_id}/peaks")
def show_peaks(request: Request, house: House, person: Acting, slug: str, stop_id: StopId) -> Response:
    """The peaks of a stop's newest narration, for drawing its waveform: 50 a second, 0 to 255."""
    return kept(request, waveform(house, person, slug, stop_id), "application/json")
