"""Editors' API: what to look at in a draft before it is spoken."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from fastapi import APIRouter

from tour.actions import flagging
from web import flags
from web.access import Acting
from web.deps import House

router = APIRouter(prefix="/api/tours/{slug}/draft", tags=["editors"])


@router.get("/flags")
def show_flags(house: House, person: Acting, slug: str) -> dict[str, Any]:
    """Sentences of the present draft to look at: testimony, quotations, aged wording, misspellings, advisories.

    Nothing is kept: they are found anew for each answer.
    """
    found = flagging.flags_of(house, person, slug, today=datetime.now(UTC).date())
    return {"flags": flags.as_json(found)}
