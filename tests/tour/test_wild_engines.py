"""An engine goes wild in the middle: the run fails in one line, what stood before stands, a retry speaks the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from narration.errors import EngineFailed
from narration.narrator import Narrator
from tests.conftest import EDITOR
from tests.narration.engines.test_apart import FAULTS
from tests.narration.wild import wilderness
from tour.actions import editing, importing, narrating, publishing, visiting
from tour.installation import Installation
from tour.store.takes import StoredTakes

TEXT = b"""The River

The river rises in the high hills of the north, and it is more than four thousand kilometres long.

The bridge stands near the old harbour, and it was built by people from the three villages.

The ferry went until the war, and nobody has seen it since.
"""
SLUG = "the-river"


@pytest.fixture
def wild_house(house: Installation) -> Iterator[Installation]:
    """A tour that the wild engine narrated, and that is published."""
    engines = wilderness()
    ours = replace(house, engines=engines, narrator=Narrator(engines, StoredTakes(house.database, house.blobs)))
    importing.import_document(ours, EDITOR, TEXT, name="history.txt")
    narrating.narrate(ours, EDITOR, SLUG, voice="wild")
    publishing.publish(ours, EDITOR, SLUG)
    yield ours
    engines.close()


def rewrite(house: Installation, first: str, second: str) -> None:
    """An editor changes two of the three paragraphs."""
    read = narrating.draft(house, SLUG)
    title, *prose = read.stops[0].text.passages
    texts = [first, second, prose[2].text]
    passages = [(title.id, title.text), *((one.id, text) for one, text in zip(prose, texts, strict=True))]
    editing.change_text(house, EDITOR, SLUG, 1, passages, version=read.tour.version)


@pytest.mark.parametrize(("word", "told"), FAULTS, ids=[word for word, _ in FAULTS])
def test_a_wild_engine_fails_the_run_in_one_line(wild_house: Installation, word: str, told: str) -> None:
    live = visiting.live(wild_house, SLUG)
    rewrite(wild_house, "The river rises in the hills.", f"The bridge would {word} for years.")
    with pytest.raises(EngineFailed, match=f"“The bridge would {word} for years.” was not spoken. {told}") as failed:
        narrating.narrate(wild_house, EDITOR, SLUG)
    assert "\n" not in str(failed.value)
    assert visiting.live(wild_house, SLUG) == live
    rewrite(wild_house, "The river rises in the hills.", "The bridge stood for years.")
    outcome = narrating.narrate(wild_house, EDITOR, SLUG)
    assert (outcome.spoken, outcome.reused) == (1, 3)
    publishing.publish(wild_house, EDITOR, SLUG)
