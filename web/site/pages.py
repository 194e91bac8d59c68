"""The pages that visitors see, rendered from editions.

`root` leads from a page to the installation's root ("" or "../../"), `static` from there to the versioned static
files ("static/abc123/"): every address in a page is relative, so that it holds under any prefix and in an exported
folder.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined

from tour.edition import Edition
from web.site import lines, passages, photos, support, timeline, words
from web.site.addresses import Address, choices, home_in, lists, views
from web.site.catalogue import ENGLISH, catalogue, direction, own_name


class Link(NamedTuple):
    """Somewhere to go from a page that tells of a problem."""

    text: str
    href: str
    """Relative to the installation's root."""


def player(
    edition: Edition, address: Address, *, static: str, version: str, size: int = 0, counts: bool = False
) -> str:
    """The player document of a tour, opened where the address says; it names the app's version.

    `size` is how many bytes it takes to save the tour on a phone; `counts` lets it tell how often its stops are heard.

    The interface speaks the language of the address, else the edition's, or English where it has no words in that.

    Raises:
        KeyError: the edition has no stop of that number, or nothing to see there.
    """
    opened = None if address.stop is None else edition.stop(address.stop)
    if address.stop is not None and opened is None:
        raise KeyError(address.stop)
    if address.view and address.view not in views(edition):
        raise KeyError(address.view)
    root = address.root
    return (
        _templates(catalogue(address.language or edition.language).language)
        .get_template("player.html")
        .render(
            edition=edition,
            opened=opened,
            address=address,
            choices=choices(edition, address),
            home=f"{root}tours/{edition.slug}/{address.home}",
            view=address.view or ("start" if opened is None else "gate" if opened.advisory else "stop"),
            views=views(edition),
            longest_ms=max(each.duration_ms for each in edition.stops),
            root=root,
            static=root + static,
            version=version,
            size=size,
            counts=counts,
        )
    )


def index(tours: Sequence[Edition], language: str, *, static: str) -> str:
    """The list of published tours, in a language of the interface."""
    root = "" if language == ENGLISH else "../"
    return (
        _templates(language)
        .get_template("index.html")
        .render(tours=tours, home_in=home_in, root=root, static=root + static, choices=lists(language))
    )


def problem(
    status: int, title: str, message: str, language: str, *, root: str, static: str, links: Sequence[Link] = ()
) -> str:
    """A page that says what happened and where to go, for 404 and its like."""
    return (
        _templates(language)
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
    environment.globals.update(lines=lines, passages=passages, photos=photos)
    environment.globals.update(
        support=support, timeline=timeline, catalogue=catalogue, direction=direction, own_name=own_name
    )
    return environment
