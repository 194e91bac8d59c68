"""What a request to the API may carry: JSON or a form, and not more than its limit."""

from __future__ import annotations

from fastapi import HTTPException
from fastapi.responses import JSONResponse
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from web import errors

LARGEST = 1_000_000
"""Bytes; a stop of half an hour has some 30,000."""
LARGER = {"/api/imports": 101_000_000, "/draft/plans": 41_000_000}
"""How the addresses end where documents are given, with their pictures inside, and where pictures are."""
_TYPES = ("application/json", "multipart/form-data")
_BEACON = "text/plain"
"""A text in a browser's beacon, where counts are told: how such addresses end is COUNTS."""
COUNTS = "/counts"
_METHODS = ("POST", "PUT", "PATCH", "DELETE")
_WRONG_TYPE = f"The API takes {' or '.join(_TYPES)}: set Content-Type."


class Bodies:
    """ASGI middleware: 415 for a body of another type, 413 for one that grows too large, whatever it announced."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, its body counted."""
        if scope["type"] != "http" or scope["method"] not in _METHODS:
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        announced = headers.get("content-length", "0")
        has_body = announced != "0" or "transfer-encoding" in headers
        types = (*_TYPES, _BEACON) if scope["path"].endswith(COUNTS) else _TYPES
        if has_body and headers.get("content-type", "").partition(";")[0].strip().lower() not in types:
            await JSONResponse(errors.body("wrong_type", _WRONG_TYPE), 415)(scope, receive, send)
            return
        largest = next((most for end, most in LARGER.items() if scope["path"].endswith(end)), LARGEST)
        too_large = f"This is larger than {largest // 1_000_000} MB: send less at once."
        if announced.isascii() and announced.isdigit() and int(announced[:12]) > largest:
            await JSONResponse(errors.body("too_large", too_large), 413)(scope, receive, send)
            return
        received = 0

        async def counted() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > largest:
                raise HTTPException(413, too_large)
            return message

        await self.app(scope, counted, send)
