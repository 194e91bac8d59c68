"""A small real store of takes, in memory."""

from __future__ import annotations

from media.codec import pack, unpack
from narration.model import Take


class MemoryTakes:
    """Keeps takes as long as the test, in 16 bits as every store does."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}
        self.found: list[str] = []
        """The keys that were asked for, in turn."""

    def has(self, key: str) -> bool:
        return key in self.kept

    def find(self, key: str) -> Take | None:
        self.found.append(key)
        return Take(key, *unpack(self.kept[key])) if key in self.kept else None

    def keep(self, take: Take) -> None:
        self.kept[take.key] = pack(take.samples, take.rate)
