"""The application that uvicorn runs."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware

from tour.actions.publishing import restore_pointers
from web import faults, settings, wiring
from web.bodies import Bodies
from web.feeds import Feeds
from web.given import LARGE_AT_ONCE
from web.head import HeadAsGet
from web.pages import Pages
from web.routes import (
    counts,
    drafts,
    editions,
    flags,
    health,
    imports,
    jobs,
    lexicon,
    media,
    pages,
    people,
    plans,
    proofs,
    timeline,
    tours,
)
from web.security import SecurityHeaders
from web.stopping import end_with_parent, told_to_stop
from web.tallies import kept_tally


def create(chosen: settings.Settings | None = None) -> FastAPI:
    """The application on these settings, or on those of the environment."""
    values = chosen or settings.load()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        end_with_parent()
        with wiring.installation(values) as house:
            restore_pointers(house)
            app.state.installation = house
            app.state.large_files = asyncio.Semaphore(LARGE_AT_ONCE)
            with told_to_stop() as stopping:
                app.state.feeds = Feeds(stopping)
                async with kept_tally(house) as tally:
                    app.state.tally = tally if values.counts else None
                    yield

    app = FastAPI(
        title="Wayvoice",
        version=version("wayvoice"),
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    app.state.pages = Pages(counts=values.counts)
    faults.install(app)
    for routes in (
        tours,
        counts,
        people,
        imports,
        drafts,
        timeline,
        plans,
        flags,
        lexicon,
        proofs,
        editions,
        jobs,
        media,
        health,
        pages,
    ):
        app.include_router(routes.router)
    app.add_middleware(Bodies)
    app.add_middleware(GZipMiddleware, compresslevel=6)
    app.add_middleware(SecurityHeaders)
    app.add_middleware(HeadAsGet)
    return app
