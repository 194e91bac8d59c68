"""Pointers: small named files that are replaced whole, such as which edition is live."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Protocol

from media import durable

NAME = re.compile(r"[a-z0-9][a-z0-9.-]{0,200}(/[a-z0-9][a-z0-9.-]{0,200}){0,8}")
"""Parts of small letters, digits, dots and hyphens, none of which begins with a dot."""
ASIDE = ".new"


class Pointers(Protocol):
    """Where pointers are kept."""

    def point(self, name: str, data: bytes) -> None:
        """Let the name stand for these bytes from now on, for every process, even after a crash.

        Raises ValueError for a name outside `NAME`, StorageFull where there is no room (the old bytes stay).
        """

    def pointed(self, name: str) -> bytes | None:
        """The bytes the name stands for; None where it stands for nothing."""

    def pointers(self, prefix: str) -> list[str]:
        """All names that begin with the prefix, sorted."""


class FolderPointers:
    """Pointers as files in a folder."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def point(self, name: str, data: bytes) -> None:
        """See Pointers."""
        if not NAME.fullmatch(name):
            raise ValueError(f"no name for a pointer: {name!r}")
        durable.write(self._root / name, data, self._root / ASIDE)

    def pointed(self, name: str) -> bytes | None:
        """See Pointers."""
        if not NAME.fullmatch(name):
            return None
        try:
            return (self._root / name).read_bytes()
        except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
            return None

    def pointers(self, prefix: str) -> list[str]:
        """See Pointers."""
        folder = prefix.rpartition("/")[0]
        if folder and not NAME.fullmatch(folder):
            return []
        # Only this folder is walked: visitors ask for what is live, next to the pins of every edition ever made.
        below = (self._root / folder).rglob("*")
        files = (path.relative_to(self._root).as_posix() for path in below if path.is_file())
        return sorted(name for name in files if name.startswith(prefix) and NAME.fullmatch(name))
