"""A document as a request gives it: a file in a form, a text, or an address."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException

from tour.errors import BadValue, Busy
from tour.model import Source
from tour.outline import Shape
from tour.roles import Role, require
from web.access import Acting

LONGEST_TEXT = 5_000_000
"""Characters of a pasted text."""
LARGE_AT_ONCE = 3
"""Large files in the memory of one web process."""
_LARGE = 10_000_000
"""Bytes."""
_PATIENCE_S = 120.0
_UNREADABLE = "There was an error parsing the body"


class Shaped(BaseModel):
    """How a document becomes stops."""

    model_config = ConfigDict(extra="forbid")

    title: str = Field(default="", max_length=1_000)
    """Instead of the document's own."""
    merge_short: bool = False
    """Join neighbouring sections of less than a minute."""
    split_long: bool = False
    """Cut sections of more than two minutes between paragraphs."""

    @property
    def shape(self) -> Shape:
        """The two wishes."""
        return Shape(self.merge_short, self.split_long)


class Given(Shaped):
    """A pasted text or an address; as multipart/form-data with a file instead of the two."""

    text: str = Field(default="", max_length=LONGEST_TEXT)
    url: str = Field(default="", max_length=2_000)
    name: str = Field(default="", max_length=200)
    """What to call it; a file's own name otherwise."""
    language: str = Field(default="", max_length=40)
    """BCP 47 tag; found by the words where none is given."""
    tour: str = Field(default="", max_length=80)
    """Slug of the tour that it is a newer version of."""


async def given(request: Request, person: Acting) -> AsyncIterator[tuple[Source | None, Given]]:
    """What an editor sent; no source where it is to be fetched from its address.

    Few large files are in memory at once: the others wait on the disk until those are answered.

    Raises:
        Forbidden: the person is no editor; nothing is read then.
        HTTPException: 400 where the body cannot be read.
        RequestValidationError: a field that it may not have, or of the wrong kind.
        BadValue: not exactly one of file, text and address.
        Busy: other large files were before it for too long.
    """
    require(person, Role.EDITOR)
    async with AsyncExitStack() as until_answered:
        yield await _given(request, until_answered)


async def _given(request: Request, until_answered: AsyncExitStack) -> tuple[Source | None, Given]:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    file, fields = (
        await form(request, until_answered) if kind == "multipart/form-data" else (None, await _json(request))
    )
    try:
        wishes = Given.model_validate(fields)
    except ValidationError as error:
        raise RequestValidationError([{**one, "loc": ("body", *one["loc"])} for one in error.errors()]) from error
    if [file is not None, bool(wishes.text.strip()), bool(wishes.url.strip())].count(True) != 1:
        raise BadValue("Give one document: a file (in a form), a text, or a url.", "file" if file else "text")
    if file:
        return Source(file.data, wishes.name or file.name, type=file.type), wishes
    if wishes.text.strip():
        return Source(wishes.text.encode("utf-8", "replace"), wishes.name), wishes
    return None, wishes


async def _json(request: Request) -> Any:
    try:
        return await request.json()
    except (ValueError, RecursionError) as error:  # Brackets in brackets without an end are no JSON either.
        raise HTTPException(400, _UNREADABLE) from error


async def form(
    request: Request, until_answered: AsyncExitStack, named: str = "file"
) -> tuple[Source | None, dict[str, Any]]:
    """A form's one file, which has this name in it, and its other fields. Large ones wait for their turn.

    Raises:
        HTTPException: 400 where the body cannot be read.
        BadValue: the file is none.
        Busy: other large files were before it for too long.
    """
    try:
        async with request.form(max_files=1, max_fields=12, max_part_size=LONGEST_TEXT) as sent:
            fields = {name: value for name, value in sent.items() if name != named}
            file = sent.get(named)
            if isinstance(file, UploadFile):
                if (file.size or 0) > _LARGE:
                    await until_answered.enter_async_context(_turn(request.app.state.large_files))
                return Source(await file.read(), file.filename or "", type=file.content_type or ""), fields
    except HTTPException as error:
        if error.status_code != 400:
            raise
        raise HTTPException(400, "The form cannot be read: send one file and plain fields.") from error
    if file is not None:
        raise BadValue("The form's file is none: send it with its name.", named)
    return None, fields


@asynccontextmanager
async def _turn(large_files: asyncio.Semaphore) -> AsyncIterator[None]:
    try:
        await asyncio.wait_for(large_files.acquire(), _PATIENCE_S)
    except TimeoutError as error:
        raise Busy("Other large files are being read at this moment: try again in a minute.") from error
    try:
        yield
    finally:
        large_files.release()
