"""Pages rendered once for each edition, language, stop and release."""

from __future__ import annotations

from collections.abc import Sequence

from tour.edition import Edition
from web.site import pages
from web.site.catalogue import ENGLISH, catalogue
from web.site.pages import Link
from web.static_files import app_version, static_version


class Pages:
    """Renders pages from editions, and keeps what it rendered: an edition never changes under its number."""

    def __init__(self, kept: int = 512) -> None:
        self.static = f"static/{static_version()}/"
        self.version = app_version()
        self._players: dict[tuple[str, int, str, str, int | None], bytes] = {}
        self._kept = kept

    def player(self, edition: Edition, stop: int | None) -> bytes:
        """The player's document, opened at a stop or at its start."""
        name = (edition.slug, edition.edition, edition.language, edition.published_at, stop)
        if name not in self._players:
            if len(self._players) >= self._kept:
                self._players.clear()
            root = "../../" if stop is None else "../../../../"
            page = pages.player(edition, root=root, static=self.static, stop=stop, version=self.version)
            self._players[name] = page.encode()
        return self._players[name]

    def index(self, tours: Sequence[Edition]) -> bytes:
        """The list of published tours."""
        return pages.index(tours, root="", static=self.static).encode()

    def problem(self, status: int, title: str, message: str, path: str) -> bytes:
        """A page that says what happened, for a request of this path."""
        root = "../" * (path.count("/") - 1)
        t = catalogue(ENGLISH)
        links = (Link(t("problem.all_tours"), ""),)
        return pages.problem(status, title, message, root=root, static=self.static, links=links).encode()
