"""What becomes of a sentence when Google misbehaves: a server on this machine that does all of it."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from narration.engines import Engines
from narration.errors import NarrationError
from narration.narrator import Narrator
from tests.bench.table import Figure
from tests.conftest import EDITOR
from tests.narration import gtts_server as server
from tests.narration.gtts_server import Behaviour, GoogleServer
from tour.actions import importing, narrating
from tour.installation import Installation
from tour.store.takes import StoredTakes
from web import wiring
from web.settings import load

TEXT = b"""The River

The river rises in the high hills of the north, and it is more than four thousand kilometres long. The bridge stands
near the old harbour. The ferry went until the war.
"""
SLUG = "the-river"
ATTEMPTS = 3
TROUBLES: dict[str, Behaviour] = {
    "429": server.refused(429),
    "429, Retry-After: 1": server.refused(429, Retry_After="1"),
    "429, Retry-After: 3600": server.refused(429, Retry_After="3600"),
    "500": server.refused(500),
    "empty": server.empty,
    "nothing at all": server.nothing_at_all,
    "slow (twice the time-out)": server.slow(0.6),
    "answer cut off": server.cut_off_answer,
    "sound cut off": server.cut_off_sound,
    "half said": server.half_said,
    "garbage": server.garbage,
}


def measure() -> Iterator[Figure]:
    """Each trouble once in the middle of a text, and for good; then a run when it is over."""
    for name, trouble in TROUBLES.items():
        yield _row(f"{name}, once", [server.spoken, trouble])
        yield _row(f"{name}, from the second request on", [server.spoken, *[trouble] * 20])


def _row(what: str, answers: list[Behaviour]) -> Figure:
    with tempfile.TemporaryDirectory() as folder, GoogleServer() as google:
        with wiring.installation(load({"WAYVOICE_DATA": folder})) as plain:
            engines = Engines(google.options(gtts_attempts=ATTEMPTS))
            narrator = Narrator(engines, StoredTakes(plain.database, plain.blobs))
            house = replace(plain, engines=engines, narrator=narrator)
            importing.import_document(house, EDITOR, TEXT, name="history.txt")
            google.answers.extend(answers)
            begin = time.perf_counter()
            told = _narrated(house)
            spent = time.perf_counter() - begin
            asked, kept = len(google.asked), len(list(Path(folder).rglob("*.flac")))
            google.answers.clear()
            again = _narrated(house)
        empty = sum(1 for path in Path(folder, "blobs").rglob("*") if path.is_file() and not path.stat().st_size)
    note = f"{asked} requests, {kept} takes kept, {empty} empty files; {told}; afterwards: {again}"
    return Figure(what, f"{spent:.2f} s", note)


def _narrated(house: Installation) -> str:
    try:
        outcome = narrating.narrate(house, EDITOR, SLUG, voice="gtts")
    except NarrationError as error:
        return str(error).partition(" was not spoken. ")[2] or str(error)
    return f"spoken {outcome.spoken}, reused {outcome.reused}"
