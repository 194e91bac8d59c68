"""Pages for visitors, and the files they are made of."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, HTTPException, Path, Request, Response
from fastapi.responses import RedirectResponse

from tour.actions import visiting
from tour.errors import NotFound
from web import static_files
from web.answers import IMMUTABLE, REVALIDATE, kept
from web.deps import House, PageCache
from web.pages import MANIFEST

router = APIRouter(include_in_schema=False)

HTML = "text/html; charset=utf-8"
Number = Annotated[int, Path(ge=1, le=1_000_000)]


@router.get("/")
def list_tours(request: Request, house: House, pages: PageCache) -> Response:
    """Published tours."""
    return kept(request, pages.index(visiting.live_tours(house)), HTML)


@router.get("/tours/{slug}/")
def show_tour(request: Request, house: House, pages: PageCache, slug: str) -> Response:
    """The player."""
    return kept(request, pages.player(visiting.live(house, slug), None), HTML)


@router.get("/tours/{slug}/manifest.webmanifest")
def show_manifest(request: Request, house: House, pages: PageCache, slug: str) -> Response:
    """What a phone reads that installs the tour."""
    return kept(request, pages.manifest(visiting.live(house, slug)), MANIFEST)


@router.get("/tours/{slug}/stops/{number}/")
def show_stop(request: Request, house: House, pages: PageCache, slug: str, number: Number) -> Response:
    """The same document, opened at a stop."""
    edition = visiting.live(house, slug)
    if edition.stop(number) is None:
        raise NotFound(f"“{edition.title}” has no stop {number}. It has {len(edition.stops)} stops.")
    return kept(request, pages.player(edition, number), HTML)


@router.get("/tours/{slug}")
def add_slash_to_tour(request: Request, house: House, slug: str) -> Response:
    """The address with its final slash, on which the relative addresses in a page rely."""
    return _with_slash(request, visiting.live(house, slug).slug)


@router.get("/tours/{slug}/stops/{number}")
def add_slash_to_stop(request: Request, house: House, slug: str, number: Number) -> Response:
    """The same for a stop."""
    visiting.live(house, slug)
    return _with_slash(request, str(number))


def _with_slash(request: Request, name: str) -> Response:
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"./{name}/{query}", 308)


@router.get("/static/{version}/{name:path}")
def show_static(request: Request, version: str, name: str) -> Response:
    """A file of the player; one asked for by an older page is answered with the present one, not to be kept."""
    content = static_files.files().get(name)
    if content is None:
        raise HTTPException(404, "There is no such file.")
    cache = IMMUTABLE if version == static_files.static_version() else REVALIDATE
    return kept(request, content, static_files.media_type(name), cache=cache)


@router.get("/worker.js")
def show_worker(request: Request) -> Response:
    """What answers from a phone's own files; at the root, for it answers for no address above its own."""
    return show_static(request, "", "worker/worker.js")


@router.get("/favicon.ico")
def show_icon(request: Request) -> Response:
    """The icon, for browsers that ask for it here."""
    return show_static(request, static_files.static_version(), "icon.svg")


@router.get("/robots.txt")
def show_robots(request: Request) -> Response:
    """Search engines may read tours, and have no business with the API."""
    return kept(request, b"User-agent: *\nDisallow: /api/\n", "text/plain; charset=utf-8")
