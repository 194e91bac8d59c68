"""Proof-listening on the sample: how fast, how many false alarms on good sound, and which planted faults are found."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from functools import partial
from itertools import cycle, islice
from pathlib import Path

import numpy as np

from media.pcm import Samples
from narration import timing
from narration.join import heard as heard_of
from tests.bench.table import Figure
from tests.conftest import EDITOR
from tests.narration.proof import faults
from tests.narration.proof.faults import Fault
from tour import samples
from tour.actions import importing, listening, narrating, proofing
from tour.actions.listening import Place
from tour.installation import Installation
from tour.proof import Proof
from tour.store.takes import StoredTakes
from web import wiring
from web.settings import load

COPIES = 4
EACH = 2
"""Sentences that get one kind of fault in one copy: most stay good, so that a voice's habits stay its own."""
IN_TAKES = (faults.CUT, *faults.HOLES, *faults.CLIPPED, *faults.NOISY, faults.FAINT)
IN_FILES = (
    faults.SILENCED,
    *(one for one in faults.HOLES if one.keeps_length),
    *faults.CLIPPED,
    *faults.NOISY,
    faults.FAINT,
)
KNOWN = {fault.name: fault for fault in (*IN_TAKES, *IN_FILES)}
UNSEEN = (("debian_history.txt", (15, 16, 17)), ("pg20170_legend_land.txt", (11, 12, 13)))
"""Texts that no limit was set on, and some of their stops; they are in the folder that WAYVOICE_CORPUS names."""


def measure() -> Iterator[Figure]:
    """Speed and false alarms on good sound, then every kind of fault, in takes and in files."""
    with tempfile.TemporaryDirectory() as folder:
        good = Path(folder) / "good"
        slug = samples.load().slug
        with _house(good) as house:
            importing.import_sample(house, EDITOR, samples.load())
            audio = narrating.narrate(house, EDITOR, slug).audio_ms / 1000
            house.recognizer.words(np.zeros(timing.RATE, np.float32), timing.RATE)  # loads it
            yield from _good(house, slug, audio)
            for name, stops in UNSEEN:
                yield from _unseen(house, name, stops)
        yield from _planted(good, slug, "take", _kinds(IN_TAKES))
        yield from _planted(good, slug, "file", _kinds(IN_FILES))
        for longer in (
            one.name for one in faults.HOLES if not one.keeps_length
        ):  # alone, for all that follows is moved
            yield from _planted(good, slug, "file", [longer])


def _house(data: Path) -> AbstractContextManager[Installation]:
    return wiring.installation(load({"WAYVOICE_DATA": str(data)}))


def _kinds(known: Sequence[Fault]) -> list[str]:
    return [fault.name for fault in known] + [faults.WRONG_SENTENCE, faults.WRONG_NUMBERS]


def _good(house: Installation, slug: str, audio: float) -> Iterator[Figure]:
    begin = time.perf_counter()
    listening.listen(house, EDITOR, slug)
    took = time.perf_counter() - begin
    yield Figure(
        "listen to the sample, recognizer loaded", f"{took:.1f} s", f"{audio:.0f} s of sound: {took / audio:.3f}"
    )
    begin = time.perf_counter()
    listening.listen(house, EDITOR, slug)
    found = proofing.proof(house, EDITOR, slug)
    yield Figure("the same again (hears nothing)", f"{time.perf_counter() - begin:.2f} s")
    yield _alarms("false alarms, sample", found)


def _alarms(what: str, found: Proof) -> Figure:
    return Figure(what, f"{len(found.marked)} of {len(found.sentences)}", _by(found))


def _by(found: Proof) -> str:
    kinds = Counter(finding.kind for one in found.marked for finding in one.findings)
    return ", ".join(f"{kind} {count}" for kind, count in kinds.most_common())


def _unseen(house: Installation, name: str, stops: Sequence[int]) -> Iterator[Figure]:
    corpus = os.environ.get("WAYVOICE_CORPUS", "")
    paths = [path for path in (Path(corpus) / name, Path(corpus) / "corpus" / name) if corpus and path.is_file()]
    if not paths:
        yield Figure(f"false alarms, {name}", "not measured", "WAYVOICE_CORPUS names no folder with it")
        return
    tour = importing.import_document(house, EDITOR, paths[0].read_bytes(), name=name)
    for stop in stops:
        narrating.narrate(house, EDITOR, tour.slug, stop=stop)
        listening.listen(house, EDITOR, tour.slug, stop=stop)
    yield _alarms(f"false alarms, {name}", proofing.proof(house, EDITOR, tour.slug))


def _planted(good: Path, slug: str, where: str, kinds: Sequence[str]) -> Iterator[Figure]:
    planted: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    by: dict[str, Counter[str]] = {kind: Counter() for kind in kinds}
    for copy in range(COPIES):
        data = good.parent / f"{where}-{copy}"
        shutil.copytree(good, data)
        with _house(data) as house:
            chosen = _chosen(house, slug, kinds, np.random.default_rng(copy))
            (_into_takes if where == "take" else _into_files)(house, slug, chosen)
            listening.listen(house, EDITOR, slug)
            found = {(one.stop.id, one.id): one for one in proofing.proof(house, EDITOR, slug).sentences}
        for place, kind in chosen:
            one = found[place.stop.id, place.line.id]
            planted[kind] += 1
            caught[kind] += one.marked
            by[kind].update({finding.kind for finding in one.findings})
        shutil.rmtree(data)
    for kind in kinds:
        checks = ", ".join(f"{check} {count}" for check, count in by[kind].most_common())
        yield Figure(f"{kind}, in the {where}", f"{caught[kind]} of {planted[kind]} found", checks)


def _chosen(
    house: Installation, slug: str, kinds: Sequence[str], chance: np.random.Generator
) -> list[tuple[Place, str]]:
    """Which sentence gets which fault: any, but wrong numbers want one with two."""
    places, _ = listening.places(house, narrating.draft(house, slug), None)
    order = [places[index] for index in chance.permutation(len(places))]
    wanted = EACH if faults.WRONG_NUMBERS in kinds else 0
    with_numbers = list(islice((one for one in order if faults.with_wrong_numbers(house, one, slug)), wanted))
    rest = [one for one in order if one not in with_numbers]
    others = [kind for kind in kinds if kind != faults.WRONG_NUMBERS]
    pairs = list(zip(rest, cycle(others), strict=False))[: EACH * len(others)]
    return pairs + [(one, faults.WRONG_NUMBERS) for one in with_numbers]


def _into_takes(house: Installation, slug: str, chosen: Sequence[tuple[Place, str]]) -> None:
    spoiled = [(place, *_spoiled(house, slug, place, kind, index)) for index, (place, kind) in enumerate(chosen)]
    faults.spoil_takes(house, spoiled, slug)


def _into_files(house: Installation, slug: str, chosen: Sequence[tuple[Place, str]]) -> None:
    plan = [(place, partial(_in_place, house, slug, place, kind, index)) for index, (place, kind) in enumerate(chosen)]
    faults.spoil_files(house, plan)


def _in_place(house: Installation, slug: str, place: Place, kind: str, index: int, sound: Samples) -> Samples:
    """The sentence in its file, spoiled; another sentence is cut or filled up to its length."""
    if kind in KNOWN:
        return KNOWN[kind].spoil(sound, timing.RATE, np.random.default_rng(index))
    other, _ = _spoiled(house, slug, place, kind, index)
    return np.resize(np.pad(other, (0, max(0, len(sound) - len(other)))), len(sound))


def _spoiled(house: Installation, slug: str, place: Place, kind: str, index: int) -> tuple[Samples, int]:
    takes = StoredTakes(house.database, house.blobs)
    chance = np.random.default_rng(index)
    if kind == faults.WRONG_NUMBERS:
        spoken = faults.with_wrong_numbers(house, place, slug)
        assert spoken is not None
        return spoken
    if kind == faults.WRONG_SENTENCE:
        places, _ = listening.places(house, narrating.draft(house, slug), None)
        others = [one for one in places if one.take != place.take]
        place = others[int(chance.integers(len(others)))]
    take = takes.find(place.take)
    assert take is not None
    sound = heard_of(take)
    return (KNOWN[kind].spoil(sound, timing.RATE, chance) if kind in KNOWN else sound), timing.RATE
