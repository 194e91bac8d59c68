from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from tests import postgres


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
