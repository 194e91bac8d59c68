"""A small real store of takes, in memory."""

from __future__ import annotations

from narration.model import Take


class MemoryTakes:
    """Keeps takes as long as the test."""

    def __init__(self) -> None:
        self.kept: dict[str, Take] = {}

    def find(self, key: str) -> Take | None:
        return self.kept.get(key)

    def keep(self, take: Take) -> None:
        self.kept[take.key] = take
