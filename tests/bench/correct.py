"""One sentence of the longest stop is corrected over HTTP, and narrated by the worker beside the server."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import requests

from tests.bench.table import Figure, seconds
from tests.conftest import EDITOR, environment_for, said, started
from tests.web.logging_in import PASSWORD, add_everybody
from tour import samples
from tour.actions import importing, narrating
from web import wiring
from web.settings import load

CORRECTIONS = 11
VOICE = "hibari/heart"
_FINAL = ("done", "failed", "cancelled")


def measure() -> Iterator[Figure]:
    """Seconds from the request to its end, the first of them and those after."""
    slug = samples.load().slug
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        with wiring.installation(load(environment_for(data, WAYVOICE_VOICE=VOICE))) as house:
            importing.import_sample(house, EDITOR, samples.load())
            add_everybody(house)
            narrating.narrate(house, EDITOR, slug)
        with started("serve", "--port", "0", data=data, WAYVOICE_VOICE=VOICE) as process:
            editor = _Editor(said(process, r"http://\S+")[0], slug)
            runs = [editor.correct(number) for number in range(CORRECTIONS)]
    spoken = {takes for _, takes in runs}
    yield Figure("a correction, the first after the start", seconds([runs[0][0]]))
    yield Figure("further ones: request to narrated", seconds([took for took, _ in runs[1:]]), "less than 2 s wanted")
    yield Figure("takes spoken for each", ", ".join(map(str, sorted(spoken))), f"of {editor.lines} sentences")


class _Editor:
    def __init__(self, address: str, slug: str) -> None:
        self._http = requests.Session()
        answer = self._http.post(f"{address}/api/tokens", json={"name": "editor", "password": PASSWORD}, timeout=30)
        self._http.headers["Authorization"] = f"Bearer {answer.json()['token']}"
        self._address = address
        self._draft = f"{address}/api/tours/{slug}/draft"
        stops = self._http.get(self._draft, timeout=30).json()["stops"]
        self._stop = max(stops, key=lambda stop: sum(map(len, _texts(stop))))
        self.lines = sum(len(passage["sentences"]) for passage in self._stop["passages"])

    def correct(self, number: int) -> tuple[float, int]:
        """Seconds from the request for a narration to its end, and the takes spoken."""
        texts = _texts(self._stop)
        texts[1] = f"{texts[1]} Correction {number} stands here."
        passages = [{"id": one["id"], "text": text} for one, text in zip(self._stop["passages"], texts, strict=True)]
        version = self._http.get(self._draft, timeout=30).headers["ETag"]
        url = f"{self._draft}/stops/{self._stop['id']}/text"
        self._http.put(url, json={"passages": passages}, headers={"If-Match": version}, timeout=30).raise_for_status()
        begin = time.perf_counter()
        job = self._http.post(f"{self._draft}/narrations", json={"stops": [self._stop["id"]]}, timeout=30).json()
        while job["state"] not in _FINAL:
            time.sleep(0.01)
            job = self._http.get(f"{self._address}/api/jobs/{job['id']}", timeout=30).json()
        return time.perf_counter() - begin, job["spoken"]


def _texts(stop: dict[str, Any]) -> list[str]:
    return [" ".join(one["text"] for one in passage["sentences"]) for passage in stop["passages"]]
