"""An upgrade: the same data served by two releases of the pages, each a process of its own."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests

import web
from tests.conftest import said, started
from tour import samples
from web.settings import Settings

SLUG = samples.load().slug


@pytest.fixture
def data(sample_settings: Settings) -> Path:
    return sample_settings.data


@pytest.fixture
def release(tmp_path: Path) -> Path:
    """A release of our own: a copy of the package `web`, which a process takes before the installed one."""
    shutil.copytree(Path(web.__file__).parent, tmp_path / "release" / "web")
    return tmp_path / "release"


@contextmanager
def served(data: Path, release: Path) -> Iterator[str]:
    with started("serve", "--port", "0", data=data, PYTHONPATH=str(release), PYTHONSAFEPATH="1") as process:
        address = said(process, r"http://\S+")[0]
        yield address


def content(address: str) -> dict[str, str]:
    """The hashes of tour.json's answer and of the sound, captions and pictures it names."""
    answer = requests.get(f"{address}/api/tours/{SLUG}", timeout=30)
    files = requests.get(f"{address}/api/tours/{SLUG}/files", timeout=30).json()["files"]
    media = [file["url"] for file in files if file["url"].startswith("/media/")]
    bodies = {url: requests.get(address + url, timeout=30).content for url in media}
    return {name: hashlib.sha256(body).hexdigest() for name, body in {"tour": answer.content, **bodies}.items()}


def test_a_new_release_renders_pages_anew_and_touches_no_content(data: Path, release: Path) -> None:
    with served(data, release) as address:
        page, before = requests.get(f"{address}/tours/{SLUG}/", timeout=30).text, content(address)
    template = release / "web/templates/player.html"
    template.write_text(template.read_text().replace("</main>", "<p>Of the next release.</p></main>"))
    with served(data, release) as address:
        assert "Of the next release." in requests.get(f"{address}/tours/{SLUG}/", timeout=30).text
        assert content(address) == before
    assert "Of the next release." not in page
