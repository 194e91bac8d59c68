"""Pages rendered once for each edition, language, stop and release."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from tour.edition import Edition
from web import views
from web.site import pages
from web.site.catalogue import ENGLISH, catalogue
from web.site.manifest import manifest
from web.site.pages import Link
from web.static_files import app_version, media_type, of_player, static_version
from web.views import Own

MANIFEST = "application/manifest+json"


class Pages:
    """Renders pages from editions, and keeps what it rendered: an edition never changes under its number."""

    def __init__(self, kept: int = 512) -> None:
        self.static = f"static/{static_version()}/"
        self.version = app_version()
        self._players: dict[tuple[str, int, str, str, int | None], bytes] = {}
        self._files: dict[tuple[str, int, str, str], dict[str, Any]] = {}
        self._kept = kept

    def player(self, edition: Edition, stop: int | None) -> bytes:
        """The player's document, opened at a stop or at its start."""
        name = (*_name(edition), stop)
        if name not in self._players:
            if len(self._players) >= self._kept:
                self._players.clear()
            self._players[name] = self._rendered(edition, stop, self.files(edition)["bytes"])
        return self._players[name]

    def manifest(self, edition: Edition) -> bytes:
        """What a phone reads that installs a tour."""
        return manifest(edition, root="../../", static=self.static)

    def files(self, edition: Edition) -> dict[str, Any]:
        """All that a phone saves of an edition. Its page says how much that is, and is itself a part of it."""
        name = _name(edition)
        if name not in self._files:
            if len(self._files) >= self._kept:
                self._files.clear()
            first = views.files(edition, self._own(edition, b""))["bytes"]
            size = first + len(self._rendered(edition, None, first))
            self._files[name] = views.files(edition, self._own(edition, self._rendered(edition, None, size)))
        return self._files[name]

    def _own(self, edition: Edition, page: bytes) -> Iterator[Own]:
        tour = f"/tours/{edition.slug}/"
        yield Own(tour, "text/html", page)
        for name, content in of_player().items():
            yield Own(f"/{self.static}{name}", media_type(name), content)
        yield Own(f"{tour}manifest.webmanifest", MANIFEST, self.manifest(edition))
        api = f"/api{tour}editions/{edition.edition}?language={edition.language}"
        yield Own(api, "application/json", views.written(views.tour_whole(edition)))

    def _rendered(self, edition: Edition, stop: int | None, size: int) -> bytes:
        root = "../../" if stop is None else "../../../../"
        page = pages.player(edition, root=root, static=self.static, stop=stop, version=self.version, size=size)
        return page.encode()

    def index(self, tours: Sequence[Edition]) -> bytes:
        """The list of published tours."""
        return pages.index(tours, root="", static=self.static).encode()

    def problem(self, status: int, title: str, message: str, path: str) -> bytes:
        """A page that says what happened, for a request of this path."""
        root = "../" * (path.count("/") - 1)
        t = catalogue(ENGLISH)
        links = (Link(t("problem.all_tours"), ""),)
        return pages.problem(status, title, message, root=root, static=self.static, links=links).encode()


def _name(edition: Edition) -> tuple[str, int, str, str]:
    return edition.slug, edition.edition, edition.language, edition.published_at
