"""A newer version of a tour's document, on the bundled sample."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.conftest import EDITOR
from tour import samples
from tour.actions import editing, narrating, renewing
from tour.actions.importing import Origin
from tour.actions.narrating import draft
from tour.documents import read
from tour.errors import ChangedMeanwhile, Forbidden
from tour.installation import Installation
from tour.model import Source
from tour.preview import preview
from tour.renewal.model import Renewal
from tour.roles import Person, Role
from web import wiring
from web.settings import Settings

SAMPLE = samples.load()
ADDED = "The Years After\n\nThe country was poor for a long time. Its people rebuilt it with their own hands."


def newer() -> str:
    """The sample with one sentence changed in one paragraph, one section added, and two swapped."""
    parts = SAMPLE.text.split("\n\n")
    heads = [index for index, part in enumerate(parts) if part in titles()]
    sections = [parts[begin:end] for begin, end in zip([0, *heads], [*heads, None], strict=True)]
    sections[2], sections[3] = sections[3], sections[2]
    sections.insert(5, [ADDED])
    last = sections[-1]
    place = next(index for index, part in enumerate(last) if len(part) > 200)
    last[place] = last[place].replace(first_sentence(last[place]), "This sentence was corrected by a historian.", 1)
    return "\n\n".join("\n\n".join(section) for section in sections)


def titles() -> list[str]:
    return [stop.text.title for stop in preview(SAMPLE.text.encode(), language="en").stops[1:]]


def first_sentence(paragraph: str) -> str:
    return paragraph.split(". ")[0] + "."


def again(house: Installation, text: str, *, version: int | None = None) -> Renewal:
    document = read(Source(text.encode(), "history.txt"), language=SAMPLE.language)
    origin = Origin("history.txt", "", house.blobs.put(text.encode(), "txt"))
    return renewing.renew(house, EDITOR, SAMPLE.slug, document, origin, {}, version=version)[1]


@pytest.fixture
def house(sample_settings: Settings) -> Iterator[Installation]:
    """The sample, narrated."""
    with wiring.installation(sample_settings) as parts:
        yield parts


def test_only_changed_and_new_sentences_are_spoken_again(house: Installation) -> None:
    before = draft(house, SAMPLE.slug)
    changes = again(house, newer())
    after = draft(house, SAMPLE.slug)
    changed = [one for stop in changes.stops for one in stop.sentences]
    assert [(one.state, one.after) for one in changed] == [("changed", "This sentence was corrected by a historian.")]
    numbers = [stop.number for stop in after.stops]
    old = [stop.number for stop in before.stops]
    assert numbers == [old[0], old[1], old[3], old[2], old[4], max(old) + 1, *old[5:]]
    outcome = narrating.narrate(house, EDITOR, SAMPLE.slug)
    assert outcome.spoken == 1 + 3  # The corrected sentence; the new stop's title and its two sentences.


def test_photos_their_files_advisories_and_the_lexicon_stay(house: Installation) -> None:
    before = draft(house, SAMPLE.slug)
    again(house, newer())
    after = draft(house, SAMPLE.slug)
    photos = {stop.number: stop.photos for stop in after.stops}
    assert all(photos[stop.number] == stop.photos for stop in before.stops)
    assert after.entries == before.entries
    advisories = {stop.number: stop.advisory for stop in after.stops}
    assert all(advisories[stop.number] == stop.advisory for stop in before.stops)


def test_the_same_document_again_changes_nothing(house: Installation) -> None:
    before = draft(house, SAMPLE.slug)
    assert again(house, SAMPLE.text).changes_nothing
    assert draft(house, SAMPLE.slug) == before


def test_what_an_editor_corrected_stays_through_two_newer_versions(house: Installation) -> None:
    read_ = draft(house, SAMPLE.slug)
    stop = read_.stops[0]
    passages = [(one.id, one.text) for one in stop.text.passages]
    passages[1] = (passages[1][0], f"An editor wrote this. {passages[1][1]}")
    editing.change_text(house, EDITOR, SAMPLE.slug, stop.number, passages, version=read_.tour.version)
    again(house, newer())
    again(house, SAMPLE.text)
    assert draft(house, SAMPLE.slug).stops[0].text.passages[1].text.startswith("An editor wrote this.")


def test_a_version_that_is_not_the_present_one_changes_nothing(house: Installation) -> None:
    before = draft(house, SAMPLE.slug)
    with pytest.raises(ChangedMeanwhile):
        again(house, newer(), version=before.tour.version + 3)
    assert draft(house, SAMPLE.slug) == before


def test_a_guide_imports_nothing_again(house: Installation) -> None:
    document = read(Source(SAMPLE.text.encode()), language="en")
    with pytest.raises(Forbidden):
        renewing.renew(house, Person("Dara", Role.GUIDE), SAMPLE.slug, document, Origin("x", "", "x"), {})
