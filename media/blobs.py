"""Blobs: immutable files named by the hash of what they hold."""

from __future__ import annotations

import hashlib
import logging
import os
import re
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from media import durable
from media.errors import BlobMissing

log = logging.getLogger(__name__)

CHUNK = 64 * 1024
SUFFIX = re.compile(r"[a-z0-9]{1,8}")
NAME = re.compile(rf"[0-9a-f]{{64}}\.{SUFFIX.pattern}")
ASIDE = ".new"
"""The folder of files not yet whole, inside the root."""


class Blobs(Protocol):
    """Where blobs are kept. A name is {sha256}.{suffix}; any other has no blob, and BlobMissing says so."""

    def put(self, data: bytes, suffix: str) -> str:
        """Keep the bytes and answer their name; after this returns, a crash does not lose them.

        Where they were kept already, their time is set to now, and a damaged file of theirs is mended. Raises
        StorageFull where there is no room.
        """

    def get(self, name: str) -> bytes:
        """All bytes of a blob; BlobMissing also where they are no longer those that were put."""

    def open_range(self, name: str, start: int, length: int) -> Iterator[bytes]:
        """At most `length` bytes from `start` on, in chunks; BlobMissing at once."""

    def size(self, name: str) -> int:
        """How many bytes a blob has; BlobMissing."""

    def has(self, name: str) -> bool:
        """Whether there is such a blob; its bytes are not looked at."""

    def whole(self, name: str) -> bool:
        """Whether there is such a blob and its bytes are those that were put."""

    def names(self) -> Iterator[str]:
        """The names of all blobs, in no order."""


class FolderBlobs:
    """Blobs as files in a folder, spread by the first two digits of their names. Many processes may share one."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def put(self, data: bytes, suffix: str) -> str:
        """See Blobs. ValueError for an odd suffix."""
        if not SUFFIX.fullmatch(suffix):
            raise ValueError(f"a suffix is up to 8 small letters and digits, not {suffix!r}")
        name = f"{hashlib.sha256(data).hexdigest()}.{suffix}"
        path = self._place(name)
        if not _touched(path, data):
            durable.write(path, data, self._root / ASIDE)
        return name

    def get(self, name: str) -> bytes:
        """See Blobs."""
        data = self.path(name).read_bytes()
        if hashlib.sha256(data).hexdigest() != name.partition(".")[0]:
            log.warning("the file %s is damaged", name)
            raise BlobMissing(f"The file {name!r} is damaged.")
        return data

    def open_range(self, name: str, start: int, length: int) -> Iterator[bytes]:
        """See Blobs."""
        return _chunks(self.path(name), start, length)

    def size(self, name: str) -> int:
        """See Blobs."""
        return self.path(name).stat().st_size

    def has(self, name: str) -> bool:
        """See Blobs."""
        return NAME.fullmatch(name) is not None and self._place(name).is_file()

    def whole(self, name: str) -> bool:
        """See Blobs."""
        try:
            self.get(name)
        except BlobMissing:
            return False
        return True

    def names(self) -> Iterator[str]:
        """See Blobs."""
        return (path.name for path in self._root.glob("[0-9a-f][0-9a-f]/*") if NAME.fullmatch(path.name))

    def path(self, name: str) -> Path:
        """The file of a blob, for those who must have one; BlobMissing."""
        if not self.has(name):
            raise BlobMissing(f"There is no file {name[:80]!r}.")
        return self._place(name)

    def sweep(self, older_than_s: float) -> int:
        """Remove what killed processes left unfinished longer ago than that, and answer how many files it were."""
        before = time.time() - older_than_s
        removed = 0
        for path in (self._root / ASIDE).glob("*"):
            with suppress(FileNotFoundError):  # its own process was quicker
                if path.stat().st_mtime < before:
                    path.unlink()
                    removed += 1
        return removed

    def _place(self, name: str) -> Path:
        return self._root / name[:2] / name


def _touched(path: Path, data: bytes) -> bool:
    """Set a file's time to now; False where there is none that holds these bytes."""
    try:
        if path.stat().st_size != len(data) or path.read_bytes() != data:
            return False
        os.utime(path)
    except FileNotFoundError:
        return False
    return True


def _chunks(path: Path, start: int, length: int) -> Iterator[bytes]:
    with path.open("rb") as file:
        file.seek(start)
        while length > 0 and (chunk := file.read(min(CHUNK, length))):
            length -= len(chunk)
            yield chunk
