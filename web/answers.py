"""Answers that a browser may keep: entity tags, conditions and ranges. Source: RFC 9110, sections 8.8, 13 and 14."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from fastapi import Request, Response

IMMUTABLE = "public, max-age=31536000, immutable"
REVALIDATE = "no-cache"
_RANGE = re.compile(r"bytes=(?:(\d{1,18})-(\d{0,18})|-(\d{1,18}))")


def kept(request: Request, body: bytes, media_type: str, *, cache: str = REVALIDATE, status: int = 200) -> Response:
    """The body with an entity tag, or 304 where the browser has it already."""
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": cache}
    if status == 200 and matches(request.headers.get("if-none-match", ""), tag):
        return Response(status_code=304, headers=headers)
    return Response(body, status_code=status, media_type=media_type, headers=headers)


def matches(condition: str, tag: str) -> bool:
    """True where an If-None-Match header names this tag; weak tags count, as they do for GET."""
    if condition.strip() == "*":
        return True
    return tag in [one.strip().removeprefix("W/") for one in condition.split(",")]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a file."""

    start: int
    """First byte, from 0."""
    length: int


class Unsatisfiable(Exception):
    """A range that lies outside the file."""


def asked_part(headers: Mapping[str, str], tag: str, size: int) -> Part | None:
    """The stretch that a request asks for; None where the whole file is to be sent.

    Several ranges, other units and malformed ranges are answered with the whole, as the RFC allows.

    Raises:
        Unsatisfiable: the stretch begins behind the file's end, or is empty.
    """
    found = _RANGE.fullmatch(headers.get("range", "").replace(" ", ""))
    if found is None or headers.get("if-range", tag) != tag:
        return None
    first, last, suffix = found.groups()
    if suffix is not None:
        if not int(suffix) or not size:
            raise Unsatisfiable
        length = min(int(suffix), size)
        return Part(size - length, length)
    start = int(first)
    end = int(last) if last else size - 1
    if last and end < start:
        return None
    if start >= size:
        raise Unsatisfiable
    return Part(start, min(end, size - 1) - start + 1)
