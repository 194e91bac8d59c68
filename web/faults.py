"""Errors as answers: the one JSON shape for scripts, a page for people, a traceback for nobody."""

from __future__ import annotations

import logging

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from tour.errors import NotLoggedIn, TooManyTries
from web import errors
from web.pages import Pages
from web.security import HEADERS

log = logging.getLogger(__name__)

_FOR_SCRIPTS = ("/api/", "/media/", "/static/", "/health", "/ready", "/openapi.json")
_WORDS = {
    "Not Found": "There is nothing at this address.",
    "Method Not Allowed": "This address does not take this method: its Allow header names one that it takes.",
    "There was an error parsing the body": "The body cannot be read: send JSON as UTF-8.",
    "json_invalid": "The body is no JSON: look at its quotation marks, commas and brackets.",
    "model_attributes_type": "This takes a JSON object.",
    "model_type": "This takes a JSON object.",
}
"""What the framework says in words of its own, or by a name, said to people."""


def install(app: FastAPI) -> None:
    """Answer every error of an application in one way."""
    for cls in errors.KNOWN:
        app.add_exception_handler(cls, _foreseen)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(ClientDisconnect, _gone)
    app.add_exception_handler(Exception, _unforeseen)


def _foreseen(request: Request, error: Exception) -> Response:
    kind = errors.kind(error)
    answer = _answer(request, kind.status, kind.code, str(error), getattr(error, "field", ""))
    if isinstance(error, NotLoggedIn):
        answer.headers["WWW-Authenticate"] = "Bearer"
    if isinstance(error, TooManyTries):
        answer.headers["Retry-After"] = str(error.wait_s)
    return answer


def _invalid(request: Request, error: Exception) -> Response:
    """Bad parameters: a stop that is no number does not exist; other values are refused."""
    problems = error.errors() if isinstance(error, RequestValidationError) else []
    first = problems[0] if problems else {"loc": (), "msg": "not understood", "type": ""}
    where = [part for part in first["loc"] if isinstance(part, str)]  # Places in lists are left out.
    if where[:1] == ["path"]:
        return _answer(request, 404, "not_found", _WORDS["Not Found"])
    kind = str(first["type"])
    status, code = (400, "malformed") if kind == "json_invalid" else (422, "bad_value")
    message = _WORDS.get(kind, f"{first['msg']}.")
    return _answer(request, status, code, message, where[-1] if len(where) > 1 else "")


def _http(request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        return _unforeseen(request, error)
    code = errors.STATUS_CODES.get(error.status_code, "refused")
    answer = _answer(request, error.status_code, code, _WORDS.get(error.detail, error.detail))
    answer.headers.update(error.headers or {})
    return answer


def _gone(request: Request, _: Exception) -> Response:
    """Somebody went away in the middle of sending: no fault of ours, and nobody reads the answer."""
    log.info("%s %s broke off", request.method, request.url.path)
    return _answer(request, 400, "malformed", "The body broke off: send it again.")


def _unforeseen(request: Request, error: Exception) -> Response:
    log.error("unforeseen error at %s %s", request.method, request.url.path, exc_info=error)
    message = "Something went wrong on our side; nothing was changed. Try again, or tell whoever runs this server."
    answer = _answer(request, 500, "internal", message)
    answer.headers.update(HEADERS)  # Starlette sends this one from outside every middleware.
    return answer


def _answer(request: Request, status: int, code: str, message: str, field: str = "") -> Response:
    path = request.url.path
    if path.startswith(_FOR_SCRIPTS):
        return JSONResponse(errors.body(code, message, field), status)
    pages: Pages = request.app.state.pages
    page = pages.problem(status, message, path)
    return Response(page, status, media_type="text/html; charset=utf-8")
