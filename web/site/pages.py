"""The pages that visitors see, rendered from editions.

`root` leads from the page to the installation's root ("" or "../../"), `static` from there to the versioned static
files ("static/abc123/"): every address in a page is relative, so that it holds under any prefix and in an exported
folder.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined

from tour.edition import Edition
from web.site import lines, passages, photos, words
from web.site.catalogue import ENGLISH, catalogue, direction


class Link(NamedTuple):
    """Somewhere to go from a page that tells of a problem."""

    text: str
    href: str
    """Relative to the installation's root."""


def player(edition: Edition, *, root: str, static: str, stop: int | None = None, version: str, size: int = 0) -> str:
    """The player document of a tour, opened at its start or at the stop of that number; it names the app's version.

    `size` is how many bytes it takes to save the tour on a phone.

    The interface speaks the edition's language, or English where it has no words in that.

    Raises:
        KeyError: the edition has no stop of that number.
    """
    opened = None if stop is None else edition.stop(stop)
    if stop is not None and opened is None:
        raise KeyError(stop)
    return (
        _templates(catalogue(edition.language).language)
        .get_template("player.html")
        .render(
            edition=edition,
            opened=opened,
            view="start" if opened is None else "gate" if opened.advisory else "stop",
            longest_ms=max(each.duration_ms for each in edition.stops),
            root=root,
            static=root + static,
            version=version,
            size=size,
        )
    )


def index(tours: Sequence[Edition], *, root: str, static: str) -> str:
    """The list of published tours."""
    return _templates(ENGLISH).get_template("index.html").render(tours=tours, root=root, static=root + static)


def problem(status: int, title: str, message: str, *, root: str, static: str, links: Sequence[Link] = ()) -> str:
    """A page that says what happened and where to go, for 404 and its like."""
    return (
        _templates(ENGLISH)
        .get_template("problem.html")
        .render(status=status, title=title, message=message, links=links, root=root, static=root + static)
    )


@cache
def _templates(language: str) -> Environment:
    """The templates, in the interface of a language."""
    t = catalogue(language)
    environment = Environment(
        loader=PackageLoader("web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    environment.globals.update(t=t, words=words.Words(t), clock=words.clock, credit_name=words.credit_name)
    environment.globals.update(lines=lines, passages=passages, photos=photos, direction=direction, modules=_modules())
    return environment


def _modules() -> tuple[str, ...]:
    """The player's modules, named in the page so that a browser fetches them all at once."""
    folder = files("web") / "static" / "player"
    return tuple(
        sorted(file.name for file in folder.iterdir() if file.name.endswith(".js") and file.name != "early.js")
    )
