"""For whoever watches the server."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException

from tour.actions import readiness
from tour.errors import TourError
from web.deps import House

router = APIRouter(tags=["operations"])


@router.get("/health")
def show_health() -> dict[str, str]:
    """The process is alive."""
    return {"status": "alive"}


@router.get("/ready")
def show_readiness(house: House) -> dict[str, str | int]:
    """Database and files can be read; a damaged tour is counted, and takes no other one down."""
    try:
        wanted, shown = readiness.published(house)
    except (TourError, OSError) as error:
        raise HTTPException(503, "The database or the data folder cannot be read.") from error
    if wanted and not shown:
        raise HTTPException(503, "No live tour can be shown: publish them again.")
    return {"status": "ready", "tours": shown, "damaged": max(0, wanted - shown)}
