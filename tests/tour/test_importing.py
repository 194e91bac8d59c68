import pytest

from tests.conftest import EDITOR
from tour.actions import importing, narrating
from tour.errors import BadValue, Forbidden
from tour.installation import Installation
from tour.model import Source
from tour.preview import preview
from tour.roles import Person, Role

TEXT = b"A History\n\nThe party was founded in Phnom Penh in 1960, and its leaders left the city in 1963.\n"


def test_what_was_previewed_is_what_is_imported(house: Installation) -> None:
    plan = preview(TEXT, language="en-GB", title="Another Name")
    tour = importing.import_plan(house, EDITOR, plan, Source(TEXT, "x"))
    assert (tour.title, tour.language, tour.slug) == ("Another Name", "en-GB", "another-name")
    assert [stop.text for stop in narrating.draft(house, tour.slug).stops] == [stop.text for stop in plan.stops]


def test_a_guide_imports_no_plan(house: Installation) -> None:
    with pytest.raises(Forbidden):
        importing.import_plan(house, Person("Dara", Role.GUIDE), preview(TEXT), Source(TEXT, "x"))


@pytest.mark.parametrize("options", [{"language": "../../x"}, {"title": "\x07"}])
def test_a_refused_language_or_title_stores_nothing(house: Installation, options: dict[str, str]) -> None:
    with pytest.raises(BadValue):
        importing.import_document(house, EDITOR, TEXT, name="x", **options)
    assert not list(house.blobs.names())
