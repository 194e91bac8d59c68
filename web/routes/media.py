"""Sound, captions and pictures: immutable files under the names of their contents."""

from __future__ import annotations

import re

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.responses import StreamingResponse

from web.answers import IMMUTABLE, Part, Unsatisfiable, asked_part, matches
from web.deps import House

router = APIRouter(prefix="/media", tags=["visitors"])

TYPES = {
    "mp3": "audio/mpeg",
    "vtt": "text/vtt; charset=utf-8",
    "webp": "image/webp",
    "jpg": "image/jpeg",
    "json": "application/json",
}
"""The suffixes that are served; other blobs are nobody's business: sources, originals, takes."""
_NAME = re.compile(r"([0-9a-f]{64})\.([a-z0-9]{2,5})")


@router.get("/{name}")
def show_file(request: Request, house: House, name: str) -> Response:
    """A file, or the stretch of it that a Range header asks for."""
    found = _NAME.fullmatch(name)
    if found is None or found[2] not in TYPES or not house.blobs.has(name):
        raise HTTPException(404, "There is no such file.")
    tag = f'"{found[1]}"'
    headers = {"ETag": tag, "Cache-Control": IMMUTABLE, "Accept-Ranges": "bytes"}
    if matches(request.headers.get("if-none-match", ""), tag):
        return Response(status_code=304, headers=headers)
    size = house.blobs.size(name)
    try:
        part = asked_part(request.headers, tag, size)
    except Unsatisfiable:
        outside = {"Content-Range": f"bytes */{size}", "Accept-Ranges": "bytes"}
        raise HTTPException(416, f"The file has {size} bytes.", outside) from None
    status = 206 if part else 200
    if part:
        headers["Content-Range"] = f"bytes {part.start}-{part.start + part.length - 1}/{size}"
    part = part or Part(0, size)
    headers["Content-Length"] = str(part.length)
    stretch = house.blobs.open_range(name, part.start, part.length)
    return StreamingResponse(stretch, status, headers, TYPES[found[2]])
