"""What a phone is told to save, and the worker that serves it there."""

from __future__ import annotations

import re
from typing import Any

from fastapi.testclient import TestClient

from tests.web.site.editions import edition, photo, stop
from web import views


def listed(*stops: Any) -> dict[str, dict[str, Any]]:
    return {file["url"]: file for file in views.files(edition(*stops), ())["files"]}


def test_every_width_of_a_picture_is_saved_and_not_its_fallback() -> None:
    urls = listed(stop(1, "The river", photos=(photo(),)))
    assert {"/media/480.webp", "/media/960.webp"} <= urls.keys()
    assert "/media/960.jpeg" not in urls


def test_a_picture_that_has_only_its_fallback_is_saved() -> None:
    only = photo(sources=photo().sources[-1:])
    assert "/media/960.jpeg" in listed(stop(1, "The river", photos=(only,)))


def test_a_file_names_the_first_stop_that_needs_it() -> None:
    urls = listed(stop(1, "The river"), stop(4, "The bridge", photos=(photo(),)), stop(5, "The sea", photos=(photo(),)))
    assert (urls["/media/1.mp3"]["stop"], urls["/media/960.webp"]["stop"]) == (1, 4)


def test_the_worker_is_at_the_root_and_asked_for_anew(visitor: TestClient) -> None:
    answer = visitor.get("/worker.js")
    assert answer.headers["content-type"].startswith("text/javascript")
    assert answer.headers["cache-control"] == "no-cache"
    assert "connect-src 'self'" in answer.headers["content-security-policy"]
    assert not re.search(r"/\*\*|^\s*//", answer.text, re.MULTILINE)
