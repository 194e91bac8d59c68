"""Visitors' API: published tours, their stops and files."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request, Response

from tour.actions import visiting
from tour.errors import NotFound
from web import views
from web.answers import kept
from web.deps import House, PageCache
from web.languages import live_at
from web.site.addresses import Address, needless

router = APIRouter(prefix="/api/tours", tags=["visitors"])

Language = Annotated[str, Query(description="BCP 47 tag; the tour's own language where none is given", max_length=40)]
Number = Annotated[int, Path(ge=1, le=1_000_000)]


@router.get("")
def list_tours(request: Request, house: House) -> Response:
    """Published tours, by title."""
    return _json(request, {"tours": [views.tour_listed(edition) for edition in visiting.live_tours(house)]})


@router.get("/{slug}")
def show_tour(request: Request, house: House, slug: str, language: Language = "") -> Response:
    """The live edition of a tour."""
    return _json(request, views.tour_whole(visiting.live(house, slug, language)))


@router.get("/{slug}/editions/{number}")
def show_edition(request: Request, house: House, slug: str, number: Number, language: Language = "") -> Response:
    """An edition that is or was live."""
    return _json(request, views.tour_whole(visiting.edition(house, slug, number, language)))


@router.get("/{slug}/stops/{number}")
def show_stop(request: Request, house: House, slug: str, number: Number, language: Language = "") -> Response:
    """One stop of the live edition."""
    edition = visiting.live(house, slug, language)
    stop = edition.stop(number)
    if stop is None:
        raise NotFound(f"“{edition.title}” has no stop {number}.")
    return _json(request, views.stop_whole(edition, stop))


@router.get("/{slug}/files")
def list_files(request: Request, house: House, pages: PageCache, slug: str, language: Language = "") -> Response:
    """All that a phone saves to play the live edition without a network."""
    own = visiting.live(house, slug)
    start = Address("" if needless(own, language) else language)
    return _json(request, pages.files(live_at(house, slug, start.language), start))


def _json(request: Request, value: dict[str, Any]) -> Response:
    return kept(request, views.written(value), "application/json")
