"""What a job is and how it stands, as values. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

State = Literal["waiting", "running", "done", "failed", "cancelled"]
Kind = Literal["narration", "photos"]
"""What is done for each stop: it is spoken, or its pictures get their files."""
OPEN: tuple[State, ...] = ("waiting", "running")
"""States that are followed by another."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One stop that is asked for."""

    stop: int
    """Id of the stop."""
    number: int
    key: str
    """Names what is to be done: who asks for the same while it is open joins it."""
    total: int
    """Sentences, or pictures."""
    standing_ms: int | None = None
    """Length of the narration that stands already, where nothing is to be spoken."""


@dataclass(frozen=True, slots=True)
class Stop:
    """How one stop of a job stands."""

    stop: int
    """Id of the stop."""
    number: int
    state: State
    done: int
    """Sentences, or pictures."""
    total: int
    spoken: int
    """Takes made; known when it is done."""
    reused: int
    audio_ms: int
    message: str
    """Why it failed, or which pictures did not come, in one line."""
    ended_at: str | None


@dataclass(frozen=True, slots=True)
class Job:
    """A job and its stops."""

    id: str
    kind: str
    tour: str
    """Slug."""
    person: str
    created_at: str
    stops: tuple[Stop, ...]

    @property
    def state(self) -> State:
        """That of its stops together: final only when every one of them is."""
        states = [stop.state for stop in self.stops]
        if any(state in OPEN for state in states):
            return "waiting" if all(state == "waiting" for state in states) else "running"
        for last in ("cancelled", "failed"):
            if last in states:
                return last
        return "done"

    @property
    def ended(self) -> bool:
        """Whether nothing of it will change any more."""
        return self.state not in OPEN

    @property
    def ended_at(self) -> str | None:
        """When the last of its stops ended."""
        return max((stop.ended_at or "" for stop in self.stops), default=self.created_at) if self.ended else None

    @property
    def message(self) -> str:
        """The first reason why something failed or is missing; empty where nothing is."""
        return next((stop.message for stop in self.stops if stop.message), "")

    def sum(self, of: str) -> int:
        """One of the stops' counts, added up."""
        return sum(getattr(stop, of) for stop in self.stops)


def rank(wanted: Sequence[Wanted]) -> list[tuple[int, Wanted]]:
    """Each stop with its turn, from 1.

    The first stops of all jobs come before the second ones: a correction of one stop does not wait for a whole tour.
    """
    return list(enumerate(wanted, start=1))
