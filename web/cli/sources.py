"""SOURCE on the command line: a path, an http(s) address, or - for standard input."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from tour.actions import reading
from tour.model import Source
from web.settings import Settings


def read(source: str, settings: Settings) -> Source:
    """The document, one byte more than the limit at most.

    Raises:
        click.UsageError: there is no such file, or it cannot be read.
        BadValue, NotFetched: an address that may not be asked, or whose document cannot be had.
    """
    if source == "-":
        return Source(sys.stdin.buffer.read(reading.LARGEST + 1), "standard input")
    if source[:8].lower().startswith(("http://", "https://")):
        from tour.fetching.client import Web  # A client takes a while to load, and most sources are files.

        return Web(settings.import_hosts).page(source)
    path = Path(source)
    if path.is_dir():
        raise click.UsageError(f"{source} is a folder: name a file in it.")
    try:
        with path.open("rb") as file:
            return Source(file.read(reading.LARGEST + 1), path.name)
    except FileNotFoundError as error:
        raise click.UsageError(f"There is no file {source}.") from error
    except OSError as error:
        raise click.UsageError(f"{source} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise click.UsageError("That is no file name.") from error
