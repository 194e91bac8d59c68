"""Files that are whole or not there: written aside, synced, then renamed into place."""

from __future__ import annotations

import errno
import os
import secrets
from pathlib import Path

from media.errors import StorageFull

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def write(target: Path, data: bytes, aside: Path) -> None:
    """Put the bytes at `target`, replacing what was there; they pass through the folder `aside` on the same disk.

    After this returns, a crash of the machine does not lose them; before, the old file stands. Raises StorageFull
    where there is no room, and leaves nothing of them.
    """
    temporary = aside / secrets.token_hex(16)
    try:
        _make(aside)
        _make(target.parent)
        _write_synced(temporary, data)
        temporary.replace(target)
        _sync(target.parent)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        if error.errno in FULL:
            raise StorageFull(f"There is no room for {len(data):,} bytes; free some space and try again.") from error
        raise


def _write_synced(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _make(folder: Path) -> None:
    """Make a folder and those above it, each known to the disk."""
    if not folder.is_dir():
        _make(folder.parent)
        folder.mkdir(exist_ok=True)
        _sync(folder.parent)


def _sync(folder: Path) -> None:
    """Have the disk know the names in a folder."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
