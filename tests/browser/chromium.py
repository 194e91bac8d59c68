"""A real Chromium, where this machine has one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Playwright, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--mute-audio",
    "--host-resolver-rules=MAP tours.test 127.0.0.1",  # A name that is no secure context, as localhost is.
)
STRICT = "--autoplay-policy=user-gesture-required"
INSTALL = ".venv/bin/playwright install --with-deps chromium"


class NoBrowser(Exception):
    """This machine has no browser to test with; the message says how to install one."""


@contextmanager
def chromium(*arguments: str) -> Iterator[Browser]:
    """A Chromium of its own; raises NoBrowser where there is none."""
    with sync_playwright() as playwright, launch(playwright, *arguments) as browser:
        yield browser


def launch(playwright: Playwright, *arguments: str) -> Browser:
    """Start Chromium without a window: the one CHROMIUM names, else the system's, else Playwright's own.

    Raises:
        NoBrowser: there is none.
    """
    return playwright.chromium.launch(executable_path=find(playwright), args=[*QUIET, STRICT, *arguments])


def find(playwright: Playwright) -> str:
    """The path of that Chromium; raises NoBrowser."""
    installed = (os.environ.get("CHROMIUM"), *map(shutil.which, NAMES), playwright.chromium.executable_path)
    found = next((path for path in installed if path and Path(path).exists()), None)
    if found is None:
        raise NoBrowser(f"There is no Chromium to test with. To install one: {INSTALL}")
    return found
