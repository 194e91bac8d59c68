from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from tests import postgres
from tests.conftest import environment_for
from tests.contracts.office import Office
from tests.tour import scribe
from web import wiring
from web.settings import load


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database of the test's own, once of each kind."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'tours.db'}"
        return
    with ExitStack() as stack:
        try:
            address = stack.enter_context(postgres.database())
        except OperationalError as error:
            reason = f"no PostgreSQL for tests (WAYVOICE_TEST_POSTGRES): {error.orig}"
            pytest.fail(reason) if os.environ.get("CI") == "true" else pytest.skip(reason)
        yield address


@pytest.fixture
def office(url: str, tmp_path: Path) -> Iterator[Office]:
    data = tmp_path / "data"
    environment = environment_for(data, WAYVOICE_DATABASE=url, WAYVOICE_VOICE=scribe.VOICE)
    settings = load(environment)
    with wiring.installation(settings) as house:
        yield Office(scribe.with_scribe(house), settings, environment, tmp_path / "said.log")
