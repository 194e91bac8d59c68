"""The kinds of work that tasks are: each does one stop, and answers what is to be written of it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tour.actions import illustrating, narrating
from tour.actions.gathering import Manners
from tour.installation import Installation
from tour.jobs.watch import Watch
from tour.store.tasks import Claim

log = logging.getLogger(__name__)

Do = Callable[[Installation, Claim, Watch], dict[str, object]]

_MANNERS = Manners()
"""Of this process towards the hosts of pictures: a silent one is not waited for by stop after stop."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of work."""

    do: Do
    """Does it, and answers the counts and the message of the task."""
    doing: str
    """What the worker did when it died, for people."""


def _narrate(house: Installation, claim: Claim, watch: Watch) -> dict[str, object]:
    outcome = narrating.narrate_stop(house, claim.tour, claim.stop, renew=claim.renew, progress=watch)
    log.info("%s narrated a stop of %s: spoke %d", claim.person, claim.tour, outcome.spoken)
    sentences = outcome.spoken + outcome.reused
    return {
        "done": sentences,
        "total": sentences,
        "spoken": outcome.spoken,
        "reused": outcome.reused,
        "audio_ms": outcome.audio_ms,
    }


def _illustrate(house: Installation, claim: Claim, watch: Watch) -> dict[str, object]:
    made = illustrating.illustrate_stop(
        house, claim.tour, claim.stop, total=claim.total, manners=_MANNERS, progress=watch
    )
    log.info("%s got %d pictures for a stop of %s", claim.person, made.made, claim.tour)
    total = max(claim.total, made.made + len(made.problems))
    # A picture that cannot be had is no failure of the work: its slot says why, and this tells that there is one.
    return {"done": total, "total": total, "message": made.told}


WORK: Mapping[str, Kind] = {
    "narration": Kind(_narrate, "spoke this stop"),
    "photos": Kind(_illustrate, "made the pictures of this stop"),
}
"""By the kind of the job."""
