from __future__ import annotations

import pytest

from tests.narration.diva import Diva
from tests.tour.river import narrated_and_published
from tour.installation import Installation


@pytest.fixture
def staged(house: Installation) -> tuple[Installation, Diva]:
    """The small tour, narrated and published, and the diva whose voice may be chosen for it."""
    return narrated_and_published(house)


@pytest.fixture
def ours(staged: tuple[Installation, Diva]) -> Installation:
    """The small tour, narrated and published."""
    return staged[0]
