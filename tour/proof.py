"""What listening to a tour found, and what people said of it, as values. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from narration.model import Cue
from narration.proof.listening import Finding
from tour.model import Stop, Tour


@dataclass(frozen=True, slots=True)
class Verdict:
    """What somebody said after listening to a take."""

    verdict: str
    """"fine" or "wrong"."""
    note: str
    person: str
    at: str
    """RFC 3339, in UTC."""


@dataclass(frozen=True, slots=True)
class ProofSentence:
    """One sentence as it was listened to."""

    stop: Stop
    id: str
    take: str
    """Key of its take."""
    written: str
    said: str
    """What should be heard."""
    audio: str
    """Name of the blob with its stop's narration."""
    cue: Cue
    """When it is heard there."""
    heard: str | None
    """What was heard; None where nobody here knows the language, or while it waits."""
    findings: tuple[Finding, ...]
    verdict: Verdict | None
    waiting: bool = False
    """Whether only who judged it listened to it, and `wayvoice proof` did not yet."""

    @property
    def marked(self) -> bool:
        """Whether somebody should listen to it: something was found and nobody said that it is fine, or it is wrong."""
        return self.verdict.verdict == "wrong" if self.verdict else bool(self.findings)

    @property
    def weight(self) -> float:
        """How bad it is: sentences judged wrong come before all that was only found."""
        wrong = self.verdict is not None and self.verdict.verdict == "wrong"
        return 100.0 * wrong + sum(finding.weight for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Proof:
    """What is known of a tour's sound."""

    tour: Tour
    sentences: tuple[ProofSentence, ...]
    """All that were listened to, by machine or by who judged them, the worst first, then in the order of the tour."""
    waiting: int
    """Sentences that are narrated and were not listened to yet."""
    not_narrated: tuple[int, ...]
    """Numbers of the stops that have no narration of their present text."""

    @property
    def listened(self) -> int:
        """How many sentences `wayvoice proof` listened to."""
        return sum(not one.waiting for one in self.sentences)

    @property
    def marked(self) -> tuple[ProofSentence, ...]:
        """Those that somebody should listen to."""
        return tuple(one for one in self.sentences if one.marked)

    @property
    def judged(self) -> tuple[ProofSentence, ...]:
        """Those that somebody called fine."""
        return tuple(one for one in self.sentences if one.verdict and not one.marked)
