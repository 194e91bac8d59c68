"""Pages rendered once for each edition, language, stop and release."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from tour.edition import Edition
from web import views
from web.site import pages
from web.site.addresses import Address, interface_at
from web.site.catalogue import ENGLISH, catalogue
from web.site.manifest import manifest
from web.site.pages import Link
from web.static_files import app_version, media_type, of_player, static_version
from web.views import Own

MANIFEST = "application/manifest+json"

PROBLEMS = (404, 405, 503)
"""The statuses that a page of a problem has words of its own for."""


class Pages:
    """Renders pages from editions, and keeps what it rendered: an edition never changes under its number."""

    def __init__(self, kept: int = 512, *, counts: bool = False) -> None:
        self.static = f"static/{static_version()}/"
        self.version = app_version()
        self._players: dict[tuple[str, int, str, str, Address], bytes] = {}
        self._files: dict[tuple[str, int, str, str, Address], dict[str, Any]] = {}
        self._kept = kept
        self._counts = counts

    def player(self, edition: Edition, address: Address) -> bytes:
        """The player's document of an edition, at an address of its tour."""
        name = _name(edition, address)
        if name not in self._players:
            if len(self._players) >= self._kept:
                self._players.clear()
            start = Address(address.language)
            self._players[name] = self._rendered(edition, address, self.files(edition, start)["bytes"])
        return self._players[name]

    def manifest(self, edition: Edition, address: Address) -> bytes:
        """What a phone reads that installs a tour, from the start in a language."""
        return manifest(edition, root=address.root, static=self.static)

    def files(self, edition: Edition, start: Address) -> dict[str, Any]:
        """All that a phone saves of an edition that it opens at this start.

        Its page says how much that is, and is itself a part of it.
        """
        name = _name(edition, start)
        if name not in self._files:
            if len(self._files) >= self._kept:
                self._files.clear()
            first = views.files(edition, self._own(edition, start, b""))["bytes"]
            size = first + len(self._rendered(edition, start, first))
            page = self._rendered(edition, start, size)
            self._files[name] = views.files(edition, self._own(edition, start, page))
        return self._files[name]

    def _own(self, edition: Edition, start: Address, page: bytes) -> Iterator[Own]:
        tour = f"/tours/{edition.slug}/"
        yield Own(tour + start.home, "text/html", page)
        for name, content in of_player().items():
            yield Own(f"/{self.static}{name}", media_type(name), content)
        yield Own(f"{tour}{start.home}manifest.webmanifest", MANIFEST, self.manifest(edition, start))
        api = f"/api{tour}editions/{edition.edition}?language={edition.language}"
        yield Own(api, "application/json", views.written(views.tour_whole(edition)))

    def _rendered(self, edition: Edition, address: Address, size: int) -> bytes:
        page = pages.player(edition, address, static=self.static, version=self.version, size=size, counts=self._counts)
        return page.encode()

    def index(self, tours: Sequence[Edition], language: str) -> bytes:
        """The list of published tours, in a language of the interface."""
        return pages.index(tours, language, static=self.static).encode()

    def problem(self, status: int, message: str, path: str) -> bytes:
        """A page that says what happened, for a request of this path.

        Messages are in English: a page in another language says in its own words what the status means.
        """
        root = "../" * (path.count("/") - 1)
        language = interface_at(path)
        t = catalogue(language)
        if language != ENGLISH:
            message = t(f"problem.message.{status if status in PROBLEMS else 'other'}")
        title = t(f"problem.title.{status if status in PROBLEMS else 'other'}")
        links = (Link(t("problem.all_tours"), "" if language == ENGLISH else f"{language}/"),)
        page = pages.problem(status, title, message, language, root=root, static=self.static, links=links)
        return page.encode()


def _name(edition: Edition, address: Address) -> tuple[str, int, str, str, Address]:
    return edition.slug, edition.edition, edition.language, edition.published_at, address
