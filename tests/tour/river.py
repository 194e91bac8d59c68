"""A small tour of two stops, and what tests do with its draft."""

from __future__ import annotations

from dataclasses import replace

from narration.narrator import Narrator
from tests.conftest import EDITOR
from tests.narration.diva import Diva, stage
from tour.actions import editing, importing, narrating, publishing
from tour.actions.drafts import DraftSentence, TourDraft, read_draft
from tour.installation import Installation
from tour.store.takes import StoredTakes

TEXT = b"""The River

The river rises in the high hills of the north, and it is more than four thousand kilometres long.

The Bridge

The bridge stands near the old harbour, and it was built in 1929 by people from the three villages.
"""
SLUG = "the-river"
BRIDGE = "The bridge stands near the old harbour, and it was built in 1929 by people from the three villages."


def narrated_and_published(house: Installation) -> tuple[Installation, Diva]:
    """The tour, narrated and published where there is also the diva's voice."""
    engines, diva = stage()
    ours = replace(house, engines=engines, narrator=Narrator(engines, StoredTakes(house.database, house.blobs)))
    importing.import_document(ours, EDITOR, TEXT, name="history.txt")
    narrating.narrate(ours, EDITOR, SLUG)
    publishing.publish(ours, EDITOR, SLUG)
    return ours, diva


def seen(house: Installation) -> TourDraft:
    return read_draft(house, SLUG)


def sentences(draft: TourDraft) -> list[DraftSentence]:
    return [one for stop in draft.stops for passage in stop.passages for one in passage.sentences]


def standings(house: Installation) -> list[str]:
    return [one.standing for one in sentences(seen(house))]


def change(house: Installation, number: int, text: str) -> None:
    """Give a stop another paragraph."""
    read = narrating.draft(house, SLUG)
    title, prose = read.stops[number - 1].text.passages
    passages = [(title.id, title.text), (prose.id, text)]
    editing.change_text(house, EDITOR, SLUG, number, passages, version=read.tour.version)
