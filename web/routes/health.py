"""For whoever watches the server."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException
from sqlalchemy import text

from tour.actions import visiting
from tour.errors import TourError
from web.deps import House

router = APIRouter(tags=["operations"])


@router.get("/health")
def show_health() -> dict[str, str]:
    """The process is alive."""
    return {"status": "alive"}


@router.get("/ready")
def show_readiness(house: House) -> dict[str, str | int]:
    """Database and files can be read."""
    try:
        with house.database.reading() as connection:
            connection.execute(text("SELECT 1"))
        tours = len(visiting.live_tours(house))
    except (TourError, OSError) as error:
        raise HTTPException(503, "The database or the data folder cannot be read.") from error
    return {"status": "ready", "tours": tours}
