"""The tally of a web process: kept every half minute, and when the process ends in order."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tour.actions.counting import Tally, keep
from tour.installation import Installation

EVERY_S = 30.0


@asynccontextmanager
async def kept_tally(house: Installation, every_s: float = EVERY_S) -> AsyncIterator[Tally]:
    """A tally that is kept from time to time, and at the end; a process that is killed loses what came since."""
    tally, ending = Tally(), asyncio.Event()
    keeping = asyncio.create_task(_keep(house, tally, ending, every_s))
    try:
        yield tally
    finally:
        ending.set()
        await keeping
        await asyncio.to_thread(keep, house, tally)


async def _keep(house: Installation, tally: Tally, ending: asyncio.Event, every_s: float) -> None:
    while not ending.is_set():
        try:
            await asyncio.wait_for(ending.wait(), every_s)
        except TimeoutError:
            await asyncio.to_thread(keep, house, tally)
