"""Logging in and out."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, ConfigDict, StringConstraints

from tour.actions import people
from tour.passwords import LONGEST
from web.access import COOKIE, Acting, check_origin, secret_of
from web.deps import House

router = APIRouter(prefix="/api", tags=["people"])


class Credentials(BaseModel):
    """A name and its password."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    password: Annotated[str, StringConstraints(min_length=1, max_length=LONGEST)]


@router.post("/login")
def log_in(request: Request, response: Response, house: House, credentials: Credentials) -> dict[str, str]:
    """Begin a browser's login; the cookie is new each time, and the one before it ends."""
    check_origin(request)
    begun = people.log_in(house, credentials.name, credentials.password, "browser")
    if before := request.cookies.get(COOKIE):
        people.log_out(house, before)
    response.set_cookie(
        COOKIE,
        begun.secret,
        max_age=begun.lasts_s,
        path="/",
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
    )
    return {"name": begun.person.name, "role": begun.person.role.name.lower()}


@router.get("/login")
def show_login(person: Acting) -> dict[str, str]:
    """Who is logged in."""
    return {"name": person.name, "role": person.role.name.lower()}


@router.delete("/login", status_code=204)
def log_out(request: Request, house: House, person: Acting) -> Response:
    """End this login, a browser's or a script's."""
    del person
    people.log_out(house, secret_of(request))
    answer = Response(status_code=204)
    answer.delete_cookie(COOKIE, path="/", httponly=True, samesite="lax", secure=request.url.scheme == "https")
    return answer


@router.post("/tokens", status_code=201)
def make_token(house: House, credentials: Credentials) -> dict[str, str]:
    """A token for a script's Authorization header; it is told this once."""
    return {"token": people.log_in(house, credentials.name, credentials.password, "token").secret}
