"""SOURCE on the command line: a path, or - for standard input."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from tour.model import Source

LARGEST = 100_000_000
"""Bytes of a file; pictures inside a document make it large."""


def read(source: str) -> Source:
    """The document, one byte more than the limit at most.

    Raises:
        click.UsageError: there is no such file, or it cannot be read.
    """
    if source == "-":
        return Source(sys.stdin.buffer.read(LARGEST + 1), "standard input")
    if source.startswith(("http://", "https://")):
        raise click.UsageError("Web addresses cannot be imported yet: save the page's text in a file and import that.")
    path = Path(source)
    if path.is_dir():
        raise click.UsageError(f"{source} is a folder: name a file in it.")
    try:
        with path.open("rb") as file:
            return Source(file.read(LARGEST + 1), path.name)
    except FileNotFoundError as error:
        raise click.UsageError(f"There is no file {source}.") from error
    except OSError as error:
        raise click.UsageError(f"{source} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise click.UsageError("That is no file name.") from error
