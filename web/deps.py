"""What routes take from the running application."""

from __future__ import annotations

from typing import Annotated, cast

from fastapi import Depends, Request

from tour.installation import Installation
from web.pages import Pages


def _installation(request: Request) -> Installation:
    return cast(Installation, request.app.state.installation)


def _pages(request: Request) -> Pages:
    return cast(Pages, request.app.state.pages)


House = Annotated[Installation, Depends(_installation)]
PageCache = Annotated[Pages, Depends(_pages)]
