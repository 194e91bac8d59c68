"""Pages for visitors, and the files they are made of."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urljoin

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.responses import RedirectResponse

from tour.actions import visiting
from tour.errors import NotFound
from web import static_files
from web.answers import IMMUTABLE, REVALIDATE, kept
from web.deps import House, PageCache
from web.languages import live_at
from web.pages import MANIFEST
from web.site import addresses
from web.site.addresses import Choice

router = APIRouter(include_in_schema=False)

HTML = "text/html; charset=utf-8"


@router.get("/")
def list_tours(request: Request, house: House, pages: PageCache) -> Response:
    """Published tours, in the language of the path."""
    language = addresses.interface_at(request.url.path)
    answer = kept(request, pages.index(visiting.live_tours(house, language), language), HTML)
    return _in_other_languages(request, answer, addresses.lists(language))


def add_slash(request: Request) -> Response:
    """The address with its final slash, on which the relative addresses in a page rely."""
    return _redirect(request, f"./{request.url.path.rpartition('/')[2]}/")


for _language in addresses.listed_apart():
    router.add_api_route(f"/{_language}/", list_tours)
    router.add_api_route(f"/{_language}", add_slash)


@router.get("/tours/{slug}")
def add_slash_to_tour(request: Request, house: House, slug: str) -> Response:
    """The same for a tour."""
    return _redirect(request, f"./{visiting.live(house, slug).slug}/")


@router.get("/tours/{slug}/manifest.webmanifest")
@router.get("/tours/{slug}/{language}/manifest.webmanifest")
def show_manifest(house: House, request: Request, pages: PageCache, slug: str, language: str = "") -> Response:
    """What a phone reads that installs the tour."""
    edition = live_at(house, slug, language)
    return kept(request, pages.manifest(edition, addresses.Address(language)), MANIFEST)


@router.get("/tours/{slug}/{path:path}")
def show_tour(request: Request, house: House, pages: PageCache, slug: str, path: str) -> Response:
    """The player, in the language of the path, opened where the path says."""
    whole = not path or path.endswith("/")
    address = addresses.parse(path if whole else f"{path}/")
    if address is None:
        raise HTTPException(404)
    own = visiting.live(house, slug)
    if not whole:
        return add_slash(request)
    if address.language and addresses.needless(own, address.language):
        return _redirect(request, f"{address.root}tours/{slug}/{address.place}")
    edition = live_at(house, slug, address.language)
    if address.stop is not None and edition.stop(address.stop) is None:
        raise NotFound(f"“{edition.title}” has no stop {address.stop}. It has {len(edition.stops)} stops.")
    if address.view and address.view not in addresses.views(edition):
        raise NotFound(f"“{edition.title}” has no page of {address.view}.")
    answer = kept(request, pages.player(edition, address), HTML)
    return _in_other_languages(request, answer, addresses.choices(edition, address))


def _in_other_languages(request: Request, answer: Response, choices: Sequence[Choice]) -> Response:
    """Tell search engines the page's other addresses: whole ones, for they take no others, and a page knows no host."""
    named = [("x-default", choices[0].href), *((choice.tag, choice.href) for choice in choices)]
    links = [f'<{urljoin(str(request.url), href)}>; rel="alternate"; hreflang="{tag}"' for tag, href in named]
    answer.headers["Link"] = ", ".join(links)
    return answer


def _redirect(request: Request, address: str) -> Response:
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(address + query, 308)


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
