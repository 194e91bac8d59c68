"""Who acts: a script by its token, a browser by its cookie."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, HTTPException, Request

from tour.actions import people
from tour.errors import NotLoggedIn
from tour.roles import Person
from web.deps import House

COOKIE = "wayvoice_login"
_SAFE = ("GET", "HEAD", "OPTIONS")
_NOBODY = "Log in first: POST /api/login for a browser, POST /api/tokens for a script."


def secret_of(request: Request) -> str:
    """The secret that a request carries; empty where it carries none. A token counts before a cookie."""
    return _token(request) or request.cookies.get(COOKIE, "")


def _token(request: Request) -> str:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


def acting(request: Request, house: House) -> Person:
    """Who acts.

    Raises:
        NotLoggedIn: nobody, or somebody whose login has ended.
        HTTPException: 403 where another site's page would act by the browser's cookie.
    """
    secret = secret_of(request)
    if not secret:
        raise NotLoggedIn(_NOBODY)
    if not _token(request):
        check_origin(request)
    person = people.who(house, secret)
    if person is None:
        raise NotLoggedIn(f"This login has ended. {_NOBODY}")
    return person


def check_origin(request: Request) -> None:
    """Refuse what another site's page asks a browser to do: its cookie would come along.

    Every browser of today says where a change comes from, by one header or the other; what says neither is no browser.

    Raises:
        HTTPException: 403.
    """
    if request.method in _SAFE:
        return
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    if site:
        own = site in ("same-origin", "none")
    else:
        own = not origin or origin.partition("://")[2].lower() == request.headers.get("host", "").lower() != ""
    if not own:
        raise HTTPException(403, "Only this server's own pages act by a browser's login; a script takes a token.")


Acting = Annotated[Person, Depends(acting)]
"""The person who acts; 401 where nobody does. What they may do, the action decides."""
