"""Which process a worker is, so that others on the same machine see at once that it is gone."""

from __future__ import annotations

import os
import socket
from pathlib import Path

_BOOT = Path("/proc/sys/kernel/random/boot_id")
_NAMESPACE = Path("/proc/self/ns/pid")


def place() -> str:
    """Names what process numbers belong to: this run of this machine, or of the container in it."""
    parts = [socket.gethostname()]
    if _BOOT.exists() and _NAMESPACE.exists():
        parts += [_BOOT.read_text().strip(), str(_NAMESPACE.readlink())]
    return " ".join(parts)


def lives(pid: int) -> bool:
    """Whether there is a process of this number here; one that ended and was not yet waited for is none."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    stat = Path(f"/proc/{pid}/stat")
    try:
        return stat.read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return True
