"""Real words and real faults: the sample's first stops, spoken by the embedded voice and heard by the recognizer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from narration import timing
from narration.join import heard as heard_of
from tests.conftest import EDITOR
from tests.narration.proof import faults
from tests.narration.proof.faults import Fault
from tests.narration.proof.whisper import present
from tour import samples
from tour.actions import importing, listening, narrating, proofing
from tour.actions.listening import Place
from tour.installation import Installation
from tour.proof import ProofSentence
from tour.store.takes import StoredTakes
from web import wiring
from web.settings import load

IN_TAKES = (faults.CUT, faults.HOLES[0], faults.HOLES[2], faults.CLIPPED[0], faults.NOISY[2])
IN_FILES = (faults.SILENCED, faults.NOISY[2])
"""The fainter of each kind; `make bench NAME=proof` plants them all into the whole sample."""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """The sample's first stop, listened to once."""
    with wiring.installation(load({"WAYVOICE_DATA": str(tmp_path_factory.mktemp("heard"))})) as parts:
        ready = replace(parts, recognizer=present())
        sample = samples.load()
        first = sample.text.partition("\n\nBefore 1975")[0]
        importing.import_sample(ready, EDITOR, replace(sample, text=first))
        narrating.narrate(ready, EDITOR, sample.slug)
        listening.listen(ready, EDITOR, sample.slug)
        yield ready


def places(house: Installation) -> list[Place]:
    """Every sentence of more than a few words."""
    found, _ = listening.places(house, narrating.draft(house, samples.load().slug), None)
    return [place for place in found if len(place.said) > 40]


def found(house: Installation) -> dict[tuple[int, str], ProofSentence]:
    slug = samples.load().slug
    listening.listen(house, EDITOR, slug)
    return {(one.stop.id, one.id): one for one in proofing.proof(house, EDITOR, slug).sentences}


def test_good_narration_gives_no_false_alarm(house: Installation) -> None:
    heard = found(house)
    marked = [one.written for one in heard.values() if one.marked]
    assert len(heard) > 12
    assert marked == []


@pytest.fixture
def spoiled(house: Installation, tmp_path: Path) -> dict[str, ProofSentence]:
    """What is found where every kind of fault was planted into a sentence of its own."""
    slug = samples.load().slug
    chance = np.random.default_rng(3)
    chosen = places(house)
    with_numbers = next(one for one in chosen if faults.with_wrong_numbers(house, one, slug))
    wrong = faults.with_wrong_numbers(house, with_numbers, slug)
    assert wrong is not None
    rest = [one for one in chosen if one is not with_numbers]
    takes = StoredTakes(house.database, house.blobs)

    def sound(place: Place) -> np.ndarray:
        take = takes.find(place.take)
        assert take is not None
        return heard_of(take)

    planted: dict[str, Place] = {faults.WRONG_NUMBERS: with_numbers, faults.WRONG_SENTENCE: rest.pop()}
    in_takes = [(with_numbers, *wrong), (planted[faults.WRONG_SENTENCE], sound(rest[0]), timing.RATE)]
    for fault in IN_TAKES:
        planted[fault.name] = rest.pop()
        in_takes.append(
            (planted[fault.name], fault.spoil(sound(planted[fault.name]), timing.RATE, chance), timing.RATE)
        )
    faults.spoil_takes(house, in_takes, slug)
    later = {(place.stop.id, place.line.id): place for place in places(house)}
    in_files = []
    for fault in IN_FILES:
        before = rest.pop()
        planted[f"{fault.name} (file)"] = before
        in_files.append((later[before.stop.id, before.line.id], _spoil(fault, chance)))
    faults.spoil_files(house, in_files)
    heard = found(house)
    return {name: heard[place.stop.id, place.line.id] for name, place in planted.items()}


def _spoil(fault: Fault, chance: np.random.Generator) -> faults.InPlace:
    return lambda sound: fault.spoil(sound, timing.RATE, chance)


def test_planted_faults_are_found(spoiled: dict[str, ProofSentence]) -> None:
    kinds = {name: [finding.kind for finding in one.findings] for name, one in spoiled.items()}
    assert [name for name, found in kinds.items() if not found] == []
    assert "numbers" in kinds[faults.WRONG_NUMBERS]
    assert "words" in kinds[faults.WRONG_SENTENCE]
    assert "silence" in kinds["a hole of 5 s"]
    assert "clipping" in kinds["clipped by 6 dB"]
    assert "noise" in kinds["noise, 30 dB below"]
    assert "file" in kinds["last 10 % silent (file)"]
