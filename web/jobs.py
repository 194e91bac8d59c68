"""Jobs as the API tells them. Pure."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from tour.jobs.model import Job, Stop

_SUMS = ("done", "total", "spoken", "reused", "audio_ms")


def whole(job: Job) -> dict[str, Any]:
    """The whole state of a job."""
    return {
        "id": job.id,
        "kind": job.kind,
        "tour": job.tour,
        "state": job.state,
        **{name: job.sum(name) for name in _SUMS},
        "stops": [_stop(one) for one in job.stops],
        "message": job.message,
        "created_at": job.created_at,
        "ended_at": job.ended_at,
        "person": job.person,
    }


def _stop(stop: Stop) -> dict[str, Any]:
    shown = asdict(stop)
    return {name: shown[name] for name in ("stop", "number", "state", "done", "total", "message")}
