"""SOURCE on the command line: a path, or - for standard input."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from tour.documents.decoding import MAX_BYTES


def read(source: str) -> tuple[str, bytes]:
    """A source's name and its bytes, one more than the limit at most.

    Raises:
        click.UsageError: there is no such file, or it cannot be read.
    """
    if source == "-":
        return "standard input", sys.stdin.buffer.read(MAX_BYTES + 1)
    if source.startswith(("http://", "https://")):
        raise click.UsageError("Web addresses cannot be imported yet: save the page's text in a file and import that.")
    path = Path(source)
    if path.is_dir():
        raise click.UsageError(f"{source} is a folder: name a file in it.")
    try:
        with path.open("rb") as file:
            return path.name, file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise click.UsageError(f"There is no file {source}.") from error
    except OSError as error:
        raise click.UsageError(f"{source} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise click.UsageError("That is no file name.") from error
