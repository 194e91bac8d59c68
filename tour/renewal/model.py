"""What an import over a draft changes, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from tour.model import Photo, Stop, StopText

StopState = Literal["same", "changed", "new", "gone"]
SentenceState = Literal["changed", "new", "gone", "conflict"]


@dataclass(frozen=True, slots=True)
class Base:
    """What an import made of one stop."""

    text: StopText
    photos: tuple[Photo, ...] = ()


@dataclass(frozen=True, slots=True)
class SentenceChange:
    """One sentence that the new version says otherwise."""

    state: SentenceState
    """`conflict` where an editor had changed it too; the editor's words stay."""
    id: str
    """In the draft; of a sentence that is gone, its last one."""
    before: str
    """As the draft had it; empty for a new one."""
    after: str
    """As the document has it now; empty for one that is gone."""


@dataclass(frozen=True, slots=True)
class PhotoChange:
    """One photo that the new version adds, or has no longer."""

    state: Literal["new", "gone"]
    caption: str
    source: str


@dataclass(frozen=True, slots=True)
class RenewedText:
    """A stop's text after both sides were brought together."""

    text: StopText
    changes: tuple[SentenceChange, ...]
    places: Mapping[str, str]
    """Sentence id in the new version's plan -> id in `text`, of itself or of the last one before it."""
    base: StopText
    """The new version's text under the draft's ids: what the next import is compared with."""


@dataclass(frozen=True, slots=True)
class RenewedStop:
    """A stop as it stands after the import."""

    stop: Stop | None
    """The draft's; None for a new one."""
    number: int
    state: StopState
    moved: bool
    """Whether its place among the others is another one."""
    text: StopText
    photos: tuple[Photo, ...]
    base: Base | None
    """What the new version made of it; None where it is not in it."""
    sentences: tuple[SentenceChange, ...] = ()
    photo_changes: tuple[PhotoChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Renewal:
    """What an import changes in a draft; `stops` in their new order."""

    stops: tuple[RenewedStop, ...]
    warnings: tuple[str, ...] = ()

    @property
    def changes_nothing(self) -> bool:
        """Whether the draft stays as it is."""
        return all(stop.state in ("same", "gone") and not stop.moved for stop in self.stops)
